import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { roleInput } from '#lib/roles/input.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { createRole } from '#lib/server/roles/commands.ts';
import { organisationChoices } from '#lib/server/roles/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	return { organisations: await organisationChoices(db, exercise.id) };
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const parsed = parseForm(await event.request.formData(), roleInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const made = await createRole(db, exercise.id, parsed.data);
		if (!made.ok) return fail(400, { values: parsed.values, errors: made.errors });
		redirect(303, `/ovelser/${exercise.id}/roller#rolle-${made.value}`);
	}
};
