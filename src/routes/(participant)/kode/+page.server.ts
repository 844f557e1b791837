import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { codeInput } from '#lib/participants/input.ts';
import { linkReaderIn } from '#lib/i18n/linkReaders.ts';
import { languageAsked } from '#lib/participants/language.ts';
import { setLinkCookie } from '#lib/server/auth/cookies.ts';
import { codeDelay, clearCodeDelay } from '#lib/server/auth/throttle.ts';
import { database } from '#lib/server/db/instance.ts';
import { receiptCookie } from '#lib/server/evaluations/receipt.ts';
import { linkMunicipality, openCode } from '#lib/server/participants/links.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	municipality: await linkMunicipality(database()),
	language: languageAsked(event)
});

export const actions: Actions = {
	/** The code is a secret: it is never sent back to the page, and opens nothing by being in an address. */
	default: async (event) => {
		const language = languageAsked(event);
		const t = linkReaderIn(language).code;
		const parsed = parseForm(await event.request.formData(), codeInput(language));
		if (!parsed.ok) return fail(400, { errors: parsed.errors });
		const address = event.getClientAddress();
		// Counted before the code is looked up: 50 bits stand against guessing only as long as guesses are few.
		if ((await codeDelay(address)) > 0) return fail(429, { errors: { form: t.wait } });
		const opened = await openCode(database(), parsed.data.code, event.locals.now);
		if (!opened) return fail(410, { errors: { code: t.wrong } });
		await clearCodeDelay(address);
		setLinkCookie(event, opened.secret);
		// On a phone that two share, the receipt of the one is not the other's.
		event.cookies.delete(receiptCookie, { path: '/min/evaluering' });
		redirect(303, '/min?ny');
	}
};
