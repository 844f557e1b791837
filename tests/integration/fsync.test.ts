import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { openDatabase } from '#lib/server/db/client.ts';

/* The real fsync of the operating system, counted. docs/decisions/0002 tells how it was seen from outside the process. */
const disk = vi.hoisted(() => ({ syncs: 0 }));
vi.mock('node:fs', async (importOriginal) => {
	const fs = await importOriginal<typeof import('node:fs')>();
	const fsyncSync = (fd: number) => {
		disk.syncs++;
		fs.fsyncSync(fd);
	};
	return { ...fs, fsyncSync };
});

const { scratch } = inject('databases');
const folder = () => mkdtempSync(join(scratch, 'fsync-'));
afterEach(() => vi.restoreAllMocks());

test('each commit reaches the disk before it is acknowledged, and reading costs none', async () => {
	const { db, close } = await openDatabase({ dataDir: folder() }, { migrationsFolder: null });
	await db.execute(sql`create table t (n int)`);
	for (let n = 0; n < 20; n++) {
		const before = disk.syncs;
		await db.execute(sql`insert into t values (${n})`);
		expect(disk.syncs).toBeGreaterThan(before);
		const after = disk.syncs;
		await db.execute(sql`select * from t`);
		expect(disk.syncs).toBe(after);
	}
	await close();
});

test('a transaction reaches the disk once, when it is committed', async () => {
	const { db, close } = await openDatabase({ dataDir: folder() }, { migrationsFolder: null });
	await db.execute(sql`create table t (n int)`);
	const before = disk.syncs;
	await db.transaction(async (tx) => {
		for (let n = 0; n < 20; n++) await tx.execute(sql`insert into t values (${n})`);
	});
	expect(disk.syncs - before).toBe(1);
	await close();
});

test('a PGlite on which fsync does not take effect is not started, and its folder is given free', async () => {
	const create = PGlite.create.bind(PGlite);
	const spy = vi.spyOn(PGlite, 'create') as unknown as ReturnType<typeof vi.fn<(options: object) => Promise<PGlite>>>;
	spy.mockImplementation((options: { startParams?: string[] }) =>
		create({ ...options, startParams: [...(options.startParams ?? []), '-c', 'fsync=off'] } as never)
	);
	const dataDir = folder();
	await expect(openDatabase({ dataDir }, { migrationsFolder: null })).rejects.toThrow('skriver ikke trygt til disk');
	vi.restoreAllMocks();
	await (await openDatabase({ dataDir }, { migrationsFolder: null })).close();
});
