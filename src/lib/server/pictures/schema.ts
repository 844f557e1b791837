import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, uuid, varchar } from 'drizzle-orm/pg-core';
import { bytea, createdAt, id } from '#lib/server/db/columns.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';

/**
 * A picture that we have encoded ourselves (`encodePicture`). Never changed: a new one is a new row, and whatever shows a
 * picture says which. It belongs to an exercise, or to the municipality where `exerciseId` is null.
 */
export const picture = pgTable(
	'picture',
	{
		id: id(),
		municipalityId: uuid()
			.notNull()
			.references(() => municipality.id, { onDelete: 'cascade' }),
		exerciseId: uuid().references(() => exercise.id, { onDelete: 'cascade' }),
		sha256: varchar({ length: 64 }).notNull(),
		mime: varchar({ length: 40 }).notNull(),
		width: integer().notNull(),
		height: integer().notNull(),
		bytes: bytea().notNull(),
		createdAt: createdAt()
	},
	(table) => [
		index().on(table.exerciseId),
		check('picture_size', sql`octet_length(${table.bytes}) between 1 and 204800`)
	]
);
