import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { isId } from '#lib/forms/id.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { organisation } from '#lib/server/organisations/schema.ts';
import { exerciseRole } from './schema.ts';

const columns = {
	id: exerciseRole.id,
	name: exerciseRole.name,
	function: exerciseRole.function,
	organisationId: exerciseRole.organisationId,
	/** '' where the role belongs to no organisation. */
	organisation: sql<string>`coalesce(${organisation.name}, '')`,
	external: exerciseRole.external,
	responsibility: exerciseRole.responsibility,
	staffedBy: exerciseRole.staffedBy,
	deputy: exerciseRole.deputy,
	version: exerciseRole.version
};

/** The exercise's roles in the order they were added. */
export function rolesOf(db: Db, exerciseId: string) {
	return db
		.select(columns)
		.from(exerciseRole)
		.leftJoin(organisation, eq(organisation.id, exerciseRole.organisationId))
		.where(eq(exerciseRole.exerciseId, exerciseId))
		.orderBy(asc(exerciseRole.position), asc(exerciseRole.id));
}
export type Role = Awaited<ReturnType<typeof rolesOf>>[number];

/** One role of this exercise, or null. `id` may be anything. */
export async function roleById(db: Db, exerciseId: string, id: string): Promise<Role | null> {
	if (!isId(id)) return null;
	const [found] = await db
		.select(columns)
		.from(exerciseRole)
		.leftJoin(organisation, eq(organisation.id, exerciseRole.organisationId))
		.where(and(eq(exerciseRole.exerciseId, exerciseId), eq(exerciseRole.id, id)));
	return found ?? null;
}

/**
 * The organisations that a role of this exercise can belong to, by name: those in the register of the exercise's
 * municipality that are not archived, and `chosen` whether it is or not.
 */
export function organisationChoices(db: Db, exerciseId: string, chosen: string | null = null) {
	const current = chosen ? eq(organisation.id, chosen) : undefined;
	return db
		.select({ id: organisation.id, name: organisation.name })
		.from(organisation)
		.innerJoin(exercise, eq(exercise.municipalityId, organisation.municipalityId))
		.where(and(eq(exercise.id, exerciseId), or(isNull(organisation.archivedAt), current)))
		.orderBy(asc(organisation.name));
}
