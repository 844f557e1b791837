import {
	boolean,
	date,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	smallint,
	unique,
	uuid,
	varchar
} from 'drizzle-orm/pg-core';
import { v4 } from 'uuid';
import { evaluationGroups, questionKinds, respondentKinds } from '#lib/evaluations/evaluation.ts';
import { code, createdAt, id, moment, onlyCodes } from '#lib/server/db/columns.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { organisation } from '#lib/server/organisations/schema.ts';
import { participant } from '#lib/server/participants/schema.ts';

/** Skjema for one group. Frozen when the first answer comes: what people answered to never changes. */
export const evaluationForm = pgTable(
	'evaluation_form',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		group: code(evaluationGroups).notNull(),
		/** Individual answers are stored with no path back to the person. */
		anonymous: boolean().notNull().default(true),
		opensAt: moment(),
		closesAt: moment(),
		createdAt: createdAt()
	},
	(table) => [
		unique().on(table.exerciseId, table.group),
		onlyCodes('evaluation_form_group', table.group, evaluationGroups)
	]
);

/** A group question, after the three core fields. */
export const question = pgTable(
	'question',
	{
		id: id(),
		formId: uuid()
			.notNull()
			.references(() => evaluationForm.id, { onDelete: 'cascade' }),
		position: integer().notNull(),
		/** Which standard question it began as, however its words are changed; null for one of the coordinator's own. */
		standard: varchar({ length: 40 }),
		kind: code(questionKinds).notNull(),
		text: varchar({ length: 300 }).notNull(),
		help: varchar({ length: 300 }).notNull().default(''),
		/** For `choice` and `choices`: the words to choose from. */
		options: jsonb().$type<string[]>().notNull().default([])
	},
	(table) => [index().on(table.formId), onlyCodes('question_kind', table.kind, questionKinds)]
);

/**
 * Svar. The id is random (not time-ordered) and an anonymous answer has only the date its form was made, so that it cannot
 * be matched with when a link was opened or used. `participantId` is null for every answer to an anonymous form but the office's.
 */
export const response = pgTable(
	'response',
	{
		id: uuid().primaryKey().$defaultFn(v4),
		formId: uuid()
			.notNull()
			.references(() => evaluationForm.id, { onDelete: 'cascade' }),
		respondent: code(respondentKinds).notNull(),
		organisationId: uuid().references(() => organisation.id),
		participantId: uuid().references(() => participant.id, { onDelete: 'set null' }),
		/** Made by the page that was filled in: the same submission sent twice is stored once. */
		clientId: uuid().notNull(),
		/** The same client id with other content is kept as a further revision. */
		revision: integer().notNull().default(1),
		/** SHA-256 of the content, hex. */
		payloadHash: varchar({ length: 64 }).notNull(),
		/** Short reference on the receipt. */
		reference: varchar({ length: 12 }).notNull().unique(),
		generalFeedback: varchar({ length: 4000 }).notNull().default(''),
		whatWorked: varchar({ length: 4000 }).notNull().default(''),
		whatToImprove: varchar({ length: 4000 }).notNull().default(''),
		/** The one most important measure. */
		mostImportant: varchar({ length: 1000 }).notNull().default(''),
		submittedOn: date({ mode: 'string' }).notNull(),
		/** Exact time; null where the form is anonymous. */
		submittedAt: moment()
	},
	(table) => [
		unique().on(table.clientId, table.revision),
		index().on(table.formId),
		onlyCodes('response_respondent', table.respondent, respondentKinds)
	]
);

/** Answer to one group question: a number for a scale, words for the rest. */
export const answer = pgTable(
	'answer',
	{
		responseId: uuid()
			.notNull()
			.references(() => response.id, { onDelete: 'cascade' }),
		questionId: uuid()
			.notNull()
			.references(() => question.id),
		/** 1–5, or 0 for vet ikke / ikke aktuelt. */
		scale: smallint(),
		words: varchar({ length: 2000 }).notNull().default('')
	},
	(table) => [primaryKey({ columns: [table.responseId, table.questionId] })]
);

/** What a participant has typed but not sent. Deleted when it is sent. */
export const evaluationDraft = pgTable(
	'evaluation_draft',
	{
		formId: uuid()
			.notNull()
			.references(() => evaluationForm.id, { onDelete: 'cascade' }),
		participantId: uuid()
			.notNull()
			.references(() => participant.id, { onDelete: 'cascade' }),
		values: jsonb().$type<Record<string, string | string[]>>().notNull(),
		savedAt: createdAt()
	},
	(table) => [primaryKey({ columns: [table.formId, table.participantId] })]
);

/**
 * That a participant has answered, not what: the response rate and reminders need no more. `usedOn` is the day for an
 * office or a named person; for an anonymous form always the day the form was made, so that no date points to an answer.
 */
export const formUse = pgTable(
	'form_use',
	{
		formId: uuid()
			.notNull()
			.references(() => evaluationForm.id, { onDelete: 'cascade' }),
		participantId: uuid()
			.notNull()
			.references(() => participant.id, { onDelete: 'cascade' }),
		usedOn: date({ mode: 'string' }).notNull()
	},
	(table) => [primaryKey({ columns: [table.formId, table.participantId] })]
);
