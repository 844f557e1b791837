import { sql } from 'drizzle-orm';
import { rows, type Db } from '#lib/server/db/client.ts';

/*
 * What features use of the job queue. The queue itself (jobs.ts) is opened by the server alone: neither the command line nor
 * the demo loads it.
 */

type Insert = (tx: Db, queue: string, jobs: { data: { id: string }; startAfter: number }[]) => Promise<void>;
type Holder = { insert?: Insert };
const KEY = Symbol.for('brunn.jobs');
/** On globalThis for the same reason as the database (see db/instance.ts). */
const holder: Holder = ((globalThis as { [KEY]?: Holder })[KEY] ??= {});

/** Jobs can be made from now on. @returns what ends that */
export function jobsOpen(insert: Insert): () => void {
	holder.insert = insert;
	return () => {
		if (holder.insert === insert) holder.insert = undefined;
	};
}

/**
 * Wake up for these rows after so many milliseconds. Give the transaction that writes them: a rollback takes the jobs too.
 * Where no queue is running (the command line, a test), nothing happens: the feature finds its rows when one starts.
 * @param wait a length, not a moment: the database's clock may be another than the server's
 */
export async function wake(tx: Db, queue: string, ids: readonly string[], wait = 0): Promise<void> {
	if (!holder.insert || ids.length === 0) return;
	const startAfter = Math.max(0, Math.ceil(wait / 1000));
	const jobs = ids.map((id) => ({ data: { id }, startAfter }));
	await holder.insert(tx, queue, jobs);
}

/** Of these rows, those that no job will wake. */
export async function withoutJob(db: Db, queue: string, ids: readonly string[]): Promise<string[]> {
	if (ids.length === 0) return [];
	const found = await rows<{ id: string }>(
		db,
		sql`select data ->> 'id' as id from pgboss.job where name = ${queue} and state in ('created', 'retry')`
	);
	const waiting = new Set(found.map((row) => row.id));
	return ids.filter((id) => !waiting.has(id));
}
