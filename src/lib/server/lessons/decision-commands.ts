import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { ExerciseState } from '#lib/exercises/exercise.ts';
import type { Outcome } from '#lib/forms/form.ts';
import { earlierLessons } from '#lib/i18n/nb/earlierLessons.ts';
import { lessonForms } from '#lib/i18n/nb/lessonForms.ts';
import type { judgeInput, leaveOutInput, takeInInput } from '#lib/lessons/input.ts';
import { missingFor, stateAfterVerdict } from '#lib/lessons/states.ts';
import type { Db } from '#lib/server/db/client.ts';
import { addCriterion, addObjective } from '#lib/server/exercises/objective-commands.ts';
import { criterion, exercise, objective } from '#lib/server/exercises/schema.ts';
import { inject } from '#lib/server/msel/schema.ts';
import { evidenceOf, lockLesson, missingErrors, writeMove } from './moves.ts';
import { lessonInExercise } from './schema.ts';

/*
 * What an exercise does with an earlier lesson: takes it in or leaves it out while it is planned, and judges it when it
 * is over. Each works on one row of `lesson_in_exercise`, reached by the municipality, the exercise and the lesson.
 */

/** Which lesson in which exercise of which municipality. */
export type Bridge = { municipalityId: string; exerciseId: string; lessonId: string };
type By = { userId: string; at: Date };

const refused = (name: string, message: string) => ({ ok: false, errors: { [name]: message } }) as const;
const done = { ok: true, value: undefined } as const;

const judgedIn: readonly ExerciseState[] = ['evaluating', 'reported', 'archived'];

/** Whether the exercise has been held, so that its lessons can be judged. One that was called off was archived unheld. */
export function isHeld({ state, endedAt }: { state: ExerciseState; endedAt: Date | null }): boolean {
	return judgedIn.includes(state) && !(state === 'archived' && endedAt === null);
}

async function lockBridge(tx: Db, { municipalityId, exerciseId, lessonId }: Bridge) {
	const [own] = await tx
		.select({ state: exercise.state, endedAt: exercise.endedAt })
		.from(exercise)
		.where(and(eq(exercise.id, exerciseId), eq(exercise.municipalityId, municipalityId)))
		// Not the whole row: who moves the lesson holds it, and needs the exercise to be there to bring it along.
		.for('no key update');
	const standing = own ? await lockLesson(tx, municipalityId, lessonId) : null;
	if (!own || !standing) return null;
	const [row] = await tx
		.select({
			id: lessonInExercise.id,
			decision: lessonInExercise.decision,
			takenInAs: lessonInExercise.takenInAs,
			objectiveId: lessonInExercise.objectiveId,
			criterionId: lessonInExercise.criterionId,
			verdict: lessonInExercise.verdict
		})
		.from(lessonInExercise)
		.where(and(eq(lessonInExercise.exerciseId, exerciseId), eq(lessonInExercise.lessonId, lessonId)))
		.for('update');
	return row ? { row, lesson: standing, exerciseState: own.state, held: isHeld(own) } : null;
}

/**
 * Take an earlier lesson into the exercise. As an objective or a criterion it is made there in the same transaction; as
 * something else it is a name for where it is found. A lesson that is implemented, with evidence, is then to be verified.
 */
export async function takeIn(
	db: Db,
	bridge: Bridge,
	input: z.output<typeof takeInInput>,
	{ userId, at }: By
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const found = await lockBridge(tx, bridge);
		if (!found) return refused('form', lessonForms.errors.lessonGone);
		if (found.exerciseState !== 'planned') return refused('form', lessonForms.errors.exerciseReady);
		if (found.row.decision !== 'undecided') return refused('form', lessonForms.errors.alreadyDecided);
		const made = await makeIn(tx, bridge.exerciseId, found.lesson.title, input);
		if (!made.ok) return made;
		await tx
			.update(lessonInExercise)
			.set({
				decision: 'taken_in',
				takenInAs: input.as,
				takenInText: input.text,
				...made.value,
				decidedBy: userId,
				decidedAt: at
			})
			.where(eq(lessonInExercise.id, found.row.id));
		const reason = earlierLessons.takenInReason(input.as, input.text);
		const ready = missingFor('to_verify', found.lesson, {
			...(await evidenceOf(tx, bridge.lessonId)),
			reason,
			byUserId: userId,
			takenInAs: input.as
		});
		if (ready.length === 0)
			await writeMove(tx, bridge.municipalityId, found.lesson, {
				to: 'to_verify',
				reason,
				byUserId: userId,
				at,
				exerciseId: bridge.exerciseId
			});
		return done;
	});
}

