import { and, asc, eq, inArray } from 'drizzle-orm';
import { withoutLink } from '#lib/mail/compose.ts';
import { playMails } from '#lib/mail/mail.ts';
import { record } from '#lib/server/audit/record.ts';
import type { Db } from '#lib/server/db/client.ts';
import { revokeWithdrawnLink } from './links.ts';
import { mail } from './schema.ts';

/**
 * Take back what has not left of mails about the play to people who do not take part any more. One that is on its way at this
 * moment may still leave; if it does not, it is not tried again.
 */
export async function withdrawPlayMails(
	tx: Db,
	participantIds: readonly string[],
	byUserId: string | null,
	now: Date
): Promise<void> {
	if (participantIds.length === 0) return;
	const held = await tx
		.select({
			id: mail.id,
			municipalityId: mail.municipalityId,
			participantId: mail.participantId,
			text: mail.text,
			state: mail.state
		})
		.from(mail)
		.where(
			and(
				inArray(mail.participantId, [...participantIds]),
				inArray(mail.kind, [...playMails]),
				inArray(mail.state, ['waiting', 'sending', 'failed'])
			)
		)
		.orderBy(asc(mail.id))
		.for('update');
	if (held.length === 0) return;
	const ids = held.map(({ id }) => id);
	await tx.update(mail).set({ state: 'withdrawn' }).where(inArray(mail.id, ids));
	for (const one of held) {
		await tx
			.update(mail)
			.set({ text: withoutLink(one.text) })
			.where(eq(mail.id, one.id));
		// Somebody may be about to have the other.
		if (one.state !== 'sending') await revokeWithdrawnLink(tx, one, now);
		await record(tx, { municipalityId: one.municipalityId, byUserId, action: 'mail.withdrawn', subjectId: one.id });
	}
}
