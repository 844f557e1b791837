import { requireExercise } from '#lib/server/exercises/access.ts';
import { impressionsOf } from '#lib/server/role-players/impressions.ts';
import type { PageServerLoad } from './$types';

/** What role players said first, for those who evaluate: never with a name. */
export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'evaluate');
	return { impressions: await impressionsOf(db, exercise.id) };
};
