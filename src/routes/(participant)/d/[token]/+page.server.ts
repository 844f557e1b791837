import { fail, redirect } from '@sveltejs/kit';
import { linkReaderIn } from '#lib/i18n/linkReaders.ts';
import { languageAsked } from '#lib/participants/language.ts';
import { setLinkCookie } from '#lib/server/auth/cookies.ts';
import { linkDelay } from '#lib/server/auth/throttle.ts';
import { database } from '#lib/server/db/instance.ts';
import { receiptCookie } from '#lib/server/evaluations/receipt.ts';
import { linkMunicipality, openLink } from '#lib/server/participants/links.ts';
import type { Actions, PageServerLoad } from './$types';

/** The same for every token, and nothing is looked up by it: mail scanners open links. */
export const load: PageServerLoad = async (event) => ({
	municipality: await linkMunicipality(database()),
	language: languageAsked(event)
});

export const actions: Actions = {
	default: async (event) => {
		const opened = await openLink(database(), event.params.token, event.locals.now);
		if (!opened) {
			const delay = await linkDelay(event.getClientAddress());
			return delay > 0
				? fail(429, { message: linkReaderIn(languageAsked(event)).link.wait })
				: fail(410, { dead: true });
		}
		setLinkCookie(event, opened.secret);
		// On a phone that two share, the receipt of the one is not the other's.
		event.cookies.delete(receiptCookie, { path: '/min/evaluering' });
		// `ny`: whoever's copy lies on the phone, the service worker must not show it now.
		redirect(303, '/min?ny');
	}
};
