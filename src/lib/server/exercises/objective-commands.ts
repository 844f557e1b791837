import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { criterionInput, objectiveInput } from '#lib/exercises/input.ts';
import type { Outcome } from '#lib/forms/form.ts';
import { exercises as t } from '#lib/i18n/nb/exercises.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import type { Db } from '#lib/server/db/client.ts';
import { lessonInExercise } from '#lib/server/lessons/schema.ts';
import { assessment, observation } from '#lib/server/observations/schema.ts';
import { criterion, objective } from './schema.ts';

/** Add an øvingsmål last. @returns its id */
export async function addObjective(
	db: Db,
	exerciseId: string,
	input: z.output<typeof objectiveInput>
): Promise<string> {
	const [made] = await db
		.insert(objective)
		.values({
			exerciseId,
			title: input.title,
			description: input.description,
			position: sql`(select coalesce(max(${objective.position}), 0) + 1 from ${objective} where ${objective.exerciseId} = ${exerciseId})`
		})
		.returning({ id: objective.id });
	return made!.id;
}

/** Change an øvingsmål; refused when somebody else saved since the form was opened. */
export async function updateObjective(
	db: Db,
	exerciseId: string,
	id: string,
	{ version, ...values }: z.output<typeof objectiveInput>
): Promise<Outcome> {
	const changed = await db
		.update(objective)
		.set({ ...values, version: version + 1 })
		.where(and(eq(objective.id, id), eq(objective.exerciseId, exerciseId), eq(objective.version, version)))
		.returning({ id: objective.id });
	return changed.length === 1
		? { ok: true, value: undefined }
		: { ok: false, errors: { form: forms.changedMeanwhile } };
}

/** Remove an øvingsmål with its criteria, unless an earlier lesson is to be verified by it, or something was seen of it. */
export async function removeObjective(db: Db, exerciseId: string, id: string): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [used] = await tx
			.select({ id: lessonInExercise.id })
			.from(lessonInExercise)
			.leftJoin(criterion, eq(criterion.id, lessonInExercise.criterionId))
			.where(
				and(
					eq(lessonInExercise.exerciseId, exerciseId),
					sql`(${lessonInExercise.objectiveId} = ${id} or ${criterion.objectiveId} = ${id})`
				)
			)
			.limit(1);
		if (used) return { ok: false, errors: { form: t.objectiveInUse } };
		if (await isObserved(tx, exerciseId, eq(objective.id, id)))
			return { ok: false, errors: { form: t.objectiveObserved } };
		await tx.delete(objective).where(and(eq(objective.id, id), eq(objective.exerciseId, exerciseId)));
		return { ok: true, value: undefined };
	});
}

/** Add a vurderingskriterium last under an øvingsmål of this exercise. @returns its id */
export async function addCriterion(
	db: Db,
	exerciseId: string,
	objectiveId: string,
	input: z.output<typeof criterionInput>
): Promise<Outcome<string>> {
	const [own] = await db
		.select({ id: objective.id })
		.from(objective)
		.where(and(eq(objective.id, objectiveId), eq(objective.exerciseId, exerciseId)));
	if (!own) return { ok: false, errors: { form: forms.unknownReference(t.objectiveTitle) } };
	const [made] = await db
		.insert(criterion)
		.values({
			...input,
			objectiveId,
			position: sql`(select coalesce(max(${criterion.position}), 0) + 1 from ${criterion} where ${criterion.objectiveId} = ${objectiveId})`
		})
		.returning({ id: criterion.id });
	return { ok: true, value: made!.id };
}

/**
 * Whether any of these criteria has an observation or a rating: that is what was seen, and would go (or lose its place) with
 * the criterion. They are held until the transaction ends, so that none comes meanwhile.
 */
async function isObserved(tx: Db, exerciseId: string, which: SQL): Promise<boolean> {
	const held = await tx
		.select({ id: criterion.id })
		.from(criterion)
		.innerJoin(objective, eq(objective.id, criterion.objectiveId))
		.where(and(eq(objective.exerciseId, exerciseId), which))
		.for('update', { of: criterion });
	const ids = held.map((one) => one.id);
	if (ids.length === 0) return false;
	const [seen] = await tx
		.select({ id: observation.id })
		.from(observation)
		.where(inArray(observation.criterionId, ids))
		.limit(1);
	const [rated] = await tx
		.select({ id: assessment.id })
		.from(assessment)
		.where(inArray(assessment.criterionId, ids))
		.limit(1);
	return seen !== undefined || rated !== undefined;
}

/** Remove a vurderingskriterium, unless an earlier lesson is to be verified by it, or something was seen of it. */
export async function removeCriterion(db: Db, exerciseId: string, id: string): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [used] = await tx
			.select({ id: lessonInExercise.id })
			.from(lessonInExercise)
			.where(and(eq(lessonInExercise.exerciseId, exerciseId), eq(lessonInExercise.criterionId, id)))
			.limit(1);
		if (used) return { ok: false, errors: { form: t.criterionInUse } };
		if (await isObserved(tx, exerciseId, eq(criterion.id, id)))
			return { ok: false, errors: { form: t.criterionObserved } };
		await tx
			.delete(criterion)
			.where(
				and(
					eq(criterion.id, id),
					sql`${criterion.objectiveId} in (select ${objective.id} from ${objective} where ${objective.exerciseId} = ${exerciseId})`
				)
			);
		return { ok: true, value: undefined };
	});
}
