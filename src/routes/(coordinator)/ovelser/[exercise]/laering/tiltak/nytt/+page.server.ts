import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { lessonForms as t } from '#lib/i18n/nb/lessonForms.ts';
import { actionInput } from '#lib/lessons/input.ts';
import { isClosed } from '#lib/lessons/states.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { addAction } from '#lib/server/lessons/action-commands.ts';
import { forumsOf } from '#lib/server/lessons/action-queries.ts';
import { lessonsOfExercise } from '#lib/server/lessons/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'evaluate');
	const lessons = await lessonsOfExercise(db, member.municipality.id, exercise.id, now);
	return {
		lessons: lessons.filter((one) => !isClosed(one)).map(({ id, number, title }) => ({ id, number, title })),
		forums: await forumsOf(db, member.municipality.id),
		stored: { lessonId: event.url.searchParams.get('laeringspunkt') }
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'evaluate');
		const parsed = parseForm(await event.request.formData(), actionInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const own = await lessonsOfExercise(db, member.municipality.id, exercise.id, now);
		// The page is the exercise's: a lesson from another one has its tiltak there.
		const lessonId = own.some(({ id }) => id === parsed.data.lessonId) ? parsed.data.lessonId : '';
		const made = lessonId ? await addAction(db, member.municipality.id, parsed.data, member.userId) : null;
		if (!made) return fail(400, { values: parsed.values, errors: { lessonId: t.errors.lessonGone } });
		if (!made.ok) return fail(400, { values: parsed.values, errors: made.errors });
		redirect(303, `/ovelser/${exercise.id}/laering#tiltak-${made.value}`);
	}
};
