import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { FormErrors } from '#lib/forms/form.ts';
import { pageReaderIn } from '#lib/i18n/pageReaders.ts';
import type { ConsentKind } from '#lib/participants/participant.ts';
import { database } from '#lib/server/db/instance.ts';
import { storedAbout } from '#lib/server/participants/about.ts';
import { refuseOthersPage, requireParticipant } from '#lib/server/participants/access.ts';
import { recordConsent } from '#lib/server/participants/consent.ts';
import { placeOf } from '#lib/server/participants/place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const access = requireParticipant(event);
	const db = database();
	const stored = await storedAbout(db, access);
	if (!stored) error(404);
	const player = access.kind === 'role_player';
	const place = player ? await placeOf(db, access.participantId) : null;
	const takePart = stored.consents.find(({ kind }) => kind === 'take_part');
	return {
		whose: access.participantId,
		municipality: access.municipality,
		exercise: access.exercise,
		stored,
		player,
		/** Whether the person may still say no to taking part. */
		ahead: place?.ahead ?? false,
		withdrawnAt: takePart && !takePart.given ? takePart.at : null
	};
};

/** What the person says for themselves. */
async function say(event: RequestEvent, form: FormData, kind: ConsentKind, given: boolean) {
	refuseOthersPage(event, form);
	const { participantId, exercise, municipality } = requireParticipant(event, 'role_player');
	const word = { kind, given, source: 'self' as const };
	const by = { municipalityId: municipality.id, byUserId: null };
	return recordConsent(database(), exercise.id, participantId, word, by, event.locals.now);
}

/** Why not, in the reader's language: it is a guardian's to say, or the person was taken out meanwhile. */
function refused(event: RequestEvent, errors: FormErrors): FormErrors {
	const { about, faults } = pageReaderIn(requireParticipant(event).language);
	return { form: errors.source ? about.consent.needsGuardian.photos : faults.linkTitle };
}

export const actions: Actions = {
	photos: async (event) => {
		requireParticipant(event, 'role_player');
		const form = await event.request.formData();
		const answer = form.get('answer');
		if (answer !== 'yes' && answer !== 'no') error(400);
		const said = await say(event, form, 'photos', answer === 'yes');
		if (!said.ok) return fail(400, { values: {}, errors: refused(event, said.errors) });
		redirect(303, '/min/om-meg#bilder');
	},
	withdraw: async (event) => {
		requireParticipant(event, 'role_player');
		const form = await event.request.formData();
		const said = await say(event, form, 'take_part', false);
		if (!said.ok) return fail(409, { values: {}, errors: refused(event, said.errors) });
		redirect(303, '/min/om-meg#delta');
	}
};
