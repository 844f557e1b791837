import { error, fail, redirect } from '@sveltejs/kit';
import { blocking, checks, missingNow, nextState, phaseOf } from '#lib/exercises/checks.ts';
import { exerciseStates, startsLater, type ExerciseState } from '#lib/exercises/exercise.ts';
import { overview } from '#lib/i18n/nb/overview.ts';
import { maySeeInjects } from '#lib/msel/audience.ts';
import { timelineRows } from '#lib/report/figures/timeline.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { callOffExercise, moveExercise } from '#lib/server/exercises/commands.ts';
import { exerciseFacts } from '#lib/server/exercises/progress.ts';
import { transitionsOf } from '#lib/server/exercises/queries.ts';
import { timelineOf } from '#lib/server/report/load.ts';
import { rolePlayRows } from '#lib/server/role-players/rows.ts';
import { rolesOf } from '#lib/server/roles/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const facts = await exerciseFacts(db, exercise);
	return {
		facts,
		phase: phaseOf(facts),
		checks: checks(facts),
		missing: missingNow(facts),
		blocked: blocking(facts).length > 0,
		next: nextState(facts.state),
		early: nextState(facts.state) === 'running' && startsLater(exercise, now),
		calledOff: facts.state === 'archived' && exercise.endedAt === null,
		staff: (await rolesOf(db, exercise.id))
			.filter((role) => role.function !== 'exercised' && role.staffedBy !== '')
			.map(({ id, function: duty, staffedBy }) => ({ id, duty, staffedBy })),
		day: maySeeInjects(member.role, exercise.state)
			? (await timelineOf(db, exercise)).filter(({ planned }) => planned !== null).slice(0, timelineRows)
			: [],
		// Which instructions are not Klar, and why: until the day, when it is too late to mend.
		instructions:
			exercise.state === 'planned' || exercise.state === 'ready'
				? (await rolePlayRows(db, exercise.id, now)).map(({ id, number, name, failing }) => ({
						id,
						number,
						name,
						failing
					}))
				: [],
		history: await transitionsOf(db, exercise.id)
	};
};

export const actions: Actions = {
	move: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'decide');
		const form = await event.request.formData();
		const to = form.get('to');
		if (!exerciseStates.includes(to as ExerciseState)) error(400);
		// To start cannot be undone, and everybody's cards and the clock of the dreiebok go by it.
		if (to === 'running' && startsLater(exercise, now) && !form.has('early'))
			return fail(409, { errors: { early: overview.earlyUnsaid } });
		const moved = await moveExercise(db, exercise, to as ExerciseState, member.userId, now);
		if (!moved.ok) return fail(409, { errors: moved.errors });
		redirect(303, `/ovelser/${exercise.id}`);
	},
	callOff: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'decide');
		const off = await callOffExercise(db, exercise, member.userId, now);
		if (!off.ok) return fail(409, { errors: off.errors });
		redirect(303, '/ovelser');
	}
};
