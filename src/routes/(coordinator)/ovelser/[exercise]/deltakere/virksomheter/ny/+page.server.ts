import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { participationsInput } from '#lib/organisations/input.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { addParticipations } from '#lib/server/organisations/participations.ts';
import { contactsOf, organisationsOf, organisationsOutside } from '#lib/server/organisations/queries.ts';
import { addParticipant } from '#lib/server/participants/commands.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member } = await requireExercise(event, 'plan');
	const organisations = await organisationsOutside(db, member.municipality.id, exercise.id);
	const contacts = await contactsOf(db, member.municipality.id);
	return {
		anyInRegister: organisations.length > 0 || (await organisationsOf(db, member.municipality.id)).length > 0,
		organisations: organisations.map((one) => ({
			...one,
			contacts: contacts.filter((contact) => contact.organisationId === one.id).map((contact) => contact.name)
		}))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise, member } = await requireExercise(event, 'plan');
		const municipalityId = member.municipality.id;
		const parsed = parseForm(await event.request.formData(), participationsInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const made = await db.transaction(async (tx) => {
			const added = await addParticipations(tx, municipalityId, exercise.id, parsed.data);
			if (!added.ok || !parsed.data.withContacts) return added;
			const contacts = await contactsOf(tx, municipalityId);
			for (const { id: participationId, organisationId } of added.value)
				for (const { name, email, phone } of contacts.filter((one) => one.organisationId === organisationId))
					await addParticipant(tx, exercise.id, { kind: 'medical_centre', name, email, phone, participationId });
			return added;
		});
		if (!made.ok) return fail(409, { values: parsed.values, errors: made.errors });
		redirect(303, `/ovelser/${exercise.id}/deltakere#virksomheter`);
	}
};
