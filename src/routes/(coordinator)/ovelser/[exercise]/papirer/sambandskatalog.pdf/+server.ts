import { requireMember } from '#lib/server/auth/access.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { paperAnswer } from '#lib/server/papers/answer.ts';
import { directoryData, paperHead } from '#lib/server/papers/load.ts';
import type { RequestHandler } from './$types';

/** Sambandskatalog; `?skjermet` with the values of a real event, for those who plan. */
export const GET: RequestHandler = async (event) => {
	const restricted = event.url.searchParams.has('skjermet');
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	// Reading is not planning: a closed exercise's papers can still be fetched.
	if (restricted) requireMember(event, 'plan');
	const head = paperHead(exercise, member.municipality.name, now);
	const data = await directoryData(db, exercise.id, { restricted });
	return paperAnswer(event, { paper: 'sambandskatalog', head, data }, restricted ? '-skjermet' : '');
};
