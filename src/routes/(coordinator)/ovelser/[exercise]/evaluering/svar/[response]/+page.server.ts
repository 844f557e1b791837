import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { splitWords } from '#lib/evaluations/input.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { wholeAnswer } from '#lib/server/evaluations/answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'evaluate');
	const id = z.uuid().safeParse(event.params.response);
	const found = id.success ? await wholeAnswer(db, exercise.id, id.data) : null;
	if (!found) error(404);
	const { questions, ...answer } = found;
	return {
		answer,
		questions: questions.map(({ words, ...one }) => ({
			...one,
			words: one.kind === 'choices' ? splitWords(words ?? '') : words ? [words] : []
		}))
	};
};
