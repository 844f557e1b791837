import { error } from '@sveltejs/kit';
import { isoDate } from '#lib/i18n/time.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { paperAnswer } from '#lib/server/papers/answer.ts';
import { arenaData } from '#lib/server/papers/load-staff.ts';
import { paperHead } from '#lib/server/papers/load.ts';
import type { RequestHandler } from './$types';

/** Status to samarbeidsarenaer: all, a page each, or the one in `?arena=`. */
export const GET: RequestHandler = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const forum = event.url.searchParams.get('arena');
	const data = await arenaData(db, exercise.municipalityId, forum, isoDate(now, exercise.timeZone));
	if (forum !== null && data.arenas.length === 0) error(404);
	const head = paperHead(exercise, member.municipality.name, now);
	return paperAnswer(event, { paper: 'arenastatus', head, data });
};
