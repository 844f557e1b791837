import { error, fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { auth as t } from '#lib/i18n/nb/auth.ts';
import { z } from 'zod';
import { newPassword } from '#lib/municipalities/input.ts';
import { logIn } from '#lib/server/auth/cookies.ts';
import { database } from '#lib/server/db/instance.ts';
import { acceptInvitation, invitationFor } from '#lib/server/municipalities/commands.ts';
import type { Actions, PageServerLoad } from './$types';

const input = z.object({ password: newPassword });

export const load: PageServerLoad = async ({ params, locals }) => {
	const found = await invitationFor(database(), params.token, locals.now);
	if (!found) error(410, t.invitationGone);
	return { name: found.name, municipality: found.municipality };
};

export const actions: Actions = {
	default: async (event) => {
		const parsed = parseForm(await event.request.formData(), input);
		if (!parsed.ok) return fail(400, { errors: parsed.errors });
		const userId = await acceptInvitation(database(), event.params.token, parsed.data.password, event.locals.now);
		if (!userId) error(410, t.invitationGone);
		await logIn(event, userId);
		redirect(303, '/');
	}
};
