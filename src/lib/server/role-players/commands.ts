import { and, eq, inArray } from 'drizzle-orm';
import type { FormErrors, Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { rolePlayers as t } from '#lib/i18n/nb/rolePlayers.ts';
import { roleText } from '#lib/i18n/nb/roleText.ts';
import { notApplicable } from '#lib/role-players/gates.ts';
import type { FrontInput, NewRolePlayInput, RolePlayInput } from '#lib/role-players/input.ts';
import { roleScriptFields, type RoleScript } from '#lib/role-players/instruction.ts';
import { moveStages } from '#lib/role-players/translations.ts';
import type { Db } from '#lib/server/db/client.ts';
import { castable } from './progress.ts';
import { removeUnusedPictures } from './map-sketch.ts';
import { isCriterionOf } from './queries.ts';
import {
	acknowledgement,
	caseStage,
	casting,
	instructionFront,
	rolePlay,
	rolePlayStaffNotes,
	rolePlayVersion
} from './schema.ts';

const refused = (errors: FormErrors) => ({ ok: false as const, errors });
const changedMeanwhile = refused({ form: forms.changedMeanwhile });

/** Store the practical front; `version` is 0 when the form was opened before there was one. */
export async function saveFront(db: Db, exerciseId: string, { version, ...values }: FrontInput): Promise<Outcome> {
	const saved =
		version === 0
			? await db
					.insert(instructionFront)
					.values({ ...values, exerciseId })
					// A row may be there with the kartskisse only.
					.onConflictDoUpdate({
						target: instructionFront.exerciseId,
						set: { ...values, version: 1 },
						setWhere: eq(instructionFront.version, 0)
					})
					.returning({ id: instructionFront.exerciseId })
			: await db
					.update(instructionFront)
					.set({ ...values, version: version + 1 })
					.where(and(eq(instructionFront.exerciseId, exerciseId), eq(instructionFront.version, version)))
					.returning({ id: instructionFront.exerciseId });
	return saved.length === 1 ? { ok: true, value: undefined } : changedMeanwhile;
}

const emptyScript = Object.fromEntries(roleScriptFields.map((field) => [field, ''])) as RoleScript;

/** Make a markørrolle with an empty text. @returns its id */
export async function createRolePlay(db: Db, exerciseId: string, input: NewRolePlayInput): Promise<Outcome<string>> {
	const [made] = await db
		.insert(rolePlay)
		.values({ ...input, exerciseId, script: emptyScript })
		.onConflictDoNothing()
		.returning({ id: rolePlay.id });
	return made ? { ok: true, value: made.id } : refused({ number: t.errors.numberTaken });
}

/** Store the role, its forløp and the staff's notes; refused when somebody else saved since the form was opened. */
export async function saveRolePlay(
	db: Db,
	exerciseId: string,
	id: string,
	{ version, facts, script, stages, stageRows, staff }: RolePlayInput
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		if (staff.criterionId && !(await isCriterionOf(tx, exerciseId, staff.criterionId)))
			return refused({ criterionId: forms.unknownReference(roleText.staff.criterionId) });
		const [other] = await tx
			.select({ id: rolePlay.id })
			.from(rolePlay)
			.where(and(eq(rolePlay.exerciseId, exerciseId), eq(rolePlay.number, facts.number)));
		if (other && other.id !== id) return refused({ number: t.errors.numberTaken });
		const [own] = await tx
			.select({ translations: rolePlay.translations })
			.from(rolePlay)
			.where(and(eq(rolePlay.id, id), eq(rolePlay.exerciseId, exerciseId)));
		const translations = own && stageRows ? moveStages(own.translations, stageRows) : own?.translations;
		const saved = await tx
			.update(rolePlay)
			.set({ ...facts, script, translations, version: version + 1 })
			.where(and(eq(rolePlay.id, id), eq(rolePlay.exerciseId, exerciseId), eq(rolePlay.version, version)))
			.returning({ id: rolePlay.id });
		if (saved.length === 0) return changedMeanwhile;
		await tx.delete(caseStage).where(eq(caseStage.rolePlayId, id));
		if (stages.length > 0)
			await tx
				.insert(caseStage)
				.values(stages.map((stage, index) => ({ ...stage, rolePlayId: id, position: index + 1 })));
		await tx
			.insert(rolePlayStaffNotes)
			.values({ ...staff, rolePlayId: id })
			.onConflictDoUpdate({ target: rolePlayStaffNotes.rolePlayId, set: staff });
		return { ok: true, value: undefined };
	});
}

