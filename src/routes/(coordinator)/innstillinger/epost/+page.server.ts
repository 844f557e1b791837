import { fail, redirect } from '@sveltejs/kit';
import { parseForm, type FormValues } from '#lib/forms/form.ts';
import { mail as t } from '#lib/i18n/nb/mail.ts';
import { mailSettingsInput } from '#lib/mail/input.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { environment } from '#lib/server/env.ts';
import { sealKey } from '#lib/server/mail/seal.ts';
import { mailSettingsOf, noteTested, saveMailSettings, smtpFrom } from '#lib/server/mail/settings.ts';
import { sendTest } from '#lib/server/mail/test-letter.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const member = requireMember(event, 'administer');
	const found = await mailSettingsOf(database(), member.municipality.id, sealKey(environment()));
	return { ...found, address: member.email, saved: event.url.searchParams.has('lagret') };
};

/** The password never goes back to the page, not even to the one who has just typed it. */
const kept = ({ password: _password, ...values }: FormValues): FormValues => values;

export const actions: Actions = {
	save: async (event) => {
		const member = requireMember(event, 'administer');
		const parsed = parseForm(await event.request.formData(), mailSettingsInput);
		const values = kept(parsed.values);
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const key = sealKey(environment());
		const smtp = await smtpFrom(database(), member.municipality.id, parsed.data, key);
		if (!smtp) return fail(400, { values, errors: { password: t.settings.passwordLost } });
		const { version } = parsed.data;
		const saved = await saveMailSettings(database(), member.municipality.id, smtp, version, key, event.locals.now);
		if (!saved.ok) return fail(409, { values, errors: saved.errors });
		redirect(303, '/innstillinger/epost?lagret');
	},
	/** Sends at once, with what stands in the form; saves nothing. */
	test: async (event) => {
		const member = requireMember(event, 'administer');
		const parsed = parseForm(await event.request.formData(), mailSettingsInput);
		const values = kept(parsed.values);
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const smtp = await smtpFrom(database(), member.municipality.id, parsed.data, sealKey(environment()));
		if (!smtp) return fail(400, { values, errors: { password: t.settings.passwordLost } });
		const failure = await sendTest(smtp, member, environment().appUrl);
		if (failure) return fail(400, { values, errors: {}, failure });
		const now = new Date();
		await noteTested(database(), member.municipality.id, smtp, now);
		return { values, tested: now };
	}
};
