import { and, asc, eq, ne, or, sql } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { roles as t } from '#lib/i18n/nb/roles.ts';
import type { RoleInput } from '#lib/roles/input.ts';
import { missingUsual } from '#lib/roles/usual.ts';
import { contactLine } from '#lib/server/contact-lines/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { lockExercise } from '#lib/server/exercises/lock.ts';
import { organisation } from '#lib/server/organisations/schema.ts';
import { exerciseRole } from './schema.ts';

const changed = { ok: false, errors: { form: forms.changedMeanwhile } } as const;

/** Add a role last in the exercise. @returns its id */
export async function createRole(
	db: Db,
	exerciseId: string,
	{ version: _version, ...values }: RoleInput
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		const refused = await refusal(tx, exerciseId, values);
		if (refused) return refused;
		const [made] = await tx
			.insert(exerciseRole)
			.values({ ...values, exerciseId, position: nextPosition(exerciseId) })
			.returning({ id: exerciseRole.id });
		return { ok: true, value: made!.id };
	});
}

/** Change a role of this exercise; refused when somebody else saved since the form was opened. */
export async function updateRole(
	db: Db,
	exerciseId: string,
	id: string,
	{ version, ...values }: RoleInput
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const refused = await refusal(tx, exerciseId, values, id);
		if (refused) return refused;
		const updated = await tx
			.update(exerciseRole)
			.set({ ...values, version: version + 1 })
			.where(and(eq(exerciseRole.id, id), eq(exerciseRole.exerciseId, exerciseId), eq(exerciseRole.version, version)))
			.returning({ id: exerciseRole.id });
		return updated.length === 1 ? { ok: true, value: undefined } : changed;
	});
}

/** Remove a role of this exercise; refused, naming the lines, while contact lines begin or end there. */
export async function removeRole(db: Db, exerciseId: string, id: string): Promise<Outcome> {
	return db.transaction(async (tx) => {
		await lockExercise(tx, exerciseId);
		const lines = await tx
			.select({ number: contactLine.number })
			.from(contactLine)
			.where(
				and(eq(contactLine.exerciseId, exerciseId), or(eq(contactLine.fromRoleId, id), eq(contactLine.toRoleId, id)))
			)
			.orderBy(asc(contactLine.number));
		if (lines.length > 0) {
			return { ok: false, errors: { form: t.errors.inUse(lines.map((line) => line.number)) } };
		}
		await tx.delete(exerciseRole).where(and(eq(exerciseRole.id, id), eq(exerciseRole.exerciseId, exerciseId)));
		return { ok: true, value: undefined };
	});
}

/** Add those of the staff's usual functions that nobody has yet. @returns how many were added */
export async function addUsualRoles(db: Db, exerciseId: string): Promise<number> {
	return db.transaction(async (tx) => {
		await lockExercise(tx, exerciseId);
		const present = await tx
			.select({ name: exerciseRole.name, function: exerciseRole.function })
			.from(exerciseRole)
			.where(eq(exerciseRole.exerciseId, exerciseId));
		const missing = missingUsual(present, t.function);
		for (const wanted of missing) {
			await tx.insert(exerciseRole).values({
				exerciseId,
				position: nextPosition(exerciseId),
				name: t.function[wanted],
				function: wanted,
				responsibility: t.usualResponsibility[wanted]
			});
		}
		return missing.length;
	});
}

const nextPosition = (exerciseId: string) =>
	sql`(select coalesce(max(${exerciseRole.position}), 0) + 1 from ${exerciseRole} where ${exerciseRole.exerciseId} = ${exerciseId})`;

/** Holds the exercise, and says what stands in the way of a role with this name and organisation. */
async function refusal(
	tx: Db,
	exerciseId: string,
	{ name, organisationId }: Pick<RoleInput, 'name' | 'organisationId'>,
	self?: string
): Promise<Extract<Outcome, { ok: false }> | null> {
	const held = await lockExercise(tx, exerciseId);
	if (!held) return changed;
	const [same] = await tx
		.select({ id: exerciseRole.id })
		.from(exerciseRole)
		.where(
			and(
				eq(exerciseRole.exerciseId, exerciseId),
				sql`lower(${exerciseRole.name}) = lower(${name})`,
				self ? ne(exerciseRole.id, self) : undefined
			)
		);
	if (same) return { ok: false, errors: { name: t.errors.nameTaken } };
	if (!organisationId) return null;
	const [own] = await tx
		.select({ id: organisation.id })
		.from(organisation)
		.where(and(eq(organisation.id, organisationId), eq(organisation.municipalityId, held.municipalityId)));
	return own ? null : { ok: false, errors: { organisationId: forms.unknownReference(t.fields.organisationId) } };
}
