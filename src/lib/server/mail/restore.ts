import { and, inArray, lte } from 'drizzle-orm';
import { packFailure } from '#lib/mail/failure.ts';
import type { Db } from '#lib/server/db/client.ts';
import { mail, mailSettings } from './schema.ts';

/**
 * After a backup has been put back: what waited when it was taken has probably been sent since, and must not be sent again
 * unseen. A person decides. What could not be sent (its time had not come, or there was no mail server) waits on.
 */
export async function holdRestored(tx: Db, now: Date): Promise<void> {
	const couldSend = tx.select({ id: mailSettings.municipalityId }).from(mailSettings);
	await tx
		.update(mail)
		.set({ state: 'failed', lastError: packFailure({ reason: 'restored', said: '' }) })
		.where(
			and(inArray(mail.state, ['waiting', 'sending']), lte(mail.dueAt, now), inArray(mail.municipalityId, couldSend))
		);
}
