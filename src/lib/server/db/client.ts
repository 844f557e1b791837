import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sql, type SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { operations as t } from '#lib/i18n/nb/operations.ts';
import { openEmbedded } from './embedded.ts';
import { isRefusal, refusal } from './refusal.ts';

/** What both drivers have in common: the query builder and transactions. A transaction (`Tx`) is also a `Db`. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

export type Engine = 'embedded' | 'postgres';
export type Database = { db: Db; engine: Engine; close(): Promise<void> };

export type DatabaseAddress = { databaseUrl: string } | { dataDir: string };
type Options = {
	/** Where the generated SQL is. `null`: run none. */
	migrationsFolder?: string | null;
	/** Tests only: `false` leaves out fsync in the embedded database. */
	durable?: boolean;
};

/** Any number, as long as every Brunn uses the same: PostgreSQL's advisory locks are numbered. */
const MIGRATION_LOCK = 4_112_026;

/**
 * Opens the database and brings its tables up to date. The caller closes it.
 *
 * @throws a refusal (see refusal.ts) when it is open elsewhere, cannot be reached or is newer than this program
 */
export async function openDatabase(address: DatabaseAddress, options: Options = {}): Promise<Database> {
	const folder = options.migrationsFolder === undefined ? resolve('drizzle') : options.migrationsFolder;
	if (folder !== null && !existsSync(journalPath(folder))) throw refusal(t.migrationsMissing(folder));
	return 'databaseUrl' in address
		? openPostgres(address.databaseUrl, folder)
		: openInFolder(resolve(address.dataDir), folder, options.durable ?? true);
}

async function openInFolder(dataDir: string, migrationsFolder: string | null, durable: boolean): Promise<Database> {
	const { client, close } = await openEmbedded(dataDir, { durable });
	try {
		const db = drizzleEmbedded(client, { casing: 'snake_case' });
		if (migrationsFolder !== null) {
			await refuseNewer(db, migrationsFolder);
			await migrateEmbedded(db, { migrationsFolder });
		}
		return { db, engine: 'embedded', close };
	} catch (error) {
		await close();
		throw error;
	}
}

async function openPostgres(databaseUrl: string, migrationsFolder: string | null): Promise<Database> {
	const options = { onnotice: () => {}, connection: { application_name: 'brunn', TimeZone: 'UTC' } };
	// A connection of its own: the lock belongs to one, and ends with it even when this process is killed.
	const single = postgres(databaseUrl, { ...options, max: 1 });
	try {
		const db = drizzlePostgres(single);
		await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
		if (migrationsFolder !== null) {
			await refuseNewer(db, migrationsFolder);
			await migratePostgres(db, { migrationsFolder });
		}
	} catch (error) {
		throw asRefusal(error, databaseUrl);
	} finally {
		await single.end({ timeout: 5 });
	}
	const client = postgres(databaseUrl, { ...options, max: 10 });
	return {
		db: drizzlePostgres(client, { casing: 'snake_case' }),
		engine: 'postgres',
		close: () => client.end({ timeout: 5 })
	};
}

/**
 * Rows of raw SQL: the one query that the drivers answer in different shapes. Dates come as text from both, and a `Date` is
 * not accepted as a parameter in raw SQL.
 */
export async function rows<Row extends Record<string, unknown>>(db: Db, query: SQL): Promise<Row[]> {
	const result = (await db.execute(query)) as unknown as Row[] | { rows: Row[] };
	return Array.isArray(result) ? [...result] : result.rows;
}

type Journal = { entries: { when: number }[] };

function journalPath(folder: string): string {
	return join(folder, 'meta', '_journal.json');
}

/** An older program on a newer database would write rows that the newer one does not expect. */
async function refuseNewer(db: Db, migrationsFolder: string): Promise<void> {
	const [table] = await rows<{ name: string | null }>(
		db,
		sql`select to_regclass('drizzle.__drizzle_migrations')::text as name`
	);
	if (!table?.name) return;
	const [last] = await rows<{ at: string | null }>(
		db,
		sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`
	);
	const journal = JSON.parse(readFileSync(journalPath(migrationsFolder), 'utf8')) as Journal;
	const newest = Math.max(0, ...journal.entries.map((entry) => entry.when));
	if (Number(last?.at ?? 0) > newest) throw refusal(t.databaseNewer);
}

/** The address is shown without user and password. */
function asRefusal(error: unknown, databaseUrl: string): unknown {
	if (isRefusal(error)) return error;
	const cause = (error as { cause?: unknown }).cause ?? error;
	const code = (cause as { code?: unknown }).code;
	// No SQLSTATE class 08 (connection), 28 (login), 3D (no such database), 57P03 (starting up) or socket error: a fault in the program.
	if (typeof code !== 'string' || !/^(08|28|3D|57P03|E[A-Z]{3}|CONNECT)/.test(code)) return error;
	const { host, pathname } = new URL(databaseUrl);
	return refusal(t.databaseUnreachable(host + pathname, code), error);
}
