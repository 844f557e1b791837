import { error, fail, redirect } from '@sveltejs/kit';
import { parseForm, type FormErrors, type FormValues } from '#lib/forms/form.ts';
import { roleInput } from '#lib/roles/input.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { removeRole, updateRole } from '#lib/server/roles/commands.ts';
import { organisationChoices, roleById } from '#lib/server/roles/queries.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** @throws 404 for a role that is not this exercise's */
async function requireRole(event: RequestEvent | Parameters<PageServerLoad>[0]) {
	const access = await requireExercise(event, 'plan');
	const role = await roleById(access.db, access.exercise.id, event.params.role);
	if (!role) error(404);
	return { ...access, role };
}

/** What the page shows again: `values` only where the form itself was sent. */
const refused = (status: number, errors: FormErrors, values?: FormValues) => fail(status, { values, errors });

export const load: PageServerLoad = async (event) => {
	const { db, exercise, role } = await requireRole(event);
	return { role, organisations: await organisationChoices(db, exercise.id, role.organisationId) };
};

export const actions: Actions = {
	save: async (event) => {
		const { db, exercise, role } = await requireRole(event);
		const parsed = parseForm(await event.request.formData(), roleInput);
		if (!parsed.ok) return refused(400, parsed.errors, parsed.values);
		const saved = await updateRole(db, exercise.id, role.id, parsed.data);
		if (!saved.ok) return refused('form' in saved.errors ? 409 : 400, saved.errors, parsed.values);
		redirect(303, `/ovelser/${exercise.id}/roller#rolle-${role.id}`);
	},
	remove: async (event) => {
		const { db, exercise, role } = await requireRole(event);
		const removed = await removeRole(db, exercise.id, role.id);
		if (!removed.ok) return refused(409, removed.errors);
		redirect(303, `/ovelser/${exercise.id}/roller#roller`);
	}
};
