import { redirect } from '@sveltejs/kit';
import { isOver } from '#lib/exercises/open.ts';
import { may } from '#lib/municipalities/member.ts';
import { unaccounted } from '#lib/role-players/attendance.ts';
import { readings, sendBy } from '#lib/role-players/reading.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { consentGapsOf, erasedRolePlayers } from '#lib/server/participants/consent.ts';
import { attendanceOf } from '#lib/server/role-players/attendance.ts';
import { castable, castingsOf } from '#lib/server/role-players/progress.ts';
import { figuresOf, rolePlayRows } from '#lib/server/role-players/rows.ts';
import { publishAll } from '#lib/server/role-players/publish.ts';
import { unansweredQuestions } from '#lib/server/role-players/questions.ts';
import { frontOf } from '#lib/server/role-players/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const all = await rolePlayRows(db, exercise.id, now);
	// Names of real persons are for those who plan.
	const names = may(member.role, 'plan')
		? new Map((await castable(db, exercise.id)).map(({ id, name }) => [id, name]))
		: new Map<string, string>();
	const query = event.url.searchParams;
	const filter = {
		search: (query.get('sok') ?? '').trim().slice(0, 120),
		reading: readings.find((reading) => reading === query.get('lesing')) ?? '',
		onlyMissing: query.has('mangler')
	};
	const wanted = filter.search.toLocaleLowerCase('nb');
	const rows = all
		.map(({ participantId, reserves, ...row }) => ({
			...row,
			cast: participantId !== null,
			person: (participantId && names.get(participantId)) || '',
			reserves: reserves.map((id) => names.get(id) ?? '')
		}))
		.filter((row) => !filter.reading || row.reading === filter.reading)
		.filter((row) => !filter.onlyMissing || row.step !== 'ready')
		.filter((row) =>
			[row.name, row.person, ...row.reserves].some((text) => text.toLocaleLowerCase('nb').includes(wanted))
		);
	const plan = may(member.role, 'plan');
	// Only from the day on.
	const day = exercise.state !== 'planned' && plan ? await attendanceOf(db, exercise.id) : [];
	const people = plan && !isOver(exercise.state) ? await consentGapsOf(db, exercise.id) : [];
	const castOn = new Set((await castingsOf(db, exercise.id)).map((one) => one.participantId));
	return {
		/** People on a role for whom something stands in the way; those who have withdrawn first. */
		consents: people
			.filter(({ id }) => castOn.has(id))
			.sort((one, other) => Number(other.gaps.includes('withdrawn')) - Number(one.gaps.includes('withdrawn'))),
		erased: plan && !isOver(exercise.state) ? await erasedRolePlayers(db, exercise.id) : 0,
		questions: await unansweredQuestions(db, exercise.id),
		rows,
		day: { total: day.length, left: day.filter(unaccounted).length },
		filter,
		total: all.length,
		figures: figuresOf(all),
		publishable: all.filter((row) => row.step === 'publish').length,
		hasFront: Boolean((await frontOf(db, exercise.id))?.version),
		deadline: sendBy(exercise.startsAt),
		published: query.has('publisert') ? Number(query.get('publisert')) || 0 : null,
		removed: query.has('fjernet')
	};
};

export const actions: Actions = {
	publishAll: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'plan');
		const count = await publishAll(db, exercise.id, { userId: member.userId, now });
		redirect(303, `/ovelser/${exercise.id}/markorer?publisert=${count}`);
	}
};
