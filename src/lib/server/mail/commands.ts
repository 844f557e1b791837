import { and, eq, inArray } from 'drizzle-orm';
import { withoutLink } from '#lib/mail/compose.ts';
import type { MailState } from '#lib/mail/mail.ts';
import { record, type Actor } from '#lib/server/audit/record.ts';
import type { Db, Tx } from '#lib/server/db/client.ts';
import { wake } from '#lib/server/jobs/wake.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { revokeWithdrawnLink } from './links.ts';
import { mail } from './schema.ts';
import { mailQueue } from './wake.ts';

/** Hold a mail that is in one of these states; null when it is not, or is another's. */
async function hold(tx: Tx, municipalityId: string, id: string, states: MailState[]) {
	const [held] = await tx
		.select({ id: mail.id, text: mail.text, participantId: mail.participantId })
		.from(mail)
		.where(and(eq(mail.id, id), eq(mail.municipalityId, municipalityId), inArray(mail.state, states)))
		.for('update');
	return held ?? null;
}

/** Try again at once, to the address that the person has now. @returns whether it could be */
export async function retryMail(db: Db, id: string, by: Actor, now: Date): Promise<boolean> {
	return db.transaction(async (tx) => {
		const held = await hold(tx, by.municipalityId, id, ['waiting', 'failed']);
		if (!held) return false;
		await retry(tx, [held], by, now);
		return true;
	});
}

/** `retryMail` for all that failed, in one exercise or everywhere. @returns how many */
export async function retryFailed(db: Db, exerciseId: string | null, by: Actor, now: Date): Promise<number> {
	return db.transaction(async (tx) => {
		const failed = await tx
			.select({ id: mail.id, participantId: mail.participantId })
			.from(mail)
			.where(
				and(
					eq(mail.municipalityId, by.municipalityId),
					eq(mail.state, 'failed'),
					exerciseId ? eq(mail.exerciseId, exerciseId) : undefined
				)
			)
			.for('update');
		await retry(tx, failed, by, now);
		return failed.length;
	});
}

async function retry(tx: Tx, mails: { id: string; participantId: string | null }[], by: Actor, now: Date) {
	for (const { id, participantId } of mails) {
		const [person] = participantId
			? await tx.select({ email: participant.email }).from(participant).where(eq(participant.id, participantId))
			: [];
		await tx
			.update(mail)
			.set({ state: 'waiting', attempts: 0, dueAt: now, ...(person?.email ? { toAddress: person.email } : {}) })
			.where(eq(mail.id, id));
		await record(tx, { ...by, action: 'mail.retried', subjectId: id });
	}
	await wake(
		tx,
		mailQueue,
		mails.map((one) => one.id)
	);
}

/** Take a mail out of the queue; a link that nobody else can have stops working. @returns whether it could be */
export async function withdrawMail(db: Db, id: string, by: Actor, now: Date): Promise<boolean> {
	return db.transaction(async (tx) => {
		const held = await hold(tx, by.municipalityId, id, ['waiting', 'failed']);
		if (!held) return false;
		await tx
			.update(mail)
			.set({ state: 'withdrawn', text: withoutLink(held.text) })
			.where(eq(mail.id, id));
		await revokeWithdrawnLink(tx, held, now);
		await record(tx, { ...by, action: 'mail.withdrawn', subjectId: id });
		return true;
	});
}

/** Somebody has sent the words by another way. @returns whether it could be */
export async function markMailSent(db: Db, id: string, by: Actor, now: Date): Promise<boolean> {
	return db.transaction(async (tx) => {
		const held = await hold(tx, by.municipalityId, id, ['waiting', 'failed']);
		if (!held) return false;
		await tx
			.update(mail)
			.set({ state: 'sent', sentAt: now, lastError: '', text: withoutLink(held.text) })
			.where(eq(mail.id, id));
		await record(tx, { ...by, action: 'mail.marked_sent', subjectId: id });
		return true;
	});
}
