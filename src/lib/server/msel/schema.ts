import { integer, pgTable, unique, uuid, varchar } from 'drizzle-orm/pg-core';
import { injectStates } from '#lib/msel/inject.ts';
import { code, id, moment, onlyCodes } from '#lib/server/db/columns.ts';
import { exercise, objective } from '#lib/server/exercises/schema.ts';

/** Innspill: one line of the dreiebok. */
export const inject = pgTable(
	'inject',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		number: integer().notNull(),
		/** Minutes after the exercise's start; negative before it. */
		offsetMinutes: integer().notNull(),
		sender: varchar({ length: 120 }).notNull().default(''),
		recipient: varchar({ length: 120 }).notNull().default(''),
		channel: varchar({ length: 120 }).notNull().default(''),
		content: varchar({ length: 2000 }).notNull(),
		expectedAction: varchar({ length: 1000 }).notNull().default(''),
		objectiveId: uuid().references(() => objective.id, { onDelete: 'set null' }),
		state: code(injectStates).notNull().default('planned'),
		deliveredAt: moment(),
		version: integer().notNull().default(1)
	},
	(table) => [unique().on(table.exerciseId, table.number), onlyCodes('inject_state', table.state, injectStates)]
);
