import { and, eq, inArray } from 'drizzle-orm';
import type { MailKind } from '#lib/mail/mail.ts';
import type { DeliveryChannel } from '#lib/participants/participant.ts';
import { sendingOf, type Handed, type Mailed, type Sending } from '#lib/participants/sending.ts';
import type { Db } from '#lib/server/db/client.ts';
import { mail, mailSettings } from '#lib/server/mail/schema.ts';
import { delivery, participant } from './schema.ts';

/**
 * Note that a card, or a reminder of it, was handed over or queued. Give the transaction that does it, so that neither
 * stands without the other.
 * @param participantId one person, or several
 * @param options `reminder` for another time than the first; `byUserId` null for what the server does by itself
 */
export async function recordDelivery(
	tx: Db,
	participantId: string | readonly string[],
	channel: DeliveryChannel,
	{ reminder = false, byUserId, now }: { reminder?: boolean; byUserId: string | null; now: Date }
): Promise<void> {
	const ids = typeof participantId === 'string' ? [participantId] : participantId;
	if (ids.length === 0) return;
	await tx.insert(delivery).values(ids.map((id) => ({ participantId: id, channel, reminder, byUserId, at: now })));
}

/** Mails that bring a markør the card. */
const cardMails = ['card', 'reminder', 'changed'] as const satisfies readonly MailKind[];

/** How the card stands with each role player of an exercise, by participant; who is not in it was never sent anything. */
export async function sendingsOf(db: Db, exerciseId: string): Promise<Map<string, Sending>> {
	const handed = await db
		.select({ participantId: delivery.participantId, channel: delivery.channel, at: delivery.at })
		.from(delivery)
		.innerJoin(participant, eq(participant.id, delivery.participantId))
		.where(and(eq(participant.exerciseId, exerciseId), eq(participant.kind, 'role_player')));
	const mails = await db
		.select({ participantId: mail.participantId, state: mail.state, at: mail.createdAt, sentAt: mail.sentAt })
		.from(mail)
		.where(and(eq(mail.exerciseId, exerciseId), inArray(mail.kind, [...cardMails])));
	const facts = new Map<string, { handed: Handed[]; mails: Mailed[] }>();
	const of = (id: string) => {
		const before = facts.get(id);
		if (before) return before;
		const made = { handed: [], mails: [] };
		facts.set(id, made);
		return made;
	};
	for (const { participantId, ...one } of handed) of(participantId).handed.push(one);
	for (const { participantId, ...one } of mails) if (participantId) of(participantId).mails.push(one);
	return new Map([...facts].map(([id, one]) => [id, sendingOf(one.handed, one.mails)]));
}

/** Whether mails leave by themselves: without a mail server they wait in the outbox to be copied. */
export async function hasMailServer(db: Db, municipalityId: string): Promise<boolean> {
	const found = await db
		.select({ id: mailSettings.municipalityId })
		.from(mailSettings)
		.where(eq(mailSettings.municipalityId, municipalityId));
	return found.length > 0;
}
