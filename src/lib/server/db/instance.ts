import type { Database, Db } from './client.ts';

/**
 * The running program's one database. It hangs on globalThis because Vite loads this module anew after each edit in
 * development, and the embedded database can be opened only once.
 */
const KEY = Symbol.for('brunn.database');
const holder = globalThis as { [KEY]?: Promise<Database> };

/** Opens once, whoever asks first; a failed attempt may be tried again. */
export function startDatabase(open: () => Promise<Database>): Promise<Database> {
	return (holder[KEY] ??= open().then(remember, forget));
}

export async function stopDatabase(): Promise<void> {
	const opened = holder[KEY];
	if (!opened) return;
	delete holder[KEY];
	current.value = undefined;
	await (await opened).close();
}

/**
 * The handle for routes and hooks, after `init` has opened it.
 *
 * @throws when nothing has opened it: a fault in the program
 */
export function database(): Db {
	if (!current.value) throw new Error('The database is not open: startDatabase() belongs in the init hook.');
	return current.value.db;
}

const CURRENT = Symbol.for('brunn.database.current');
const current = ((globalThis as { [CURRENT]?: { value?: Database } })[CURRENT] ??= {});

function remember(opened: Database): Database {
	current.value = opened;
	return opened;
}

function forget(error: unknown): never {
	delete holder[KEY];
	throw error;
}
