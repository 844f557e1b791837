import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { coreFields, evaluationGroups, type CoreField, type EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import { evaluations as t } from '#lib/i18n/nb/evaluations.ts';
import type { Db } from '#lib/server/db/client.ts';
import { organisation } from '#lib/server/organisations/schema.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { answer, evaluationForm, question, response } from './schema.ts';

/** Only the last revision of each answer. */
export function latest(): SQL {
	const later = alias(response, 'later');
	return sql`not exists (select 1 from ${response} as ${sql.identifier('later')} where ${later.clientId} = ${response.clientId} and ${later.revision} > ${response.revision})`;
}

const columns = {
	id: response.id,
	formId: response.formId,
	group: evaluationForm.group,
	respondent: response.respondent,
	/** The office's name; a named person's where the form is not anonymous; else null. */
	organisation: organisation.name,
	person: participant.name,
	clientId: response.clientId,
	revision: response.revision,
	reference: response.reference,
	generalFeedback: response.generalFeedback,
	whatWorked: response.whatWorked,
	whatToImprove: response.whatToImprove,
	mostImportant: response.mostImportant,
	submittedOn: response.submittedOn,
	submittedAt: response.submittedAt
};

function select(db: Db) {
	return db
		.select(columns)
		.from(response)
		.innerJoin(evaluationForm, eq(evaluationForm.id, response.formId))
		.leftJoin(organisation, eq(organisation.id, response.organisationId))
		.leftJoin(participant, and(eq(participant.id, response.participantId), eq(response.respondent, 'individual')));
}
type Row = Awaited<ReturnType<typeof select>>[number];
export type GivenAnswer = Omit<Row, 'clientId' | 'person' | 'organisation'> & { by: string | null };

// The client id is the sender's key to the answer: it stays here.
function given({ clientId: _key, person, organisation: office, ...row }: Row): GivenAnswer {
	return { ...row, by: office ?? (person === '' ? t.cleared : person) };
}

/**
 * The latest revision of every answer, by group and date. Within a date the order is that of random ids: it says nothing
 * about who answered when.
 */
export async function givenAnswers(db: Db, exerciseId: string, group?: EvaluationGroup): Promise<GivenAnswer[]> {
	const found = await select(db)
		.where(
			and(eq(evaluationForm.exerciseId, exerciseId), group ? eq(evaluationForm.group, group) : undefined, latest())
		)
		.orderBy(asc(response.submittedOn), asc(response.id));
	const place = (row: Row) => evaluationGroups.indexOf(row.group);
	return found.sort((one, other) => place(one) - place(other)).map(given);
}

/** One answer whole, with its group questions and the other revisions of it; null when it is not this exercise's. */
export async function wholeAnswer(db: Db, exerciseId: string, id: string) {
	const [found] = await select(db).where(and(eq(evaluationForm.exerciseId, exerciseId), eq(response.id, id)));
	if (!found) return null;
	const questions = await db
		.select({
			id: question.id,
			kind: question.kind,
			text: question.text,
			scale: answer.scale,
			words: answer.words
		})
		.from(question)
		.leftJoin(answer, and(eq(answer.questionId, question.id), eq(answer.responseId, id)))
		.where(eq(question.formId, found.formId))
		.orderBy(asc(question.position), asc(question.id));
	const revisions = await db
		.select({
			id: response.id,
			revision: response.revision,
			submittedOn: response.submittedOn,
			submittedAt: response.submittedAt
		})
		.from(response)
		.where(and(eq(response.formId, found.formId), eq(response.clientId, found.clientId)))
		.orderBy(desc(response.revision));
	return { ...given(found), questions, revisions };
}

/** A text that passages can be marked in: a core field, the one measure, or the answer to a text question. */
export type CodableText = { label: string; text: string } & (
	{ field: CoreField | 'mostImportant'; questionId: null } | { field: null; questionId: string }
);
export type CodableAnswer = {
	responseId: string;
	formId: string;
	group: EvaluationGroup;
	respondent: GivenAnswer['respondent'];
	/** The office, or a named person; null for an anonymous answer. */
	by: string | null;
	reference: string;
	revision: number;
	submittedOn: string;
	/** Only texts with something in them, in the form's order. */
	texts: CodableText[];
};

/** The latest revision of every answer with what can be marked in it, for finding what the answers tell. */
export async function answersForCoding(db: Db, exerciseId: string): Promise<CodableAnswer[]> {
	const responses = await givenAnswers(db, exerciseId);
	const words = await db
		.select({ responseId: answer.responseId, questionId: question.id, label: question.text, text: answer.words })
		.from(answer)
		.innerJoin(question, eq(question.id, answer.questionId))
		.innerJoin(evaluationForm, eq(evaluationForm.id, question.formId))
		.where(and(eq(evaluationForm.exerciseId, exerciseId), eq(question.kind, 'text')))
		.orderBy(asc(question.position), asc(question.id));
	return responses.map((row) => {
		const core = coreFields.map((field) => ({ field, questionId: null, label: t.core[field], text: row[field] }));
		const measure = {
			field: 'mostImportant' as const,
			questionId: null,
			label: t.mostImportant,
			text: row.mostImportant
		};
		const own = words
			.filter((one) => one.responseId === row.id)
			.map(({ questionId, label, text }) => ({ field: null, questionId, label, text }));
		return {
			responseId: row.id,
			formId: row.formId,
			group: row.group,
			respondent: row.respondent,
			by: row.by,
			reference: row.reference,
			revision: row.revision,
			submittedOn: row.submittedOn,
			texts: [...core, ...own, measure].filter((one) => one.text !== '')
		};
	});
}
