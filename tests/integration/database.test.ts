import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, test } from 'vitest';
import { openDatabase, rows, type Db } from '../../src/lib/server/db/client.ts';
import { createTestDatabase, describeEachEngine, engines } from '../support/database.ts';

const { scratch } = inject('databases');
const folder = (name: string) => mkdtempSync(join(scratch, `${name}-`));

describeEachEngine('a database', ({ db, engine }) => {
	test('answers', async () => {
		expect(await rows(db, sql`select 1 + 1 as sum`)).toEqual([{ sum: 2 }]);
	});

	test('keeps what a transaction commits and nothing of one that fails', async () => {
		await db.execute(sql`create table kept (n int)`);
		await db.transaction(async (tx) => void (await tx.execute(sql`insert into kept values (1)`)));
		const failing = db.transaction(async (tx) => {
			await tx.execute(sql`insert into kept values (2)`);
			throw new Error('stop');
		});
		await expect(failing).rejects.toThrow('stop');
		expect(await rows(db, sql`select n from kept`)).toEqual([{ n: 1 }]);
	});

	test('others are heard between one query and the next', async () => {
		const order: string[] = [];
		const heard = new Promise<void>((resolve) => setImmediate(() => resolve(void order.push('somebody else'))));
		for (let asked = 1; asked <= 3; asked++) {
			await db.execute(sql`select 1`);
			order.push(`query ${asked}`);
		}
		await heard;
		expect(order.at(-1)).toBe('query 3');
	});

	test('works in UTC', async () => {
		expect(await rows(db, sql`select current_setting('TimeZone') as zone`)).toEqual([{ zone: 'UTC' }]);
	});

	test('folds Norwegian letters', async () => {
		const [row] = await rows<{ lower: string }>(db, sql`select lower('ÆØÅ') as lower`);
		expect(row, engine).toEqual({ lower: 'æøå' });
	});
});

/** A migrations folder with these statements, oldest first. */
function migrations(...statements: string[]): string {
	const path = folder('migrations');
	mkdirSync(join(path, 'meta'));
	const entries = statements.map((statement, idx) => {
		writeFileSync(join(path, `000${idx}_step.sql`), statement);
		return { idx, version: '7', when: 1000 + idx, tag: `000${idx}_step`, breakpoints: true };
	});
	writeFileSync(join(path, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }));
	return path;
}

/** An address where nothing has been migrated yet. */
async function emptyAddress(engine: 'embedded' | 'postgres') {
	if (engine === 'embedded') return { dataDir: join(folder('empty'), 'not', 'there', 'yet') };
	const { address } = await createTestDatabase('postgres');
	const { db, close } = await openDatabase(address, { migrationsFolder: null });
	await db.execute(sql`drop schema if exists drizzle cascade`);
	await close();
	return address;
}

describe.each(engines)('migrations (%s)', (engine) => {
	const FIRST = 'create table step (n int);';
	const SECOND = 'insert into step values (7);';
	const content = (db: Db) => rows(db, sql`select n from step`);

	test('run when the database is opened, each once, the new ones at the next start', async () => {
		const address = await emptyAddress(engine);
		const first = await openDatabase(address, { migrationsFolder: migrations(FIRST), durable: false });
		expect(await content(first.db)).toEqual([]);
		await first.close();
		for (let start = 0; start < 2; start++) {
			const next = await openDatabase(address, { migrationsFolder: migrations(FIRST, SECOND), durable: false });
			expect(await content(next.db)).toEqual([{ n: 7 }]);
			await next.close();
		}
	});

	test('leave the database as it was when one fails, and let it be opened again', async () => {
		const address = await emptyAddress(engine);
		const broken = openDatabase(address, {
			migrationsFolder: migrations(FIRST, 'insert into nowhere values (1)'),
			durable: false
		});
		await expect(broken).rejects.toThrow();
		const repaired = await openDatabase(address, { migrationsFolder: migrations(FIRST, SECOND), durable: false });
		expect(await content(repaired.db)).toEqual([{ n: 7 }]);
		await repaired.close();
	});

	test('refuse a database that a newer Brunn has made', async () => {
		const address = await emptyAddress(engine);
		await (await openDatabase(address, { migrationsFolder: migrations(FIRST, SECOND), durable: false })).close();
		const older = openDatabase(address, { migrationsFolder: migrations(FIRST), durable: false });
		await expect(older).rejects.toThrow('nyere utgave av Brunn');
	});

	test('that cannot be found are a refusal that says where', async () => {
		const missing = openDatabase(await emptyAddress(engine), { migrationsFolder: folder('none') });
		await expect(missing).rejects.toThrow('Finner ikke databaseoppsettet');
	});
});

test.runIf(engines.includes('postgres'))('two programs that start at once on PostgreSQL migrate it once', async () => {
	const address = await emptyAddress('postgres');
	const migrationsFolder = migrations(
		'create table once (n int); select pg_sleep(0.2);',
		'insert into once values (1)'
	);
	const opened = await Promise.all([1, 2, 3].map(() => openDatabase(address, { migrationsFolder })));
	expect(await rows(opened[0]!.db, sql`select n from once`)).toEqual([{ n: 1 }]);
	await Promise.all(opened.map((database) => database.close()));
});

test('a PostgreSQL that does not answer is a refusal that shows the address without the password', async () => {
	const attempt = openDatabase({ databaseUrl: 'postgres://bruker:hemmelig@127.0.0.1:1/brunn' });
	const error = await attempt.then(
		() => undefined,
		(reason: Error) => reason
	);
	expect(error?.message).toContain('Får ikke kontakt med PostgreSQL på 127.0.0.1:1/brunn');
	expect(error?.message).not.toContain('hemmelig');
});

describe('the embedded database', () => {
	test('survives being closed, and its folder is made', async () => {
		const dataDir = join(folder('data'), 'a', 'b');
		const first = await openDatabase({ dataDir }, { migrationsFolder: migrations('create table t (n int)') });
		await first.db.execute(sql`insert into t values (1)`);
		await first.close();
		await first.close();
		const second = await openDatabase({ dataDir }, { migrationsFolder: null });
		expect(await rows(second.db, sql`select n from t`)).toEqual([{ n: 1 }]);
		await second.close();
	});

	test('starts afresh where an earlier first start was cut off', async () => {
		const dataDir = folder('cut-off');
		mkdirSync(join(dataDir, 'pg.new'));
		writeFileSync(join(dataDir, 'pg.new', 'PG_VERSION'), '18\n');
		const { db, close } = await openDatabase({ dataDir }, { migrationsFolder: null, durable: false });
		expect(await rows(db, sql`select 1 as one`)).toEqual([{ one: 1 }]);
		await close();
		expect(existsSync(join(dataDir, 'pg.new'))).toBe(false);
	});

	test('runs with fsync on', async () => {
		const { db, close } = await openDatabase({ dataDir: folder('durable') }, { migrationsFolder: null });
		const settings = await rows(
			db,
			sql`select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name`
		);
		expect(settings.map((row) => row.setting)).toEqual(['on', 'on', 'on']);
		await close();
	});
});
