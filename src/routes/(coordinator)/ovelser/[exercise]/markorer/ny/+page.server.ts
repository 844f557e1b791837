import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { newRolePlayInput } from '#lib/role-players/input.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { createRolePlay } from '#lib/server/role-players/commands.ts';
import { nextNumber } from '#lib/server/role-players/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	return { number: await nextNumber(db, exercise.id) };
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const parsed = parseForm(await event.request.formData(), newRolePlayInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const made = await createRolePlay(db, exercise.id, parsed.data);
		if (!made.ok) return fail(400, { values: parsed.values, errors: made.errors });
		redirect(303, `/ovelser/${exercise.id}/markorer/${made.value}`);
	}
};
