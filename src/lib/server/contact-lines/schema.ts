import { sql } from 'drizzle-orm';
import { check, date, integer, pgTable, unique, uuid, varchar } from 'drizzle-orm/pg-core';
import { checkOutcomes } from '#lib/contact-lines/comms-check.ts';
import { channelKinds, linePurposes, lineStatuses } from '#lib/contact-lines/contact-line.ts';
import { code, createdAt, id, moment, onlyCodes } from '#lib/server/db/columns.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';

/** Kontaktlinje: who contacts whom, about what, how, and how soon it must be acknowledged. */
export const contactLine = pgTable(
	'contact_line',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		number: integer().notNull(),
		fromRoleId: uuid()
			.notNull()
			.references(() => exerciseRole.id),
		toRoleId: uuid()
			.notNull()
			.references(() => exerciseRole.id),
		purpose: code(linePurposes).notNull(),
		trigger: varchar({ length: 500 }).notNull().default(''),
		message: varchar({ length: 1000 }).notNull().default(''),
		/** Target for the acknowledgement in minutes; null when none is asked for. */
		acknowledgeMinutes: integer(),
		escalation: varchar({ length: 500 }).notNull().default(''),
		outOfHours: varchar({ length: 500 }).notNull().default(''),
		status: code(lineStatuses).notNull().default('untested'),
		lastVerifiedOn: date({ mode: 'string' }),
		version: integer().notNull().default(1)
	},
	(table) => [
		unique().on(table.exerciseId, table.number),
		check('contact_line_two_roles', sql`${table.fromRoleId} <> ${table.toRoleId}`),
		onlyCodes('contact_line_purpose', table.purpose, linePurposes),
		onlyCodes('contact_line_status', table.status, lineStatuses)
	]
);

/** One way to reach the other end; rank 1 is tried first. */
export const contactChannel = pgTable(
	'contact_channel',
	{
		id: id(),
		lineId: uuid()
			.notNull()
			.references(() => contactLine.id, { onDelete: 'cascade' }),
		rank: integer().notNull(),
		kind: code(channelKinds).notNull(),
		/** The number or group used in a real event. Restricted: never on a participant's page or in a public report. */
		realValue: varchar({ length: 120 }).notNull().default(''),
		/** What is used in the exercise instead. */
		exerciseValue: varchar({ length: 120 }).notNull().default('')
	},
	(table) => [unique().on(table.lineId, table.rank), onlyCodes('contact_channel_kind', table.kind, channelKinds)]
);

/** A try of a line in a sambandsprøve: one for each channel and moment. What is known of the line stands in the line itself. */
export const commsCheck = pgTable(
	'comms_check',
	{
		id: id(),
		lineId: uuid()
			.notNull()
			.references(() => contactLine.id, { onDelete: 'cascade' }),
		channel: code(channelKinds).notNull(),
		triedAt: moment().notNull(),
		outcome: code(checkOutcomes).notNull(),
		/** Until somebody acknowledged; null when nobody did, or nobody looked at the clock. */
		minutes: integer(),
		/** The staff's own; never in a report. */
		note: varchar({ length: 500 }).notNull().default(''),
		createdAt: createdAt()
	},
	(table) => [
		unique().on(table.lineId, table.triedAt, table.channel),
		check('comms_check_minutes', sql`${table.minutes} >= 0`),
		onlyCodes('comms_check_channel', table.channel, channelKinds),
		onlyCodes('comms_check_outcome', table.outcome, checkOutcomes)
	]
);
