import { error, fail, redirect } from '@sveltejs/kit';
import { tenseOf } from '#lib/exercises/tense.ts';
import { languageAsked, languageParameter } from '#lib/participants/language.ts';
import { consentKinds } from '#lib/participants/participant.ts';
import { linkDelay } from '#lib/server/auth/throttle.ts';
import { database } from '#lib/server/db/instance.ts';
import { answerAsGuardian, askedOfGuardian } from '#lib/server/participants/guardian.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the guardian is asked; the same page for every link that does not work. Looking changes nothing. */
export const load: PageServerLoad = async (event) => {
	const found = await askedOfGuardian(database(), event.params.token, event.locals.now);
	const language = languageAsked(event);
	if (!found) return { found: null, language };
	const { participantId: _participantId, ...shown } = found;
	return { found: { ...shown, tense: tenseOf(found.exercise, event.locals.now) }, language };
};

export const actions: Actions = {
	answer: async (event) => {
		const form = await event.request.formData();
		const kind = consentKinds.find((one) => one === form.get('kind'));
		const answer = form.get('answer');
		const known = kind && (answer === 'yes' || answer === 'no');
		const { token } = event.params;
		if (known && (await answerAsGuardian(database(), token, { kind, given: answer === 'yes' }, event.locals.now)))
			redirect(303, `/foresatt/${token}?${languageParameter}=${languageAsked(event)}#${kind}`);
		if ((await linkDelay(event.getClientAddress())) > 0) error(429);
		return fail(410, { dead: true });
	}
};
