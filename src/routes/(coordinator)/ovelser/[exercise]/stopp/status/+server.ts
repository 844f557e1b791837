import { json } from '@sveltejs/kit';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { activeStop } from '#lib/server/exercises/stop.ts';
import type { RequestHandler } from './$types';

/** Which stop stands now, null for none: what an open page asks while the exercise is ready or under way. */
export const GET: RequestHandler = async (event) => {
	const { db, exercise } = await requireExercise(event, 'read');
	return json({ stop: (await activeStop(db, exercise.id))?.id ?? null });
};
