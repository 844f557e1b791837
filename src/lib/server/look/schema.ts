import { sql } from 'drizzle-orm';
import { check, pgTable, uuid, varchar } from 'drizzle-orm/pg-core';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { picture } from '#lib/server/pictures/schema.ts';

/** How the municipality's papers look: its colour and its coat of arms. No row until one of them is chosen. */
export const municipalityLook = pgTable(
	'municipality_look',
	{
		municipalityId: uuid()
			.primaryKey()
			.references(() => municipality.id, { onDelete: 'cascade' }),
		/** «#rrggbb» with white text readable on it; '' for Brunn's own. */
		colour: varchar({ length: 7 }).notNull().default(''),
		armsId: uuid().references(() => picture.id, { onDelete: 'set null' })
	},
	(table) => [check('municipality_look_colour', sql`${table.colour} ~ '^(#[0-9a-f]{6})?$'`)]
);
