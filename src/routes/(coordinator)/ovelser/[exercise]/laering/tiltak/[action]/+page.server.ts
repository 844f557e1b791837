import { error, fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { actionInput } from '#lib/lessons/input.ts';
import { isClosed } from '#lib/lessons/states.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { removeAction, updateAction } from '#lib/server/lessons/action-commands.ts';
import { actionsOf, forumsOf } from '#lib/server/lessons/action-queries.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The tiltak in the address, if it belongs to a lesson of this exercise. @throws 404 */
async function requireAction(event: RequestEvent) {
	const access = await requireExercise(event, 'evaluate');
	const action = (await actionsOf(access.db, access.exercise.id)).find(({ id }) => id === event.params.action);
	if (!action) error(404);
	return { ...access, action };
}

export const load: PageServerLoad = async (event) => {
	const { db, member, action } = await requireAction(event as RequestEvent);
	return {
		action,
		closed: isClosed({ kind: action.lessonKind, state: action.lessonState }),
		forums: await forumsOf(db, member.municipality.id)
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { db, exercise, member, action } = await requireAction(event);
		const parsed = parseForm(await event.request.formData(), actionInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const input = { ...parsed.data, lessonId: action.lessonId };
		const changed = await updateAction(db, member.municipality.id, action.id, input, member.userId);
		if (!changed.ok) return fail(409, { values: parsed.values, errors: changed.errors });
		redirect(303, `/ovelser/${exercise.id}/laering#tiltak-${action.id}`);
	},
	remove: async (event) => {
		const { db, exercise, member, action } = await requireAction(event);
		const removed = await removeAction(db, member.municipality.id, action.id);
		if (!removed.ok) return fail(409, { values: undefined, errors: removed.errors });
		redirect(303, `/ovelser/${exercise.id}/laering`);
	}
};
