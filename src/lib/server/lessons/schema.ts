import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, primaryKey, unique, uuid, varchar } from 'drizzle-orm/pg-core';
import {
	actionStates,
	lessonDecisions,
	lessonKinds,
	lessonStates,
	takenInAs,
	themes,
	verdicts
} from '#lib/lessons/lesson.ts';
import { coreFields } from '#lib/evaluations/evaluation.ts';
import { code, createdAt, id, moment, onlyCodes } from '#lib/server/db/columns.ts';
import { response } from '#lib/server/evaluations/schema.ts';
import { criterion, exercise, objective } from '#lib/server/exercises/schema.ts';
import { forum } from '#lib/server/forums/schema.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { observation } from '#lib/server/observations/schema.ts';
import { question } from '#lib/server/evaluations/schema.ts';
import { user } from '#lib/server/auth/schema.ts';

/** Funn: what several passages say together. */
export const finding = pgTable(
	'finding',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		/** F1, F2, … within the exercise. */
		number: integer().notNull(),
		title: varchar({ length: 200 }).notNull(),
		theme: code(themes).notNull(),
		/** Believed cause; '' until somebody has thought about it. */
		cause: varchar({ length: 2000 }).notNull().default(''),
		/** Unntatt offentlighet: not loaded into the public edition of the report. */
		restricted: boolean().notNull().default(false),
		createdAt: createdAt()
	},
	(table) => [unique().on(table.exerciseId, table.number), onlyCodes('finding_theme', table.theme, themes)]
);

/**
 * A marked passage: characters [from, to) of one text, either a core field or a question's answer in a response,
 * or an observation. Exactly one source; the words themselves stay where they were written.
 */
export const passage = pgTable(
	'passage',
	{
		id: id(),
		findingId: uuid()
			.notNull()
			.references(() => finding.id, { onDelete: 'cascade' }),
		responseId: uuid().references(() => response.id, { onDelete: 'cascade' }),
		field: code([...coreFields, 'mostImportant']),
		questionId: uuid().references(() => question.id),
		observationId: uuid().references(() => observation.id, { onDelete: 'cascade' }),
		start: integer().notNull(),
		end: integer().notNull(),
		markedBy: uuid().references(() => user.id, { onDelete: 'set null' }),
		createdAt: createdAt()
	},
	(table) => [
		index().on(table.findingId),
		index().on(table.responseId),
		check('passage_range', sql`${table.start} >= 0 and ${table.end} > ${table.start}`),
		check(
			'passage_one_source',
			sql`(${table.observationId} is not null) <> (${table.responseId} is not null and (${table.field} is not null) <> (${table.questionId} is not null))`
		)
	]
);

/** Læringspunkt. Belongs to the municipality; `exerciseId` is where it came from. */
export const lesson = pgTable(
	'lesson',
	{
		id: id(),
		municipalityId: uuid()
			.notNull()
			.references(() => municipality.id),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id),
		/** L1, L2, … within the municipality. */
		number: integer().notNull(),
		kind: code(lessonKinds).notNull(),
		title: varchar({ length: 200 }).notNull(),
		description: varchar({ length: 2000 }).notNull().default(''),
		theme: code(themes).notNull(),
		state: code(lessonStates).notNull().default('draft'),
		/** The member who must do something about it. */
		ownerId: uuid().references(() => user.id, { onDelete: 'set null' }),
		/** How a later exercise or sambandsprøve is to show it. */
		verification: varchar({ length: 500 }).notNull().default(''),
		/** Rises each time an exercise does not confirm it; at 2 it goes to the leadership. */
		round: integer().notNull().default(0),
		/** Unntatt offentlighet, and with it its tiltak: not loaded into the public edition of any report. */
		restricted: boolean().notNull().default(false),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(table) => [
		unique().on(table.municipalityId, table.number),
		index().on(table.exerciseId),
		onlyCodes('lesson_kind', table.kind, lessonKinds),
		onlyCodes('lesson_state', table.state, lessonStates)
	]
);

