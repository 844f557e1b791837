import { requireExercise } from '#lib/server/exercises/access.ts';
import type { LayoutServerLoad } from './$types';

/** What the exercise's head and tabs show. Each page below loads, and checks, for itself. */
export const load: LayoutServerLoad = async (event) => {
	const { exercise } = await requireExercise(event, 'read');
	const { id, title, format, state, startsAt, endsAt, timeZone, place } = exercise;
	return { exercise: { id, title, format, state, startsAt, endsAt, timeZone, place } };
};
