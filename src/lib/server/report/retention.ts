import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
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
	const theirs = inArray(mail.hearerId, ids);
	await tx
		.update(mail)
		.set({ state: 'withdrawn' })
		.where(and(theirs, inArray(mail.state, ['waiting', 'sending', 'failed'])));
	await tx
		.update(mail)
		.set({ toName: '', toAddress: '', subject: '', text: '', calendar: '', lastError: '' })
		.where(theirs);
}
