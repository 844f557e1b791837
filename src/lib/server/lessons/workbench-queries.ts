import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { EvaluationGroup, RespondentKind } from '#lib/evaluations/evaluation.ts';
import { ownFields, sourceKey, type OwnField } from '#lib/lessons/input.ts';
import type { Db } from '#lib/server/db/client.ts';
import { answer, evaluationForm, question, response } from '#lib/server/evaluations/schema.ts';
import { criterion } from '#lib/server/exercises/schema.ts';
import { observation } from '#lib/server/observations/schema.ts';
import { organisation } from '#lib/server/organisations/schema.ts';
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
	/** The question, or the criterion an observation belongs to. */
	label: string;
	text: string;
	observedAt: Date | null;
};

/**
 * Every text of the exercise's answers and observations, for marking: the latest revision of each answer, in the order
 * they came in. An individual answer carries its group and nothing more.
 */
export async function codableTexts(db: Db, exerciseId: string): Promise<Codable[]> {
	const rows = await db
		.select({
			id: response.id,
			clientId: response.clientId,
			revision: response.revision,
			group: evaluationForm.group,
			respondent: response.respondent,
			organisation: organisation.name,
			generalFeedback: response.generalFeedback,
			whatWorked: response.whatWorked,
			whatToImprove: response.whatToImprove,
			mostImportant: response.mostImportant
		})
		.from(response)
		.innerJoin(evaluationForm, eq(evaluationForm.id, response.formId))
		.leftJoin(organisation, eq(organisation.id, response.organisationId))
		.where(eq(evaluationForm.exerciseId, exerciseId))
		// Offices first, by name; then the groups. The ids are random, so the order says nothing about when.
		.orderBy(asc(organisation.name), asc(evaluationForm.group), asc(response.id));
	const newest = new Map<string, number>();
	for (const row of rows) newest.set(row.clientId, Math.max(row.revision, newest.get(row.clientId) ?? 0));
	const latest = rows.filter((row) => newest.get(row.clientId) === row.revision);
	const words = await answersInWords(db, exerciseId);

	const texts: Codable[] = [];
	for (const row of latest) {
		const about = {
			group: row.group,
			respondent: row.respondent,
			organisation: row.respondent === 'office' ? row.organisation : null,
			responseId: row.id,
			observedAt: null
		};
		for (const field of ownFields) {
			const key = sourceKey({ kind: 'field', responseId: row.id, field });
			if (row[field].trim() !== '') texts.push({ ...about, key, tab: field, label: '', text: row[field] });
		}
		for (const one of words.get(row.id) ?? []) {
			const key = sourceKey({ kind: 'question', responseId: row.id, questionId: one.questionId });
			texts.push({ ...about, key, tab: 'questions', label: one.label, text: one.text });
		}
	}
	return [...texts, ...(await observedTexts(db, exerciseId))];
}

async function answersInWords(db: Db, exerciseId: string) {
	const rows = await db
		.select({
			responseId: answer.responseId,
			questionId: answer.questionId,
			label: question.text,
			text: answer.words
		})
		.from(answer)
		.innerJoin(question, eq(question.id, answer.questionId))
		.innerJoin(evaluationForm, eq(evaluationForm.id, question.formId))
		.where(and(eq(evaluationForm.exerciseId, exerciseId), eq(question.kind, 'text'), ne(answer.words, '')))
		.orderBy(asc(question.position));
	return Map.groupBy(rows, (row) => row.responseId);
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
			cause: finding.cause
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
export type Finding = Awaited<ReturnType<typeof findingsOf>>[number];

/** How many passages a finding stands on, by where they were said; most first. */
export function sourcesOf(passages: readonly Pick<Passage, 'group'>[]) {
	const counts = Map.groupBy(passages, ({ group }) => group ?? ('observations' as const));
	return [...counts].map(([from, all]) => ({ from, passages: all.length })).sort((a, b) => b.passages - a.passages);
}
