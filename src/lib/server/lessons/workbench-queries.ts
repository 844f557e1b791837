import { asc, eq, inArray } from 'drizzle-orm';
import type { EvaluationGroup, RespondentKind } from '#lib/evaluations/evaluation.ts';
import { sourceKey, type OwnField } from '#lib/lessons/input.ts';
import type { Db } from '#lib/server/db/client.ts';
import { answersForCoding } from '#lib/server/evaluations/answers.ts';
import { evaluationForm, response } from '#lib/server/evaluations/schema.ts';
import { criterion } from '#lib/server/exercises/schema.ts';
import { observation } from '#lib/server/observations/schema.ts';
import { finding, lesson, lessonFinding, passage } from './schema.ts';

/** One text that can be marked: part of an answer, or an observation. */
export type Codable = {
	/** As in a form or an address; see `sourceKey`. */
	key: string;
	/** Which tab it belongs under. */
	tab: OwnField | 'questions' | 'observations';
	group: EvaluationGroup | null;
	respondent: RespondentKind | null;
	/** The office's name; never a person's. */
	organisation: string | null;
	responseId: string | null;
	observationId: string | null;
	/** The question, or the criterion an observation belongs to. */
	label: string;
	text: string;
	observedAt: Date | null;
};

/**
 * Every text of the exercise's answers and observations, for marking: the latest revision of each answer. An individual
 * answer carries its group and no name, also where the form was not anonymous: who said it does not matter here.
 */
export async function codableTexts(db: Db, exerciseId: string): Promise<Codable[]> {
	const answers = await answersForCoding(db, exerciseId);
	const texts = answers.flatMap(({ responseId, group, respondent, by, texts: parts }) =>
		parts.map(({ field, questionId, label, text }): Codable => {
			const source = field
				? ({ kind: 'field', responseId, field } as const)
				: ({ kind: 'question', responseId, questionId: questionId! } as const);
			return {
				key: sourceKey(source),
				tab: field ?? 'questions',
				group,
				respondent,
				organisation: respondent === 'office' ? by : null,
				responseId,
				observationId: null,
				label: field ? '' : label,
				text,
				observedAt: null
			};
		})
	);
	return [...texts, ...(await observedTexts(db, exerciseId))];
}

async function observedTexts(db: Db, exerciseId: string): Promise<Codable[]> {
	const rows = await db
		.select({
			id: observation.id,
			label: criterion.text,
			text: observation.fact,
			observedAt: observation.observedAt
		})
		.from(observation)
		.leftJoin(criterion, eq(criterion.id, observation.criterionId))
		.where(eq(observation.exerciseId, exerciseId))
		.orderBy(asc(observation.observedAt), asc(observation.id));
	return rows.map(({ id, label, text, observedAt }) => ({
		key: sourceKey({ kind: 'observation', observationId: id }),
		tab: 'observations',
		group: null,
		respondent: null,
		organisation: null,
		responseId: null,
		observationId: id,
		label: label ?? '',
		text,
		observedAt
	}));
}

/** Every marked passage of the exercise's findings, with the key of the text it lies in. */
export async function passagesOf(db: Db, exerciseId: string) {
	const rows = await db
		.select({
			id: passage.id,
			findingId: passage.findingId,
			number: finding.number,
			restricted: finding.restricted,
			responseId: passage.responseId,
			field: passage.field,
			questionId: passage.questionId,
			observationId: passage.observationId,
			start: passage.start,
			end: passage.end,
			group: evaluationForm.group
		})
		.from(passage)
		.innerJoin(finding, eq(finding.id, passage.findingId))
		.leftJoin(response, eq(response.id, passage.responseId))
		.leftJoin(evaluationForm, eq(evaluationForm.id, response.formId))
		.where(eq(finding.exerciseId, exerciseId))
		.orderBy(asc(finding.number), asc(passage.createdAt), asc(passage.start));
	return rows.map(({ responseId, field, questionId, observationId, ...row }) => ({
		...row,
		key: observationId
			? sourceKey({ kind: 'observation', observationId })
			: field
				? sourceKey({ kind: 'field', responseId: responseId!, field })
				: sourceKey({ kind: 'question', responseId: responseId!, questionId: questionId! })
	}));
}
export type Passage = Awaited<ReturnType<typeof passagesOf>>[number];

/** The exercise's findings in order, each with the lessons that stand on it. */
export async function findingsOf(db: Db, exerciseId: string) {
	const findings = await db
		.select({
			id: finding.id,
			number: finding.number,
			title: finding.title,
			theme: finding.theme,
			cause: finding.cause,
			restricted: finding.restricted
		})
		.from(finding)
		.where(eq(finding.exerciseId, exerciseId))
		.orderBy(asc(finding.number));
	if (findings.length === 0) return [];
	const lessons = await db
		.select({
			findingId: lessonFinding.findingId,
			id: lesson.id,
			number: lesson.number,
			title: lesson.title,
			description: lesson.description,
			kind: lesson.kind,
			state: lesson.state
		})
		.from(lessonFinding)
		.innerJoin(lesson, eq(lesson.id, lessonFinding.lessonId))
		.where(
			inArray(
				lessonFinding.findingId,
				findings.map(({ id }) => id)
			)
		)
		.orderBy(asc(lesson.number));
	return findings.map((one) => ({ ...one, lessons: lessons.filter(({ findingId }) => findingId === one.id) }));
}

/** How many passages a finding stands on, by where they were said; most first. */
export function sourcesOf(passages: readonly Pick<Passage, 'group'>[]) {
	const counts = Map.groupBy(passages, ({ group }) => group ?? ('observations' as const));
	return [...counts].map(([from, all]) => ({ from, passages: all.length })).sort((a, b) => b.passages - a.passages);
}
