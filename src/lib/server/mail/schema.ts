import { index, integer, pgTable, uuid, varchar } from 'drizzle-orm/pg-core';
import { mailKinds, mailSecurities, mailStates } from '#lib/mail/mail.ts';
import { user } from '#lib/server/auth/schema.ts';
import { code, createdAt, id, moment, onlyCodes } from '#lib/server/db/columns.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { reportHearer } from '#lib/server/report/schema.ts';

/** How a municipality's mail leaves. The password is sealed with a key that is not in the database. */
export const mailSettings = pgTable(
	'mail_settings',
	{
		municipalityId: uuid()
			.primaryKey()
			.references(() => municipality.id, { onDelete: 'cascade' }),
		host: varchar({ length: 253 }).notNull(),
		port: integer().notNull(),
		security: code(mailSecurities).notNull(),
		username: varchar({ length: 254 }).notNull().default(''),
		sealedPassword: varchar({ length: 1000 }).notNull().default(''),
		fromName: varchar({ length: 120 }).notNull(),
		fromAddress: varchar({ length: 254 }).notNull(),
		/** When «Send til meg» last reached the server. */
		testedAt: moment(),
		version: integer().notNull().default(1)
	},
	(table) => [onlyCodes('mail_security', table.security, mailSecurities)]
);

/**
 * The outbox: every mail, from the moment it was decided. The row is written in the same transaction as what caused it. The
 * personal link stands in the text only until it has left.
 */
export const mail = pgTable(
	'mail',
	{
		id: id(),
		municipalityId: uuid()
			.notNull()
			.references(() => municipality.id, { onDelete: 'cascade' }),
		exerciseId: uuid().references(() => exercise.id, { onDelete: 'cascade' }),
		/** Whoever it is to; the row goes with the person. */
		participantId: uuid().references(() => participant.id, { onDelete: 'cascade' }),
		/** Likewise for somebody asked to read the draft of a report. */
		hearerId: uuid().references(() => reportHearer.id, { onDelete: 'cascade' }),
		kind: code(mailKinds).notNull(),
		toName: varchar({ length: 120 }).notNull(),
		toAddress: varchar({ length: 254 }).notNull(),
		subject: varchar({ length: 300 }).notNull(),
		text: varchar({ length: 20_000 }).notNull(),
		/** text/calendar; '' for none. */
		calendar: varchar({ length: 10_000 }).notNull().default(''),
		/** The same at every try, so that a receiver can tell a second copy from a second mail. */
		messageId: varchar({ length: 200 }).notNull().unique(),
		state: code(mailStates).notNull().default('waiting'),
		attempts: integer().notNull().default(0),
		/** What the server answered last, without addresses. */
		lastError: varchar({ length: 500 }).notNull().default(''),
		/** Not before this moment. */
		dueAt: createdAt(),
		sentAt: moment(),
		createdBy: uuid().references(() => user.id, { onDelete: 'set null' }),
		createdAt: createdAt()
	},
	(table) => [
		index().on(table.municipalityId, table.state),
		index().on(table.exerciseId),
		index().on(table.participantId),
		index().on(table.hearerId),
		onlyCodes('mail_kind', table.kind, mailKinds),
		onlyCodes('mail_state', table.state, mailStates)
	]
);
