import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { forumInput } from '#lib/forums/input.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { createForum } from '#lib/server/forums/commands.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireMember(event, 'plan');
};

export const actions: Actions = {
	default: async (event) => {
		const { municipality } = requireMember(event, 'plan');
		const parsed = parseForm(await event.request.formData(), forumInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const made = await createForum(database(), municipality.id, parsed.data);
		if (!made.ok) return fail(409, { values: parsed.values, errors: made.errors });
		redirect(303, `/register/arenaer/${made.value}`);
	}
};
