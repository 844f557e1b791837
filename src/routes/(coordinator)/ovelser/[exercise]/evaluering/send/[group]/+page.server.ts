import { error, fail } from '@sveltejs/kit';
import { formState, groupOf } from '#lib/evaluations/evaluation.ts';
import { mail as t } from '#lib/i18n/nb/mail.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { formFor } from '#lib/server/evaluations/queries.ts';
import { sendAction, sendPage } from '#lib/server/mail/send-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, now } = await requireExercise(event, 'plan');
	const group = groupOf(event.params.group);
	const form = group && (await formFor(db, exercise.id, group));
	if (!group || !form) error(404);
	const page = await sendPage(event, { db, exercise }, { who: group, kind: 'evaluation' });
	return {
		...page,
		group,
		anonymous: form.anonymous,
		open: formState(form, now) === 'open',
		// Only legesentre are asked among the virksomheter, and those that declined took no part.
		recipients: page.recipients
			.filter((one) => group !== 'medical_centre' || one.organisationKind === 'medical_centre')
			.map((one) => ({ ...one, answered: false }))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'plan');
		const group = groupOf(event.params.group);
		if (!group) error(404);
		if (formState(await formFor(db, exercise.id, group), now) !== 'open')
			return fail(409, { values: {}, errors: { form: t.send.closed } });
		return sendAction(event, { db, exercise }, { who: group, kind: 'evaluation' }, member, now);
	}
};
