import { createHash } from 'node:crypto';
import { and, asc, desc, eq, max, ne } from 'drizzle-orm';
import type { NarrativeKey } from '#lib/report/narratives.ts';
import type { NextExercise, ReportData, ReportEdition } from '#lib/report/report.ts';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { finding, lesson, lessonInExercise } from '#lib/server/lessons/schema.ts';
import { reportNarrative, reportVersion } from './schema.ts';

export type Narratives = Partial<Record<NarrativeKey, string>>;

/** What people have written in the report, by key; for the public edition without what is marked as internal. */
export async function narrativesOf(
	db: Db,
	exerciseId: string,
	edition: ReportEdition = 'internal'
): Promise<Narratives> {
	const rows = await db
		.select({ section: reportNarrative.section, text: reportNarrative.text })
		.from(reportNarrative)
		.where(
			and(
				eq(reportNarrative.exerciseId, exerciseId),
				ne(reportNarrative.text, ''),
				edition === 'public' ? eq(reportNarrative.internal, false) : undefined
			)
		);
	return Object.fromEntries(rows.map(({ section, text }) => [section, text]));
}

/** What a page showed of these keys: another text under one of them gives another mark. */
export function narrativesMark(narratives: Narratives, keys: readonly NarrativeKey[]): string {
	return hashOf(keys.toSorted().map((key) => narratives[key] ?? ''));
}

const hashOf = (shown: unknown) => createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);

/** The first exercise started from this one, with the lessons that wait there. */
export async function nextExerciseOf(
	db: Db,
	exerciseId: string,
	edition: ReportEdition = 'internal'
): Promise<NextExercise | null> {
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
		.where(
			and(
				eq(lessonInExercise.exerciseId, next.id),
				ne(lessonInExercise.decision, 'left_out'),
				edition === 'public' ? eq(lesson.restricted, false) : undefined
			)
		)
		.orderBy(asc(lesson.number));
	return { name: next.name, startsAt: next.startsAt?.toISOString() ?? null, timeZone: next.timeZone, lessons };
}

/** Approved versions, newest first, without their bytes. */
export function versionsOf(db: Db, exerciseId: string) {
	return db
		.select({
			number: reportVersion.number,
			fingerprint: reportVersion.fingerprint,
			/** Null for a version from before there was a public edition. */
			publicFingerprint: reportVersion.publicFingerprint,
			whatChanged: reportVersion.whatChanged,
			approvedAt: reportVersion.approvedAt,
			approvedBy: user.name
		})
		.from(reportVersion)
		.leftJoin(user, eq(user.id, reportVersion.approvedBy))
		.where(eq(reportVersion.exerciseId, exerciseId))
		.orderBy(desc(reportVersion.number));
}

/** The number that the draft as it stands gets when it is approved. */
export async function nextVersion(db: Db, exerciseId: string): Promise<number> {
	const [newest] = await db
		.select({ number: max(reportVersion.number) })
		.from(reportVersion)
		.where(eq(reportVersion.exerciseId, exerciseId));
	return (newest?.number ?? 0) + 1;
}

/** One approved version's bytes in both editions, and its data; the newest when no number is given. */
export async function approvedVersion(db: Db, exerciseId: string, number?: number) {
	const [found] = await db
		.select({
			number: reportVersion.number,
			pdf: reportVersion.pdf,
			publicPdf: reportVersion.publicPdf,
			data: reportVersion.data,
			publicData: reportVersion.publicData
		})
		.from(reportVersion)
		.where(
			and(eq(reportVersion.exerciseId, exerciseId), number === undefined ? undefined : eq(reportVersion.number, number))
		)
		.orderBy(desc(reportVersion.number))
		.limit(1);
	return found ? { ...found, data: found.data as ReportData, publicData: found.publicData as ReportData | null } : null;
}

/** What can be marked as unntatt offentlighet: the exercise's own findings and lessons, and what people have written. */
export async function restrictable(db: Db, exerciseId: string) {
	return {
		findings: await db
			.select({ number: finding.number, title: finding.title, restricted: finding.restricted })
			.from(finding)
			.where(eq(finding.exerciseId, exerciseId))
			.orderBy(asc(finding.number)),
		lessons: await db
			.select({ number: lesson.number, title: lesson.title, restricted: lesson.restricted })
			.from(lesson)
			.where(and(eq(lesson.exerciseId, exerciseId), ne(lesson.state, 'withdrawn')))
			.orderBy(asc(lesson.number)),
		narratives: await db
			.select({ key: reportNarrative.section, restricted: reportNarrative.internal })
			.from(reportNarrative)
			.where(
				and(
					eq(reportNarrative.exerciseId, exerciseId),
					ne(reportNarrative.text, ''),
					ne(reportNarrative.section, 'planChangesKind')
				)
			)
			.orderBy(asc(reportNarrative.section))
	};
}

/** What a page showed as unntatt offentlighet: another choice since gives another mark. */
export function restrictedMark({ findings, lessons, narratives }: Awaited<ReturnType<typeof restrictable>>): string {
	const chosen = <Row extends { restricted: boolean }>(rows: Row[]) => rows.filter((one) => one.restricted);
	const numbers = [findings, lessons].map((rows) => chosen(rows).map(({ number }) => number));
	return hashOf([...numbers, chosen(narratives).map(({ key }) => key)]);
}

/**
 * What a page showed of the draft, in both editions: another text, finding, answer or choice of what is unntatt offentlighet
 * since gives another mark. That the hearing ends does not.
 */
export function draftMark(...editions: [internal: ReportData, open: ReportData]): string {
	return hashOf(editions.map(({ document: { title, caseNumber }, ...data }) => [title, caseNumber, data]));
}
