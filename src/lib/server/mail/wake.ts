import { and, eq, gt, lte, or } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import { wake } from '#lib/server/jobs/wake.ts';
import { mail } from './schema.ts';

export const mailQueue = 'mail';

/**
 * Try everything that waits at once, as when the settings have been mended: earlier failures count no more. What has never
 * been tried because its time has not come (the mail for the day after) waits on.
 */
export async function wakeWaiting(tx: Db, municipalityId: string, now: Date): Promise<void> {
	const waiting = await tx
		.update(mail)
		.set({ dueAt: now, attempts: 0 })
		.where(
			and(
				eq(mail.municipalityId, municipalityId),
				eq(mail.state, 'waiting'),
				or(gt(mail.attempts, 0), lte(mail.dueAt, now))
			)
		)
		.returning({ id: mail.id });
	await wake(
		tx,
		mailQueue,
		waiting.map((row) => row.id)
	);
}
