import { sql } from 'drizzle-orm';
import { rows, type Db } from '#lib/server/db/client.ts';
import { backedUpTables, migrationVersion } from './tables.ts';

export const FORMAT = 1;
const BATCH = 500;

/**
 * Writes everything in the database as lines of JSON: a header, a line per row, and a last line with the count.
 *
 * Every value is PostgreSQL's own text for it, so that nothing passes through JavaScript's numbers and dates. It is all from
 * one moment: one transaction, which the embedded database lets nothing else run beside.
 *
 * @param write takes one line and answers when there is room for the next
 */
export async function writeBackup(db: Db, now: Date, write: (line: string) => Promise<void>): Promise<number> {
	return db.transaction(
		async (tx) => {
			await tx.execute(sql`set local datestyle = 'ISO'`);
			await tx.execute(sql`set local intervalstyle = 'postgres'`);
			await tx.execute(sql`set local bytea_output = 'hex'`);
			await tx.execute(sql`set local extra_float_digits = 1`);
			const tables = await backedUpTables(tx);
			const names = tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }));
			const migration = await migrationVersion(tx);
			await write(JSON.stringify({ brunn: 'backup', format: FORMAT, at: now.toISOString(), migration, tables: names }));
			let count = 0;
			for (const table of names) {
				const values = table.columns.map((column) => sql`${sql.identifier(column)}::text`);
				// An order of its own, so that the same content gives the same file.
				await tx.execute(sql`
					declare backup_rows no scroll cursor for
					select line from (
						select to_json(array[${sql.join(values, sql`, `)}]::text[])::text as line
						from public.${sql.identifier(table.name)}
					) as lines order by line collate "C"
				`);
				const next = () => rows<{ line: string }>(tx, sql.raw(`fetch ${BATCH} from backup_rows`));
				for (let batch = await next(); batch.length > 0; batch = await next()) {
					for (const { line } of batch) await write(`{"table":${JSON.stringify(table.name)},"row":${line}}`);
					count += batch.length;
				}
				await tx.execute(sql`close backup_rows`);
			}
			await write(JSON.stringify({ end: true, rows: count }));
			return count;
		},
		{ isolationLevel: 'repeatable read', accessMode: 'read only' }
	);
}
