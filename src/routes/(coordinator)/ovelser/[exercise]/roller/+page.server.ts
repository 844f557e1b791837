import { redirect } from '@sveltejs/kit';
import { lineFigures } from '#lib/contact-lines/figures.ts';
import { isoDate } from '#lib/i18n/time.ts';
import { linesOf } from '#lib/server/contact-lines/queries.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { addUsualRoles } from '#lib/server/roles/commands.ts';
import { rolesOf } from '#lib/server/roles/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, now } = await requireExercise(event, 'read');
	const roles = await rolesOf(db, exercise.id);
	const lines = await linesOf(db, exercise.id);
	const today = isoDate(now, exercise.timeZone);
	return { roles, lines, today, figures: lineFigures(lines, today) };
};

export const actions: Actions = {
	addUsual: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		await addUsualRoles(db, exercise.id);
		redirect(303, `/ovelser/${exercise.id}/roller#roller`);
	}
};
