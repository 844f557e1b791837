import { boolean, index, jsonb, pgTable, uuid, varchar } from 'drizzle-orm/pg-core';
import {
	ageGroups,
	consentKinds,
	consentSources,
	deliveryChannels,
	languages,
	linkChannels,
	participantKinds,
	photoChoices
} from '#lib/participants/participant.ts';
import { attendances } from '#lib/role-players/attendance.ts';
import { code, createdAt, id, moment, onlyCodes } from '#lib/server/db/columns.ts';
import { user } from '#lib/server/auth/schema.ts';
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
		ageGroup: code(ageGroups).notNull().default('adult'),
		/** For a minor. */
		guardianName: varchar({ length: 120 }).notNull().default(''),
		guardianPhone: varchar({ length: 30 }).notNull().default(''),
		/** The newest choice; how it came about is in `consent`. */
		photos: code(photoChoices),
		/** What the person has chosen to read the frame in. */
		language: code(languages).notNull().default('nb'),
		/** A role player's place on the day; null before. */
		attendance: code(attendances),
		attendanceAt: moment(),
		clearedAt: moment(),
		createdAt: createdAt()
	},
	(table) => [
		index().on(table.exerciseId),
		onlyCodes('participant_kind', table.kind, participantKinds),
		onlyCodes('participant_age_group', table.ageGroup, ageGroups),
		onlyCodes('participant_photos', table.photos, photoChoices),
		onlyCodes('participant_language', table.language, languages)
	]
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
		/** SHA-256 of the short code printed beside a QR code, for those without a camera. */
		codeHash: varchar({ length: 64 }).unique(),
		/**
		 * A person may hold a working link of each: what was printed still works when a mail is sent. One shown and one on
		 * paper, since a new one stops the earlier; several by mail, since a new mail to the same address stops none.
		 */
		channel: code(linkChannels).notNull().default('shown'),
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

/**
 * A guardian's own way to answer for a minor: it opens a page with what is asked, and nothing else. Only the SHA-256 of the
 * token is stored; a new one stops the earlier.
 */
export const guardianLink = pgTable(
	'guardian_link',
	{
		id: id(),
		participantId: uuid()
			.notNull()
			.references(() => participant.id, { onDelete: 'cascade' }),
		tokenHash: varchar({ length: 64 }).notNull().unique(),
		expiresAt: moment().notNull(),
		revokedAt: moment(),
		createdAt: createdAt()
	},
	(table) => [index().on(table.participantId)]
);

/** What was agreed to or taken back, by whom and when. Append-only: the newest of each kind counts. */
export const consent = pgTable(
	'consent',
	{
		id: id(),
		participantId: uuid()
			.notNull()
			.references(() => participant.id, { onDelete: 'cascade' }),
		kind: code(consentKinds).notNull(),
		given: boolean().notNull(),
		source: code(consentSources).notNull(),
		at: createdAt()
	},
	(table) => [
		index().on(table.participantId),
		onlyCodes('consent_kind', table.kind, consentKinds),
		onlyCodes('consent_source', table.source, consentSources)
	]
);

/** That a card or a reminder was handed over, as far as staff or the mail server know. */
export const delivery = pgTable(
	'delivery',
	{
		id: id(),
		participantId: uuid()
			.notNull()
			.references(() => participant.id, { onDelete: 'cascade' }),
		channel: code(deliveryChannels).notNull(),
		/** A reminder is something else than the first sending. */
		reminder: boolean().notNull().default(false),
		byUserId: uuid().references(() => user.id, { onDelete: 'set null' }),
		at: createdAt()
	},
	(table) => [index().on(table.participantId), onlyCodes('delivery_channel', table.channel, deliveryChannels)]
);

/** «Kontakt meg»: seen by the markøransvarlig alone. */
export const contactRequest = pgTable(
	'contact_request',
	{
		id: id(),
		participantId: uuid()
			.notNull()
			.references(() => participant.id, { onDelete: 'cascade' }),
		text: varchar({ length: 500 }).notNull().default(''),
		at: createdAt(),
		doneAt: moment(),
		doneBy: uuid().references(() => user.id, { onDelete: 'set null' })
	},
	(table) => [index().on(table.participantId)]
);

/**
 * What a phone has sent, by the id that the phone gave it: the same sent again is answered with the same receipt and done
 * once. The hash of the payload tells a repetition from a mix-up.
 */
export const participantSubmission = pgTable(
	'participant_submission',
	{
		clientId: uuid().primaryKey(),
		participantId: uuid()
			.notNull()
			.references(() => participant.id, { onDelete: 'cascade' }),
		kind: varchar({ length: 40 }).notNull(),
		/** SHA-256 of the payload, hex. */
		payloadHash: varchar({ length: 64 }).notNull(),
		/** What the phone was told. */
		receipt: jsonb().$type<Record<string, unknown>>().notNull(),
		receivedAt: createdAt()
	},
	(table) => [index().on(table.participantId)]
);
