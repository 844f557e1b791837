import { sql } from 'drizzle-orm';
import {
	check,
	index,
	integer,
	pgTable,
	unique,
	uniqueIndex,
	uuid,
	varchar,
	type AnyPgColumn
} from 'drizzle-orm/pg-core';
import { exerciseFormats, exerciseStates } from '#lib/exercises/exercise.ts';
import { code, createdAt, id, moment, onlyCodes } from '#lib/server/db/columns.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { user } from '#lib/server/auth/schema.ts';

/** Exercises that belong together, such as a yearly one. Lessons belong to the municipality, not to a series. */
export const exerciseSeries = pgTable(
	'exercise_series',
	{
		id: id(),
		municipalityId: uuid()
			.notNull()
			.references(() => municipality.id),
		name: varchar({ length: 120 }).notNull(),
		createdAt: createdAt()
	},
	(table) => [unique().on(table.municipalityId, table.name)]
);

/** One exercise. */
export const exercise = pgTable(
	'exercise',
	{
		id: id(),
		municipalityId: uuid()
			.notNull()
			.references(() => municipality.id),
		seriesId: uuid().references(() => exerciseSeries.id),
		/** The exercise whose lessons this one was started to verify. */
		previousExerciseId: uuid().references((): AnyPgColumn => exercise.id),
		title: varchar({ length: 120 }).notNull(),
		format: code(exerciseFormats).notNull(),
		state: code(exerciseStates).notNull().default('planned'),
		purpose: varchar({ length: 2000 }).notNull().default(''),
		scenario: varchar({ length: 8000 }).notNull().default(''),
		startsAt: moment(),
		endsAt: moment(),
		timeZone: varchar({ length: 64 }).notNull().default('Europe/Oslo'),
		place: varchar({ length: 200 }).notNull().default(''),
		/** Nødord: said aloud, it stops the play around whoever says it. */
		stopPhrase: varchar({ length: 80 }).notNull().default(''),
		/** What everybody does when something real happens. */
		realIncidentProcedure: varchar({ length: 2000 }).notNull().default(''),
		/** Whom to ring about safety on the day: a function or a name, and a number. */
		safetyContact: varchar({ length: 120 }).notNull().default(''),
		safetyPhone: varchar({ length: 30 }).notNull().default(''),
		caseNumber: varchar({ length: 40 }).notNull().default(''),
		/** Set when the exercise really began and ended; the plan stays beside it. */
		startedAt: moment(),
		endedAt: moment(),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(table) => [
		index().on(table.municipalityId, table.startsAt),
		onlyCodes('exercise_format', table.format, exerciseFormats),
		onlyCodes('exercise_state', table.state, exerciseStates),
		check('exercise_ends_after_start', sql`${table.endsAt} is null or ${table.endsAt} > ${table.startsAt}`)
	]
);

/** Every move between states: who, when, from, to. Append-only. */
export const exerciseTransition = pgTable(
	'exercise_transition',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		fromState: code(exerciseStates).notNull(),
		toState: code(exerciseStates).notNull(),
		byUserId: uuid().references(() => user.id, { onDelete: 'set null' }),
		at: createdAt()
	},
	(table) => [index().on(table.exerciseId)]
);

/** Øvingsmål. */
export const objective = pgTable(
	'objective',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		position: integer().notNull(),
		title: varchar({ length: 200 }).notNull(),
		description: varchar({ length: 2000 }).notNull().default(''),
		version: integer().notNull().default(1)
	},
	(table) => [index().on(table.exerciseId)]
);

/** Vurderingskriterium: what can be seen when the objective is reached. */
export const criterion = pgTable(
	'criterion',
	{
		id: id(),
		objectiveId: uuid()
			.notNull()
			.references(() => objective.id, { onDelete: 'cascade' }),
		position: integer().notNull(),
		text: varchar({ length: 500 }).notNull(),
		/** How and where it is seen, and by whom. */
		howSeen: varchar({ length: 500 }).notNull().default('')
	},
	(table) => [index().on(table.objectiveId)]
);

/** «Reell hendelse»: everything is stopped, on every open card, until it is ended. At most one stands at a time. */
export const exerciseStop = pgTable(
	'exercise_stop',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		/** What everybody is told, beside the words that always stand there. */
		message: varchar({ length: 500 }).notNull().default(''),
		at: createdAt(),
		byUserId: uuid().references(() => user.id, { onDelete: 'set null' }),
		endedAt: moment(),
		endedBy: uuid().references(() => user.id, { onDelete: 'set null' })
	},
	(table) => [
		uniqueIndex('exercise_stop_one_at_a_time')
			.on(table.exerciseId)
			.where(sql`${table.endedAt} is null`)
	]
);
