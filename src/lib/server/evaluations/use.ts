import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#lib/server/db/client.ts';
import { formUse } from './schema.ts';

/** So many rows share their last transaction at least, once there are that many. */
const together = 16;

/**
 * Note that an anonymous participant has answered, so that nothing ties the note to the answer of the same transaction.
 *
 * PostgreSQL marks each row with the number of the transaction that wrote it, and lays rows in the order they came; a
 * foreign key also marks the participant's row. The rows written together last time are therefore taken out and laid in
 * again, shuffled, with the new one among them: all carry the newest number, and no number of an earlier answer is left.
 * Call with the form locked.
 */
export async function noteAnonymousUse(tx: Tx, formId: string, participantId: string, usedOn: string): Promise<void> {
	const newest = await tx
		.select({ formId: formUse.formId, participantId: formUse.participantId, usedOn: formUse.usedOn })
		.from(formUse)
		.where(
			and(
				eq(formUse.formId, formId),
				sql`age(form_use.xmin) = (select min(age(u.xmin)) from form_use u where u.form_id = ${formId})`
			)
		);
	// A large bunch is split, so that the cost stays the same however many answer; what stays behind is bunch enough.
	const moved = shuffled(newest).slice(0, newest.length < 2 * together ? newest.length : together);
	if (moved.length > 0)
		await tx.delete(formUse).where(
			and(
				eq(formUse.formId, formId),
				inArray(
					formUse.participantId,
					moved.map((row) => row.participantId)
				)
			)
		);
	await tx.insert(formUse).values(shuffled([...moved, { formId, participantId, usedOn }]));
}

function shuffled<T>(rows: readonly T[]): T[] {
	const keyed = rows.map((row) => ({ row, key: crypto.randomUUID() }));
	return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ row }) => row);
}