async function makeIn(
	tx: Db,
	exerciseId: string,
	lessonTitle: string,
	{ as, text, objectiveId, howSeen }: z.output<typeof takeInInput>
): Promise<Outcome<{ objectiveId: string | null; criterionId: string | null }>> {
	const newObjective = (title: string) => addObjective(tx, exerciseId, { title, description: '', version: 0 });
	if (as === 'objective') return { ok: true, value: { objectiveId: await newObjective(text), criterionId: null } };
	if (as !== 'criterion') return { ok: true, value: { objectiveId: null, criterionId: null } };
	const under = objectiveId ?? (await newObjective(lessonTitle));
	const made = await addCriterion(tx, exerciseId, under, { text, howSeen });
	if (!made.ok) return refused('objectiveId', made.errors.form ?? lessonForms.errors.lessonGone);
	return { ok: true, value: { objectiveId: null, criterionId: made.value } };
}

/** Leave an earlier lesson out of the exercise, with the reason. */
export async function leaveOut(
	db: Db,
	bridge: Bridge,
	{ reason }: z.output<typeof leaveOutInput>,
	{ userId, at }: By
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const found = await lockBridge(tx, bridge);
		if (!found) return refused('form', lessonForms.errors.lessonGone);
		if (found.exerciseState !== 'planned') return refused('form', lessonForms.errors.exerciseReady);
		if (found.row.decision !== 'undecided') return refused('form', lessonForms.errors.alreadyDecided);
		await tx
			.update(lessonInExercise)
			.set({ decision: 'left_out', reason, decidedBy: userId, decidedAt: at })
			.where(eq(lessonInExercise.id, found.row.id));
		return done;
	});
}

/**
 * Make the lesson undecided again, until the exercise is ready. What was made for it goes too, unless somebody has
 * built on it since: an objective that has got criteria or innspill stays.
 */
export async function undecide(db: Db, bridge: Bridge): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const found = await lockBridge(tx, bridge);
		if (!found) return refused('form', lessonForms.errors.lessonGone);
		if (found.exerciseState !== 'planned') return refused('form', lessonForms.errors.exerciseReady);
		const { row } = found;
		await tx
			.update(lessonInExercise)
			.set({
				decision: 'undecided',
				takenInAs: null,
				takenInText: '',
				objectiveId: null,
				criterionId: null,
				reason: '',
				decidedBy: null,
				decidedAt: null
			})
			.where(eq(lessonInExercise.id, row.id));
		if (row.criterionId) {
			const [removed] = await tx
				.delete(criterion)
				.where(eq(criterion.id, row.criterionId))
				.returning({ objectiveId: criterion.objectiveId });
			// The objective that was made along with the criterion carries the lesson's own title.
			if (removed) await removeUnused(tx, removed.objectiveId, found.lesson.title);
		}
		if (row.objectiveId) await removeUnused(tx, row.objectiveId);
		return done;
	});
}

async function removeUnused(tx: Db, objectiveId: string, title?: string): Promise<void> {
	await tx
		.delete(objective)
		.where(
			and(
				eq(objective.id, objectiveId),
				title === undefined ? undefined : eq(objective.title, title),
				sql`not exists (select 1 from ${criterion} where ${criterion.objectiveId} = ${objectiveId})`,
				sql`not exists (select 1 from ${inject} where ${inject.objectiveId} = ${objectiveId})`,
				sql`not exists (select 1 from ${lessonInExercise} where ${lessonInExercise.objectiveId} = ${objectiveId})`
			)
		);
}

/**
 * Judge a lesson that was taken in, after the exercise: verified, not confirmed or not exercised. Moves the lesson and
 * writes its event in the same transaction. A lesson whose work was not done can only be «ikke øvd», and stays where it is.
 */
export async function judgeLesson(
	db: Db,
	bridge: Bridge,
	{ verdict, reason }: z.output<typeof judgeInput>,
	{ userId, at }: By
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const found = await lockBridge(tx, bridge);
		if (!found) return refused('form', lessonForms.errors.lessonGone);
		const { row, lesson: standing } = found;
		if (!found.held) return refused('form', lessonForms.errors.notEvaluating);
		if (row.decision !== 'taken_in') return refused('form', lessonForms.errors.notTakenIn);
		if (row.verdict !== null) return refused('form', lessonForms.errors.alreadyJudged);
		if (standing.ownerId === userId) return refused('form', lessonForms.missing.otherThanOwner);
		const to = stateAfterVerdict(standing.state, verdict);
		if (to === 'refused') return refused('verdict', lessonForms.errors.underWork(standing.state));
		if (to !== null) {
			const facts = { ...(await evidenceOf(tx, bridge.lessonId)), reason, byUserId: userId };
			const missing = missingFor(to, standing, { ...facts, takenInAs: row.takenInAs });
			if (missing.length > 0) return { ok: false, errors: missingErrors(missing) };
			await writeMove(tx, bridge.municipalityId, standing, {
				to,
				reason,
				byUserId: userId,
				at,
				exerciseId: bridge.exerciseId
			});
		}
		await tx
			.update(lessonInExercise)
			.set({ verdict, verdictReason: reason, judgedBy: userId, judgedAt: at })
			.where(eq(lessonInExercise.id, row.id));
		return done;
	});
}
