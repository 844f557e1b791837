import { eq } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from './schema.ts';

/**
 * Holds one exercise until the transaction ends, so that two who number or name something in it come one after the other.
 * It does not stop rows elsewhere from pointing at the exercise.
 * @returns the exercise's own facts that commands decide by, or null when it is gone
 */
export async function lockExercise(tx: Db, exerciseId: string) {
	const [held] = await tx
		.select({ municipalityId: exercise.municipalityId, state: exercise.state })
		.from(exercise)
		.where(eq(exercise.id, exerciseId))
		.for('no key update');
	return held ?? null;
}
