import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { parseForm } from '#lib/forms/form.ts';
import { isoClock, isoDate } from '#lib/i18n/time.ts';
import { observationInput } from '#lib/observations/input.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { objectivesOf } from '#lib/server/exercises/queries.ts';
import { removeObservation, updateObservation } from '#lib/server/observations/commands.ts';
import { observationById } from '#lib/server/observations/queries.ts';
import type { Actions, PageServerLoad } from './$types';

/** The observation in the address, if it is this exercise's and the member's own. @throws 404 otherwise */
async function requireOwn(event: RequestEvent) {
	const found = await requireExercise(event, 'evaluate');
	const id = z.uuid().safeParse(event.params.observation);
	const observation = id.success ? await observationById(found.db, found.exercise.id, id.data) : null;
	if (!observation || observation.byUserId !== found.member.userId) error(404);
	return { ...found, observation, list: `/ovelser/${found.exercise.id}/evaluering/observasjoner` };
}

export const load: PageServerLoad = async (event) => {
	const { db, exercise, observation } = await requireOwn(event);
	const { observedAt, criterionId, place, fact } = observation;
	return {
		stored: {
			criterionId: criterionId ?? '',
			date: isoDate(observedAt, exercise.timeZone),
			time: isoClock(observedAt, exercise.timeZone),
			place,
			fact
		},
		criteria: (await objectivesOf(db, exercise.id)).flatMap((objective) => objective.criteria)
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { db, exercise, member, observation, list } = await requireOwn(event);
		const parsed = parseForm(await event.request.formData(), observationInput(exercise.timeZone));
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const changed = await updateObservation(db, exercise.id, member.userId, observation.id, parsed.data);
		if (!changed.ok) return fail(409, { values: parsed.values, errors: changed.errors });
		redirect(303, `${list}#obs-${observation.id}`);
	},
	remove: async (event) => {
		const { db, exercise, member, observation, list } = await requireOwn(event);
		const removed = await removeObservation(db, exercise.id, member.userId, observation.id);
		if (!removed.ok) return fail(409, { values: undefined, errors: removed.errors });
		redirect(303, list);
	}
};
