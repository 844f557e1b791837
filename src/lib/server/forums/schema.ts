import { date, index, pgTable, unique, uuid, varchar } from 'drizzle-orm/pg-core';
import { createdAt, id } from '#lib/server/db/columns.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';

/** Samarbeidsarena (ALU, LSU, beredskapsråd …): where tiltak are taken up. */
export const forum = pgTable(
	'forum',
	{
		id: id(),
		municipalityId: uuid()
			.notNull()
			.references(() => municipality.id),
		name: varchar({ length: 160 }).notNull(),
		abbreviation: varchar({ length: 20 }).notNull().default(''),
		createdAt: createdAt()
	},
	(table) => [unique().on(table.municipalityId, table.name)]
);

export const forumMeeting = pgTable(
	'forum_meeting',
	{
		id: id(),
		forumId: uuid()
			.notNull()
			.references(() => forum.id, { onDelete: 'cascade' }),
		heldOn: date({ mode: 'string' }).notNull()
	},
	(table) => [unique().on(table.forumId, table.heldOn), index().on(table.forumId)]
);
