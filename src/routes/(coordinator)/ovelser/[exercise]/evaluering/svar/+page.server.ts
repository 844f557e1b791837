import { evaluationGroups, groupOf, groupSlugs } from '#lib/evaluations/evaluation.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { givenAnswers } from '#lib/server/evaluations/answers.ts';
import { scaleDistributions } from '#lib/server/evaluations/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'evaluate');
	const group = groupOf(event.url.searchParams.get('gruppe'));
	const all = await givenAnswers(db, exercise.id);
	const counts = evaluationGroups
		.map((one) => ({ group: one, slug: groupSlugs[one], count: all.filter((row) => row.group === one).length }))
		.filter((one) => one.count > 0 || one.group === group);
	return {
		group,
		total: all.length,
		counts,
		answers: group ? all.filter((row) => row.group === group) : all,
		figures: (await scaleDistributions(db, exercise.id)).filter(
			(one) => (group ? one.group === group : one.individualAnswers > 0) && one.scales.length > 0
		)
	};
};
