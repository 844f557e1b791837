import { error } from '@sveltejs/kit';
import { papers as t } from '#lib/i18n/nb/papers.ts';
import { maySeeInjects } from '#lib/msel/audience.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { paperAnswer } from '#lib/server/papers/answer.ts';
import { mselData } from '#lib/server/papers/load-staff.ts';
import { paperHead } from '#lib/server/papers/load.ts';
import type { RequestHandler } from './$types';

/** Dreiebok; `?for=AMK` only what AMK gives. A reader, who may be exercised, gets it when the play is over. */
export const GET: RequestHandler = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	if (!maySeeInjects(member.role, exercise.state)) error(403, t.msel.openWhenOver);
	const sender = event.url.searchParams.get('for');
	const data = await mselData(db, exercise, sender);
	if (sender !== null && data.injects.length === 0) error(404);
	const head = paperHead(exercise, member.municipality.name, now);
	return paperAnswer(event, { paper: 'dreiebok', head, data }, sender === null ? '' : '-mine-innspill');
};
