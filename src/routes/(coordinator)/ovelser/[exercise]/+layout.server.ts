import { requireExercise } from '#lib/server/exercises/access.ts';
import { activeStop } from '#lib/server/exercises/stop.ts';
import type { LayoutServerLoad } from './$types';

/** What the exercise's head and tabs show. Each page below loads, and checks, for itself. */
export const load: LayoutServerLoad = async (event) => {
	// Asked for again while somebody has a page open: see the frame.
	event.depends('brunn:stop');
	const { db, exercise } = await requireExercise(event, 'read');
	const { id, title, format, state, startsAt, endsAt, endedAt, timeZone, place } = exercise;
	return {
		exercise: { id, title, format, state, startsAt, endsAt, endedAt, timeZone, place },
		stop: await activeStop(db, id)
	};
};
