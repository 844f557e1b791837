import { error, fail, redirect } from '@sveltejs/kit';
import { contactLineInput } from '#lib/contact-lines/input.ts';
import { parseForm } from '#lib/forms/form.ts';
import { isoDate } from '#lib/i18n/time.ts';
import { may, type Permission } from '#lib/municipalities/member.ts';
import { removeLine, updateLine } from '#lib/server/contact-lines/commands.ts';
import { lineById, realValuesOf } from '#lib/server/contact-lines/queries.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { rolesOf } from '#lib/server/roles/queries.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** @throws 404 for a line that is not this exercise's */
async function requireLine(event: RequestEvent | Parameters<PageServerLoad>[0], permission: Permission) {
	const access = await requireExercise(event, permission);
	const line = await lineById(access.db, access.exercise.id, event.params.line);
	if (!line) error(404);
	return { ...access, line };
}

export const load: PageServerLoad = async (event) => {
	const { db, exercise, line, member } = await requireLine(event, 'read');
	// The real values are fetched for those who plan and for nobody else.
	if (!may(member.role, 'plan')) return { line, change: null };
	const [roles, realValues] = [await rolesOf(db, exercise.id), await realValuesOf(db, exercise.id, line.id)];
	return {
		line,
		change: {
			roles: roles.map(({ id, name }) => ({ id, name })),
			line: {
				...line,
				channels: line.channels.map((channel, index) => ({ ...channel, realValue: realValues[index] ?? '' }))
			}
		}
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { db, exercise, line, now } = await requireLine(event, 'plan');
		const parsed = parseForm(await event.request.formData(), contactLineInput(isoDate(now, exercise.timeZone)));
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const saved = await updateLine(db, exercise.id, line.id, parsed.data);
		if (!saved.ok) return fail('form' in saved.errors ? 409 : 400, { values: parsed.values, errors: saved.errors });
		redirect(303, `/ovelser/${exercise.id}/roller#linje-${line.id}`);
	},
	remove: async (event) => {
		const { db, exercise, line } = await requireLine(event, 'plan');
		await removeLine(db, exercise.id, line.id);
		redirect(303, `/ovelser/${exercise.id}/roller#linjer`);
	}
};
