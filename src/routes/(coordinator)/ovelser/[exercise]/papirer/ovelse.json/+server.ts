import { requireExercise } from '#lib/server/exercises/access.ts';
import { fileAnswer } from '#lib/server/papers/answer.ts';
import { everythingOf } from '#lib/server/papers/everything.ts';
import { inTurn } from '#lib/server/report/turns.ts';
import type { RequestHandler } from './$types';

/** Everything of the exercise that the member may see, as JSON to keep or to take elsewhere. */
export const GET: RequestHandler = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const all = await inTurn(() => everythingOf(db, exercise, member.role, now));
	const bytes = new TextEncoder().encode(JSON.stringify(all, null, '\t'));
	return fileAnswer(bytes, 'application/json', 'ovelse', exercise.title, 'json');
};
