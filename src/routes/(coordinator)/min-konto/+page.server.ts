import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { parseForm } from '#lib/forms/form.ts';
import { newPassword, password } from '#lib/municipalities/input.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { logIn, logOut } from '#lib/server/auth/cookies.ts';
import { database } from '#lib/server/db/instance.ts';
import { changePassword } from '#lib/server/municipalities/commands.ts';
import type { Actions, PageServerLoad } from './$types';

const passwordInput = z.object({ currentPassword: password, password: newPassword });

export const load: PageServerLoad = (event) => {
	const { name, email, role, municipality } = requireMember(event, 'read');
	return { account: { name, email, role, municipality: municipality.name } };
};

export const actions: Actions = {
	logout: async (event) => {
		await logOut(event);
		redirect(303, '/logg-inn');
	},
	password: async (event) => {
		const member = requireMember(event, 'read');
		const parsed = parseForm(await event.request.formData(), passwordInput);
		if (!parsed.ok) return fail(400, { errors: parsed.errors });
		const { currentPassword, password: next } = parsed.data;
		const changed = await changePassword(database(), member.userId, currentPassword, next);
		if (!changed.ok) return fail(400, { errors: changed.errors });
		await logIn(event, member.userId);
		redirect(303, '/min-konto?byttet');
	}
};
