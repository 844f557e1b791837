import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { isoClock, isoDate } from '#lib/i18n/time.ts';
import { observationInput } from '#lib/observations/input.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { objectivesOf } from '#lib/server/exercises/queries.ts';
import { addObservation } from '#lib/server/observations/commands.ts';
import { assessmentsOf, observationsOf } from '#lib/server/observations/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'evaluate');
	const all = await observationsOf(db, exercise.id);
	const mine = (one: (typeof all)[number]) => ({ ...one, own: one.byUserId === member.userId });
	const ratings = await assessmentsOf(db, exercise.id);
	// On the day itself the clock is now; afterwards it is noted from paper, and only the day is known.
	const today = isoDate(now, exercise.timeZone);
	const day = exercise.startsAt ? isoDate(exercise.startsAt, exercise.timeZone) : today;
	return {
		begin: { date: day, time: day === today ? isoClock(now, exercise.timeZone) : '' },
		noted: all.length,
		objectives: (await objectivesOf(db, exercise.id)).map((objective) => ({
			id: objective.id,
			number: objective.number,
			title: objective.title,
			criteria: objective.criteria.map((criterion) => ({
				id: criterion.id,
				number: criterion.number,
				text: criterion.text,
				observations: all.filter((one) => one.criterionId === criterion.id).map(mine),
				assessment: ratings.find((one) => one.criterionId === criterion.id) ?? null
			}))
		})),
		others: all.filter((one) => one.criterionId === null).map(mine)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'evaluate');
		const parsed = parseForm(await event.request.formData(), observationInput(exercise.timeZone));
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const made = await addObservation(db, exercise.id, member.userId, parsed.data, now);
		if (!made.ok) return fail(400, { values: parsed.values, errors: made.errors });
		redirect(303, `/ovelser/${exercise.id}/evaluering/observasjoner#obs-${made.value}`);
	}
};
