import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { carriedAs } from '#lib/lessons/flags.ts';
import { nextInput } from '#lib/lessons/input.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { startNextExercise } from '#lib/server/lessons/carry-commands.ts';
import { copiesOf } from '#lib/server/lessons/carry-queries.ts';
import { lessonsOfMunicipality } from '#lib/server/lessons/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'plan');
	const lessons = await lessonsOfMunicipality(db, member.municipality.id, now);
	return {
		waiting: lessons.filter((one) => carriedAs(one) === 'waiting'),
		underWork: lessons.filter((one) => carriedAs(one) === 'under_work'),
		copies: await copiesOf(db, exercise.id),
		from: { place: exercise.place, series: exercise.series, format: exercise.format }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise, member } = await requireExercise(event, 'plan', 'next');
		const parsed = parseForm(await event.request.formData(), nextInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const made = await startNextExercise(db, member.municipality.id, exercise, parsed.data);
		if (!made.ok) return fail(400, { values: parsed.values, errors: made.errors });
		redirect(303, `/ovelser/${made.value}/laering`);
	}
};
