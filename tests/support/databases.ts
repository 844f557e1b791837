import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { fingerprint, migrationsForTests } from './migrations.ts';
import { startPostgres } from './postgres.ts';

/** What the test files are told about the databases of this run. */
export type TestDatabases = {
	migrationsFolder: string;
	/** A migrated folder to copy. */
	embeddedTemplate: string;
	/** Where PostgreSQL is, and the migrated database to copy. Missing: it was left out on purpose. */
	postgres?: { adminUrl: string; template: string };
	scratch: string;
};

declare module 'vitest' {
	interface ProvidedContext {
		databases: TestDatabases;
	}
}

const SCRATCH = 'brunn-test-';

type Undo = () => Promise<void> | void;

/** Before all test files: one migrated template per engine. After: everything is taken away again. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const scratch = mkdtempSync(join(tmpdir(), `${SCRATCH}${process.pid}-`));
	removeLeftovers();
	const undo: Undo[] = [() => rmSync(scratch, { recursive: true, force: true })];
	const teardown = async () => {
		for (const step of undo.reverse()) await step();
	};
	try {
		const migrationsFolder = await migrationsForTests(scratch);
		const embeddedTemplate = await embedded(migrationsFolder);
		const server = await postgresUrl(undo);
		const postgres =
			server === undefined ? undefined : { adminUrl: server, template: await template(server, migrationsFolder, undo) };
		project.provide('databases', { migrationsFolder, embeddedTemplate, postgres, scratch });
	} catch (error) {
		await teardown();
		throw error;
	}
	return teardown;
}

/** A run that was killed could not take its folder away. Its name says which process that was. */
function removeLeftovers(): void {
	for (const name of readdirSync(tmpdir())) {
		const pid = new RegExp(`^${SCRATCH}(\\d+)-`).exec(name)?.[1];
		if (pid && !isRunning(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Creating one takes seconds: it is kept for the next run with the same migrations and the same PGlite. */
async function embedded(migrationsFolder: string): Promise<string> {
	const cache = resolve('node_modules/.cache/brunn');
	const { version } = JSON.parse(readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8')) as {
		version: string;
	};
	const source = readFileSync('src/lib/server/db/embedded.ts', 'utf8');
	const folder = join(cache, `embedded-${fingerprint(migrationsFolder, version, source)}`);
	if (!existsSync(folder)) {
		mkdirSync(cache, { recursive: true });
		const unfinished = mkdtempSync(join(cache, 'unfinished-'));
		const database = await openDatabase({ dataDir: unfinished }, { migrationsFolder, durable: false });
		await database.close();
		try {
			renameSync(unfinished, folder);
		} catch (error) {
			// Another run made it in the meantime.
			rmSync(unfinished, { recursive: true, force: true });
			if (!existsSync(folder)) throw error;
		}
	}
	utimesSync(folder, new Date(), new Date());
	removeOld(cache);
	return folder;
}

function removeOld(cache: string): void {
	const dayAgo = Date.now() - 24 * 3600 * 1000;
	for (const name of readdirSync(cache)) {
		const path = join(cache, name);
		if (statSync(path).mtimeMs < dayAgo) rmSync(path, { recursive: true, force: true });
	}
}

async function postgresUrl(undo: Undo[]): Promise<string | undefined> {
	if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
	if (process.env.BRUNN_SKIP_POSTGRES === '1' && process.env.CI !== 'true') {
		console.warn(
			'\n!! BRUNN_SKIP_POSTGRES=1: the PostgreSQL half of the tests does NOT run. Half the proof is missing.\n'
		);
		return undefined;
	}
	try {
		const cluster = await startPostgres();
		undo.push(cluster.stop);
		return cluster.url;
	} catch (error) {
		const advice =
			'PostgreSQL did not start, and half of the tests need it. Set TEST_DATABASE_URL to a PostgreSQL where databases may be created, or (not in CI) leave that half out with BRUNN_SKIP_POSTGRES=1.';
		throw new Error(advice, { cause: error });
	}
}

async function template(adminUrl: string, migrationsFolder: string, undo: Undo[]): Promise<string> {
	const name = `brunn_template_${process.pid}_${Date.now().toString(36)}`;
	const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
	undo.push(async () => {
		// A test that was ended in the middle may have left its copy.
		const copies = await admin<{ name: string }[]>`
			select datname as name from pg_database where starts_with(datname, ${name})`;
		for (const copy of copies) await admin.unsafe(`drop database if exists "${copy.name}" with (force)`);
		await admin.end();
	});
	await admin.unsafe(`create database "${name}"`);
	const url = new URL(adminUrl);
	url.pathname = `/${name}`;
	await (await openDatabase({ databaseUrl: url.href }, { migrationsFolder })).close();
	return name;
}
