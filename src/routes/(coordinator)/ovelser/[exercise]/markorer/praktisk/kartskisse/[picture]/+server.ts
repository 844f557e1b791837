import { error } from '@sveltejs/kit';
import { requireMember } from '#lib/server/auth/access.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { pictureOf, pictureResponse } from '#lib/server/pictures/store.ts';
import type { RequestHandler } from './$types';

/** The exercise's own picture, also of a card that is not published; in a closed exercise too. */
export const GET: RequestHandler = async (event) => {
	requireMember(event, 'plan');
	const { db, exercise } = await requireExercise(event, 'read');
	const found = await pictureOf(db, exercise.id, event.params.picture);
	if (!found) error(404);
	return pictureResponse(found);
};
