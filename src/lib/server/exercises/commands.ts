import { and, eq, inArray } from 'drizzle-orm';
import { blocking, nextState } from '#lib/exercises/checks.ts';
import type { ExerciseState } from '#lib/exercises/exercise.ts';
import type { ExerciseInput } from '#lib/exercises/input.ts';
import type { Outcome } from '#lib/forms/form.ts';
import { exercises as t } from '#lib/i18n/nb/exercises.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { overview } from '#lib/i18n/nb/overview.ts';
import type { Db } from '#lib/server/db/client.ts';
import { queueFollowUp } from '#lib/server/role-players/follow-up.ts';
import { lockExercise } from './lock.ts';
import { exerciseFacts } from './progress.ts';
import { exerciseById, type Exercise } from './queries.ts';
import { exercise, exerciseSeries, exerciseTransition } from './schema.ts';

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
