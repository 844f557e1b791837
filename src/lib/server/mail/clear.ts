import { and, inArray, type SQL } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import { mail } from './schema.ts';

/**
 * Empty what mails hold of these people: name, address, words and calendar. What has not left is withdrawn. That a mail was
 * sent, of which kind and when, stays.
 */
export async function clearMails(tx: Db, participantIds: readonly string[]): Promise<void> {
	if (participantIds.length === 0) return;
	await emptyMails(tx, inArray(mail.participantId, [...participantIds]));
}

/** Empty these mails, whoever they are to. */
export async function emptyMails(tx: Db, theirs: SQL): Promise<void> {
	await tx
		.update(mail)
		.set({ state: 'withdrawn' })
		.where(and(theirs, inArray(mail.state, ['waiting', 'sending', 'failed'])));
	await tx
		.update(mail)
		.set({ toName: '', toAddress: '', subject: '', text: '', calendar: '', lastError: '' })
		.where(theirs);
}
