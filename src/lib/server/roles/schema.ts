import { boolean, index, integer, pgTable, unique, uuid, varchar } from 'drizzle-orm/pg-core';
import { roleFunctions } from '#lib/roles/role.ts';
import { code, id, onlyCodes } from '#lib/server/db/columns.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { organisation } from '#lib/server/organisations/schema.ts';

/** A role in an exercise. Contact lines run between roles, not persons. */
export const exerciseRole = pgTable(
	'exercise_role',
	{
		id: id(),
		exerciseId: uuid()
			.notNull()
			.references(() => exercise.id, { onDelete: 'cascade' }),
		position: integer().notNull(),
		name: varchar({ length: 120 }).notNull(),
		function: code(roleFunctions).notNull().default('exercised'),
		organisationId: uuid().references(() => organisation.id),
		/** Played by the staff, or outside the municipality; drawn differently. */
		external: boolean().notNull().default(false),
		responsibility: varchar({ length: 1000 }).notNull().default(''),
		/** Who fills it: name of a member or function. A markør's or patient's name never stands here. */
		staffedBy: varchar({ length: 120 }).notNull().default(''),
		deputy: varchar({ length: 120 }).notNull().default(''),
		version: integer().notNull().default(1)
	},
	(table) => [
		unique().on(table.exerciseId, table.name),
		index().on(table.exerciseId),
		onlyCodes('exercise_role_function', table.function, roleFunctions)
	]
);
