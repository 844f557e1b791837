import { sql } from 'drizzle-orm';
import type { EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import type { Tx } from '#lib/server/db/client.ts';

/**
 * One at a time for one form, until the transaction ends: answers, drafts and changes of the questions. An advisory lock
 * and not a locked row, because a row lock leaves the transaction's number on the row, beside the answer's.
 */
export async function lockForm(tx: Tx, exerciseId: string, group: EvaluationGroup): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${exerciseId} ${group}`}::text, 0))`);
}
