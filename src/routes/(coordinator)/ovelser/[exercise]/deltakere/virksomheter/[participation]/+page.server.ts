import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { isId } from '#lib/forms/id.ts';
import { demandsInput, replyInput } from '#lib/organisations/input.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { removeParticipation, replyTo, updateParticipation } from '#lib/server/organisations/participations.ts';
import { participationById } from '#lib/server/organisations/queries.ts';
import { participantsOf } from '#lib/server/participants/queries.ts';
import type { Actions, PageServerLoad } from './$types';

/** @throws 404 for one that does not exist or is another exercise's (alike) */
async function requireParticipation(event: RequestEvent<{ exercise: string; participation: string }>) {
	const { db, exercise } = await requireExercise(event, 'plan');
	const id = event.params.participation;
	const participation = isId(id) ? await participationById(db, exercise.id, id) : null;
	if (!participation) error(404);
	return { db, exercise, participation, page: `/ovelser/${exercise.id}/deltakere` };
}

export const load: PageServerLoad = async (event) => {
	const { db, exercise, participation } = await requireParticipation(event);
	const people = await participantsOf(db, exercise.id);
	return {
		participation,
		contacts: people
			.filter((person) => person.participationId === participation.id)
			.map(({ id, name }) => ({ id, name }))
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { db, exercise, participation, page } = await requireParticipation(event);
		const parsed = parseForm(await event.request.formData(), demandsInput);
		if (!parsed.ok) return fail(400, { form: 'save', values: parsed.values, errors: parsed.errors });
		const changed = await updateParticipation(db, exercise.id, participation.id, parsed.data);
		if (!changed.ok) return fail(409, { form: 'save', values: parsed.values, errors: changed.errors });
		redirect(303, `${page}#virksomhet-${participation.id}`);
	},
	reply: async (event) => {
		const { db, exercise, participation, page } = await requireParticipation(event);
		const parsed = parseForm(await event.request.formData(), replyInput);
		if (!parsed.ok) return fail(400, { form: 'reply', values: parsed.values, errors: parsed.errors });
		const changed = await replyTo(db, exercise.id, participation.id, parsed.data);
		if (!changed.ok) return fail(409, { form: 'reply', values: parsed.values, errors: changed.errors });
		redirect(303, `${page}#virksomhet-${participation.id}`);
	},
	remove: async (event) => {
		const { db, exercise, participation, page } = await requireParticipation(event);
		const removed = await removeParticipation(db, exercise.id, participation.id);
		if (!removed.ok) return fail(409, { form: 'page', values: {}, errors: removed.errors });
		redirect(303, `${page}#virksomheter`);
	}
};
