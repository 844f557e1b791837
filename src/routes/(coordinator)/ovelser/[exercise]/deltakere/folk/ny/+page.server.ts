import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { newParticipantInput } from '#lib/participants/input.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { participationsOf } from '#lib/server/organisations/queries.ts';
import { addContact, addParticipant } from '#lib/server/participants/commands.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	const participations = await participationsOf(db, exercise.id);
	const chosen = event.url.searchParams.get('virksomhet');
	return {
		participations: participations.map(({ id, name }) => ({ id, name })),
		chosen: participations.find((one) => one.id === chosen)?.id ?? ''
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const parsed = parseForm(await event.request.formData(), newParticipantInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const { kind, participationId, ...person } = parsed.data;
		if (participationId !== null) {
			const made = await addContact(db, exercise.id, participationId, person);
			if (!made.ok) return fail(400, { values: parsed.values, errors: made.errors });
		} else await addParticipant(db, exercise.id, { ...person, kind });
		redirect(303, `/ovelser/${exercise.id}/deltakere#folk`);
	}
};
