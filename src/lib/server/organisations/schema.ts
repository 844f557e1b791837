import { index, integer, numeric, pgTable, unique, uuid, varchar } from 'drizzle-orm/pg-core';
import { organisationKinds, participationAnswers } from '#lib/organisations/organisation.ts';
import { code, createdAt, id, moment, onlyCodes } from '#lib/server/db/columns.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';

/** The municipality's register of legesentre and other organisations. */
export const organisation = pgTable(
	'organisation',
	{
		id: id(),
		municipalityId: uuid()
			.notNull()
			.references(() => municipality.id),
		kind: code(organisationKinds).notNull(),
		name: varchar({ length: 160 }).notNull(),
		address: varchar({ length: 200 }).notNull().default(''),
		/** The office's own, not a person's. */
		email: varchar({ length: 254 }).notNull().default(''),
		phone: varchar({ length: 30 }).notNull().default(''),
		/** Number of doctors, where it is a legesenter. */
		doctors: integer(),
		note: varchar({ length: 1000 }).notNull().default(''),
		archivedAt: moment(),
		version: integer().notNull().default(1),
		createdAt: createdAt()
	},
	(table) => [
		unique().on(table.municipalityId, table.name),
		onlyCodes('organisation_kind', table.kind, organisationKinds)
	]
);

/** Beredskapskontakt: whom to ask for. Personal data, kept apart so that it can be emptied. */
export const contactPerson = pgTable(
	'contact_person',
	{
		id: id(),
		organisationId: uuid()
			.notNull()
			.references(() => organisation.id, { onDelete: 'cascade' }),
		name: varchar({ length: 120 }).notNull(),
		email: varchar({ length: 254 }).notNull().default(''),
		phone: varchar({ length: 30 }).notNull().default('')
	},
	(table) => [index().on(table.organisationId)]
);

/** An organisation in one exercise, with what it costs them said up front. */
export const participation = pgTable(
	'participation',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		organisationId: uuid()
			.notNull()
			.references(() => organisation.id),
		meetings: integer().notNull().default(0),
		meetingMinutes: integer().notNull().default(0),
		hoursOnDay: numeric({ precision: 4, scale: 1, mode: 'number' }).notNull().default(0),
		compensation: varchar({ length: 500 }).notNull().default(''),
		/** What they are asked to do on the day. */
		task: varchar({ length: 1000 }).notNull().default(''),
		answer: code(participationAnswers).notNull().default('not_answered'),
		answeredAt: moment(),
		/** What they asked or why they declined, in their own words. */
		comment: varchar({ length: 1000 }).notNull().default(''),
		/** The coordinator's reply to a question. */
		reply: varchar({ length: 1000 }).notNull().default(''),
		version: integer().notNull().default(1)
	},
	(table) => [
		unique().on(table.exerciseId, table.organisationId),
		onlyCodes('participation_answer', table.answer, participationAnswers)
	]
);
