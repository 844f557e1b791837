import { and, asc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { linkDeadline } from '#lib/participants/link.ts';
import { dayAfter } from '#lib/role-players/follow-up.ts';
import type { Db } from '#lib/server/db/client.ts';
import { queueMails } from '#lib/server/mail/queue.ts';
import { deadline } from '#lib/server/participants/issue.ts';
import { linkDaysAfterExercise } from '#lib/server/participants/links.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { followUp } from './schema.ts';

/** Role players who have been there, and are to be followed up the day after. */
const cameTo = (exerciseId: string) =>
	and(
		eq(participant.exerciseId, exerciseId),
		eq(participant.kind, 'role_player'),
		isNotNull(participant.attendance),
		ne(participant.attendance, 'absent'),
		isNull(participant.clearedAt)
	);

/**
 * When the exercise ends: a mail to everybody who was there, for the next morning. Who has no address is rung (`toRing`). Where
 * the planned end was never moved to the day it was held, the links count from when it ended: nobody is left out for that.
 */
export async function queueFollowUp(
	tx: Db,
	exercise: { id: string; timeZone: string },
	byUserId: string,
	now: Date
): Promise<void> {
	const people = await tx
		.select({ id: participant.id })
		.from(participant)
		.where(cameTo(exercise.id))
		.orderBy(asc(participant.id));
	const dueAt = dayAfter(now, exercise.timeZone);
	const until = await deadline(tx, exercise.id, now);
	await queueMails(tx, {
		exerciseId: exercise.id,
		kind: 'follow_up',
		participantIds: people.map(({ id }) => id),
		by: { userId: byUserId },
		now,
		dueAt,
		until: until && until > dueAt ? until : linkDeadline(now, now, linkDaysAfterExercise)
	});
}

/** Personal data, for those who plan: whom no mail reaches, with when somebody spoke with them. */
export function toRing(db: Db, exerciseId: string) {
	return db
		.select({ id: participant.id, name: participant.name, phone: participant.phone, at: followUp.at })
		.from(participant)
		.leftJoin(followUp, eq(followUp.participantId, participant.id))
		.where(and(cameTo(exerciseId), eq(participant.email, '')))
		.orderBy(sql`${followUp.at} is not null`, asc(participant.name), asc(participant.id));
}

/** How many must be rung, and how many of them nobody has spoken with. */
export async function ringing(db: Db, exerciseId: string): Promise<{ all: number; left: number }> {
	const people = await toRing(db, exerciseId);
	return { all: people.length, left: people.filter(({ at }) => at === null).length };
}

/** Note that somebody has spoken with a role player. The same again changes nothing; nobody of another exercise. */
export async function noteFollowUp(
	db: Db,
	exerciseId: string,
	participantId: string,
	byUserId: string,
	now: Date
): Promise<void> {
	await db.transaction(async (tx) => {
		const [own] = await tx
			.select({ id: participant.id })
			.from(participant)
			.where(and(cameTo(exerciseId), eq(participant.id, participantId)))
			.for('key share');
		if (own) await tx.insert(followUp).values({ participantId, byUserId, at: now }).onConflictDoNothing();
	});
}