/** Say of blocks that stand empty that they do not apply to this role; what is written stays. */
export async function setNotApplicable(
	db: Db,
	exerciseId: string,
	id: string,
	blocks: readonly string[]
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [found] = await tx
			.select({ script: rolePlay.script, version: rolePlay.version })
			.from(rolePlay)
			.where(and(eq(rolePlay.id, id), eq(rolePlay.exerciseId, exerciseId)))
			.for('update');
		if (!found) return changedMeanwhile;
		const script = { ...found.script };
		for (const field of roleScriptFields)
			if (blocks.includes(field) && script[field].trim() === '') script[field] = notApplicable;
		await tx
			.update(rolePlay)
			.set({ script, version: found.version + 1 })
			.where(eq(rolePlay.id, id));
		return { ok: true, value: undefined };
	});
}

/** Remove a role with its texts, unless somebody has acknowledged one: that is kept. */
export async function removeRolePlay(db: Db, exerciseId: string, id: string): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [read] = await tx
			.select({ id: acknowledgement.id })
			.from(acknowledgement)
			.innerJoin(rolePlayVersion, eq(rolePlayVersion.id, acknowledgement.versionId))
			.innerJoin(rolePlay, eq(rolePlay.id, rolePlayVersion.rolePlayId))
			.where(and(eq(rolePlay.id, id), eq(rolePlay.exerciseId, exerciseId)))
			.limit(1);
		if (read) return refused({ form: t.errors.acknowledged });
		await tx.delete(rolePlay).where(and(eq(rolePlay.id, id), eq(rolePlay.exerciseId, exerciseId)));
		await removeUnusedPictures(tx, exerciseId);
		return { ok: true, value: undefined };
	});
}

/**
 * Give a role to a person of the same exercise. A role has one who plays it: the one before steps down. A role may have
 * several reserves, and a person may be reserve for several roles.
 */
export async function cast(
	db: Db,
	exerciseId: string,
	rolePlayId: string,
	{ participantId, reserve }: { participantId: string; reserve: boolean }
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [role] = await tx
			.select({ id: rolePlay.id })
			.from(rolePlay)
			.where(and(eq(rolePlay.id, rolePlayId), eq(rolePlay.exerciseId, exerciseId)))
			.for('update');
		const person = (await castable(tx, exerciseId)).find((one) => one.id === participantId);
		if (!role || !person) return refused({ participantId: forms.unknownReference(t.cast.person) });
		if (!reserve) await tx.delete(casting).where(and(eq(casting.rolePlayId, rolePlayId), eq(casting.reserve, false)));
		await tx
			.insert(casting)
			.values({ rolePlayId, participantId, reserve })
			.onConflictDoUpdate({ target: [casting.rolePlayId, casting.participantId], set: { reserve } });
		return { ok: true, value: undefined };
	});
}

/** Take a person off a role. What the person has acknowledged stays. */
export async function uncast(db: Db, exerciseId: string, rolePlayId: string, participantId: string): Promise<void> {
	const own = db
		.select({ id: rolePlay.id })
		.from(rolePlay)
		.where(and(eq(rolePlay.id, rolePlayId), eq(rolePlay.exerciseId, exerciseId)));
	await db.delete(casting).where(and(eq(casting.participantId, participantId), inArray(casting.rolePlayId, own)));
}
