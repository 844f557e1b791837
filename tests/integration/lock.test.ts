import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { openDatabase, rows } from '#lib/server/db/client.ts';
import { createTestDatabase, engines } from '../support/database.ts';
import { freePort } from '../support/postgres.ts';
import { runProgram, type Running } from '../support/process.ts';

const { scratch } = inject('databases');
const OPTIONS = { migrationsFolder: null, durable: false };

function start(...args: Parameters<typeof runProgram>): Running {
	const program = runProgram(...args);
	onTestFinished(() => void program.child.kill('SIGKILL'));
	return program;
}

async function embeddedFolder(): Promise<string> {
	const { address } = await createTestDatabase('embedded');
	return (address as { dataDir: string }).dataDir;
}

describe('the embedded database', () => {
	test('is refused to a second opener, who is told what to do', async () => {
		const dataDir = await embeddedFolder();
		const holder = start('tests/support/hold-database.ts', { args: [dataDir] });
		await holder.until('opened');
		const error = await openDatabase({ dataDir }, OPTIONS).then(
			() => undefined,
			(reason: Error) => reason
		);
		expect(error?.message).toContain(`Databasen i ${dataDir} er allerede åpen`);
		expect(error?.message).toContain('Gjør ett av dette');
	});

	test('is refused to a second opener in the same process too', async () => {
		const dataDir = await embeddedFolder();
		const first = await openDatabase({ dataDir }, OPTIONS);
		await expect(openDatabase({ dataDir }, OPTIONS)).rejects.toThrow('allerede åpen');
		await first.close();
		await (await openDatabase({ dataDir }, OPTIONS)).close();
	});

	test('is free again at once when its holder is killed', async () => {
		const dataDir = await embeddedFolder();
		const holder = start('tests/support/hold-database.ts', { args: [dataDir] });
		await holder.until('opened');
		holder.child.kill('SIGKILL');
		await holder.ended;
		const { db, close } = await openDatabase({ dataDir }, OPTIONS);
		expect(await rows(db, sql`select 1 as one`)).toEqual([{ one: 1 }]);
		await close();
	});

	test('that cannot be written is a refusal that names the folder', async () => {
		const file = join(mkdtempSync(join(scratch, 'file-')), 'not-a-folder');
		writeFileSync(file, '');
		await expect(openDatabase({ dataDir: join(file, 'data') }, OPTIONS)).rejects.toThrow(
			`Kan ikke skrive i mappen ${file}`
		);
	});
});

/** A folder with a `build` that behaves as adapter-node's does, around the real database. */
function builtServer(): string {
	const folder = mkdtempSync(join(scratch, 'built-'));
	mkdirSync(join(folder, 'build'));
	const source = (path: string) => JSON.stringify(resolve('src/lib/server', path));
	writeFileSync(
		join(folder, 'build', 'index.js'),
		`import { createServer } from 'node:http';
		import { openDatabase } from ${source('db/client.ts')};
		import { database, startDatabase } from ${source('db/instance.ts')};
		import { startControlSocket } from ${source('backup/socket.ts')};
		import { environment } from ${source('env.ts')};
		const settings = environment();
		await startDatabase(() => openDatabase(settings.database, { migrationsFolder: null, durable: false }));
		await startControlSocket(database, settings);
		const server = createServer((request, response) => response.end(process.env.ORIGIN));
		server.listen(Number(process.env.PORT), process.env.HOST);
		const stop = (reason) => server.close(() => process.emit('sveltekit:shutdown', reason));
		process.on('SIGTERM', stop).on('SIGINT', stop);`
	);
	return folder;
}

