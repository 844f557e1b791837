import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { assessmentInput } from '#lib/observations/input.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { objectivesOf } from '#lib/server/exercises/queries.ts';
import { rateCriterion } from '#lib/server/observations/commands.ts';
import { assessmentsOf, observationsOf, seenMark } from '#lib/server/observations/queries.ts';
import type { Actions, PageServerLoad } from './$types';

async function requireCriterion(event: RequestEvent) {
	const found = await requireExercise(event, 'evaluate');
	const criterion = (await objectivesOf(found.db, found.exercise.id))
		.flatMap((objective) => objective.criteria)
		.find((one) => one.id === event.params.criterion);
	if (!criterion) error(404);
	const assessment =
		(await assessmentsOf(found.db, found.exercise.id)).find((one) => one.criterionId === criterion.id) ?? null;
	return { ...found, criterion, assessment };
}

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, criterion, assessment } = await requireCriterion(event);
	const all = await observationsOf(db, exercise.id);
	return {
		criterion,
		assessment,
		seen: seenMark(assessment),
		observations: all
			.filter((one) => one.criterionId === criterion.id)
			.map((one) => ({ ...one, own: one.byUserId === member.userId }))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise, member, now, criterion, assessment } = await requireCriterion(event);
		const parsed = parseForm(await event.request.formData(), assessmentInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const rated = await rateCriterion(db, exercise.id, member.userId, criterion.id, parsed.data, now);
		if (!rated.ok)
			// The page now shows what the other one saved: sending once more is done with open eyes.
			return fail(409, { values: { ...parsed.values, seen: seenMark(assessment) }, errors: rated.errors });
		redirect(303, `/ovelser/${exercise.id}/evaluering/observasjoner#kriterium-${criterion.id}`);
	}
};
