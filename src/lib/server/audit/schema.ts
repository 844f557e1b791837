import { index, pgTable, uuid, varchar } from 'drizzle-orm/pg-core';
import { createdAt, id } from '#lib/server/db/columns.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { user } from '#lib/server/auth/schema.ts';

/** Who did what to which row, and when. No personal data and no content: those stand in the row itself. */
export const auditEvent = pgTable(
	'audit_event',
	{
		id: id(),
		municipalityId: uuid()
			.notNull()
			.references(() => municipality.id, { onDelete: 'cascade' }),
		byUserId: uuid().references(() => user.id, { onDelete: 'set null' }),
		/** Verb in dotted form, such as `link.issued`. */
		action: varchar({ length: 60 }).notNull(),
		subjectId: uuid(),
		at: createdAt()
	},
	(table) => [index().on(table.municipalityId, table.at)]
);
