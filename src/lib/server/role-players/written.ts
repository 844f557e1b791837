import { and, asc, count, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { roleLibrary as t } from '#lib/i18n/nb/roleLibrary.ts';
import { forAudience, stageAudience, type StaffNotes } from '#lib/role-players/audience.ts';
import type { RolePlayInput } from '#lib/role-players/input.ts';
import type { RoleTranslations } from '#lib/role-players/instruction.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { nextNumber, rolesOf, stagesOf } from './queries.ts';
import { caseStage, rolePlay, rolePlayStaffNotes } from './schema.ts';

/** A whole markørrolle as it is written: what the form, the library and Excel work with. For the staff. */
export type WrittenRole = Pick<RolePlayInput, 'facts' | 'script' | 'stages' | 'staff'> & {
	translations?: RoleTranslations;
};

const noNotes: StaffNotes = {
	purpose: '',
	criterionId: null,
	expectedTriage: null,
	expectedHandling: '',
	vitalSigns: '',
	makeUp: ''
};

/** Every role of the exercise as it is written, by number. Staff only. */
export async function writtenRoles(
	db: Db,
	exerciseId: string
): Promise<(WrittenRole & { id: string; version: number })[]> {
	const roles = await rolesOf(db, exerciseId);
	const stages = await stagesOf(db, exerciseId);
	const notes = await db
		.select({
			rolePlayId: rolePlayStaffNotes.rolePlayId,
			purpose: rolePlayStaffNotes.purpose,
			criterionId: rolePlayStaffNotes.criterionId,
			expectedTriage: rolePlayStaffNotes.expectedTriage,
			expectedHandling: rolePlayStaffNotes.expectedHandling,
			vitalSigns: rolePlayStaffNotes.vitalSigns,
			makeUp: rolePlayStaffNotes.makeUp
		})
		.from(rolePlayStaffNotes)
		.innerJoin(rolePlay, eq(rolePlay.id, rolePlayStaffNotes.rolePlayId))
		.where(eq(rolePlay.exerciseId, exerciseId));
	const staffOf = new Map(notes.map(({ rolePlayId, ...staff }) => [rolePlayId, staff]));
	return roles.map(({ id, version, number, name, age, keyRole, script, translations }) => ({
		id,
		version,
		facts: { number, name, age, keyRole },
		script,
		translations,
		stages: stages
			.filter((stage) => stage.rolePlayId === id)
			.map((stage) => forAudience(stage, stageAudience, 'role_player')),
		staff: staffOf.get(id) ?? noNotes
	}));
}

/** The last number that the form takes. */
const lastNumber = 999;

/**
 * Add roles with numbers that continue where the exercise's own end; what they say of their own number and criterion is
 * not taken along. @returns their ids, in order; refused when the numbers run out
 */
export async function addRoles(db: Db, exerciseId: string, roles: readonly WrittenRole[]): Promise<Outcome<string[]>> {
	return db.transaction(async (tx) => {
		// Two who add at once follow one another.
		await tx.select({ id: exercise.id }).from(exercise).where(eq(exercise.id, exerciseId)).for('update');
		const first = await nextNumber(tx, exerciseId);
		if (first + roles.length - 1 > lastNumber) return { ok: false, errors: { form: t.numbersEnd } };
		if (roles.length === 0) return { ok: true, value: [] };
		const made = await tx
			.insert(rolePlay)
			.values(
				roles.map(({ facts, script, translations }, index) => ({
					...facts,
					number: first + index,
					exerciseId,
					script,
					translations: translations ?? {}
				}))
			)
			.returning({ id: rolePlay.id, number: rolePlay.number });
		const ids = made.sort((one, other) => one.number - other.number).map(({ id }) => id);
		const stages = roles.flatMap((role, index) =>
			role.stages.map((stage, at) => ({ ...stage, rolePlayId: ids[index]!, position: at + 1 }))
		);
		if (stages.length > 0) await tx.insert(caseStage).values(stages);
		await tx
			.insert(rolePlayStaffNotes)
			.values(roles.map(({ staff }, index) => ({ ...staff, criterionId: null, rolePlayId: ids[index]! })));
		return { ok: true, value: ids };
	});
}

/** «Kopier rollen»: the same text under the next number. @returns the copy's id */
export async function copyRole(db: Db, exerciseId: string, rolePlayId: string): Promise<Outcome<string>> {
	const role = (await writtenRoles(db, exerciseId)).find(({ id }) => id === rolePlayId);
	if (!role) return { ok: false, errors: { form: t.gone } };
	const { facts } = role;
	const copy = { ...role, facts: { ...facts, name: t.copyOf(facts.name).slice(0, 120), keyRole: false } };
	const made = await addRoles(db, exerciseId, [copy]);
	return made.ok ? { ok: true, value: made.value[0]! } : made;
}

/** The municipality's other exercises that have roles, the newest first. */
export function exercisesWithRoles(db: Db, municipalityId: string, exceptId: string) {
	return db
		.select({ id: exercise.id, title: exercise.title, startsAt: exercise.startsAt, roles: count(rolePlay.id) })
		.from(exercise)
		.innerJoin(rolePlay, eq(rolePlay.exerciseId, exercise.id))
		.where(and(eq(exercise.municipalityId, municipalityId), ne(exercise.id, exceptId)))
		.groupBy(exercise.id, exercise.title, exercise.startsAt, exercise.createdAt)
		.orderBy(desc(exercise.startsAt), desc(exercise.createdAt), asc(exercise.id));
}

/** Copy roles from another exercise of the same municipality. @returns how many; ids that are not there are left out */
export async function copyRoles(
	db: Db,
	municipalityId: string,
	exerciseId: string,
	fromId: string,
	rolePlayIds: readonly string[]
): Promise<Outcome<number>> {
	const both = await db
		.select({ id: exercise.id })
		.from(exercise)
		.where(and(eq(exercise.municipalityId, municipalityId), inArray(exercise.id, [exerciseId, fromId])));
	if (both.length !== 2) return { ok: false, errors: { form: t.gone } };
	const chosen = (await writtenRoles(db, fromId)).filter(({ id }) => rolePlayIds.includes(id));
	if (chosen.length === 0) return { ok: false, errors: { 'roles[]': t.chooseRole } };
	const made = await addRoles(db, exerciseId, chosen);
	return made.ok ? { ok: true, value: made.value.length } : made;
}
