import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { msel as t } from '#lib/i18n/nb/msel.ts';
import type { InjectState } from '#lib/msel/inject.ts';
import type { InjectInput } from '#lib/msel/input.ts';
import type { Db } from '#lib/server/db/client.ts';
import { lockExercise } from '#lib/server/exercises/lock.ts';
import { objective } from '#lib/server/exercises/schema.ts';
import { inject } from './schema.ts';

/**
 * Add an inject. Its number is one more than the highest, whatever its time: people say «innspill 7» aloud, so a number
 * never moves.
 * @returns its id and number
 */
export async function createInject(
	db: Db,
	exerciseId: string,
	{ version: _version, ...values }: InjectInput
): Promise<Outcome<{ id: string; number: number }>> {
	return db.transaction(async (tx) => {
		const refused = await refusal(tx, exerciseId, values.objectiveId);
		if (refused) return refused;
		const [made] = await tx
			.insert(inject)
			.values({
				...values,
				exerciseId,
				number: sql`(select coalesce(max(${inject.number}), 0) + 1 from ${inject} where ${inject.exerciseId} = ${exerciseId})`
			})
			.returning({ id: inject.id, number: inject.number });
		return { ok: true, value: made! };
	});
}

/** Change an inject of this exercise, not its state; refused when somebody else saved since the form was opened. */
export async function updateInject(
	db: Db,
	exerciseId: string,
	id: string,
	{ version, ...values }: InjectInput
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const refused = await refusal(tx, exerciseId, values.objectiveId);
		if (refused) return refused;
		const updated = await tx
			.update(inject)
			.set({ ...values, version: version + 1 })
			.where(and(eq(inject.id, id), eq(inject.exerciseId, exerciseId), eq(inject.version, version)))
			.returning({ id: inject.id });
		return updated.length === 1
			? { ok: true, value: undefined }
			: { ok: false, errors: { form: forms.changedMeanwhile } };
	});
}

/** Remove an inject of this exercise, unless it has been delivered: then it is part of what happened. */
export async function removeInject(db: Db, exerciseId: string, id: string): Promise<Outcome> {
	const own = and(eq(inject.id, id), eq(inject.exerciseId, exerciseId));
	const removed = await db
		.delete(inject)
		.where(and(own, ne(inject.state, 'delivered')))
		.returning({ id: inject.id });
	if (removed.length === 1) return { ok: true, value: undefined };
	const [still] = await db.select({ id: inject.id }).from(inject).where(own);
	return { ok: false, errors: { form: still ? t.errors.delivered : t.errors.gone } };
}

/** From which states an inject may become each: what is marked is first undone. */
const from: Record<InjectState, InjectState[]> = {
	delivered: ['planned'],
	dropped: ['planned'],
	planned: ['delivered', 'dropped']
};

/**
 * Mark an inject as delivered at `now`, as dropped, or as neither again (`planned`). Only while the exercise runs, and only
 * from where it stood on the page: of two who press at once, the first decides the time and the other is told.
 * @returns the inject's number
 */
export async function markInject(
	db: Db,
	exerciseId: string,
	id: string,
	state: InjectState,
	now: Date
): Promise<Outcome<number>> {
	return db.transaction(async (tx) => {
		const held = await lockExercise(tx, exerciseId);
		if (held?.state !== 'running') return { ok: false, errors: { form: t.errors.notRunning } };
		const own = and(eq(inject.id, id), eq(inject.exerciseId, exerciseId));
		// The version stays: a text that somebody is writing meanwhile can still be saved.
		const [marked] = await tx
			.update(inject)
			.set({ state, deliveredAt: state === 'delivered' ? now : null })
			.where(and(own, inArray(inject.state, from[state])))
			.returning({ number: inject.number });
		if (marked) return { ok: true, value: marked.number };
		const [still] = await tx.select({ number: inject.number }).from(inject).where(own);
		return { ok: false, errors: { form: still ? t.errors.alreadyMarked(still.number) : t.errors.gone } };
	});
}

/** Holds the exercise, and says what stands in the way of an inject for this objective. */
async function refusal(
	tx: Db,
	exerciseId: string,
	objectiveId: string | null
): Promise<Extract<Outcome, { ok: false }> | null> {
	if (!(await lockExercise(tx, exerciseId))) return { ok: false, errors: { form: forms.changedMeanwhile } };
	if (!objectiveId) return null;
	const [own] = await tx
		.select({ id: objective.id })
		.from(objective)
		.where(and(eq(objective.id, objectiveId), eq(objective.exerciseId, exerciseId)));
	return own ? null : { ok: false, errors: { objectiveId: forms.unknownReference(t.fields.objectiveId) } };
}
