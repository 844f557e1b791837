import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { roleExcel as t } from '#lib/i18n/nb/roleExcel.ts';
import { planImport, type ImportPlan } from '#lib/role-players/excel-import.ts';
import { toSheets, type SheetCriterion } from '#lib/role-players/excel-sheets.ts';
import type { Db } from '#lib/server/db/client.ts';
import { objectivesOf } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { createRolePlay, saveRolePlay } from './commands.ts';
import { readSheets, writeSheets } from './excel-file.ts';
import { writtenRoles } from './written.ts';

async function criteriaOf(db: Db, exerciseId: string): Promise<SheetCriterion[]> {
	return (await objectivesOf(db, exerciseId)).flatMap(({ criteria }) =>
		criteria.map(({ id, number }) => ({ id, number }))
	);
}

/** The exercise's roles as an .xlsx file, with the staff's sheet or without. */
export async function exportRoles(db: Db, exerciseId: string, reader: 'staff' | 'role_player'): Promise<Buffer> {
	return writeSheets(toSheets(await writtenRoles(db, exerciseId), await criteriaOf(db, exerciseId), reader));
}

/** What the roles were when a plan was made: another one means that somebody has written since. */
const fingerprint = (roles: unknown) => createHash('sha256').update(JSON.stringify(roles)).digest('base64url');

/** What a file would do; nothing is stored. @returns the plan, or why the file cannot be read (error at `file`) */
export async function planRoles(
	db: Db,
	exerciseId: string,
	bytes: Uint8Array
): Promise<Outcome<ImportPlan & { seen: string }>> {
	const file = await readSheets(bytes);
	if (!file.ok) return { ok: false, errors: { file: file.error } };
	const existing = await writtenRoles(db, exerciseId);
	const plan = planImport(file.sheets, existing, await criteriaOf(db, exerciseId));
	return { ok: true, value: { ...plan, seen: fingerprint(existing) } };
}

/**
 * «Ta inn»: the file is read and checked again, and everything or nothing is stored.
 * @param seen of the plan that was shown: refused (error at `form`) when the roles have changed since
 * @returns how many roles were made or changed
 */
export async function takeRoles(db: Db, exerciseId: string, bytes: Uint8Array, seen: string): Promise<Outcome<number>> {
	const file = await readSheets(bytes);
	if (!file.ok) return { ok: false, errors: { file: file.error } };
	return db.transaction(async (tx) => {
		await tx.select({ id: exercise.id }).from(exercise).where(eq(exercise.id, exerciseId)).for('update');
		const existing = await writtenRoles(tx, exerciseId);
		if (fingerprint(existing) !== seen) return { ok: false, errors: { form: t.errors.changedSince } };
		const plan = planImport(file.sheets, existing, await criteriaOf(tx, exerciseId));
		if (plan.problems.length > 0 || plan.roles.some(({ status }) => status === 'wrong'))
			return { ok: false, errors: { form: t.mend } };
		let taken = 0;
		for (const { status, role } of plan.roles) {
			if (!role || status === 'same') continue;
			const before = existing.find(({ facts }) => facts.number === role.facts.number);
			const id = before ?? (await made(tx, exerciseId, role.facts));
			const saved = await saveRolePlay(tx, exerciseId, id.id, { ...role, version: id.version });
			// Cannot be: numbers and criteria were looked up in this transaction. Then nothing is stored.
			if (!saved.ok) throw new Error(`Role ${role.facts.number} was refused: ${Object.keys(saved.errors).join(', ')}`);
			taken++;
		}
		return { ok: true, value: taken };
	});
}

async function made(tx: Db, exerciseId: string, facts: Parameters<typeof createRolePlay>[2]) {
	const created = await createRolePlay(tx, exerciseId, facts);
	if (!created.ok) throw new Error(`Role ${facts.number} could not be made.`);
	return { id: created.value, version: 1 };
}
