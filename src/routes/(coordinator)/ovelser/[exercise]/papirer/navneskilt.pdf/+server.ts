import { requireMember } from '#lib/server/auth/access.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { paperAnswer } from '#lib/server/papers/answer.ts';
import { badgeData } from '#lib/server/papers/load-staff.ts';
import { paperHead } from '#lib/server/papers/load.ts';
import type { RequestHandler } from './$types';

/** Badges have names: for those who plan. */
export const GET: RequestHandler = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	// Reading is not planning: a closed exercise's papers can still be fetched.
	requireMember(event, 'plan');
	const head = paperHead(exercise, member.municipality.name, now);
	return paperAnswer(event, { paper: 'navneskilt', head, data: await badgeData(db, exercise) });
};
