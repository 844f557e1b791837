import { createHash } from 'node:crypto';
import { and, asc, desc, eq, ne } from 'drizzle-orm';
import type { NarrativeKey } from '#lib/report/narratives.ts';
import type { NextExercise, ReportData } from '#lib/report/report.ts';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { lesson, lessonInExercise } from '#lib/server/lessons/schema.ts';
import { reportNarrative, reportVersion } from './schema.ts';

export type Narratives = Partial<Record<NarrativeKey, string>>;

/** What people have written in the report, by key. */
export async function narrativesOf(db: Db, exerciseId: string): Promise<Narratives> {
	const rows = await db
		.select({ section: reportNarrative.section, text: reportNarrative.text })
		.from(reportNarrative)
		.where(eq(reportNarrative.exerciseId, exerciseId));
	return Object.fromEntries(rows.map(({ section, text }) => [section, text]));
}

/** What a page showed of these keys: another text under one of them gives another mark. */
export function narrativesMark(narratives: Narratives, keys: readonly NarrativeKey[]): string {
	const text = JSON.stringify(keys.toSorted().map((key) => narratives[key] ?? ''));
	return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The first exercise started from this one, with the lessons that wait there. */
export async function nextExerciseOf(db: Db, exerciseId: string): Promise<NextExercise | null> {
	const [next] = await db
		.select({ id: exercise.id, name: exercise.title, startsAt: exercise.startsAt, timeZone: exercise.timeZone })
		.from(exercise)
		.where(eq(exercise.previousExerciseId, exerciseId))
		.orderBy(asc(exercise.createdAt))
		.limit(1);
	if (!next) return null;
	const lessons = await db
		.select({ number: lesson.number, title: lesson.title })
		.from(lessonInExercise)
		.innerJoin(lesson, eq(lesson.id, lessonInExercise.lessonId))
		.where(and(eq(lessonInExercise.exerciseId, next.id), ne(lessonInExercise.decision, 'left_out')))
		.orderBy(asc(lesson.number));
	return { name: next.name, startsAt: next.startsAt?.toISOString() ?? null, timeZone: next.timeZone, lessons };
}

/** Approved versions, newest first, without their bytes. */
export function versionsOf(db: Db, exerciseId: string) {
	return db
		.select({
			number: reportVersion.number,
			fingerprint: reportVersion.fingerprint,
			approvedAt: reportVersion.approvedAt,
			approvedBy: user.name
		})
		.from(reportVersion)
		.leftJoin(user, eq(user.id, reportVersion.approvedBy))
		.where(eq(reportVersion.exerciseId, exerciseId))
		.orderBy(desc(reportVersion.number));
}

/** One approved version's bytes and data; the newest when no number is given. */
export async function approvedVersion(db: Db, exerciseId: string, number?: number) {
	const [found] = await db
		.select({ number: reportVersion.number, pdf: reportVersion.pdf, data: reportVersion.data })
		.from(reportVersion)
		.where(
			and(eq(reportVersion.exerciseId, exerciseId), number === undefined ? undefined : eq(reportVersion.number, number))
		)
		.orderBy(desc(reportVersion.number))
		.limit(1);
	return found ? { ...found, data: found.data as ReportData } : null;
}
