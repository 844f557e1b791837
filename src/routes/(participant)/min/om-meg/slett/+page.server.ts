import { fail, redirect } from '@sveltejs/kit';
import { languageParameter } from '#lib/participants/language.ts';
import { deleteLinkCookie } from '#lib/server/auth/cookies.ts';
import { database } from '#lib/server/db/instance.ts';
import { refuseOthersPage, requireParticipant } from '#lib/server/participants/access.ts';
import { eraseParticipant } from '#lib/server/participants/erase.ts';
import { placeOf } from '#lib/server/participants/place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const access = requireParticipant(event);
	const place = await placeOf(database(), access.participantId);
	return {
		whose: access.participantId,
		municipality: access.municipality,
		exercise: access.exercise,
		leavesRole: access.kind === 'role_player' && (place?.ahead ?? false) && place?.attendance !== 'out',
		player: access.kind === 'role_player'
	};
};

export const actions: Actions = {
	remove: async (event) => {
		const form = await event.request.formData();
		refuseOthersPage(event, form);
		// A page of another's, or a request that no page sends, deletes nobody.
		if (form.get('side') === null) return fail(400, { errors: {} });
		const access = requireParticipant(event);
		const erased = await eraseParticipant(database(), access, event.locals.now);
		if (!erased.ok) return fail(409, { errors: erased.errors });
		deleteLinkCookie(event);
		redirect(303, `/slettet?${languageParameter}=${access.language}`);
	}
};
