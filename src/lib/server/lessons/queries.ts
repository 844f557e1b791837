import { and, asc, count, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { carriedAs, isEscalated, notExercisedMonths, retestMonths, returningThemes } from '#lib/lessons/flags.ts';
import type { LessonState } from '#lib/lessons/lesson.ts';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { criterion, exercise, objective } from '#lib/server/exercises/schema.ts';
import { contactLine } from '#lib/server/contact-lines/schema.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import { forum } from '#lib/server/forums/schema.ts';
import {
	actionEvent,
	finding,
	improvementAction,
	lesson,
	lessonEvent,
	lessonFinding,
	lessonInExercise
} from './schema.ts';

const columns = {
	id: lesson.id,
	number: lesson.number,
	kind: lesson.kind,
	title: lesson.title,
	description: lesson.description,
	theme: lesson.theme,
	state: lesson.state,
	ownerId: lesson.ownerId,
	owner: user.name,
	verification: lesson.verification,
	round: lesson.round,
	restricted: lesson.restricted,
	version: lesson.version,
	exerciseId: lesson.exerciseId,
	exercise: exercise.title
};

const selectLessons = (db: Db) =>
	db
		.select(columns)
		.from(lesson)
		.innerJoin(exercise, eq(exercise.id, lesson.exerciseId))
		.leftJoin(user, eq(user.id, lesson.ownerId));

type Row = Awaited<ReturnType<typeof selectLessons>>[number];

/** All the municipality's lessons, newest first, each with what makes it stand out. */
export async function lessonsOfMunicipality(db: Db, municipalityId: string, now: Date) {
	const rows = await selectLessons(db).where(eq(lesson.municipalityId, municipalityId)).orderBy(desc(lesson.number));
	return flagged(db, municipalityId, rows, now);
}
export type FlaggedLesson = Awaited<ReturnType<typeof lessonsOfMunicipality>>[number];

/** The lessons that came from this exercise, in order, each with what makes it stand out. */
export async function lessonsOfExercise(db: Db, municipalityId: string, exerciseId: string, now: Date) {
	const rows = await selectLessons(db)
		.where(and(eq(lesson.municipalityId, municipalityId), eq(lesson.exerciseId, exerciseId)))
		.orderBy(asc(lesson.number));
	return flagged(db, municipalityId, rows, now);
}

/** One lesson of the municipality, or null. */
export async function lessonById(db: Db, municipalityId: string, lessonId: string, now: Date) {
	const rows = await selectLessons(db).where(and(eq(lesson.municipalityId, municipalityId), eq(lesson.id, lessonId)));
	const [found] = await flagged(db, municipalityId, rows, now);
	return found ?? null;
}

async function flagged(db: Db, municipalityId: string, rows: Row[], now: Date) {
	if (rows.length === 0) return [];
	const events = Map.groupBy(
		await db
			.select({ lessonId: lessonEvent.lessonId, toState: lessonEvent.toState, at: lessonEvent.at })
			.from(lessonEvent)
			.where(
				inArray(
					lessonEvent.lessonId,
					rows.map(({ id }) => id)
				)
			)
			.orderBy(asc(lessonEvent.at), asc(lessonEvent.id)),
		({ lessonId }) => lessonId
	);
	const themes = await themesThatReturn(db, municipalityId);
	return rows.map((row) => {
		const history = events.get(row.id) ?? [];
		return {
			...row,
			since: history.at(-1)?.at ?? null,
			escalated: isEscalated(row),
			notExercised: notExercisedMonths(row, history, now),
			retest: retestMonths(row, history, now),
			returning: row.kind === 'improve' && themes.has(row.theme)
		};
	});
}

/** The themes that something to improve came up under in at least two of the municipality's exercises. */
export async function themesThatReturn(db: Db, municipalityId: string) {
	const kept = db
		.select({ one: sql`1` })
		.from(lessonFinding)
		.innerJoin(lesson, eq(lesson.id, lessonFinding.lessonId))
		.where(and(eq(lessonFinding.findingId, finding.id), eq(lesson.kind, 'sustain')));
	const findings = await db
		.select({ theme: finding.theme, exerciseId: finding.exerciseId })
		.from(finding)
		.innerJoin(exercise, eq(exercise.id, finding.exerciseId))
		.where(and(eq(exercise.municipalityId, municipalityId), sql`not exists ${kept}`));
	const lessons = await db
		.select({ theme: lesson.theme, exerciseId: lesson.exerciseId })
		.from(lesson)
		.where(and(eq(lesson.municipalityId, municipalityId), eq(lesson.kind, 'improve'), ne(lesson.state, 'withdrawn')));
	return returningThemes([...findings, ...lessons]);
}

/** How many lessons stand in each state. */
export function countStates(lessons: readonly { state: LessonState }[]): Record<LessonState, number> {
	const counts = { draft: 0, identified: 0, planned: 0, in_progress: 0, implemented: 0, to_verify: 0 };
	const all: Record<LessonState, number> = { ...counts, verified: 0, not_confirmed: 0, not_tested: 0, withdrawn: 0 };
	for (const { state } of lessons) all[state]++;
	return all;
}

/** Lessons that wait for an exercise to show them, longest first. For the start page. */
export async function lessonsToVerify(db: Db, municipalityId: string, now: Date) {
	const all = await lessonsOfMunicipality(db, municipalityId, now);
	return all
		.filter((one) => carriedAs(one) === 'waiting')
		.sort((a, b) => (a.since?.getTime() ?? 0) - (b.since?.getTime() ?? 0));
}

/** How many earlier lessons the exercise has not decided on; it cannot be ready before it is 0. */
export async function undecidedCount(db: Db, exerciseId: string): Promise<number> {
	const [row] = await db
		.select({ undecided: count() })
		.from(lessonInExercise)
		.where(and(eq(lessonInExercise.exerciseId, exerciseId), eq(lessonInExercise.decision, 'undecided')));
	return row!.undecided;
}

const actionColumns = {
	id: improvementAction.id,
	lessonId: improvementAction.lessonId,
	lesson: lesson.number,
	lessonTitle: lesson.title,
	lessonKind: lesson.kind,
	lessonState: lesson.state,
	restricted: lesson.restricted,
	goal: improvementAction.goal,
	measure: improvementAction.measure,
	effectIndicator: improvementAction.effectIndicator,
	cost: improvementAction.cost,
	costAmount: improvementAction.costAmount,
	owner: improvementAction.owner,
	dueDate: improvementAction.dueDate,
	forumId: improvementAction.forumId,
	forum: forum.name,
	state: improvementAction.state,
	evidence: improvementAction.evidence,
	version: improvementAction.version
};

/** The tiltaksplan after an exercise: the tiltak of the lessons that came from it, in the lessons' order. */
export function actionsOf(db: Db, exerciseId: string) {
	return db
		.select(actionColumns)
		.from(improvementAction)
		.innerJoin(lesson, eq(lesson.id, improvementAction.lessonId))
		.leftJoin(forum, eq(forum.id, improvementAction.forumId))
		.where(eq(lesson.exerciseId, exerciseId))
		.orderBy(asc(lesson.number), asc(improvementAction.dueDate), asc(improvementAction.id));
}
export type Action = Awaited<ReturnType<typeof actionsOf>>[number];

/** The history of a lesson's tiltak, oldest first: who, when, from and to which state and due date. */
export function actionHistoryOf(db: Db, municipalityId: string, lessonId: string) {
	return db
		.select({
			id: actionEvent.id,
			measure: improvementAction.measure,
			fromState: actionEvent.fromState,
			toState: actionEvent.toState,
			fromDueDate: actionEvent.fromDueDate,
			toDueDate: actionEvent.toDueDate,
			at: actionEvent.at,
			by: user.name
		})
		.from(actionEvent)
		.innerJoin(improvementAction, eq(improvementAction.id, actionEvent.actionId))
		.innerJoin(lesson, eq(lesson.id, improvementAction.lessonId))
		.leftJoin(user, eq(user.id, actionEvent.byUserId))
		.where(and(eq(lesson.municipalityId, municipalityId), eq(lesson.id, lessonId)))
		.orderBy(asc(actionEvent.at), asc(actionEvent.id));
}

/** A lesson's history, oldest first: who, when, from, to, why, and in which exercise. */
export function historyOf(db: Db, municipalityId: string, lessonId: string) {
	return db
		.select({
			id: lessonEvent.id,
			fromState: lessonEvent.fromState,
			toState: lessonEvent.toState,
			reason: lessonEvent.reason,
			at: lessonEvent.at,
			by: user.name,
			exerciseId: lessonEvent.exerciseId,
			exercise: exercise.title
		})
		.from(lessonEvent)
		.innerJoin(lesson, eq(lesson.id, lessonEvent.lessonId))
		.leftJoin(user, eq(user.id, lessonEvent.byUserId))
		.leftJoin(exercise, eq(exercise.id, lessonEvent.exerciseId))
		.where(and(eq(lesson.municipalityId, municipalityId), eq(lessonEvent.lessonId, lessonId)))
		.orderBy(asc(lessonEvent.at), asc(lessonEvent.id));
}

/** Where a lesson has been taken in or left out, with what came of it. */
export function appearancesOf(db: Db, municipalityId: string, lessonId: string) {
	return selectAppearances(db)
		.where(and(eq(lesson.municipalityId, municipalityId), eq(lessonInExercise.lessonId, lessonId)))
		.orderBy(asc(exercise.startsAt), asc(exercise.createdAt));
}

/** The earlier lessons that this exercise was given, in order. */
export async function earlierLessons(db: Db, municipalityId: string, exerciseId: string, now: Date) {
	const rows = await selectAppearances(db)
		.where(and(eq(lesson.municipalityId, municipalityId), eq(lessonInExercise.exerciseId, exerciseId)))
		.orderBy(asc(lesson.number));
	const lessons = new Map(
		(rows.length === 0 ? [] : await lessonsOfMunicipality(db, municipalityId, now)).map((one) => [one.id, one])
	);
	return rows.map((row) => ({ ...row, lesson: lessons.get(row.lessonId)! }));
}
export type EarlierLessonRow = Awaited<ReturnType<typeof earlierLessons>>[number];

const decider = alias(user, 'decider');
const judge = alias(user, 'judge');

function selectAppearances(db: Db) {
	return db
		.select({
			id: lessonInExercise.id,
			lessonId: lessonInExercise.lessonId,
			exerciseId: lessonInExercise.exerciseId,
			exercise: exercise.title,
			exerciseState: exercise.state,
			decision: lessonInExercise.decision,
			takenInAs: lessonInExercise.takenInAs,
			takenInText: lessonInExercise.takenInText,
			objective: objective.title,
			criterion: criterion.text,
			criterionId: lessonInExercise.criterionId,
			objectiveId: lessonInExercise.objectiveId,
			reason: lessonInExercise.reason,
			decidedBy: decider.name,
			decidedAt: lessonInExercise.decidedAt,
			verdict: lessonInExercise.verdict,
			verdictReason: lessonInExercise.verdictReason,
			judgedBy: judge.name,
			judgedAt: lessonInExercise.judgedAt
		})
		.from(lessonInExercise)
		.innerJoin(lesson, eq(lesson.id, lessonInExercise.lessonId))
		.innerJoin(exercise, eq(exercise.id, lessonInExercise.exerciseId))
		.leftJoin(objective, eq(objective.id, lessonInExercise.objectiveId))
		.leftJoin(criterion, eq(criterion.id, lessonInExercise.criterionId))
		.leftJoin(decider, eq(decider.id, lessonInExercise.decidedBy))
		.leftJoin(judge, eq(judge.id, lessonInExercise.judgedBy));
}

/** The findings a lesson stands on. */
export function findingsOfLesson(db: Db, lessonId: string) {
	return db
		.select({ id: finding.id, number: finding.number, title: finding.title, cause: finding.cause })
		.from(lessonFinding)
		.innerJoin(finding, eq(finding.id, lessonFinding.findingId))
		.where(eq(lessonFinding.lessonId, lessonId))
		.orderBy(asc(finding.number));
}

/** The exercises that were started from this one, first first. */
export function nextExercises(db: Db, municipalityId: string, exerciseId: string) {
	return db
		.select({ id: exercise.id, title: exercise.title })
		.from(exercise)
		.where(and(eq(exercise.municipalityId, municipalityId), eq(exercise.previousExerciseId, exerciseId)))
		.orderBy(asc(exercise.createdAt));
}

/** What there is to copy from an exercise to the next one. */
export async function copiesOf(db: Db, exerciseId: string) {
	const [own] = await db
		.select({
			stopPhrase: exercise.stopPhrase,
			procedure: exercise.realIncidentProcedure,
			contact: exercise.safetyContact,
			phone: exercise.safetyPhone
		})
		.from(exercise)
		.where(eq(exercise.id, exerciseId));
	const [roles] = await db.select({ count: count() }).from(exerciseRole).where(eq(exerciseRole.exerciseId, exerciseId));
	const [lines] = await db.select({ count: count() }).from(contactLine).where(eq(contactLine.exerciseId, exerciseId));
	return {
		safety: Object.values(own ?? {}).some((text) => text !== ''),
		roles: roles!.count,
		lines: lines!.count
	};
}

/** The municipality's samarbeidsarenaer, by name, for choosing. */
export function forumsOf(db: Db, municipalityId: string) {
	return db
		.select({ id: forum.id, name: forum.name })
		.from(forum)
		.where(eq(forum.municipalityId, municipalityId))
		.orderBy(asc(forum.name));
}