describe.each(engines)('npm start (%s)', (engine) => {
	test.each(['SIGTERM', 'SIGINT'] as const)('stops in order on %s', async (signal) => {
		const { address } = await createTestDatabase(engine);
		const cwd = builtServer();
		const port = await freePort();
		const environment: Record<string, string> =
			'databaseUrl' in address ? { DATABASE_URL: address.databaseUrl } : { DATA_DIR: address.dataDir };
		const server = start('src/cli/start.ts', { cwd, environment: { ...environment, PORT: String(port) } });
		await server.until(`Brunn kjører på http://localhost:${port}`);
		expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe(`http://localhost:${port}`);
		server.child.kill(signal);
		expect(await server.ended).toMatchObject({ code: 0, output: expect.stringContaining('Brunn er stoppet') });
		const again = await openDatabase(address, OPTIONS);
		await again.close();
		expect(existsSync(join('dataDir' in address ? address.dataDir : join(cwd, 'data'), 'brunn.sock'))).toBe(false);
	});

	test('hands out and takes back a backup while it runs', async () => {
		const { address } = await createTestDatabase(engine);
		const cwd = builtServer();
		const environment: Record<string, string> = {
			PORT: String(await freePort()),
			...('databaseUrl' in address ? { DATABASE_URL: address.databaseUrl } : { DATA_DIR: address.dataDir })
		};
		const server = start('src/cli/start.ts', { cwd, environment });
		await server.until('Brunn kjører');
		const run = (file: string, ...args: string[]) => start(file, { cwd, environment, args }).ended;
		expect(await run('src/cli/backup.ts', 'copy.gz')).toMatchObject({
			code: 0,
			output: expect.stringContaining('copy.gz (0 rader')
		});
		expect(await run('src/cli/backup.ts', 'copy.gz')).toMatchObject({
			code: 1,
			output: expect.stringContaining('finnes fra før')
		});
		expect(await run('src/cli/restore.ts', 'copy.gz')).toMatchObject({
			code: 0,
			output: expect.stringContaining('0 rader')
		});
		expect(await run('src/cli/restore.ts', 'copy.gz', '--erstatt')).toMatchObject({ code: 0 });
		expect(readdirSync(cwd).filter((name) => name.startsWith('brunn-for-gjenoppretting-'))).toHaveLength(1);
		expect(await run('src/cli/restore.ts', 'missing.gz')).toMatchObject({
			code: 1,
			output: expect.stringContaining('Finner ikke filen')
		});
	});
});

describe('npm start refuses in plain words, without a stack trace,', () => {
	const refused = async (environment: Record<string, string>, cwd: string) => {
		const { code, output } = await start('src/cli/start.ts', { cwd, environment }).ended;
		expect(code).toBe(1);
		expect(output).not.toMatch(/^\s+at /m);
		return output;
	};
	const empty = () => mkdtempSync(join(scratch, 'empty-'));

	test('wrong settings, all of them at once, also from .env', async () => {
		const cwd = empty();
		writeFileSync(join(cwd, '.env'), 'LOG_LEVEL=alt\nPORT=3000\n');
		const output = await refused({ PORT: 'x', APP_URL: 'nei' }, cwd);
		for (const name of ['PORT', 'APP_URL', 'LOG_LEVEL']) expect(output).toContain(`– ${name} må`);
	});

	test('a missing build', async () => {
		expect(await refused({ PORT: String(await freePort()) }, empty())).toContain('npm run build');
	});

	test('a port that is taken', async () => {
		const other = createServer();
		await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
		onTestFinished(() => void other.close());
		const { port } = other.address() as { port: number };
		expect(await refused({ PORT: String(port) }, builtServer())).toContain(`Port ${port} er opptatt`);
	});

	test('a database that is open already', async () => {
		const dataDir = await embeddedFolder();
		const { close } = await openDatabase({ dataDir }, OPTIONS);
		onTestFinished(close);
		expect(await refused({ PORT: String(await freePort()), DATA_DIR: dataDir }, builtServer())).toContain(
			'allerede åpen'
		);
	});

	test('a PostgreSQL that does not answer', async () => {
		const environment = { PORT: String(await freePort()), DATABASE_URL: 'postgres://a:hemmelig@127.0.0.1:1/b' };
		const output = await refused(environment, builtServer());
		expect(output).not.toContain('hemmelig');
	});

	test('a backup without a running Brunn', async () => {
		const { code, output } = await start('src/cli/backup.ts', { cwd: empty() }).ended;
		expect([code, output]).toEqual([1, expect.stringContaining('Fant ingen Brunn som kjører')]);
	});
});
