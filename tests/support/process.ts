import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** A program under test, what it has written so far, and how it ended. */
export type Running = {
	child: ChildProcess;
	/** Answers with the whole output when `text` has been written; throws when the program ends without. */
	until(text: string): Promise<string>;
	ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; output: string }>;
};

/** Starts a TypeScript file in Node of its own. `environment` is all that it gets beside PATH and HOME. */
export function runProgram(
	file: string,
	{
		args = [],
		environment = {},
		cwd = process.cwd()
	}: { args?: string[]; environment?: Record<string, string>; cwd?: string } = {}
): Running {
	const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
	const command = ['--import', resolve('src/cli/node-version.js'), resolve(file), ...args];
	const child = spawn(process.execPath, command, { cwd, env: { PATH, HOME, TMPDIR, ...environment } });
	let output = '';
	const listeners = new Set<() => void>();
	const take = (chunk: Buffer) => {
		output += chunk.toString();
		for (const listener of listeners) listener();
	};
	child.stdout.on('data', take);
	child.stderr.on('data', take);
	const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output }) as Awaited<Running['ended']>);
	const until = (text: string) =>
		new Promise<string>((found, failed) => {
			const look = () => output.includes(text) && found(output);
			listeners.add(look);
			look();
			void ended.then(() => failed(new Error(`It ended without «${text}»:\n${output}`)));
		});
	return { child, until, ended };
}
