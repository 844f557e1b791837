import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type EmptyBrunn = { url: string; setupCode: string; stop: () => Promise<void> };

/** Start `npm start`'s program on an empty folder and a free port, as somebody does on a new machine. */
export async function startEmptyBrunn(): Promise<EmptyBrunn> {
	const dataDir = mkdtempSync(join(tmpdir(), 'brunn-tomt-'));
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const child = spawn(process.execPath, ['--import', './src/cli/node-version.js', 'src/cli/start.ts'], {
		env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, PORT: String(port), APP_URL: url, LOG_LEVEL: 'error' },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const setupCode = await printedCode(child);
	await answers(url);
	return {
		url,
		setupCode,
		stop: async () => {
			const ended = new Promise((settle) => child.once('exit', settle));
			child.kill('SIGTERM');
			await ended;
			rmSync(dataDir, { recursive: true, force: true });
		}
	};
}

function freePort(): Promise<number> {
	return new Promise((settle, fail) => {
		const probe = createServer().once('error', fail);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => settle(port));
		});
	});
}

/** The setup code as the terminal shows it. @throws with what was printed when the program ends first */
function printedCode(child: ChildProcess): Promise<string> {
	return new Promise((settle, fail) => {
		let printed = '';
		const read = (part: Buffer) => {
			printed += part.toString();
			const code = /Oppsettkode: (\S+)/.exec(printed)?.[1];
			if (code) settle(code);
		};
		child.stdout!.on('data', read);
		child.stderr!.on('data', read);
		child.once('exit', (code) => fail(new Error(`ended with ${code} before it was ready:\n${printed}`)));
	});
}

async function answers(url: string): Promise<void> {
	const deadline = AbortSignal.timeout(60_000);
	while (!deadline.aborted) {
		const answer = await fetch(`${url}/readyz`, { signal: deadline }).catch(() => undefined);
		if (answer?.ok) return;
		await new Promise((again) => setTimeout(again, 50));
	}
	throw new Error(`${url} did not answer`);
}
