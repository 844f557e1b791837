import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { operations as t } from '#lib/i18n/nb/operations.ts';
import { refusal } from './refusal.ts';

/**
 * Takes the folder for this process. The lock is one of the kernel's (SQLite's lock on a file): it is gone the moment the
 * process is, however it ended. A file with a process id in it would not be.
 *
 * @returns a function that gives the folder free again
 * @throws a refusal when another opener has it, in this process or any other, or when the folder cannot be written
 */
export function lockFolder(folder: string): () => void {
	let file: DatabaseSync | undefined;
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		file = new (sqlite().DatabaseSync)(join(folder, 'lock.sqlite'), { timeout: 0 });
		file.exec('BEGIN EXCLUSIVE');
	} catch (error) {
		file?.close();
		// SQLITE_BUSY = 5: someone has it. Anything else is about the folder itself.
		if ((error as { errcode?: number }).errcode === 5) throw refusal(t.databaseLocked(folder), error);
		throw refusal(t.folderNotWritable(folder, (error as Error).message), error);
	}
	return () => file.close();
}

/** node:sqlite warns on first use that it is experimental. Only the lock is used here, and the warning helps no one. */
function sqlite(): typeof import('node:sqlite') {
	const emitWarning = process.emitWarning;
	process.emitWarning = () => {};
	try {
		return process.getBuiltinModule('node:sqlite');
	} finally {
		process.emitWarning = emitWarning;
	}
}
