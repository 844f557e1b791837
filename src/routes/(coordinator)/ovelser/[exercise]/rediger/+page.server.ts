import { fail, redirect } from '@sveltejs/kit';
import { exerciseInput } from '#lib/exercises/input.ts';
import { parseForm } from '#lib/forms/form.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { updateExercise } from '#lib/server/exercises/commands.ts';
import { seriesOf } from '#lib/server/exercises/queries.ts';
import { extendLinks } from '#lib/server/participants/issue.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	return { stored: exercise, series: await seriesOf(db, exercise.municipalityId) };
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise, now } = await requireExercise(event, 'plan');
		const parsed = parseForm(await event.request.formData(), exerciseInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const changed = await updateExercise(db, exercise.municipalityId, exercise.id, parsed.data);
		if (!changed.ok) return fail(409, { values: parsed.values, errors: changed.errors });
		await extendLinks(db, exercise.id, now);
		redirect(303, `/ovelser/${exercise.id}/mal`);
	}
};
