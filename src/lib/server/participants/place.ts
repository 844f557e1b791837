import { eq } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { participant } from './schema.ts';

/** Where one person and their exercise are: what decides which of the person's pages comes first. */
export async function placeOf(db: Db, participantId: string) {
	const [found] = await db
		.select({
			state: exercise.state,
			endedAt: exercise.endedAt,
			attendance: participant.attendance,
			attendanceAt: participant.attendanceAt
		})
		.from(participant)
		.innerJoin(exercise, eq(exercise.id, participant.exerciseId))
		.where(eq(participant.id, participantId));
	if (!found) return null;
	const held = found.endedAt !== null;
	return {
		...found,
		/** The person's part is over: checked out, or the exercise has ended. */
		done: held || (found.state === 'running' && found.attendance === 'out'),
		/** The exercise has begun, and was not called off before it did. */
		begun: held || found.state === 'running',
		/** It is still to be held, or under way. */
		ahead: found.state === 'planned' || found.state === 'ready' || found.state === 'running'
	};
}
