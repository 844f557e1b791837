import { and, eq, inArray, sql } from 'drizzle-orm';
import type { ChannelInput, ContactLineInput } from '#lib/contact-lines/input.ts';
import type { Outcome } from '#lib/forms/form.ts';
import { contactLines as t } from '#lib/i18n/nb/contactLines.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import type { Db } from '#lib/server/db/client.ts';
import { lockExercise } from '#lib/server/exercises/lock.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import { contactChannel, contactLine } from './schema.ts';

/**
 * Add a contact line between two roles of this exercise. Its number is one more than the highest: a number that is gone
 * is not given to another line while later ones stand.
 * @returns its id
 */
export async function createLine(
	db: Db,
	exerciseId: string,
	{ version: _version, channels, ...values }: ContactLineInput
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		const refused = await refusal(tx, exerciseId, values);
		if (refused) return refused;
		const [made] = await tx
			.insert(contactLine)
			.values({
				...values,
				exerciseId,
				number: sql`(select coalesce(max(${contactLine.number}), 0) + 1 from ${contactLine} where ${contactLine.exerciseId} = ${exerciseId})`
			})
			.returning({ id: contactLine.id });
		await addChannels(tx, made!.id, channels);
		return { ok: true, value: made!.id };
	});
}

/** Change a line of this exercise and all its channels; refused when somebody else saved since the form was opened. */
export async function updateLine(
	db: Db,
	exerciseId: string,
	id: string,
	{ version, channels, ...values }: ContactLineInput
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const refused = await refusal(tx, exerciseId, values);
		if (refused) return refused;
		const updated = await tx
			.update(contactLine)
			.set({ ...values, version: version + 1 })
			.where(and(eq(contactLine.id, id), eq(contactLine.exerciseId, exerciseId), eq(contactLine.version, version)))
			.returning({ id: contactLine.id });
		if (updated.length !== 1) return { ok: false, errors: { form: forms.changedMeanwhile } };
		await tx.delete(contactChannel).where(eq(contactChannel.lineId, id));
		await addChannels(tx, id, channels);
		return { ok: true, value: undefined };
	});
}

/** Remove a line of this exercise with its channels. The others keep their numbers. */
export async function removeLine(db: Db, exerciseId: string, id: string): Promise<void> {
	await db.delete(contactLine).where(and(eq(contactLine.id, id), eq(contactLine.exerciseId, exerciseId)));
}

async function addChannels(tx: Db, lineId: string, channels: readonly ChannelInput[]): Promise<void> {
	if (channels.length === 0) return;
	await tx.insert(contactChannel).values(channels.map((channel, index) => ({ ...channel, lineId, rank: index + 1 })));
}

/** Holds the exercise, and says what stands in the way of a line between these two roles. */
async function refusal(
	tx: Db,
	exerciseId: string,
	{ fromRoleId, toRoleId }: Pick<ContactLineInput, 'fromRoleId' | 'toRoleId'>
): Promise<Extract<Outcome, { ok: false }> | null> {
	if (fromRoleId === toRoleId) return { ok: false, errors: { toRoleId: t.errors.sameRole } };
	if (!(await lockExercise(tx, exerciseId))) return { ok: false, errors: { form: forms.changedMeanwhile } };
	const own = await tx
		.select({ id: exerciseRole.id })
		.from(exerciseRole)
		.where(and(eq(exerciseRole.exerciseId, exerciseId), inArray(exerciseRole.id, [fromRoleId, toRoleId])));
	const errors: Record<string, string> = {};
	for (const [field, id] of Object.entries({ fromRoleId, toRoleId })) {
		if (!own.some((role) => role.id === id)) {
			errors[field] = forms.unknownReference(t.fields[field as 'fromRoleId' | 'toRoleId']);
		}
	}
	return Object.keys(errors).length > 0 ? { ok: false, errors } : null;
}
