import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { auth as t } from '#lib/i18n/nb/auth.ts';
import { loginInput } from '#lib/municipalities/input.ts';
import { logIn } from '#lib/server/auth/cookies.ts';
import { keptFields, localPath } from '#lib/server/auth/paths.ts';
import { clearLoginDelay, loginDelay } from '#lib/server/auth/throttle.ts';
import { formWithin } from '#lib/server/body.ts';
import { database } from '#lib/server/db/instance.ts';
import { checkPassword } from '#lib/server/municipalities/commands.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.member) redirect(303, localPath(url.searchParams.get('til')));
};

type Resume = {
	to: string;
	fields: [string, string][];
	/** Whether a file was chosen too: it cannot wait, and must be chosen again. */
	file: boolean;
};

export const actions: Actions = {
	/** A form arrived without a session (see hooks.server.ts): keep its fields until the person has logged in. */
	behold: async ({ request, url }) => {
		const form = await formWithin(request);
		if (!form) return fail(401, { lostFile: true });
		const resume: Resume = {
			to: localPath(url.searchParams.get('til')),
			fields: keptFields(form),
			file: [...form.values()].some((value) => value instanceof File && value.size > 0)
		};
		return fail(401, { resume });
	},

	login: async (event) => {
		const form = await event.request.formData();
		const resume = readResume(form.get('resume'));
		const parsed = parseForm(form, loginInput);
		const email = String(parsed.values.email ?? '').slice(0, 254);
		const refuse = (status: number, errors: Record<string, string>) =>
			fail(status, { values: { email }, errors, resume });
		if (!parsed.ok) return refuse(400, parsed.errors);
		const address = event.getClientAddress();
		const delay = await loginDelay(parsed.data.email, address);
		if (delay > 0) return refuse(429, { form: t.wait(Math.ceil(delay / 60)) });
		const userId = await checkPassword(database(), parsed.data.email, parsed.data.password);
		if (!userId) return refuse(400, { form: t.wrong });
		await clearLoginDelay(parsed.data.email, address);
		await logIn(event, userId);
		if (resume) return { replay: resume };
		redirect(303, localPath(event.url.searchParams.get('til')));
	}
};

function readResume(value: FormDataEntryValue | null): Resume | undefined {
	if (typeof value !== 'string' || value === '') return undefined;
	try {
		const { to, fields, file } = JSON.parse(value) as Resume;
		if (!Array.isArray(fields) || !fields.every((field) => field.length === 2)) return undefined;
		const texts = fields.map(([name, text]): [string, string] => [String(name), String(text)]);
		return { to: localPath(to), fields: texts, file: file === true };
	} catch {
		return undefined;
	}
}
