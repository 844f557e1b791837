import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The folder of migrations that tests run: the committed one. While tables are being changed and nothing is generated yet,
 * `BRUNN_TEST_SCHEMA=source` makes one from the schema files as they are.
 */
export async function migrationsForTests(scratch: string): Promise<string> {
	const committed = resolve('drizzle');
	const exists = existsSync(join(committed, 'meta', '_journal.json'));
	if (exists && process.env.BRUNN_TEST_SCHEMA !== 'source') return committed;
	return generate(join(scratch, 'migrations'));
}

/** One migration that creates every table of the schema files. */
async function generate(folder: string): Promise<string> {
	const { generateDrizzleJson, generateMigration } = await import('drizzle-kit/api');
	const tables: Record<string, unknown> = {};
	for (const file of globSync('src/lib/server/*/schema.ts').sort()) {
		const exported = (await import(/* @vite-ignore */ pathToFileURL(resolve(file)).href)) as Record<string, unknown>;
		for (const [name, value] of Object.entries(exported)) tables[`${file}:${name}`] = value;
	}
	const statements = await generateMigration(
		generateDrizzleJson({}),
		generateDrizzleJson(tables, undefined, undefined, 'snake_case')
	);
	mkdirSync(join(folder, 'meta'), { recursive: true });
	writeFileSync(join(folder, '0000_source.sql'), statements.join('\n--> statement-breakpoint\n') || 'select 1;');
	const entries = [{ idx: 0, version: '7', when: 1, tag: '0000_source', breakpoints: true }];
	writeFileSync(
		join(folder, 'meta', '_journal.json'),
		JSON.stringify({ version: '7', dialect: 'postgresql', entries })
	);
	return folder;
}

/** Same migrations, same fingerprint. */
export function fingerprint(folder: string, ...more: string[]): string {
	const hash = createHash('sha256');
	for (const name of readdirSync(folder).sort()) {
		if (name.endsWith('.sql')) hash.update(name).update(readFileSync(join(folder, name)));
	}
	for (const part of more) hash.update(part);
	return hash.digest('hex').slice(0, 16);
}
