import { fail, redirect } from '@sveltejs/kit';
import { contactLineInput } from '#lib/contact-lines/input.ts';
import { parseForm } from '#lib/forms/form.ts';
import { isoDate } from '#lib/i18n/time.ts';
import { createLine } from '#lib/server/contact-lines/commands.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { rolesOf } from '#lib/server/roles/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	const roles = await rolesOf(db, exercise.id);
	return {
		roles: roles.map(({ id, name }) => ({ id, name })),
		// A hole in the net is mended from here with one of the roles already chosen.
		line: { fromRoleId: event.url.searchParams.get('fra') ?? '', toRoleId: event.url.searchParams.get('til') ?? '' }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise, now } = await requireExercise(event, 'plan');
		const parsed = parseForm(await event.request.formData(), contactLineInput(isoDate(now, exercise.timeZone)));
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const made = await createLine(db, exercise.id, parsed.data);
		if (!made.ok) return fail(400, { values: parsed.values, errors: made.errors });
		redirect(303, `/ovelser/${exercise.id}/roller#linje-${made.value}`);
	}
};
