import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { backup as t } from '#lib/i18n/nb/backup.ts';
import { controlSocketPath } from '#lib/server/backup/path.ts';
import { refusal } from '#lib/server/db/refusal.ts';
import type { Environment } from '#lib/server/env.ts';

/**
 * Asks the running server for a backup and stores it; a half file never gets the name.
 *
 * @returns the number of rows
 * @throws a refusal when no server runs, or `file` exists
 */
export async function takeBackup(settings: Environment, file: string): Promise<number> {
	if (existsSync(file)) throw refusal(t.fileExists(file));
	const unfinished = `${file}.del`;
	try {
		const answer = await ask(settings, 'GET', '/backup');
		await pipeline(answer, createWriteStream(unfinished, { mode: 0o600, flush: true })).catch((error) => {
			// What failed here at the file names it; anything else is the connection.
			throw refusal(error.path ? t.cannotWrite(file, error.code) : t.broken, error);
		});
		renameSync(unfinished, file);
		return Number(answer.headers['x-rows']);
	} finally {
		rmSync(unfinished, { force: true });
	}
}

/**
 * Hands a backup to the running server.
 *
 * @returns the number of rows
 * @throws a refusal when no server runs, or it refuses the file
 */
export async function giveBackup(settings: Environment, file: string, replace: boolean): Promise<number> {
	const answer = await ask(settings, 'POST', replace ? '/restore?replace' : '/restore', file);
	return (JSON.parse(await text(answer)) as { rows: number }).rows;
}

async function ask(settings: Environment, method: string, path: string, file?: string): Promise<IncomingMessage> {
	const socketPath = controlSocketPath(settings.dataDir);
	const answer = await new Promise<IncomingMessage>((resolve, reject) => {
		const call = request({ socketPath, method, path }, resolve);
		call.once('error', (error: NodeJS.ErrnoException) => {
			const nobody = error.code === 'ENOENT' || error.code === 'ECONNREFUSED';
			reject(refusal(nobody ? t.notRunning(settings.dataDir) : t.broken, error));
		});
		if (file === undefined) call.end();
		else pipeline(createReadStream(file), call).catch(reject);
	});
	if (answer.statusCode === 200) return answer;
	throw refusal((await text(answer)) || t.broken);
}

async function text(answer: IncomingMessage): Promise<string> {
	return Buffer.concat(await Array.fromAsync(answer)).toString();
}

/** A file name that sorts by time: `brunn-2026-11-23-0930.jsonl.gz`. */
export function fileName(prefix: string, now: Date): string {
	const part = (value: number) => String(value).padStart(2, '0');
	const date = `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
	return `${prefix}-${date}-${part(now.getHours())}${part(now.getMinutes())}${part(now.getSeconds())}.jsonl.gz`;
}
