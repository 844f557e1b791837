import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { FormErrors } from '#lib/forms/form.ts';
import { lessonForms as t } from '#lib/i18n/nb/lessonForms.ts';
import { carriedAs } from '#lib/lessons/flags.ts';
import type { LessonState } from '#lib/lessons/lesson.ts';
import { roundAfter, type ActionFacts, type MissingKey } from '#lib/lessons/states.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { improvementAction, lesson, lessonEvent, lessonFinding, lessonInExercise, passage } from './schema.ts';

/** What a command needs to know of a lesson before it moves it. */
const standing = {
	id: lesson.id,
	exerciseId: lesson.exerciseId,
	title: lesson.title,
	description: lesson.description,
	verification: lesson.verification,
	kind: lesson.kind,
	theme: lesson.theme,
	state: lesson.state,
	ownerId: lesson.ownerId,
	round: lesson.round,
	version: lesson.version
};

/** One lesson of the municipality, held until the transaction ends; null when there is none. */
export async function lockLesson(tx: Db, municipalityId: string, lessonId: string) {
	const [found] = await tx
		.select(standing)
		.from(lesson)
		.where(and(eq(lesson.id, lessonId), eq(lesson.municipalityId, municipalityId)))
		.for('update');
	return found ?? null;
}
export type LockedLesson = NonNullable<Awaited<ReturnType<typeof lockLesson>>>;

/** What the move's rules look at: the lesson's tiltak and how many marked passages it stands on. */
export async function evidenceOf(tx: Db, lessonId: string): Promise<{ actions: ActionFacts[]; passages: number }> {
	const actions = await tx
		.select({
			goal: improvementAction.goal,
			measure: improvementAction.measure,
			effectIndicator: improvementAction.effectIndicator,
			cost: improvementAction.cost,
			owner: improvementAction.owner,
			dueDate: improvementAction.dueDate,
			forumId: improvementAction.forumId,
			state: improvementAction.state,
			evidence: improvementAction.evidence
		})
		.from(improvementAction)
		.where(eq(improvementAction.lessonId, lessonId));
	const [row] = await tx
		.select({ passages: count(passage.id) })
		.from(lessonFinding)
		.innerJoin(passage, eq(passage.findingId, lessonFinding.findingId))
		.where(eq(lessonFinding.lessonId, lessonId));
	return { actions, passages: row?.passages ?? 0 };
}

/** The sentences for what is missing, as a form's errors: a missing reason at its field, the rest for the whole. */
export function missingErrors(missing: readonly MissingKey[]): FormErrors {
	const atReason: readonly MissingKey[] = ['reason', 'ownerAnswer', 'workedInto'];
	const errors: FormErrors = {};
	const whole = missing.filter((key) => !atReason.includes(key)).map((key) => t.missing[key]);
	if (whole.length > 0) errors.form = whole.join(' ');
	const reason = missing.find((key) => atReason.includes(key));
	if (reason) errors.reason = t.missing[reason];
	return errors;
}

type Move = { to: LessonState; reason: string; byUserId: string | null; at: Date; exerciseId?: string | null };

/**
 * Write one move: the lesson's new state and the event that says so, together. The caller has checked the rules and
 * holds the lesson. One that now waits to be shown comes into every exercise being planned, so that none forgets it.
 */
export async function writeMove(
	tx: Db,
	municipalityId: string,
	from: Pick<LockedLesson, 'id' | 'exerciseId' | 'kind' | 'state' | 'round'>,
	{ to, reason, byUserId, at, exerciseId = null }: Move
): Promise<void> {
	await tx
		.update(lesson)
		.set({ state: to, round: roundAfter(to, from.round), version: sql`${lesson.version} + 1` })
		.where(and(eq(lesson.id, from.id), eq(lesson.municipalityId, municipalityId)));
	await tx
		.insert(lessonEvent)
		.values({ lessonId: from.id, fromState: from.state, toState: to, reason, byUserId, at, exerciseId });
	if (carriedAs({ kind: from.kind, state: to }) === 'waiting') await bringToPlanned(tx, municipalityId, from);
}

async function bringToPlanned(
	tx: Db,
	municipalityId: string,
	{ id, exerciseId }: { id: string; exerciseId: string }
): Promise<void> {
	const planned = await tx
		.select({ id: exercise.id })
		.from(exercise)
		.where(
			and(eq(exercise.municipalityId, municipalityId), eq(exercise.state, 'planned'), ne(exercise.id, exerciseId))
		);
	if (planned.length === 0) return;
	await tx
		.insert(lessonInExercise)
		.values(planned.map((one) => ({ lessonId: id, exerciseId: one.id })))
		.onConflictDoNothing();
}

/** The first event of a lesson: made as a draft. */
export async function writeMade(
	tx: Db,
	lessonId: string,
	{ byUserId, at }: { byUserId: string; at: Date }
): Promise<void> {
	await tx.insert(lessonEvent).values({ lessonId, fromState: null, toState: 'draft', byUserId, at });
}
