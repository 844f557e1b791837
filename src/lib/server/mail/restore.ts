import { and, eq, lte, or } from 'drizzle-orm';
import { packFailure } from '#lib/mail/failure.ts';
import type { Db } from '#lib/server/db/client.ts';
import { mail } from './schema.ts';

/**
 * After a backup has been put back: what waited when it was taken, or was just being sent, has probably been sent since, and
 * must not be sent again unseen. Also where the backup knows of no mail server: one may have been set up after it was taken,
 * or the words been copied. A person decides. What has its time ahead and was not being sent waits on.
 */
export async function holdRestored(tx: Db, now: Date): Promise<void> {
	await tx
		.update(mail)
		.set({ state: 'failed', lastError: packFailure({ reason: 'restored', said: '' }) })
		.where(or(eq(mail.state, 'sending'), and(eq(mail.state, 'waiting'), lte(mail.dueAt, now))));
}
