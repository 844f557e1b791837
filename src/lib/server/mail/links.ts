import { and, eq, isNull, ne } from 'drizzle-orm';
import { tokenHash } from '#lib/server/auth/tokens.ts';
import type { Db } from '#lib/server/db/client.ts';
import { participantLink } from '#lib/server/participants/schema.ts';
import { mail } from './schema.ts';

const token = /\/d\/([\w-]+)/;

/**
 * Stop the link in a mail that has been withdrawn, if nobody can have it: several mails to one person may hold the same link
 * (see `queueMails`), so it stays where the person has any other.
 */
export async function revokeWithdrawnLink(
	tx: Db,
	{ id, text, participantId }: { id: string; text: string; participantId: string | null },
	now: Date
): Promise<void> {
	const found = token.exec(text)?.[1];
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
