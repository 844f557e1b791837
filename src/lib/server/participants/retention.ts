import { and, eq, exists, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import { evaluationDraft } from '#lib/server/evaluations/schema.ts';
import { reportVersion } from '#lib/server/report/schema.ts';
import { participant, participantLink } from './schema.ts';

/** Days after the report is first approved that participants' names, e-mails and phones are kept. */
export const retentionDays = 90;

/**
 * Empty the personal data of participants whose exercise was reported long enough ago, delete what they never sent, and
 * stop their links. The rows stay,
 * so that counts and acknowledgements still hold. Doing it twice changes nothing.
 * @returns how many were emptied
 */
export async function clearOldParticipants(db: Db, now: Date): Promise<number> {
	const before = new Date(now.getTime() - retentionDays * 86_400_000);
	return db.transaction(async (tx) => {
		const reported = tx
			.select({ one: sql`1` })
			.from(reportVersion)
			.where(
				and(
					eq(reportVersion.exerciseId, participant.exerciseId),
					eq(reportVersion.number, 1),
					lt(reportVersion.approvedAt, before)
				)
			);
		const cleared = await tx
			.update(participant)
			.set({ name: '', email: '', phone: '', clearedAt: now })
			.where(and(isNull(participant.clearedAt), exists(reported)))
			.returning({ id: participant.id });
		for (const { id } of cleared) {
			// What was typed and never sent is the person's own, and nobody else has read it.
			await tx.delete(evaluationDraft).where(eq(evaluationDraft.participantId, id));
			await tx
				.update(participantLink)
				.set({ revokedAt: now })
				.where(and(eq(participantLink.participantId, id), isNull(participantLink.revokedAt)));
		}
		return cleared.length;
	});
}
