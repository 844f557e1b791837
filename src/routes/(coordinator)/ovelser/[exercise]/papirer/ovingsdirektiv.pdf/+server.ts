import { requireExercise } from '#lib/server/exercises/access.ts';
import { paperAnswer } from '#lib/server/papers/answer.ts';
import { directiveData, paperHead } from '#lib/server/papers/load.ts';
import type { RequestHandler } from './$types';

/** Øvingsdirektiv: nothing in it gives the play away, so it is for every member. */
export const GET: RequestHandler = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const head = paperHead(exercise, member.municipality.name, now);
	return paperAnswer(event, { paper: 'ovingsdirektiv', head, data: await directiveData(db, exercise) });
};
