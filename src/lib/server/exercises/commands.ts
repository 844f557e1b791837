import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { blocking, nextState } from '#lib/exercises/checks.ts';
import type { ExerciseState } from '#lib/exercises/exercise.ts';
import type { criterionInput, ExerciseInput, objectiveInput } from '#lib/exercises/input.ts';
import type { Outcome } from '#lib/forms/form.ts';
import { exercises as t } from '#lib/i18n/nb/exercises.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { overview } from '#lib/i18n/nb/overview.ts';
import type { Db } from '#lib/server/db/client.ts';
import { lessonInExercise } from '#lib/server/lessons/schema.ts';
import { assessment, observation } from '#lib/server/observations/schema.ts';
import { queueFollowUp } from '#lib/server/role-players/follow-up.ts';
import { lockExercise } from './lock.ts';
import { exerciseFacts } from './progress.ts';
import { exerciseById, type Exercise } from './queries.ts';
import { criterion, exercise, exerciseSeries, exerciseTransition, objective } from './schema.ts';

/** Make a new exercise, in state `planned`. @returns its id */
export async function createExercise(
	db: Db,
	municipalityId: string,
	{ version: _version, ...input }: ExerciseInput
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		const series = await chooseSeries(tx, municipalityId, input);
		if (!series.ok) return series;
		const { seriesId: _chosen, newSeries: _new, ...values } = input;
		const [made] = await tx
			.insert(exercise)
			.values({ ...values, municipalityId, seriesId: series.value })
			.returning({ id: exercise.id });
		return { ok: true, value: made!.id };
	});
}

/** Change an exercise's facts; refused when somebody else saved since the form was opened. */
export async function updateExercise(
	db: Db,
	municipalityId: string,
	id: string,
	{ version, ...input }: ExerciseInput
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const series = await chooseSeries(tx, municipalityId, input);
		if (!series.ok) return series;
		const { seriesId: _chosen, newSeries: _new, ...values } = input;
		const changed = await tx
			.update(exercise)
			.set({ ...values, seriesId: series.value, version: version + 1 })
			.where(and(eq(exercise.id, id), eq(exercise.municipalityId, municipalityId), eq(exercise.version, version)))
			.returning({ id: exercise.id });
		return changed.length === 1
			? { ok: true, value: undefined }
			: { ok: false, errors: { form: forms.changedMeanwhile } };
	});
}

async function chooseSeries(
	tx: Db,
	municipalityId: string,
	{ seriesId, newSeries }: Pick<ExerciseInput, 'seriesId' | 'newSeries'>
): Promise<Outcome<string | null>> {
	if (newSeries) {
		const [made] = await tx
			.insert(exerciseSeries)
			.values({ municipalityId, name: newSeries })
			.onConflictDoUpdate({
				target: [exerciseSeries.municipalityId, exerciseSeries.name],
				set: { name: newSeries }
			})
			.returning({ id: exerciseSeries.id });
		return { ok: true, value: made!.id };
	}
	if (!seriesId) return { ok: true, value: null };
	const [own] = await tx
		.select({ id: exerciseSeries.id })
		.from(exerciseSeries)
		.where(and(eq(exerciseSeries.id, seriesId), eq(exerciseSeries.municipalityId, municipalityId)));
	return own
		? { ok: true, value: own.id }
		: { ok: false, errors: { seriesId: forms.unknownReference(t.fields.seriesId) } };
}

/**
 * Call an exercise off before it has begun: it goes straight to the archive. Its lessons wait for the next one, and it
 * does not count as exercised.
 */
export async function callOffExercise(db: Db, current: Exercise, byUserId: string, now: Date): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [off] = await tx
			.update(exercise)
			.set({ state: 'archived' })
			.where(
				and(
					eq(exercise.id, current.id),
					eq(exercise.municipalityId, current.municipalityId),
					eq(exercise.state, current.state),
					inArray(exercise.state, ['planned', 'ready'])
				)
			)
			.returning({ id: exercise.id });
		if (!off) return { ok: false, errors: { form: overview.movedMeanwhile } };
		await tx
			.insert(exerciseTransition)
			.values({ exerciseId: current.id, fromState: current.state, toState: 'archived', byUserId, at: now });
		return { ok: true, value: undefined };
	});
}

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

/**
 * Move an exercise to the next state, if nothing stands in the way.
 * @param to the state the person saw offered; another than the next one means that somebody was there first
 */
export async function moveExercise(
	db: Db,
	current: Exercise,
	to: ExerciseState,
	byUserId: string,
	now: Date
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		// Read again inside the transaction, locked: two may press at once, or one may be taking out what the guard asks for.
		await lockExercise(tx, current.id);
		const found = await exerciseById(tx, current.municipalityId, current.id);
		if (!found || nextState(found.state) !== to) return { ok: false, errors: { form: overview.movedMeanwhile } };
		const { state } = found;
		if (blocking(await exerciseFacts(tx, found)).length > 0)
			return { ok: false, errors: { form: overview.cannotMove } };
		await tx
			.update(exercise)
			.set({
				state: to,
				...(to === 'running' ? { startedAt: now } : {}),
				...(to === 'evaluating' ? { endedAt: now } : {})
			})
			.where(eq(exercise.id, current.id));
		await tx
			.insert(exerciseTransition)
			.values({ exerciseId: current.id, fromState: state, toState: to, byUserId, at: now });
		if (to === 'evaluating') await queueFollowUp(tx, found, byUserId, now);
		return { ok: true, value: undefined };
	});
}
