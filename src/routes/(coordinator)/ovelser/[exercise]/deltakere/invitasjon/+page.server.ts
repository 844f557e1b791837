import { fail } from '@sveltejs/kit';
import { isOver } from '#lib/exercises/open.ts';
import { mail as t } from '#lib/i18n/nb/mail.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { sendAction, sendPage } from '#lib/server/mail/send-page.ts';
import type { Actions, PageServerLoad } from './$types';

const sort = { who: 'medical_centre', kind: 'invitation' } as const;

export const load: PageServerLoad = async (event) => {
	const place = await requireExercise(event, 'plan');
	return sendPage(event, place, sort);
};

export const actions: Actions = {
	default: async (event) => {
		const { member, now, ...place } = await requireExercise(event, 'plan');
		if (isOver(place.exercise.state)) return fail(409, { values: {}, errors: { form: t.send.over } });
		return sendAction(event, place, sort, member, now);
	}
};
