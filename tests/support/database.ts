import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, describe, inject } from 'vitest';
import {
	openDatabase,
	type Database,
	type DatabaseAddress,
	type Db,
	type Engine
} from '../../src/lib/server/db/client.ts';

export type TestDatabase = Database & { address: DatabaseAddress };

/** The engines of this run: both, unless PostgreSQL was left out on purpose. */
export const engines: Engine[] = inject('databases').postgres ? ['embedded', 'postgres'] : ['embedded'];

/**
 * The same suite once per engine, each on a fresh migrated database of its own:
 *
 *     describeEachEngine('lessons', ({ db }) => {
 *         test('…', async () => { await db.select()… });
 *     });
 */
export function describeEachEngine(
	name: string,
	suite: (context: { db: Db; engine: Engine; address: DatabaseAddress }) => void | Promise<void>
): void {
	for (const engine of engines) {
		describe(`${name} (${engine})`, async () => {
			const { db, address, close } = await openTestDatabase(engine);
			afterAll(close);
			await suite({ db, engine, address });
		});
	}
}

/** A fresh migrated database; `close` also removes it. For tests that need more than one. */
export async function openTestDatabase(engine: Engine): Promise<TestDatabase> {
	const { address, remove } = await createTestDatabase(engine);
	try {
		const opened = await openDatabase(address, { migrationsFolder: null, durable: false });
		const close = async () => {
			await opened.close();
			await remove();
		};
		return { ...opened, address, close };
	} catch (error) {
		await remove();
		throw error;
	}
}

/** The same, not opened: for a test that starts a program on it. */
export async function createTestDatabase(
	engine: Engine
): Promise<{ address: DatabaseAddress; remove: () => Promise<void> }> {
	const databases = inject('databases');
	if (engine === 'embedded') {
		const dataDir = mkdtempSync(join(databases.scratch, 'embedded-'));
		cpSync(databases.embeddedTemplate, dataDir, { recursive: true });
		return { address: { dataDir }, remove: async () => rmSync(dataDir, { recursive: true, force: true }) };
	}
	if (!databases.postgres) throw new Error('PostgreSQL was left out of this run.');
	const { adminUrl, template } = databases.postgres;
	const name = `${template}_${randomBytes(6).toString('hex')}`;
	await asAdmin(adminUrl, `create database "${name}" template "${template}"`);
	const url = new URL(adminUrl);
	url.pathname = `/${name}`;
	return {
		address: { databaseUrl: url.href },
		remove: () => asAdmin(adminUrl, `drop database if exists "${name}" with (force)`)
	};
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
	const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
	try {
		await admin.unsafe(statement);
	} finally {
		await admin.end();
	}
}