/** The evidence: which findings a lesson stands on. Walkable both ways. */
export const lessonFinding = pgTable(
	'lesson_finding',
	{
		lessonId: uuid()
			.notNull()
			.references(() => lesson.id, { onDelete: 'cascade' }),
		findingId: uuid()
			.notNull()
			.references(() => finding.id)
	},
	(table) => [primaryKey({ columns: [table.lessonId, table.findingId] }), index().on(table.findingId)]
);

/** Every change of a lesson's state: who, when, from, to, why. Append-only. */
export const lessonEvent = pgTable(
	'lesson_event',
	{
		id: id(),
		lessonId: uuid()
			.notNull()
			.references(() => lesson.id, { onDelete: 'cascade' }),
		fromState: code(lessonStates),
		toState: code(lessonStates).notNull(),
		reason: varchar({ length: 1000 }).notNull().default(''),
		exerciseId: uuid().references(() => exercise.id),
		byUserId: uuid().references(() => user.id, { onDelete: 'set null' }),
		at: createdAt()
	},
	(table) => [index().on(table.lessonId)]
);

/** Tiltak: one line of the tiltaksplan. */
export const improvementAction = pgTable(
	'improvement_action',
	{
		id: id(),
		lessonId: uuid()
			.notNull()
			.references(() => lesson.id, { onDelete: 'cascade' }),
		goal: varchar({ length: 500 }).notNull(),
		measure: varchar({ length: 1000 }).notNull(),
		/** How we see that it worked, not that it was done. */
		effectIndicator: varchar({ length: 500 }).notNull(),
		/** In words; the amount in kroner beside it where there is one. */
		cost: varchar({ length: 200 }).notNull().default(''),
		costAmount: integer(),
		owner: varchar({ length: 120 }).notNull(),
		dueDate: date({ mode: 'string' }).notNull(),
		forumId: uuid().references(() => forum.id),
		state: code(actionStates).notNull().default('planned'),
		/** What shows that it is done. */
		evidence: varchar({ length: 1000 }).notNull().default(''),
		version: integer().notNull().default(1)
	},
	(table) => [index().on(table.lessonId), onlyCodes('improvement_action_state', table.state, actionStates)]
);

/** Every change of a tiltak's state or due date, from when it was set up: who, when, from, to. Append-only. */
export const actionEvent = pgTable(
	'action_event',
	{
		id: id(),
		actionId: uuid()
			.notNull()
			.references(() => improvementAction.id, { onDelete: 'cascade' }),
		fromState: code(actionStates),
		toState: code(actionStates).notNull(),
		fromDueDate: date({ mode: 'string' }),
		toDueDate: date({ mode: 'string' }).notNull(),
		byUserId: uuid().references(() => user.id, { onDelete: 'set null' }),
		at: createdAt()
	},
	(table) => [index().on(table.actionId)]
);

/**
 * The bridge that makes the loop: an earlier lesson in a later exercise. Taken in as something there, or left out with
 * a reason; judged at its end, by somebody else than the lesson's owner.
 */
export const lessonInExercise = pgTable(
	'lesson_in_exercise',
	{
		id: id(),
		lessonId: uuid()
			.notNull()
			.references(() => lesson.id),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		decision: code(lessonDecisions).notNull().default('undecided'),
		takenInAs: code(takenInAs),
		objectiveId: uuid().references(() => objective.id, { onDelete: 'set null' }),
		criterionId: uuid().references(() => criterion.id, { onDelete: 'set null' }),
		/** What it was taken in as, in words: the objective's or criterion's text, or a name for what is not a row here. */
		takenInText: varchar({ length: 500 }).notNull().default(''),
		/** Why it was left out. */
		reason: varchar({ length: 500 }).notNull().default(''),
		decidedAt: moment(),
		decidedBy: uuid().references(() => user.id, { onDelete: 'set null' }),
		verdict: code(verdicts),
		verdictReason: varchar({ length: 1000 }).notNull().default(''),
		judgedBy: uuid().references(() => user.id, { onDelete: 'set null' }),
		judgedAt: moment()
	},
	(table) => [
		unique().on(table.lessonId, table.exerciseId),
		index().on(table.exerciseId),
		onlyCodes('lesson_decision', table.decision, lessonDecisions)
	]
);
