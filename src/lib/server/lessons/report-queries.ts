import { and, asc, eq, inArray } from 'drizzle-orm';
import type { EarlierLesson, ReportAction, ReportEdition, ReportFinding, ReportLesson } from '#lib/report/report.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { actionsOf } from './action-queries.ts';
import { earlierLessons } from './carry-queries.ts';
import { lessonsOfExercise, themesThatReturn } from './queries.ts';
import { finding, lesson, lessonFinding, lessonInExercise, passage } from './schema.ts';
import { findingsOf, passagesOf, sourcesOf } from './workbench-queries.ts';

/*
 * What the læringsrapport says about findings, lessons and tiltak, in the report's own types. The times are only for the
 * flags, which the report does not show, so any will do. What is unntatt offentlighet is not loaded into the public edition.
 */

const mayShow = (edition: ReportEdition, row: { restricted: boolean }) => edition === 'internal' || !row.restricted;

async function municipalityOf(db: Db, exerciseId: string): Promise<string | null> {
	const [found] = await db
		.select({ municipalityId: exercise.municipalityId })
		.from(exercise)
		.where(eq(exercise.id, exerciseId));
	return found?.municipalityId ?? null;
}

/** The lessons that came from the exercise; the drafts too, the withdrawn ones not. */
export async function lessonsForReport(
	db: Db,
	exerciseId: string,
	edition: ReportEdition = 'internal'
): Promise<ReportLesson[]> {
	const municipalityId = await municipalityOf(db, exerciseId);
	if (!municipalityId) return [];
	const rows = await lessonsOfExercise(db, municipalityId, exerciseId, new Date(0));
	const evidence = await db
		.select({ lessonId: lessonFinding.lessonId, number: finding.number })
		.from(lessonFinding)
		.innerJoin(lesson, eq(lesson.id, lessonFinding.lessonId))
		.innerJoin(finding, eq(finding.id, lessonFinding.findingId))
		.where(and(eq(lesson.exerciseId, exerciseId), edition === 'public' ? eq(finding.restricted, false) : undefined))
		.orderBy(asc(finding.number));
	return rows
		.filter((row) => row.state !== 'withdrawn' && mayShow(edition, row))
		.map(({ id, number, kind, title, description, state, owner, verification }) => ({
			number,
			kind,
			title,
			description,
			state,
			owner: owner ?? '',
			findings: evidence.filter(({ lessonId }) => lessonId === id).map((one) => one.number),
			verification
		}));
}

/** The tiltaksplan after the exercise, without the tiltak of withdrawn lessons. */
export async function actionsForReport(
	db: Db,
	exerciseId: string,
	edition: ReportEdition = 'internal'
): Promise<ReportAction[]> {
	const rows = await actionsOf(db, exerciseId);
	return rows
		.filter((row) => row.lessonState !== 'withdrawn' && mayShow(edition, row))
		.map(({ lesson, goal, measure, effectIndicator, cost, costAmount, owner, dueDate, forum, state }) => ({
			lesson,
			goal,
			measure,
			effectIndicator,
			cost,
			costAmount,
			owner,
			dueDate,
			forum: forum ?? '',
			state
		}));
}

/** What the exercise did with earlier lessons: the report's section 3. */
export async function earlierLessonsForReport(
	db: Db,
	exerciseId: string,
	edition: ReportEdition = 'internal'
): Promise<EarlierLesson[]> {
	const municipalityId = await municipalityOf(db, exerciseId);
	if (!municipalityId) return [];
	const all = await earlierLessons(db, municipalityId, exerciseId, new Date(0));
	const rows = all.filter((row) => mayShow(edition, row.lesson));
	return rows.map((row) => ({
		number: row.lesson.number,
		title: row.lesson.title,
		fromExercise: row.lesson.exercise,
		decision:
			row.decision === 'taken_in' && row.takenInAs
				? { kind: 'taken_in', as: row.takenInAs, what: takenInWhat(row) }
				: row.decision === 'left_out'
					? { kind: 'left_out', reason: row.reason }
					: { kind: 'undecided' },
		verdict: row.verdict && {
			result: row.verdict,
			reason: row.verdictReason,
			judgedBy: edition === 'internal' ? (row.judgedBy ?? '') : '',
			judgedAt: row.judgedAt?.toISOString() ?? null
		}
	}));
}

/** What stands in the exercise now: the objective or criterion may have been reworded since it was taken in. */
export function takenInWhat(row: { objective: string | null; criterion: string | null; takenInText: string }): string {
	return row.criterion ?? row.objective ?? row.takenInText;
}

/** The exercise's findings, with how many passages each stands on and whether the theme has been seen before. */
export async function findingsForReport(
	db: Db,
	exerciseId: string,
	edition: ReportEdition = 'internal'
): Promise<ReportFinding[]> {
	const municipalityId = await municipalityOf(db, exerciseId);
	if (!municipalityId) return [];
	const findings = (await findingsOf(db, exerciseId)).filter((row) => mayShow(edition, row));
	const passages = await passagesOf(db, exerciseId);
	const themes = await themesThatReturn(db, municipalityId);
	return findings.map(({ id, number, title, theme, cause, lessons }) => {
		const kind = lessons.some((one) => one.kind === 'improve') ? 'improve' : (lessons[0]?.kind ?? null);
		return {
			number,
			title,
			theme,
			kind,
			cause,
			sources: sourcesOf(passages.filter(({ findingId }) => findingId === id)),
			recurring: kind !== 'sustain' && themes.has(theme)
		};
	});
}

/**
 * What of the exercise's own contents is unntatt offentlighet through a finding or a lesson: their titles, the observations that
 * such a finding rests on, and the objectives and criteria that such a lesson was taken in as.
 */
export async function restrictedIn(db: Db, exerciseId: string) {
	const own = db.select({ id: exercise.municipalityId }).from(exercise).where(eq(exercise.id, exerciseId));
	const findings = await db
		.select({ title: finding.title })
		.from(finding)
		.where(and(eq(finding.exerciseId, exerciseId), eq(finding.restricted, true)));
	const lessons = await db
		.select({ title: lesson.title })
		.from(lesson)
		.where(and(inArray(lesson.municipalityId, own), eq(lesson.restricted, true)));
	const observations = await db
		.select({ id: passage.observationId })
		.from(passage)
		.innerJoin(finding, eq(finding.id, passage.findingId))
		.where(and(eq(finding.exerciseId, exerciseId), eq(finding.restricted, true)));
	const takenIn = await db
		.select({ objectiveId: lessonInExercise.objectiveId, criterionId: lessonInExercise.criterionId })
		.from(lessonInExercise)
		.innerJoin(lesson, eq(lesson.id, lessonInExercise.lessonId))
		.where(and(eq(lessonInExercise.exerciseId, exerciseId), eq(lesson.restricted, true)));
	const ids = (all: (string | null)[]) => new Set(all.filter((one) => one !== null));
	return {
		titles: [...findings, ...lessons].map(({ title }) => title),
		observations: ids(observations.map(({ id }) => id)),
		objectives: ids(takenIn.filter((one) => one.criterionId === null).map(({ objectiveId }) => objectiveId)),
		criteria: ids(takenIn.map(({ criterionId }) => criterionId))
	};
}
