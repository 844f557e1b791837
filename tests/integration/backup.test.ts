import { mkdtempSync, readdirSync, statSync, truncateSync, writeFileSync, createReadStream, existsSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { pack, unpackedLines } from '#lib/server/backup/pack.ts';
import { readBackup } from '#lib/server/backup/read.ts';
import { controlSocketPath } from '#lib/server/backup/path.ts';
import { startControlSocket } from '#lib/server/backup/socket.ts';
import { writeBackup } from '#lib/server/backup/write.ts';
import { rows, type Db } from '#lib/server/db/client.ts';
import type { Environment } from '#lib/server/env.ts';
import { takeBackup } from '../../src/cli/control.ts';
import { engines, openTestDatabase } from '../support/database.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const { scratch } = inject('databases');

async function lines(db: Db): Promise<string[]> {
	const written: string[] = [];
	await writeBackup(db, NOW, async (line) => void written.push(line));
	return written;
}

const from = (list: string[]) => Readable.from(list) as AsyncIterable<string>;

/** Tables of every awkward kind, beside the real ones: the backup reads what tables there are from the database. */
async function awkwardTables(db: Db): Promise<void> {
	for (const statement of [
		`create table "Odd ""name" (id bigint generated always as identity primary key, parent bigint references "Odd ""name", twice bigint generated always as (id * 2) stored)`,
		`create table chicken (id int primary key, egg int not null)`,
		`create table egg (id int primary key, chicken int not null references chicken)`,
		`alter table chicken add foreign key (egg) references egg deferrable initially deferred`,
		`create table kinds (id serial primary key, n numeric, f float8, t text, j jsonb, a text[], b bytea, at timestamptz, d date, i interval, yes bool, v varchar(5), big bigint)`,
		`create function frozen() returns trigger language plpgsql as 'begin raise exception ''frozen''; end'`,
		`create trigger kinds_frozen before insert on kinds for each row when (new.t = 'frozen') execute function frozen()`
	])
		await db.execute(sql.raw(statement));
}

async function awkwardRows(db: Db): Promise<void> {
	for (const statement of [
		// A child before its parent, in more rows than one batch.
		`insert into "Odd ""name" (parent) select case when n < 2000 then 2000 end from generate_series(1, 2000) n`,
		`begin; insert into chicken values (1, 1); insert into egg values (1, 1); commit`,
		`insert into kinds (n, f, t, j, a, b, at, d, i, yes, v, big) values
			(12345678901234567890.123456789, 0.1::float8 + 0.2, E'æ ø å 🚒 \\u2028 "«\\\\»" \\n\\t end', '{"n": 12345678901234567890, "s": "\\u00e6"}', '{"a,b",NULL,"\\"c\\""}', '\\x00ff10', '2026-03-29 02:30:00.123456+01', '0044-03-15 BC', '1 mon 2 days 03:04:05.678', true, 'abcde', 9223372036854775807),
			(null, 'NaN', '', 'null', '{}', '', 'infinity', null, null, null, null, null)`
	])
		await runScript(db, statement);
	await db.execute(sql`update kinds set t = 'frozen' where t = ''`);
}

/** Several statements with one transaction of their own. */
async function runScript(db: Db, script: string): Promise<void> {
	if (!script.startsWith('begin;')) return void (await db.execute(sql.raw(script)));
	const statements = script.split(';').map((part) => part.trim());
	await db.transaction(async (tx) => {
		for (const statement of statements.slice(1, -1)) await tx.execute(sql.raw(statement));
	});
}

async function realRows(db: Db): Promise<void> {
	await db.execute(
		sql`insert into "user" (id, email, name) values ('0193a000-0000-7000-8000-000000000001', 'kari@eksempelvik.kommune.no', 'Kari Æ')`
	);
	await db.execute(
		sql`insert into session (id, user_id, expires_at) values ('secret-session', '0193a000-0000-7000-8000-000000000001', now())`
	);
}

const pairs = engines.flatMap((source) => engines.map((target) => [source, target] as const));

describe.each(pairs)('from %s to %s', async (source, target) => {
	const [a, b] = [await openTestDatabase(source), await openTestDatabase(target)];
	for (const { db } of [a, b]) await awkwardTables(db);
	await awkwardRows(a.db);
	await realRows(a.db);
	afterAll(async () => {
		await a.close();
		await b.close();
	});

	test('restore(backup) is the identity', async () => {
		const before = await lines(a.db);
		const count = await readBackup(b.db, from(before));
		expect(count).toBe(2000 + 2 + 2 + 1);
		expect(await lines(b.db)).toEqual(before);
	});

	test('sessions are neither taken out nor put in', async () => {
		expect((await lines(a.db)).join('\n')).not.toContain('secret-session');
		expect(await rows(b.db, sql`select id from session`)).toEqual([]);
	});

	test('numbers that the database gives go on where they were, and its own rules hold again', async () => {
		const [row] = await rows(b.db, sql`insert into "Odd ""name" default values returning id::int, twice::int`);
		expect(row).toEqual({ id: 2001, twice: 4002 });
		await b.db.execute(sql`insert into kinds (t) values ('free')`);
		await expect(b.db.execute(sql`insert into kinds (t) values ('frozen')`)).rejects.toThrow();
		await expect(b.db.execute(sql`insert into egg values (2, 2)`)).rejects.toThrow();
		const deferrable = sql`select conname from pg_constraint where contype = 'f' and condeferrable`;
		expect(await rows(b.db, deferrable)).toEqual([{ conname: 'chicken_egg_fkey' }]);
	});
});

describe.each(engines)('a backup that cannot be used (%s)', async (engine) => {
	const { db, close } = await openTestDatabase(engine);
	await realRows(db);
	afterAll(close);
	const good = await lines(db);

	test('is refused on a database that holds something, which stays as it was', async () => {
		await expect(readBackup(db, from(good))).rejects.toThrow('--erstatt');
		expect(await lines(db)).toEqual(good);
	});

	test('replaces what is there when asked to', async () => {
		await db.execute(sql`update "user" set name = 'Another'`);
		expect(await readBackup(db, from(good), { replace: true })).toBe(1);
		expect(await lines(db)).toEqual(good);
		expect(await rows(db, sql`select id from session`)).toEqual([]);
	});

	const header = JSON.parse(good[0]!) as Record<string, unknown>;
	const withHeader = (change: object) => [JSON.stringify({ ...header, ...change }), ...good.slice(1)];
	test.each([
		['empty', [], 'ikke en sikkerhetskopi'],
		['something else', ['hello'], 'ikke en sikkerhetskopi'],
		['of a later format', withHeader({ format: 2 }), 'format 2'],
		['of other migrations', withHeader({ migration: 'x' }), 'en annen utgave'],
		['of other tables', withHeader({ tables: [] }), 'en annen utgave'],
		['cut off', good.slice(0, -1), 'skadet'],
		['missing a row', [good[0]!, good.at(-1)!], 'skadet'],
		['going on after its end', [...good, good[1]!], 'skadet'],
		['naming a table that is not backed up', [good[0]!, '{"table":"session","row":["a"]}', good.at(-1)!], 'skadet'],
		['short of a value', [good[0]!, '{"table":"user","row":["a"]}', good.at(-1)!], 'skadet']
	])('%s: it is refused and nothing is changed', async (_name, content, message) => {
		await expect(readBackup(db, from(content), { replace: true })).rejects.toThrow(message);
		expect(await lines(db)).toEqual(good);
	});

	test('breaking a rule of the database: nothing is changed', async () => {
		const orphan = JSON.parse(good.find((line) => line.includes('"user"') && line.startsWith('{"table"'))!);
		orphan.row[1] = 'x'.repeat(255);
		await expect(
			readBackup(db, from([good[0]!, JSON.stringify(orphan), good.at(-1)!]), { replace: true })
		).rejects.toThrow();
		expect(await lines(db)).toEqual(good);
	});
});

describe('a packed file', () => {
	const file = () => join(mkdtempSync(join(scratch, 'pack-')), 'a.gz');
	const many = Array.from({ length: 20_000 }, (_, n) => `line ${n} æøå ${'x'.repeat(n % 300)}`);

	test('unpacks to the lines that were packed', async () => {
		const path = file();
		await pack(path, async (write) => {
			for (const line of many) await write(line);
		});
		expect(await Array.fromAsync(unpackedLines(createReadStream(path)))).toEqual(many);
		expect(statSync(path).mode & 0o777).toBe(0o600);
	});

	test('that is cut off, or not packed at all, is refused', async () => {
		const path = file();
		writeFileSync(path, gzipSync(many.join('\n')));
		truncateSync(path, statSync(path).size - 100);
		await expect(Array.fromAsync(unpackedLines(createReadStream(path)))).rejects.toThrow('skadet');
		writeFileSync(path, 'plain text');
		await expect(Array.fromAsync(unpackedLines(createReadStream(path)))).rejects.toThrow('skadet');
	});
});

describe.each(engines)('the control socket (%s)', async (engine) => {
	const { db, close } = await openTestDatabase(engine);
	await realRows(db);
	const dataDir = mkdtempSync(join(scratch, 'run-'));
	const path = controlSocketPath(dataDir);
	const stop = await startControlSocket(() => db, { dataDir });
	afterAll(async () => {
		await stop();
		await close();
	});

	test('is for this user only', () => {
		expect(statSync(path).mode & 0o777).toBe(0o600);
	});

	test('gives a backup, refuses to restore it over what is there, and does it when told to', async () => {
		const backup = await ask(path, 'GET', '/backup');
		expect(await Array.fromAsync(unpackedLines(Readable.from([backup.body])))).toHaveLength(3);
		await db.execute(sql`update "user" set name = 'Another'`);
		const refused = await ask(path, 'POST', '/restore', backup.body);
		expect([refused.status, refused.body.toString()]).toEqual([409, expect.stringContaining('--erstatt')]);
		const replaced = await ask(path, 'POST', '/restore?replace', backup.body);
		expect([replaced.status, replaced.body.toString()]).toEqual([200, '{"rows":1}']);
		expect(await rows(db, sql`select name from "user"`)).toEqual([{ name: 'Kari Æ' }]);
	});

	test('the command line says which file it cannot write', async () => {
		const file = join(dataDir, 'finnes-ikke', 'kopi.gz');
		await expect(takeBackup({ dataDir } as Environment, file)).rejects.toThrow(file);
	});

	test('leaves no copy of the data behind', async () => {
		await ask(path, 'POST', '/restore', Buffer.from('nonsense'));
		expect(readdirSync(dataDir)).toEqual(['brunn.sock']);
	});

	test('is not taken over while it answers, and is when it is left from a killed server', async () => {
		const second = await startControlSocket(() => db, { dataDir });
		await second();
		expect((await ask(path, 'GET', '/nothing')).status).toBe(404);
		const dead = mkdtempSync(join(scratch, 'dead-'));
		writeFileSync(controlSocketPath(dead), '');
		const third = await startControlSocket(() => db, { dataDir: dead });
		expect((await ask(controlSocketPath(dead), 'GET', '/nothing')).status).toBe(404);
		await third();
		expect(existsSync(controlSocketPath(dead))).toBe(false);
	});

	test('works in a folder whose name is too long for a socket', async () => {
		const deep = join(dataDir, 'long'.repeat(30));
		const stopDeep = await startControlSocket(() => db, { dataDir: deep });
		expect((await ask(controlSocketPath(deep), 'GET', '/nothing')).status).toBe(404);
		await stopDeep();
		expect(existsSync(dirname(controlSocketPath(deep)))).toBe(false);
	});
});

function ask(
	socketPath: string,
	method: string,
	path: string,
	body?: Buffer
): Promise<{ status: number; body: Buffer }> {
	return new Promise((resolve, reject) => {
		const call = request({ socketPath, method, path }, async (response) => {
			resolve({ status: response.statusCode ?? 0, body: Buffer.concat(await Array.fromAsync(response)) });
		});
		call.once('error', reject).end(body);
	});
}
