import type { Database, Db } from './client.ts';

/**
 * The running program's one database. It hangs on globalThis because Vite loads this module anew after each edit in
 * development, and because the command line and the built server each have their own copy of this module: the embedded
 * database can be opened only once.
 */
type Holder = { opening?: Promise<Database>; opened?: Database; closing?: Promise<void> };
const KEY = Symbol.for('brunn.database');
const holder: Holder = ((globalThis as { [KEY]?: Holder })[KEY] ??= {});

/** Opens once, whoever asks first, and closes with the server. A failed attempt may be tried again. */
export function startDatabase(open: () => Promise<Database>): Promise<Database> {
	return (holder.opening ??= open().then(remember, forget));
}

/** Closes it when it is open; answers when it is closed. */
export function stopDatabase(): Promise<void> {
	const { opening } = holder;
	if (opening) {
		holder.opening = undefined;
		holder.opened = undefined;
		holder.closing = opening.then(
			(database) => database.close(),
			() => {}
		);
	}
	return holder.closing ?? Promise.resolve();
}

/**
 * The handle for routes and hooks, after `init` has opened it.
 *
 * @throws when nothing has opened it: a fault in the program
 */
export function database(): Db {
	if (!holder.opened) throw new Error('The database is not open: startDatabase() belongs in the init hook.');
	return holder.opened.db;
}

function remember(database: Database): Database {
	holder.opened = database;
	// What adapter-node says after the last request has been answered.
	process.once('sveltekit:shutdown' as 'exit', () => void stopDatabase());
	return database;
}

function forget(error: unknown): never {
	holder.opening = undefined;
	throw error;
}
