import { boolean, index, integer, jsonb, pgTable, primaryKey, unique, uuid, varchar } from 'drizzle-orm/pg-core';
import { commentAnswers } from '#lib/report/hearing.ts';
import { sectionIds } from '#lib/report/report.ts';
import { bytea, code, createdAt, id, moment, onlyCodes } from '#lib/server/db/columns.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { user } from '#lib/server/auth/schema.ts';

/** What people write in the report beside what is drawn from data; one text per section. */
export const reportNarrative = pgTable(
	'report_narrative',
	{
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		section: varchar({ length: 40 }).notNull(),
		text: varchar({ length: 8000 }).notNull(),
		/** Kept out of the public edition. */
		internal: boolean().notNull().default(false),
		version: integer().notNull().default(1)
	},
	(table) => [primaryKey({ columns: [table.exerciseId, table.section] })]
);

/**
 * An approved report, frozen: its data, its bytes and their SHA-256, in both editions. A correction is a new version. A version
 * from before there was a public edition has none.
 */
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
		publicData: jsonb().$type<unknown>(),
		publicPdf: bytea(),
		publicFingerprint: varchar({ length: 64 }),
		/** What was corrected since the version before; '' for the first. */
		whatChanged: varchar({ length: 500 }).notNull().default(''),
		approvedBy: uuid().references(() => user.id, { onDelete: 'set null' }),
		approvedAt: createdAt()
	},
	(table) => [unique().on(table.exerciseId, table.number)]
);

/**
 * Høring: somebody who was asked to read the draft that is to become version `version`. The link's token is stored as its SHA-256;
 * the person has no account. Retention empties name and e-mail and sets `clearedAt`; what was said stays.
 */
export const reportHearer = pgTable(
	'report_hearer',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		version: integer().notNull(),
		name: varchar({ length: 120 }).notNull(),
		email: varchar({ length: 254 }).notNull().default(''),
		tokenHash: varchar({ length: 64 }).notNull().unique(),
		expiresAt: moment().notNull(),
		revokedAt: moment(),
		clearedAt: moment(),
		createdAt: createdAt()
	},
	(table) => [index().on(table.exerciseId)]
);

/** A remark on one section of the draft, and what the coordinator did with it. */
export const reportComment = pgTable(
	'report_comment',
	{
		id: id(),
		hearerId: uuid()
			.notNull()
			.references(() => reportHearer.id, { onDelete: 'cascade' }),
		section: code(sectionIds).notNull(),
		text: varchar({ length: 4000 }).notNull(),
		createdAt: createdAt(),
		answer: code(commentAnswers),
		/** Why it was not taken in. */
		reason: varchar({ length: 1000 }).notNull().default(''),
		answeredAt: moment(),
		answeredBy: uuid().references(() => user.id, { onDelete: 'set null' })
	},
	(table) => [
		index().on(table.hearerId),
		onlyCodes('report_comment_section', table.section, sectionIds),
		onlyCodes('report_comment_answer', table.answer, commentAnswers)
	]
);
