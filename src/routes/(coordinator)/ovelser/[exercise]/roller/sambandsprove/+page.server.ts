import { fail, redirect } from '@sveltejs/kit';
import { commsCheckInput } from '#lib/contact-lines/check-input.ts';
import { lastMinutes } from '#lib/contact-lines/comms-check.ts';
import { parseForm } from '#lib/forms/form.ts';
import { isoClock, isoDate } from '#lib/i18n/time.ts';
import { noteCheck, removeCheck } from '#lib/server/contact-lines/check-commands.ts';
import { checksOf } from '#lib/server/contact-lines/check-queries.ts';
import { linesOf } from '#lib/server/contact-lines/queries.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, now } = await requireExercise(event, 'read');
	const checks = await checksOf(db, exercise.id);
	const lines = (await linesOf(db, exercise.id)).map(
		({ id, number, from, to, status, acknowledgeMinutes: target, lastVerifiedOn }) => ({
			...{ id, number, from, to, status, target, lastVerifiedOn },
			taken: lastMinutes(checks.filter(({ lineId }) => lineId === id))
		})
	);
	return {
		lines,
		checks,
		begin: {
			lineId: lines.find(({ id }) => id === event.url.searchParams.get('linje'))?.id ?? '',
			date: isoDate(now, exercise.timeZone),
			time: isoClock(now, exercise.timeZone)
		}
	};
};

export const actions: Actions = {
	note: async (event) => {
		const { db, exercise, now } = await requireExercise(event, 'evaluate', 'plan');
		const parsed = parseForm(await event.request.formData(), commsCheckInput(exercise.timeZone, now));
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const noted = await noteCheck(db, exercise, parsed.data);
		if (!noted.ok) return fail(400, { values: parsed.values, errors: noted.errors });
		redirect(303, `/ovelser/${exercise.id}/roller/sambandsprove#prove-${noted.value}`);
	},
	remove: async (event) => {
		const { db, exercise } = await requireExercise(event, 'evaluate', 'plan');
		await removeCheck(db, exercise, String((await event.request.formData()).get('check')));
		redirect(303, `/ovelser/${exercise.id}/roller/sambandsprove#prover`);
	}
};
