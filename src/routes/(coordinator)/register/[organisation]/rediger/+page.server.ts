import { error, fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { isId } from '#lib/forms/id.ts';
import { organisationInput } from '#lib/organisations/input.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { updateOrganisation } from '#lib/server/organisations/commands.ts';
import { organisationById } from '#lib/server/organisations/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { municipality } = requireMember(event, 'plan');
	const id = event.params.organisation;
	const organisation = isId(id) ? await organisationById(database(), municipality.id, id) : null;
	if (!organisation) error(404);
	return { organisation };
};

export const actions: Actions = {
	default: async (event) => {
		const { municipality } = requireMember(event, 'plan');
		const id = event.params.organisation;
		if (!isId(id)) error(404);
		const parsed = parseForm(await event.request.formData(), organisationInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const changed = await updateOrganisation(database(), municipality.id, id, parsed.data);
		if (!changed.ok) return fail(409, { values: parsed.values, errors: changed.errors });
		redirect(303, `/register/${id}`);
	}
};
