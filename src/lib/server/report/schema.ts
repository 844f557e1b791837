import { customType, integer, jsonb, pgTable, primaryKey, unique, uuid, varchar } from 'drizzle-orm/pg-core';
import { createdAt, id } from '#lib/server/db/columns.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { user } from '#lib/server/auth/schema.ts';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
	dataType: () => 'bytea',
	fromDriver: (value) => new Uint8Array(value)
});

/** What people write in the report beside what is drawn from data; one text per section. */
export const reportNarrative = pgTable(
	'report_narrative',
	{
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		section: varchar({ length: 40 }).notNull(),
		text: varchar({ length: 8000 }).notNull(),
		version: integer().notNull().default(1)
	},
	(table) => [primaryKey({ columns: [table.exerciseId, table.section] })]
);

/** An approved report, frozen: its data, its bytes and their SHA-256. A correction is a new version. */
export const reportVersion = pgTable(
	'report_version',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id),
		number: integer().notNull(),
		/** A `ReportData`. */
		data: jsonb().$type<unknown>().notNull(),
		pdf: bytea().notNull(),
		fingerprint: varchar({ length: 64 }).notNull(),
		approvedBy: uuid().references(() => user.id, { onDelete: 'set null' }),
		approvedAt: createdAt()
	},
	(table) => [unique().on(table.exerciseId, table.number)]
);
