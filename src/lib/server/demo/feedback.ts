import { and, eq, inArray } from 'drizzle-orm';
import {
	coreFields,
	evaluationGroups,
	endOfDay,
	type EvaluationGroup,
	type FormQuestion
} from '#lib/evaluations/evaluation.ts';
import { answerName } from '#lib/evaluations/input.ts';
import type { FormValues } from '#lib/forms/form.ts';
import { standardQuestions } from '#lib/i18n/nb/standardQuestions.ts';
import type { Tx } from '#lib/server/db/client.ts';
import { setUpForms } from '#lib/server/evaluations/commands.ts';
import { formFor, questionsOf } from '#lib/server/evaluations/queries.ts';
import { evaluationForm, response } from '#lib/server/evaluations/schema.ts';
import { submitResponse } from '#lib/server/evaluations/submit.ts';
import { norwegianTime } from '#lib/i18n/time.ts';
import { at, plusDays } from './calendar.ts';
import type { AnswerContent } from './content/answer.ts';
import { centreAnswers } from './content/answers-centres.ts';
import { evaluatorAnswers, leadershipAnswers, staffAnswers } from './content/answers-others.ts';
import { rolePlayerAnswers } from './content/answers-role-players.ts';
import type { People, Person } from './participants.ts';
import type { MainPlan } from './plan.ts';
import type { Place } from './register.ts';

export const answersByGroup: { group: EvaluationGroup; answers: AnswerContent[] }[] = [
	{ group: 'medical_centre', answers: centreAnswers as AnswerContent[] },
	{ group: 'role_player', answers: rolePlayerAnswers as AnswerContent[] },
	{ group: 'evaluator', answers: evaluatorAnswers as AnswerContent[] },
	{ group: 'staff', answers: staffAnswers as AnswerContent[] },
	{ group: 'leadership', answers: leadershipAnswers as AnswerContent[] }
];

/** What findings point to: where an answer is stored, and which of its questions has which key. */
export type Answers = Record<string, { responseId: string; questionId: (key: string) => string }>;

/** Evaluators and those who run the exercise sign their answers. */
const signed: EvaluationGroup[] = ['evaluator', 'staff'];

/** The five forms and thirty answers, handed in as the participants' pages do. */
export async function insertFeedback(tx: Tx, { calendar }: Place, plan: MainPlan, people: People): Promise<Answers> {
	const exercise = { id: plan.id, endsAt: plan.endsAt, timeZone: norwegianTime };
	await setUpForms(tx, exercise, evaluationGroups, plan.startsAt);
	await tx
		.update(evaluationForm)
		.set({ anonymous: false })
		.where(and(eq(evaluationForm.exerciseId, plan.id), inArray(evaluationForm.group, signed)));
	// One office has asked for more time: its link can still be used.
	await tx
		.update(evaluationForm)
		.set({ closesAt: endOfDay(plusDays(calendar.today, 14), norwegianTime) })
		.where(and(eq(evaluationForm.exerciseId, plan.id), eq(evaluationForm.group, 'medical_centre')));

	const found: Answers = {};
	for (const { group, answers } of answersByGroup) {
		const form = await formFor(tx, plan.id, group);
		const questions = await questionsOf(tx, form!.id);
		const senders = Object.values(people).filter(({ kind, opened }) => kind === group && opened);
		for (const [index, one] of answers.entries()) {
			const who = senderOf(group, one, index, people, senders);
			const access = {
				participantId: who.id,
				kind: group,
				participationId: who.participationId,
				exercise: { id: plan.id, timeZone: norwegianTime }
			};
			const sent = at(plusDays(calendar.main, one.day), one.day === 0 ? '18:15' : '14:20');
			const result = await submitResponse(tx, access, valuesOf(group, one, questions), sent);
			if (result.kind !== 'stored') throw new Error(`Demo answer ${one.key}: ${JSON.stringify(result)}`);
			found[one.key] = {
				responseId: await responseBy(tx, result.reference),
				questionId: (key) => questionFor(group, key, questions).id
			};
		}
	}
	return found;
}

function senderOf(
	group: EvaluationGroup,
	one: AnswerContent,
	index: number,
	people: People,
	senders: Person[]
): Person {
	if (group === 'medical_centre') return people[one.by ?? 'doctor']!;
	// Without a name, any link of the group will do.
	return one.by ? people[`${group}.${one.by}`]! : senders[index]!;
}

async function responseBy(tx: Tx, reference: string): Promise<string> {
	const [row] = await tx.select({ id: response.id }).from(response).where(eq(response.reference, reference));
	return row!.id;
}

/** The standard question with this key, as it stands in the form. */
export function questionFor<Question extends { text: string }>(
	group: EvaluationGroup,
	key: string,
	questions: readonly Question[]
): Question {
	const words: Record<string, { text: string }> = standardQuestions[group];
	const found = questions.find(({ text }) => text === words[key]?.text);
	if (!found) throw new Error(`No question ${key} for ${group}.`);
	return found;
}

/** An answer as the form sends it. */
export function valuesOf(group: EvaluationGroup, one: AnswerContent, questions: readonly FormQuestion[]): FormValues {
	const values: FormValues = { mostImportant: one.mostImportant ?? '' };
	for (const field of coreFields) values[field] = one[field];
	for (const [key, given] of Object.entries(one.answers) as [string, number | string | string[]][])
		values[answerName(questionFor(group, key, questions))] = typeof given === 'number' ? String(given) : given;
	return values;
}
