import type { PGlite } from '@electric-sql/pglite';
import type { Db as BossDatabase } from 'pg-boss';
import type { Sql, TransactionSql } from 'postgres';
import type { Db } from '#lib/server/db/client.ts';

type Row = Record<string, unknown>;

/** pg-boss sends its own tables' set-up and upkeep as one script with transaction words around it. */
const SCRIPT = /^\s*BEGIN;([^]*)COMMIT;\s*$/;

/**
 * What pg-boss speaks to: Brunn's one database, through the driver under Drizzle. A script becomes a real transaction, so that
 * one which fails leaves nothing open on the embedded engine's only connection, and so that the pool keeps it on one connection.
 */
export function bossDatabase(db: Db): BossDatabase {
	const client = (db as unknown as { $client: PGlite | Sql }).$client;
	return 'exec' in client ? embedded(client) : pooled(client);
}

function embedded(client: PGlite): BossDatabase {
	return {
		async executeSql(text, values = []) {
			if (values.length > 0) return client.query<Row>(text, values);
			const script = SCRIPT.exec(text)?.[1];
			const results = await (script === undefined
				? client.exec(text)
				: client.transaction((transaction) => transaction.exec(script)));
			return { rows: results.flatMap((result) => result.rows as Row[]) };
		}
	};
}

function pooled(client: Sql): BossDatabase {
	return {
		async executeSql(text, values = []) {
			const script = SCRIPT.exec(text)?.[1];
			if (script === undefined) return { rows: flat(await client.unsafe(text, values as never[])) };
			const results = await client.begin((transaction: TransactionSql) => transaction.unsafe(script));
			return { rows: flat(results as unknown as Row[] | Row[][]) };
		}
	};
}

/** Several statements at once answer with a list of lists. */
function flat(result: unknown): Row[] {
	const list = [...(result as Iterable<Row | Row[]>)];
	return list.flatMap((one) => (Array.isArray(one) ? [...one] : [one]));
}
