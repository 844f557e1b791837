import { index, pgTable, unique, uuid, varchar } from 'drizzle-orm/pg-core';
import { attainments } from '#lib/observations/attainment.ts';
import { code, createdAt, id, moment, onlyCodes } from '#lib/server/db/columns.ts';
import { criterion, exercise } from '#lib/server/exercises/schema.ts';
import { user } from '#lib/server/auth/schema.ts';

/** What somebody saw, when and where: a fact, not a judgement. */
export const observation = pgTable(
	'observation',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		criterionId: uuid().references(() => criterion.id, { onDelete: 'set null' }),
		observedAt: moment().notNull(),
		place: varchar({ length: 200 }).notNull().default(''),
		fact: varchar({ length: 2000 }).notNull(),
		byUserId: uuid().references(() => user.id, { onDelete: 'set null' }),
		createdAt: createdAt()
	},
	(table) => [index().on(table.exerciseId)]
);

/** Vurdering of one criterion. Other than «Ikke øvd» needs at least one observation; always a sentence of reasons. */
export const assessment = pgTable(
	'assessment',
	{
		id: id(),
		criterionId: uuid()
			.notNull()
			.references(() => criterion.id, { onDelete: 'cascade' }),
		rating: code(attainments).notNull(),
		reason: varchar({ length: 1000 }).notNull(),
		byUserId: uuid().references(() => user.id, { onDelete: 'set null' }),
		at: createdAt()
	},
	(table) => [unique().on(table.criterionId), onlyCodes('assessment_rating', table.rating, attainments)]
);
