import { fail, redirect } from '@sveltejs/kit';
import { exerciseInput } from '#lib/exercises/input.ts';
import { parseForm } from '#lib/forms/form.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { createExerciseWithLessons } from '#lib/server/lessons/carry-commands.ts';
import { seriesOf } from '#lib/server/exercises/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const member = requireMember(event, 'plan');
	return { series: await seriesOf(database(), member.municipality.id) };
};

export const actions: Actions = {
	default: async (event) => {
		const member = requireMember(event, 'plan');
		const parsed = parseForm(await event.request.formData(), exerciseInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const made = await createExerciseWithLessons(database(), member.municipality.id, parsed.data);
		if (!made.ok) return fail(400, { values: parsed.values, errors: made.errors });
		redirect(303, `/ovelser/${made.value}`);
	}
};
