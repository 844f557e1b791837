import { error, fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { stopInput } from '#lib/exercises/stop.ts';
import { isId } from '#lib/forms/id.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { activeStop, endStop, stopExercise } from '#lib/server/exercises/stop.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	return {
		standing: await activeStop(db, exercise.id),
		possible: exercise.state === 'ready' || exercise.state === 'running'
	};
};

export const actions: Actions = {
	stop: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'plan', 'people');
		const parsed = parseForm(await event.request.formData(), stopInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const stopped = await stopExercise(db, exercise.id, parsed.data.message, member.userId, now);
		if (!stopped.ok) return fail(409, { values: parsed.values, errors: stopped.errors });
		redirect(303, `/ovelser/${exercise.id}/stopp`);
	},
	end: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'plan', 'people');
		const stop = (await event.request.formData()).get('stop');
		if (typeof stop !== 'string' || !isId(stop)) error(400);
		const ended = await endStop(db, exercise.id, stop, member.userId, now);
		if (!ended.ok) return fail(409, { values: {}, errors: ended.errors });
		redirect(303, `/ovelser/${exercise.id}`);
	}
};
