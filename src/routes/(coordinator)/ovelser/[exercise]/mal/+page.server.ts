import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { criterionInput, objectiveInput } from '#lib/exercises/input.ts';
import { parseForm } from '#lib/forms/form.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import {
	addCriterion,
	addObjective,
	removeCriterion,
	removeObjective,
	updateObjective
} from '#lib/server/exercises/objective-commands.ts';
import { objectivesOf } from '#lib/server/exercises/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member } = await requireExercise(event, 'read');
	const staff = member.role !== 'reader';
	return {
		facts: {
			purpose: exercise.purpose,
			// A reader may be anybody in the municipality, also somebody who is to be exercised.
			scenario: staff ? exercise.scenario : '',
			stopPhrase: exercise.stopPhrase,
			realIncidentProcedure: exercise.realIncidentProcedure,
			safetyContact: exercise.safetyContact,
			safetyPhone: exercise.safetyPhone
		},
		objectives: await objectivesOf(db, exercise.id)
	};
};

const id = z.uuid();

/** The row a button stands beside. @throws 400 when a hand-made request names none */
function rowId(form: FormData, name: string): string {
	const parsed = id.safeParse(form.get(name));
	if (!parsed.success) error(400);
	return parsed.data;
}

export const actions: Actions = {
	addObjective: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const parsed = parseForm(await event.request.formData(), objectiveInput);
		if (!parsed.ok) return fail(400, { form: 'objective', values: parsed.values, errors: parsed.errors });
		const made = await addObjective(db, exercise.id, parsed.data);
		redirect(303, `/ovelser/${exercise.id}/mal#mal-${made}`);
	},
	updateObjective: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const form = await event.request.formData();
		const objectiveId = rowId(form, 'objective');
		const parsed = parseForm(form, objectiveInput);
		if (!parsed.ok) return fail(400, { form: objectiveId, values: parsed.values, errors: parsed.errors });
		const changed = await updateObjective(db, exercise.id, objectiveId, parsed.data);
		if (!changed.ok) return fail(409, { form: objectiveId, values: parsed.values, errors: changed.errors });
		redirect(303, `/ovelser/${exercise.id}/mal#mal-${objectiveId}`);
	},
	removeObjective: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const removed = await removeObjective(db, exercise.id, rowId(await event.request.formData(), 'objective'));
		if (!removed.ok) return fail(409, { form: 'page', values: {}, errors: removed.errors });
		redirect(303, `/ovelser/${exercise.id}/mal`);
	},
	addCriterion: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const form = await event.request.formData();
		const objectiveId = rowId(form, 'objective');
		const parsed = parseForm(form, criterionInput);
		const name = `criterion-${objectiveId}`;
		if (!parsed.ok) return fail(400, { form: name, values: parsed.values, errors: parsed.errors });
		const made = await addCriterion(db, exercise.id, objectiveId, parsed.data);
		if (!made.ok) return fail(400, { form: name, values: parsed.values, errors: made.errors });
		redirect(303, `/ovelser/${exercise.id}/mal#mal-${objectiveId}`);
	},
	removeCriterion: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const removed = await removeCriterion(db, exercise.id, rowId(await event.request.formData(), 'criterion'));
		if (!removed.ok) return fail(409, { form: 'page', values: {}, errors: removed.errors });
		redirect(303, `/ovelser/${exercise.id}/mal`);
	}
};
