import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { tokenIn, withNewerLink } from '#lib/mail/compose.ts';
import { newToken, tokenHash } from '#lib/server/auth/tokens.ts';
import type { Db } from '#lib/server/db/client.ts';
import { issueLink, linkAddress } from '#lib/server/participants/links.ts';
import { participantLink } from '#lib/server/participants/schema.ts';
import { mail } from './schema.ts';

/**
 * A link for one more mail to a person. Links in earlier mails to the same address work on: stopping one would throw out
 * the phone where it is open, and the card that lies there. When the address is another than last time, they stop, and what
 * has not left gets the new link.
 * @returns the link's address
 */
export async function issueMailLink(
	tx: Db,
	person: { id: string; email: string },
	until: Date,
	{ appUrl, now }: { appUrl: string; now: Date }
): Promise<string> {
	const [last] = await tx
		.select({ toAddress: mail.toAddress })
		.from(mail)
		.where(eq(mail.participantId, person.id))
		.orderBy(desc(mail.createdAt), desc(mail.id))
		.limit(1);
	if (last && last.toAddress === person.email) {
		const token = newToken();
		const values = { participantId: person.id, tokenHash: tokenHash(token), channel: 'mail' as const };
		await tx.insert(participantLink).values({ ...values, expiresAt: until, createdAt: now });
		return linkAddress(appUrl, token);
	}
	const link = linkAddress(appUrl, await issueLink(tx, person.id, until, now, 'mail'));
	const waiting = await tx
		.select({ id: mail.id, text: mail.text })
		.from(mail)
		.where(and(eq(mail.participantId, person.id), inArray(mail.state, ['waiting', 'sending', 'failed'])))
		.for('update');
	for (const { id, text } of waiting)
		await tx
			.update(mail)
			.set({ text: withNewerLink(text, link) })
			.where(eq(mail.id, id));
	return link;
}

/**
 * Stop the link in a mail that has been withdrawn, if nobody can have it: several mails to one person may hold the same link
 * (see above), so it stays where the person has any other.
 */
export async function revokeWithdrawnLink(
	tx: Db,
	{ id, text, participantId }: { id: string; text: string; participantId: string | null },
	now: Date
): Promise<void> {
	const found = tokenIn(text);
	if (!found || !participantId) return;
	const [other] = await tx
		.select({ id: mail.id })
		.from(mail)
		.where(and(eq(mail.participantId, participantId), ne(mail.id, id), ne(mail.state, 'withdrawn')))
		.limit(1);
	if (other) return;
	await tx
		.update(participantLink)
		.set({ revokedAt: now })
		.where(and(eq(participantLink.tokenHash, tokenHash(found)), isNull(participantLink.revokedAt)));
}
