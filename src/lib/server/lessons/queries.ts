import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { carriedAs, isEscalated, notExercisedMonths, retestMonths, returningThemes } from '#lib/lessons/flags.ts';
import type { LessonState } from '#lib/lessons/lesson.ts';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { finding, lesson, lessonEvent, lessonFinding } from './schema.ts';

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

/** The findings a lesson stands on. */
export function findingsOfLesson(db: Db, lessonId: string) {
	return db
		.select({ id: finding.id, number: finding.number, title: finding.title, cause: finding.cause })
		.from(lessonFinding)
		.innerJoin(finding, eq(finding.id, lessonFinding.findingId))
		.where(eq(lessonFinding.lessonId, lessonId))
		.orderBy(asc(finding.number));
}
