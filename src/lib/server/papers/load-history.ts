import { and, asc, eq, isNotNull, max } from 'drizzle-orm';
import { lawRows } from '#lib/exercises/law.ts';
import { papers } from '#lib/i18n/nb/papers.ts';
import { isoDate } from '#lib/i18n/time.ts';
import type { HistoryData, PaperHead } from '#lib/papers/paper.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercises } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { lawFacts } from '#lib/server/exercises/start.ts';
import { lessonsOfMunicipality } from '#lib/server/lessons/queries.ts';
import { lesson, lessonInExercise } from '#lib/server/lessons/schema.ts';
import { reportVersion } from '#lib/server/report/schema.ts';

/**
 * The exercises that have been held, oldest first, what they gave to learn, and what later ones have shown. It goes to others, so
 * of a lesson that is unntatt offentlighet it has the number and how it stands, and none of the words.
 */
export async function historyData(db: Db, municipalityId: string, now: Date): Promise<HistoryData> {
	const held = (await exercises(db, municipalityId)).filter((one) => one.endedAt !== null).reverse();
	const ids = new Set(held.map(({ id }) => id));
	const lessons = (await lessonsOfMunicipality(db, municipalityId, now))
		.filter(({ exerciseId, state }) => ids.has(exerciseId) && state !== 'draft')
		.reverse();
	const approved = await db
		.select({ exerciseId: reportVersion.exerciseId, at: max(reportVersion.approvedAt) })
		.from(reportVersion)
		.innerJoin(exercise, eq(exercise.id, reportVersion.exerciseId))
		.where(eq(exercise.municipalityId, municipalityId))
		.groupBy(reportVersion.exerciseId);
	const verdicts = await db
		.select({
			lesson: lesson.number,
			title: lesson.title,
			restricted: lesson.restricted,
			exercise: exercise.title,
			verdict: lessonInExercise.verdict,
			reason: lessonInExercise.verdictReason,
			at: lessonInExercise.judgedAt
		})
		.from(lessonInExercise)
		.innerJoin(lesson, eq(lesson.id, lessonInExercise.lessonId))
		.innerJoin(exercise, eq(exercise.id, lessonInExercise.exerciseId))
		.where(and(eq(lesson.municipalityId, municipalityId), isNotNull(lessonInExercise.verdict)))
		.orderBy(asc(lesson.number), asc(lessonInExercise.judgedAt));
	const law = lawRows(await lawFacts(db, municipalityId, now), now);
	const of = (exerciseId: string, kind: 'improve' | 'sustain') =>
		lessons.filter((one) => one.exerciseId === exerciseId && one.kind === kind && one.state !== 'withdrawn').length;
	return {
		law: law.map(({ section, status, due }) => ({ section, status, due: due && isoDate(due) })),
		exercises: held.map(({ id, title, startsAt, startedAt, timeZone, format, caseNumber }) => {
			const at = startedAt ?? startsAt;
			const report = approved.find((one) => one.exerciseId === id)?.at ?? null;
			return {
				...{ title, format, caseNumber, date: at && isoDate(at, timeZone), reportedOn: report && isoDate(report) },
				...{ improve: of(id, 'improve'), sustain: of(id, 'sustain') }
			};
		}),
		verdicts: verdicts.map(({ at, verdict, restricted, title, reason, ...one }) => ({
			...{ ...one, title: shown({ restricted, title }), reason: restricted ? '' : reason },
			...{ verdict: verdict!, on: at && isoDate(at) }
		})),
		lessons: lessons.map(({ number, title, restricted, exercise: from, kind, theme, state }) => ({
			...{ number, title: shown({ restricted, title }), exercise: from, kind, theme, state }
		}))
	};
}

const shown = ({ restricted, title }: { restricted: boolean; title: string }) => (restricted ? papers.withheld : title);

/** What stands on the history: the municipality's, with the years it covers. */
export function historyHead(municipality: string, { exercises: held }: HistoryData, now: Date): PaperHead {
	const years = held.flatMap(({ date }) => (date ? [date.slice(0, 4)] : []));
	const [first, last] = [years[0] ?? '', years.at(-1) ?? ''];
	return {
		...{ municipality, exercise: municipality, place: '', caseNumber: '', madeOn: isoDate(now) },
		time: first === last ? first : `${first}–${last}`
	};
}
