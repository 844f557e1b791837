import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { isId } from '#lib/forms/id.ts';
import { may, type Permission } from '#lib/municipalities/member.ts';
import { contactInput } from '#lib/organisations/input.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { addContact, archiveOrganisation, removeContact, updateContact } from '#lib/server/organisations/commands.ts';
import { contactsOf, exercisesOfOrganisation, organisationById } from '#lib/server/organisations/queries.ts';
import type { Actions, PageServerLoad } from './$types';

/** @throws 404 for an organisation that does not exist or is another municipality's (alike) */
async function requireOrganisation(event: RequestEvent<{ organisation: string }>, permission: Permission) {
	const member = requireMember(event, permission);
	const db = database();
	const id = event.params.organisation;
	const organisation = isId(id) ? await organisationById(db, member.municipality.id, id) : null;
	if (!organisation) error(404);
	return { db, member, organisation, municipalityId: member.municipality.id };
}

export const load: PageServerLoad = async (event) => {
	const { db, member, organisation, municipalityId } = await requireOrganisation(event, 'read');
	return {
		organisation,
		contacts: may(member.role, 'plan') ? await contactsOf(db, municipalityId, organisation.id) : [],
		history: await exercisesOfOrganisation(db, municipalityId, organisation.id)
	};
};

/** The contact a button stands beside. @throws 400 when a hand-made request names none */
function contactId(form: FormData): string {
	const id = form.get('contact');
	if (typeof id !== 'string' || !isId(id)) error(400);
	return id;
}

export const actions: Actions = {
	addContact: async (event) => {
		const { db, organisation, municipalityId } = await requireOrganisation(event, 'plan');
		const parsed = parseForm(await event.request.formData(), contactInput);
		if (!parsed.ok) return fail(400, { form: 'new', values: parsed.values, errors: parsed.errors });
		const made = await addContact(db, municipalityId, organisation.id, parsed.data);
		if (!made.ok) return fail(409, { form: 'new', values: parsed.values, errors: made.errors });
		redirect(303, `/register/${organisation.id}#kontakter`);
	},
	updateContact: async (event) => {
		const { db, organisation, municipalityId } = await requireOrganisation(event, 'plan');
		const form = await event.request.formData();
		const id = contactId(form);
		const parsed = parseForm(form, contactInput);
		if (!parsed.ok) return fail(400, { form: id, values: parsed.values, errors: parsed.errors });
		const changed = await updateContact(db, municipalityId, organisation.id, id, parsed.data);
		if (!changed.ok) return fail(409, { form: 'new', values: parsed.values, errors: changed.errors });
		redirect(303, `/register/${organisation.id}#kontakter`);
	},
	removeContact: async (event) => {
		const { db, organisation, municipalityId } = await requireOrganisation(event, 'plan');
		await removeContact(db, municipalityId, organisation.id, contactId(await event.request.formData()));
		redirect(303, `/register/${organisation.id}#kontakter`);
	},
	archive: async (event) => {
		const { db, organisation, municipalityId } = await requireOrganisation(event, 'plan');
		await archiveOrganisation(db, municipalityId, organisation.id, event.locals.now);
		redirect(303, '/register');
	},
	restore: async (event) => {
		const { db, organisation, municipalityId } = await requireOrganisation(event, 'plan');
		await archiveOrganisation(db, municipalityId, organisation.id, null);
		redirect(303, `/register/${organisation.id}`);
	}
};
