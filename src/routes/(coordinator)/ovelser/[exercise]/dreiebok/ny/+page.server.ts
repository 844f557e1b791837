import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { clock } from '#lib/i18n/time.ts';
import { injectInput } from '#lib/msel/input.ts';
import { startOf } from '#lib/msel/timing.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { objectivesOf } from '#lib/server/exercises/queries.ts';
import { createInject } from '#lib/server/msel/commands.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	const start = startOf(exercise);
	const objectives = await objectivesOf(db, exercise.id);
	return {
		objectives: objectives.map(({ id, number, title }) => ({ id, number, title })),
		startClock: start && clock(start, exercise.timeZone)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const parsed = parseForm(await event.request.formData(), injectInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const made = await createInject(db, exercise.id, parsed.data);
		if (!made.ok) return fail(400, { values: parsed.values, errors: made.errors });
		redirect(303, `/ovelser/${exercise.id}/dreiebok#innspill-${made.value.number}`);
	}
};
