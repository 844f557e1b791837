import { environment } from '#lib/server/env.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { paperAnswer } from '#lib/server/papers/answer.ts';
import { posterData } from '#lib/server/papers/load-staff.ts';
import { paperHead } from '#lib/server/papers/load.ts';
import type { RequestHandler } from './$types';

/** Posters to hang up: for every member, since anybody who passes reads them. */
export const GET: RequestHandler = async (event) => {
	const { exercise, member, now } = await requireExercise(event, 'read');
	const head = paperHead(exercise, member.municipality.name, now);
	return paperAnswer(event, { paper: 'plakater', head, data: posterData(exercise, environment().appUrl) });
};
