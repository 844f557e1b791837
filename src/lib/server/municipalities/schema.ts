import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgTable, unique, uuid, varchar } from 'drizzle-orm/pg-core';
import { memberRoles } from '#lib/municipalities/member.ts';
import { code, createdAt, id, onlyCodes } from '#lib/server/db/columns.ts';
import { user } from '#lib/server/auth/schema.ts';

/** The tenant: everything belongs to one municipality. */
export const municipality = pgTable(
	'municipality',
	{
		id: id(),
		name: varchar({ length: 120 }).notNull(),
		/** Switchboard: what a participant rings who doubts a link. */
		phone: varchar({ length: 30 }).notNull().default(''),
		email: varchar({ length: 254 }).notNull().default(''),
		/** Everything in it is fictive; shown on every page. */
		isDemo: boolean().notNull().default(false),
		/** Days after the report is approved that participants' names, e-mails and phones are kept; never more than 90. */
		retentionDays: integer().notNull().default(90),
		createdAt: createdAt()
	},
	(table) => [check('municipality_retention_days', sql`${table.retentionDays} between 1 and 90`)]
);

/** A person's place in a municipality. */
export const membership = pgTable(
	'membership',
	{
		id: id(),
		municipalityId: uuid()
			.notNull()
			.references(() => municipality.id),
		userId: uuid()
			.notNull()
			.references(() => user.id, { onDelete: 'cascade' }),
		role: code(memberRoles).notNull(),
		createdAt: createdAt()
	},
	(table) => [unique().on(table.municipalityId, table.userId), onlyCodes('membership_role', table.role, memberRoles)]
);
