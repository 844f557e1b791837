import { error, redirect } from '@sveltejs/kit';
import { formState, groupOf, groupSlugs } from '#lib/evaluations/evaluation.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { openForm, setUpMissingForms } from '#lib/server/evaluations/commands.ts';
import { contactsNotAsked, groupsWithoutForm, responseRates } from '#lib/server/evaluations/queries.ts';
import { may } from '#lib/municipalities/member.ts';
import { toAsk } from '#lib/server/mail/recipients.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const rates = await responseRates(db, exercise.id);
	return {
		rates: rates.map(({ group, form, invited, answered }) => ({
			group,
			slug: groupSlugs[group],
			invited,
			answered,
			state: formState(form, now),
			opensAt: form?.opensAt ?? null,
			closesAt: form?.closesAt ?? null
		})),
		toAsk: may(member.role, 'plan') ? await toAsk(db, exercise.id) : null,
		missing: groupsWithoutForm(rates),
		notAsked: await contactsNotAsked(db, exercise.id)
	};
};

export const actions: Actions = {
	setUp: async (event) => {
		const { db, exercise, now } = await requireExercise(event, 'plan');
		await setUpMissingForms(db, exercise, now);
		redirect(303, `/ovelser/${exercise.id}/evaluering#skjemaer`);
	},
	open: async (event) => {
		const { db, exercise, now } = await requireExercise(event, 'plan');
		const group = groupOf(String((await event.request.formData()).get('group')));
		if (!group) error(400);
		// Another who opened it meanwhile did what was asked; a form that is gone shows itself on the page.
		await openForm(db, exercise, group, now);
		redirect(303, `/ovelser/${exercise.id}/evaluering#${groupSlugs[group]}`);
	}
};
