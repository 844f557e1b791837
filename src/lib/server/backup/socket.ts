import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, createReadStream, createWriteStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { backup as t } from '#lib/i18n/nb/backup.ts';
import type { Db } from '#lib/server/db/client.ts';
import { isRefusal } from '#lib/server/db/refusal.ts';
import { log } from '#lib/server/log.ts';
import { holdRestored } from '#lib/server/mail/restore.ts';
import { clearedParticipants, clearRestored } from '#lib/server/participants/retention.ts';
import { takeBackAgain, takenBack, type TakenBack } from '#lib/server/participants/taken-back.ts';
import { pack, unpackedLines } from './pack.ts';
import { controlSocketPath } from './path.ts';
import { readBackup } from './read.ts';
import { writeBackup } from './write.ts';

/**
 * Backups pass through a file here on their way in and out, so that a command line that is slow or has died never holds the
 * database in the middle of a transaction.
 */
const UNFINISHED = 'kopi-';

/**
 * Lets the command line reach this running server through a socket that only the same user can open. Started by hooks' `init`
 * after the database, stopped with the server.
 *
 * @returns what stops it
 */
export async function startControlSocket(db: () => Db, { dataDir }: { dataDir: string }): Promise<() => Promise<void>> {
	const path = controlSocketPath(dataDir);
	const folder = dirname(path);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	if (folder !== dataDir) refuseOthersFolder(folder);
	// On PostgreSQL two servers may share a folder: the first one answers for both.
	if (await answers(path)) return async () => {};
	for (const name of readdirSync(folder)) if (name.startsWith(UNFINISHED)) rmSync(join(folder, name));
	rmSync(path, { force: true });
	const server = createServer((request, response) => void handle(db, folder, request, response));
	// The socket is born with this mask: no moment in which others could open it.
	const mask = process.umask(0o177);
	try {
		server.listen(path);
	} finally {
		// At once: listen() has made the file, and others' files must not get this mask.
		process.umask(mask);
	}
	await once(server, 'listening');
	chmodSync(path, 0o600);
	server.unref();
	const stop = async () => {
		await close(server);
		if (folder !== dataDir) rmSync(folder, { recursive: true, force: true });
	};
	process.once('sveltekit:shutdown' as 'exit', () => void stop());
	return stop;
}

function close(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeIdleConnections();
	});
}

function answers(path: string): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = connect(path);
		probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
		probe.once('connect', () => probe.destroy());
	});
}

/** The fallback lies in a folder that anyone may write in: someone else may have made ours first. */
function refuseOthersFolder(folder: string): void {
	const { uid, mode } = statSync(folder);
	if (uid !== userInfo().uid || (mode & 0o077) !== 0) throw new Error(`${folder} belongs to someone else.`);
}

async function handle(db: () => Db, folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const file = join(folder, `${UNFINISHED}${randomUUID()}`);
	try {
		if (request.method === 'GET' && request.url === '/backup') {
			let count = 0;
			await pack(file, async (write) => {
				count = await writeBackup(db(), new Date(), write);
			});
			// The length, so that the other end sees when something is missing.
			response.writeHead(200, { 'content-length': statSync(file).size, 'x-rows': count });
			await pipeline(createReadStream(file), response);
		} else if (request.method === 'POST' && request.url?.startsWith('/restore')) {
			await pipeline(request, createWriteStream(file, { mode: 0o600 }));
			const replace = request.url === '/restore?replace';
			const since: { cleared: string[]; back: TakenBack } = {
				cleared: [],
				back: { links: [], words: [], hearers: [] }
			};
			const rows = await readBackup(db(), unpackedLines(createReadStream(file)), {
				replace,
				// The backup may hold persons who have been cleared since it was taken, or who have said no: until the last moment.
				before: async (tx) => {
					since.cleared = await clearedParticipants(tx);
					since.back = await takenBack(tx);
				},
				finish: async (tx) => {
					await takeBackAgain(tx, since.back, new Date());
					await clearRestored(tx, since.cleared, new Date());
					await holdRestored(tx, new Date());
				}
			});
			response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ rows }));
		} else response.writeHead(404).end();
	} catch (error) {
		if (!isRefusal(error)) log.error({ err: error }, 'backup or restore failed');
		if (response.headersSent) return void response.destroy();
		response.writeHead(isRefusal(error) ? 409 : 500, { 'content-type': 'text/plain; charset=utf-8' });
		response.end(isRefusal(error) ? error.message : t.broken);
	} finally {
		rmSync(file, { force: true });
	}
}
