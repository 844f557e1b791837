import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cli as t } from '#lib/i18n/nb/cli.ts';
import { stopDatabase } from '#lib/server/db/instance.ts';
import { refusal } from '#lib/server/db/refusal.ts';
import { passToServer, type Environment } from '#lib/server/env.ts';

const READY_WITHIN = 60_000;

/**
 * Starts the built server in this process and answers when it is ready. SIGTERM and SIGINT stop it in order: what is being
 * answered is answered, the database is closed, the exit code is 0.
 *
 * @throws a refusal when it is not built, the port is taken or the database cannot be opened
 */
export async function serve(settings: Environment): Promise<void> {
	const server = resolve('build', 'index.js');
	if (!existsSync(server)) throw refusal(t.notBuilt);
	await refuseTakenPort(settings);
	passToServer(settings);
	process.once('sveltekit:shutdown' as 'exit', () => {
		void stopDatabase().then(() => {
			console.log(t.stopped);
			process.exit(0);
		});
	});
	const restore = withoutNotice();
	try {
		await import(pathToFileURL(server).href);
		await ready(settings);
	} finally {
		restore();
	}
}

/** The server tells where it listens in English, and cannot be asked not to; what to open is said when it is ready. */
function withoutNotice(): () => void {
	const log = console.log;
	console.log = (...words: unknown[]) => {
		if (!String(words[0]).startsWith('Listening on ')) log(...words);
	};
	return () => {
		console.log = log;
	};
}

/** Found out before anything is opened: the server itself would end with a stack trace. */
export async function refuseTakenPort({ host, port }: Environment): Promise<void> {
	const error = await new Promise<NodeJS.ErrnoException | undefined>((settle) => {
		const probe = createServer();
		probe.once('error', settle);
		probe.listen({ host, port }, () => probe.close(() => settle(undefined)));
	});
	if (!error) return;
	if (error.code === 'EADDRINUSE') throw refusal(t.portTaken(port), error);
	if (error.code === 'EACCES') throw refusal(t.portForbidden(port), error);
	if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') throw refusal(t.hostUnknown(host), error);
	throw error;
}

async function ready({ host, port }: Environment): Promise<void> {
	const everyAddress: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' };
	const reachable = everyAddress[host] ?? host;
	const url = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/readyz`;
	const deadline = AbortSignal.timeout(READY_WITHIN);
	while (!deadline.aborted) {
		const answer = await fetch(url, { signal: deadline }).catch(() => undefined);
		await answer?.body?.cancel();
		if (answer?.ok) return;
		await new Promise((wait) => setTimeout(wait, 50));
	}
	throw refusal(t.notReady);
}
