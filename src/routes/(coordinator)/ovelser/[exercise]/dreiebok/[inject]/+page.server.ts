import { error, fail, redirect } from '@sveltejs/kit';
import { parseForm, type FormErrors, type FormValues } from '#lib/forms/form.ts';
import { clock } from '#lib/i18n/time.ts';
import { injectInput } from '#lib/msel/input.ts';
import { startOf } from '#lib/msel/timing.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { objectivesOf } from '#lib/server/exercises/queries.ts';
import { removeInject, updateInject } from '#lib/server/msel/commands.ts';
import { injectById } from '#lib/server/msel/queries.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** @throws 404 for an inject that is not this exercise's */
async function requireInject(event: RequestEvent | Parameters<PageServerLoad>[0]) {
	const access = await requireExercise(event, 'plan');
	const inject = await injectById(access.db, access.exercise.id, event.params.inject);
	if (!inject) error(404);
	return { ...access, inject };
}

/** What the page shows again: `values` only where the form itself was sent. */
const refused = (status: number, errors: FormErrors, values?: FormValues) => fail(status, { values, errors });

export const load: PageServerLoad = async (event) => {
	const { db, exercise, inject } = await requireInject(event);
	const start = startOf(exercise);
	const objectives = await objectivesOf(db, exercise.id);
	return {
		inject,
		objectives: objectives.map(({ id, number, title }) => ({ id, number, title })),
		startClock: start && clock(start, exercise.timeZone)
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { db, exercise, inject } = await requireInject(event);
		const parsed = parseForm(await event.request.formData(), injectInput);
		if (!parsed.ok) return refused(400, parsed.errors, parsed.values);
		const saved = await updateInject(db, exercise.id, inject.id, parsed.data);
		if (!saved.ok) return refused('form' in saved.errors ? 409 : 400, saved.errors, parsed.values);
		redirect(303, `/ovelser/${exercise.id}/dreiebok#innspill-${inject.number}`);
	},
	remove: async (event) => {
		const { db, exercise, inject } = await requireInject(event);
		const removed = await removeInject(db, exercise.id, inject.id);
		if (!removed.ok) return refused(409, removed.errors);
		redirect(303, `/ovelser/${exercise.id}/dreiebok`);
	}
};
