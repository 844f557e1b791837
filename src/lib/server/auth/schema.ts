import { index, pgTable, uuid, varchar } from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from '#lib/server/db/columns.ts';

/** A person who logs in. Participants never do: they have links. */
export const user = pgTable('user', {
	id: id(),
	/** Always lower case. */
	email: varchar({ length: 254 }).notNull().unique(),
	name: varchar({ length: 120 }).notNull(),
	/** argon2id; null until the invitation is accepted. */
	passwordHash: varchar({ length: 200 }),
	createdAt: createdAt()
});

/** A login. Only the SHA-256 of the cookie's value is stored, so a stolen database opens no session. */
export const session = pgTable(
	'session',
	{
		id: varchar({ length: 64 }).primaryKey(),
		userId: uuid()
			.notNull()
			.references(() => user.id, { onDelete: 'cascade' }),
		expiresAt: moment().notNull()
	},
	(table) => [index().on(table.userId)]
);

/** A link by which a new member sets a password. Only the token's SHA-256 is stored; used once. */
export const invitation = pgTable('invitation', {
	tokenHash: varchar({ length: 64 }).primaryKey(),
	userId: uuid()
		.notNull()
		.references(() => user.id, { onDelete: 'cascade' }),
	expiresAt: moment().notNull()
});
