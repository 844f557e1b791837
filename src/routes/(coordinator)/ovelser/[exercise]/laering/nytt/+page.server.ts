import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { lessonInput } from '#lib/lessons/input.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { createLesson } from '#lib/server/lessons/commands.ts';
import { findingsOf } from '#lib/server/lessons/workbench-queries.ts';
import { members } from '#lib/server/municipalities/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member } = await requireExercise(event, 'evaluate');
	const findings = await findingsOf(db, exercise.id);
	const from = findings.find(({ id }) => id === event.url.searchParams.get('funn'));
	return {
		findings: findings.map(({ id, number, title }) => ({ id, number, title })),
		members: (await members(db, member.municipality.id)).map(({ userId, name }) => ({ userId, name })),
		stored: {
			kind: 'improve' as const,
			title: from?.title ?? '',
			description: '',
			theme: from?.theme,
			findingIds: from ? [from.id] : [],
			version: 0
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'evaluate');
		const parsed = parseForm(await event.request.formData(), lessonInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const made = await createLesson(db, member.municipality.id, exercise.id, parsed.data, member.userId, now);
		if (!made.ok) return fail(400, { values: parsed.values, errors: made.errors });
		redirect(303, `/laering/${made.value}`);
	}
};
