import { error, fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { isId } from '#lib/forms/id.ts';
import { answerInput } from '#lib/role-players/question.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { answerQuestion, questionsOf } from '#lib/server/role-players/questions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	const questions = await questionsOf(db, exercise.id);
	return { questions, waiting: questions.filter((one) => one.answeredAt === null && !one.cleared).length };
};

export const actions: Actions = {
	answer: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'plan');
		const form = await event.request.formData();
		const question = form.get('question');
		if (typeof question !== 'string' || !isId(question)) error(400);
		const parsed = parseForm(form, answerInput);
		if (!parsed.ok) return fail(400, { question, values: parsed.values, errors: parsed.errors });
		const answered = await answerQuestion(db, exercise.id, question, parsed.data, member.userId, now);
		if (!answered.ok) return fail(409, { question, values: parsed.values, errors: answered.errors });
		redirect(303, `/ovelser/${exercise.id}/markorer/sporsmal#sporsmal-${question}`);
	}
};
