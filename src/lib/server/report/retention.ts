import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { emptyMails } from '#lib/server/mail/clear.ts';
import { mail } from '#lib/server/mail/schema.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { reportHearer } from './schema.ts';

/**
 * Empty who was asked to read drafts, as many days after their deadline as the municipality keeps personal data, and the mails to
 * them. What they remarked stays, without a name. Doing it twice changes nothing.
 */
export async function clearOldHearers(tx: Tx, now: Date): Promise<void> {
	const due = await tx
		.select({ id: reportHearer.id })
		.from(reportHearer)
		.innerJoin(exercise, eq(exercise.id, reportHearer.exerciseId))
		.innerJoin(municipality, eq(municipality.id, exercise.municipalityId))
		.where(
			and(
				isNull(reportHearer.clearedAt),
				sql`${reportHearer.expiresAt} + ${municipality.retentionDays} * interval '24 hours' < ${now.toISOString()}::timestamptz`
			)
		)
		.for('update', { of: reportHearer });
	if (due.length === 0) return;
	const ids = due.map(({ id }) => id);
	await tx.update(reportHearer).set({ name: '', email: '', clearedAt: now }).where(inArray(reportHearer.id, ids));
	await emptyMails(tx, inArray(mail.hearerId, ids));
}
