import { sql } from 'drizzle-orm';
import { rows, type Db } from '#lib/server/db/client.ts';

/** A table as the database itself describes it, so that a new one is backed up without a change here. */
export type Table = {
	name: string;
	/** Without generated columns: the database makes those again. */
	columns: { name: string; type: string }[];
};

/** What opens someone's account or page is not carried over: everyone logs in again. */
const LEFT_OUT = ['session', 'link_session'];

/** Every table whose rows belong in a backup, by name. */
export async function backedUpTables(db: Db): Promise<Table[]> {
	const columns = await rows<{ table: string; name: string; type: string }>(
		db,
		sql`
			select t.table_name as "table", a.attname as name, format_type(a.atttypid, null) as type
			from information_schema.tables t
			join pg_attribute a on a.attrelid = format('%I.%I', t.table_schema, t.table_name)::regclass
			where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
				and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
			order by t.table_name collate "C", a.attnum
		`
	);
	const tables = new Map<string, Table>();
	for (const { table, name, type } of columns) {
		if (LEFT_OUT.includes(table)) continue;
		if (!tables.has(table)) tables.set(table, { name: table, columns: [] });
		tables.get(table)!.columns.push({ name, type });
	}
	return [...tables.values()];
}

/** Every table in the schema, also those that are left out. */
export async function allTables(db: Db): Promise<string[]> {
	const found = await rows<{ name: string }>(
		db,
		sql`select table_name as name from information_schema.tables
			where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name collate "C"`
	);
	return found.map((row) => row.name);
}

/** The fingerprint of the newest migration that has run: the same tables, the same value. */
export async function migrationVersion(db: Db): Promise<string> {
	const [last] = await rows<{ hash: string }>(
		db,
		sql`select hash from drizzle.__drizzle_migrations order by created_at desc limit 1`
	);
	return last?.hash ?? '';
}
