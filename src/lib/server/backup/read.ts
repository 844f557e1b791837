import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { backup as t } from '#lib/i18n/nb/backup.ts';
import { rows, type Db, type Tx } from '#lib/server/db/client.ts';
import { refusal } from '#lib/server/db/refusal.ts';
import { allTables, backedUpTables, migrationVersion, type Table } from './tables.ts';
import { FORMAT } from './write.ts';

const headerSchema = z.object({
	brunn: z.literal('backup'),
	format: z.unknown(),
	migration: z.string(),
	tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) }))
});
const rowSchema = z.object({ table: z.string(), row: z.array(z.string().nullable()) });
const endSchema = z.object({ end: z.literal(true), rows: z.number() });

/** As much as is sent to the database at once, in characters. */
const BATCH = 1_000_000;

type Work = (tx: Tx) => Promise<unknown>;

/**
 * Loads a backup that `writeBackup` has written, all of it or nothing.
 *
 * @param lines the file's lines, unpacked
 * @param replace delete what is there; without it, a database that holds anything is refused
 * @param before what must be asked of what is there; from then on nobody can write, or read, until all is done
 * @param finish what must be done with what was loaded before anybody sees it
 * @returns the number of rows
 * @throws a refusal when the file is damaged, is of another version, or the database is not empty
 */
export async function readBackup(
	db: Db,
	lines: AsyncIterable<string>,
	{ replace = false, before, finish }: { replace?: boolean } & Partial<Record<'before' | 'finish', Work>> = {}
): Promise<number> {
	return db.transaction(async (tx) => {
		const reader = lines[Symbol.asyncIterator]();
		const tables = await checkedTables(tx, parse((await reader.next()).value, headerSchema, t.notBackup));
		if (replace) await hold(tx);
		await before?.(tx);
		if (replace) await empty(tx);
		else if (!(await isEmpty(tx, tables))) throw refusal(t.notEmpty);

		const restoreConstraints = await deferConstraints(tx);
		const count = await loadRows(tx, tables, reader);
		await restoreConstraints();
		await moveSequences(tx);
		await finish?.(tx);
		return count;
	});
}

async function checkedTables(tx: Tx, header: z.infer<typeof headerSchema>): Promise<Map<string, Table>> {
	if (header.format !== FORMAT) throw refusal(t.otherFormat(header.format));
	const tables = await backedUpTables(tx);
	const shape = (list: { name: string; columns: string[] }[]) => JSON.stringify(list);
	const ours = tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }));
	if (header.migration !== (await migrationVersion(tx)) || shape(header.tables) !== shape(ours))
		throw refusal(t.otherVersion);
	return new Map(tables.map((table) => [table.name, table]));
}

async function loadRows(tx: Tx, tables: Map<string, Table>, reader: AsyncIterator<string>): Promise<number> {
	let count = 0;
	let current: Table | undefined;
	let waiting: string[] = [];
	let size = 0;
	const send = async () => {
		if (current && waiting.length > 0) await insert(tx, current, `[${waiting.join(',')}]`);
		waiting = [];
		size = 0;
	};
	for (let next = await reader.next(); !next.done; next = await reader.next()) {
		if (next.value.startsWith('{"end"')) {
			await send();
			const { rows } = parse(next.value, endSchema, t.damaged);
			if (rows !== count || !(await reader.next()).done) throw refusal(t.damaged);
			return count;
		}
		const line = parse(next.value, rowSchema, t.damaged);
		const table = tables.get(line.table);
		if (!table || table.columns.length !== line.row.length) throw refusal(t.damaged);
		if (table !== current || size > BATCH) await send();
		current = table;
		waiting.push(JSON.stringify(line.row));
		size += next.value.length;
		count++;
	}
	throw refusal(t.damaged);
}

/** Each value is cast from its text to its column's type; a text that is too long is an error, not cut. */
async function insert(tx: Tx, table: Table, values: string): Promise<void> {
	const names = table.columns.map((column) => sql.identifier(column.name));
	const casts = table.columns.map((column, index) => sql.raw(`(r ->> ${index})::${column.type}`));
	await tx.execute(sql`
		insert into public.${sql.identifier(table.name)} (${sql.join(names, sql`, `)}) overriding system value
		select ${sql.join(casts, sql`, `)} from json_array_elements(${values}::text::json) as r
	`);
}

async function isEmpty(tx: Tx, tables: Map<string, Table>): Promise<boolean> {
	for (const name of tables.keys()) {
		const found = await rows(tx, sql`select 1 from public.${sql.identifier(name)} limit 1`);
		if (found.length > 0) return false;
	}
	return true;
}

/** Wait for those who are writing; what they say is still there to be asked for, and nobody says more. */
async function hold(tx: Tx): Promise<void> {
	const names = await allNames(tx);
	if (names.length > 0) await tx.execute(sql`lock table ${sql.join(names, sql`, `)} in access exclusive mode`);
}

async function empty(tx: Tx): Promise<void> {
	const names = await allNames(tx);
	if (names.length > 0) await tx.execute(sql`truncate ${sql.join(names, sql`, `)}`);
}

const allNames = async (tx: Tx) => (await allTables(tx)).map((name) => sql`public.${sql.identifier(name)}`);

/**
 * Foreign keys are checked once at the end instead of row by row: rows and tables may point at each other in any direction.
 * Triggers that keep history from being changed rest meanwhile.
 *
 * @returns what checks them and puts everything back as it was
 */
async function deferConstraints(tx: Tx): Promise<() => Promise<void>> {
	const keys = await rows<{ table: string; name: string }>(
		tx,
		sql`select conrelid::regclass::text as "table", quote_ident(conname) as name from pg_constraint
			where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace`
	);
	const triggers = await rows<{ table: string; name: string }>(
		tx,
		sql`select tgrelid::regclass::text as "table", quote_ident(tgname) as name from pg_trigger
			where not tgisinternal and tgenabled = 'O'`
	);
	const run = (statement: string) => tx.execute(sql.raw(statement));
	const each = async (statements: string[]) => {
		for (const statement of statements) await run(statement);
	};
	await each(triggers.map(({ table, name }) => `alter table ${table} disable trigger ${name}`));
	await each(
		keys.map(({ table, name }) => `alter table ${table} alter constraint ${name} deferrable initially deferred`)
	);
	return async () => {
		await run('set constraints all immediate');
		await each(keys.map(({ table, name }) => `alter table ${table} alter constraint ${name} not deferrable`));
		await each(triggers.map(({ table, name }) => `alter table ${table} enable trigger ${name}`));
	};
}

/** Numbers that the database gives go on after the highest that is there. */
async function moveSequences(tx: Tx): Promise<void> {
	const columns = await rows<{ table: string; name: string; sequence: string }>(
		tx,
		sql`
			select a.attrelid::regclass::text as "table", quote_ident(a.attname) as name,
				pg_get_serial_sequence(a.attrelid::regclass::text, a.attname) as sequence
			from pg_attribute a join pg_class c on c.oid = a.attrelid
			where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
				and pg_get_serial_sequence(a.attrelid::regclass::text, a.attname) is not null
		`
	);
	for (const { table, name, sequence } of columns)
		await tx.execute(
			sql.raw(`select setval('${sequence.replaceAll("'", "''")}', coalesce(max(${name}), 0) + 1, false) from ${table}`)
		);
}

function parse<Schema extends z.ZodType>(line: unknown, schema: Schema, message: string): z.infer<Schema> {
	try {
		return schema.parse(JSON.parse(String(line)));
	} catch (error) {
		throw refusal(message, error);
	}
}
