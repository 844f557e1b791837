import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { lessonInput } from '#lib/lessons/input.ts';
import { isClosed } from '#lib/lessons/states.ts';
import { requireLesson } from '#lib/server/lessons/access.ts';
import { updateLesson } from '#lib/server/lessons/commands.ts';
import { findingsOfLesson } from '#lib/server/lessons/queries.ts';
import { findingsOf } from '#lib/server/lessons/workbench-queries.ts';
import { members } from '#lib/server/municipalities/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, member, lesson } = await requireLesson(event, 'evaluate');
	if (isClosed(lesson)) redirect(303, `/laering/${lesson.id}`);
	const findings = await findingsOf(db, lesson.exerciseId);
	return {
		findings: findings.map(({ id, number, title }) => ({ id, number, title })),
		members: (await members(db, member.municipality.id)).map(({ userId, name }) => ({ userId, name })),
		lesson: { ...lesson, findingIds: (await findingsOfLesson(db, lesson.id)).map(({ id }) => id) }
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, member, lesson } = await requireLesson(event, 'evaluate');
		const parsed = parseForm(await event.request.formData(), lessonInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const changed = await updateLesson(db, member.municipality.id, lesson.id, parsed.data, member.userId);
		if (!changed.ok) return fail(409, { values: parsed.values, errors: changed.errors });
		redirect(303, `/laering/${lesson.id}`);
	}
};
