import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { DeliveryChannel } from '#lib/participants/participant.ts';
import { record, type Actor } from '#lib/server/audit/record.ts';
import type { Db } from '#lib/server/db/client.ts';
import { recordDelivery } from './delivery.ts';
import { participant, participantLink } from './schema.ts';

/**
 * Staff say that these role players have got their card, in a way that the server cannot know of.
 * @returns how many were marked: who is of another exercise, or has been cleared, is left out
 */
export async function markGiven(
	db: Db,
	exerciseId: string,
	participantIds: readonly string[],
	channel: DeliveryChannel,
	by: Actor,
	now: Date
): Promise<number> {
	return db.transaction(async (tx) => {
		const own = await tx
			.select({ id: participant.id })
			.from(participant)
			.where(
				and(
					inArray(participant.id, [...participantIds]),
					eq(participant.exerciseId, exerciseId),
					eq(participant.kind, 'role_player'),
					isNull(participant.clearedAt)
				)
			)
			.orderBy(participant.id)
			.for('key share');
		const ids = own.map(({ id }) => id);
		await recordDelivery(tx, ids, channel, { byUserId: by.byUserId, now });
		for (const id of ids) await record(tx, { ...by, action: 'card.given', subjectId: id });
		return ids.length;
	});
}

/** How many of these people hold a printed card that works now. */
export async function printedAmong(db: Db, participantIds: readonly string[], now: Date): Promise<number> {
	const found = await db
		.selectDistinct({ id: participantLink.participantId })
		.from(participantLink)
		.where(
			and(
				inArray(participantLink.participantId, [...participantIds]),
				eq(participantLink.channel, 'paper'),
				isNull(participantLink.revokedAt),
				gt(participantLink.expiresAt, now)
			)
		);
	return found.length;
}
