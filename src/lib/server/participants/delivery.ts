import type { DeliveryChannel } from '#lib/participants/participant.ts';
import type { Db } from '#lib/server/db/client.ts';
import { delivery } from './schema.ts';

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
