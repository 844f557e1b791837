import { index, pgTable, uuid, varchar } from 'drizzle-orm/pg-core';
import { participantKinds } from '#lib/participants/participant.ts';
import { attendances } from '#lib/role-players/attendance.ts';
import { code, createdAt, id, moment, onlyCodes } from '#lib/server/db/columns.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { participation } from '#lib/server/organisations/schema.ts';

/**
 * A real person in one exercise: the only place with a participant's personal data. Retention empties name,
 * e-mail and phone and sets `clearedAt`; the row stays, so that counts and acknowledgements still hold.
 */
export const participant = pgTable(
	'participant',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		kind: code(participantKinds).notNull(),
		/** For a legesenter's contact: which participation the person answers for. */
		participationId: uuid().references(() => participation.id, { onDelete: 'cascade' }),
		name: varchar({ length: 120 }).notNull(),
		email: varchar({ length: 254 }).notNull().default(''),
		phone: varchar({ length: 30 }).notNull().default(''),
		/** A role player's place on the day; null before. */
		attendance: code(attendances),
		attendanceAt: moment(),
		clearedAt: moment(),
		createdAt: createdAt()
	},
	(table) => [index().on(table.exerciseId), onlyCodes('participant_kind', table.kind, participantKinds)]
);

/**
 * A personal link. 160 random bits, of which only the SHA-256 is stored; usable any number of times until its
 * deadline (mail scanners open links, so it cannot be single-use), revocable one by one.
 */
export const participantLink = pgTable(
	'participant_link',
	{
		id: id(),
		participantId: uuid()
			.notNull()
			.references(() => participant.id, { onDelete: 'cascade' }),
		tokenHash: varchar({ length: 64 }).notNull().unique(),
		expiresAt: moment().notNull(),
		revokedAt: moment(),
		/** When the button on the link page was first pressed. */
		openedAt: moment(),
		createdAt: createdAt()
	},
	(table) => [index().on(table.participantId)]
);

/** What pressing the button starts: access to one participant's own pages. Only the SHA-256 of the cookie is stored. */
export const linkSession = pgTable(
	'link_session',
	{
		id: varchar({ length: 64 }).primaryKey(),
		linkId: uuid()
			.notNull()
			.references(() => participantLink.id, { onDelete: 'cascade' }),
		expiresAt: moment().notNull()
	},
	(table) => [index().on(table.linkId)]
);
