import { error, redirect } from '@sveltejs/kit';
import { languages } from '#lib/participants/participant.ts';
import { localPath } from '#lib/server/auth/paths.ts';
import { chooseLanguage } from '#lib/server/participants/language.ts';
import { requireParticipant } from '#lib/server/participants/access.ts';
import { placeOf } from '#lib/server/participants/place.ts';
import { database } from '#lib/server/db/instance.ts';
import { openFormFor } from '#lib/server/evaluations/queries.ts';
import type { Actions, PageServerLoad } from './$types';

/**
 * Where the button leads: straight to the one thing the participant has, or to a short choice when there are two. Before
 * the evaluation opens, a legesenter has only the participation.
 */
export const load: PageServerLoad = async (event) => {
	const participant = requireParticipant(event);
	// A markør's card until the part is played, then the thank-you, from where the evaluation is one press away.
	if (participant.kind === 'role_player') {
		const place = await placeOf(database(), participant.participantId);
		redirect(303, place?.done ? '/min/takk' : '/min/instruks');
	}
	const pages: ('deltakelse' | 'evaluering')[] = [];
	if (participant.kind === 'medical_centre') pages.push('deltakelse');
	if (pages.length === 0 || (await openFormFor(database(), participant, event.locals.now))) pages.push('evaluering');
	if (pages.length === 1) redirect(303, `/min/${pages[0]}`);
	return { name: participant.name, exercise: participant.exercise, municipality: participant.municipality, pages };
};

export const actions: Actions = {
	/** Which language the frame is read in; asked on every page, answered here. */
	sprak: async (event) => {
		const me = requireParticipant(event);
		const form = await event.request.formData();
		const language = languages.find((one) => one === form.get('language'));
		if (!language) error(400);
		await chooseLanguage(database(), me.participantId, language);
		const back = localPath(String(form.get('til') ?? ''));
		redirect(303, back.startsWith('/min') ? back : '/min');
	}
};
