import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { auth as t } from '#lib/i18n/nb/auth.ts';
import { setupInput } from '#lib/municipalities/input.ts';
import { logIn } from '#lib/server/auth/cookies.ts';
import { setupCode } from '#lib/server/auth/setup.ts';
import { loginDelay } from '#lib/server/auth/throttle.ts';
import { database } from '#lib/server/db/instance.ts';
import { setUp } from '#lib/server/municipalities/commands.ts';
import { isEmpty } from '#lib/server/municipalities/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	if (!(await isEmpty(database()))) redirect(303, '/');
};

export const actions: Actions = {
	default: async (event) => {
		const parsed = parseForm(await event.request.formData(), setupInput);
		const { password: _secret, ...values } = parsed.values;
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const delay = await loginDelay('oppsett', event.getClientAddress());
		if (delay > 0) return fail(429, { values, errors: { form: t.wait(Math.ceil(delay / 60)) } });
		if (parsed.data.code !== setupCode()) return fail(400, { values, errors: { code: t.setupCodeWrong } });
		const made = await setUp(database(), parsed.data);
		if (!made.ok) return fail(409, { values, errors: made.errors });
		await logIn(event, made.value);
		redirect(303, '/');
	}
};
