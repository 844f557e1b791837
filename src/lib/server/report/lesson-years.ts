import { and, asc, count, eq } from 'drizzle-orm';
import type { LessonYear, ReportEdition } from '#lib/report/report.ts';
import { isoDate } from '#lib/i18n/time.ts';
import type { Db } from '#lib/server/db/client.ts';
import type { Exercise } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { lesson } from '#lib/server/lessons/schema.ts';

/** More rows than this are not read in one drawing. */
const mostExercises = 12;

/**
 * The municipality's lessons by exercise and state, from its latest exercises up to this one, oldest first.
 * @param edition the public one counts no lesson that is unntatt offentlighet
 */
export async function lessonYears(
	db: Db,
	until: Pick<Exercise, 'municipalityId' | 'startsAt'>,
	now: Date,
	edition: ReportEdition = 'internal'
): Promise<LessonYear[]> {
	const rows = await db
		.select({
			id: exercise.id,
			title: exercise.title,
			timeZone: exercise.timeZone,
			startsAt: exercise.startsAt,
			createdAt: exercise.createdAt,
			state: lesson.state,
			lessons: count()
		})
		.from(lesson)
		.innerJoin(exercise, eq(exercise.id, lesson.exerciseId))
		.where(
			and(
				eq(lesson.municipalityId, until.municipalityId),
				edition === 'public' ? eq(lesson.restricted, false) : undefined
			)
		)
		.groupBy(exercise.id, lesson.state)
		.orderBy(asc(exercise.id), asc(lesson.state));
	const last = (until.startsAt ?? now).getTime();
	return [...Map.groupBy(rows, ({ id }) => id).values()]
		.map(([first, ...others]) => ({
			...{ title: first!.title, timeZone: first!.timeZone, held: first!.startsAt ?? first!.createdAt },
			states: Object.fromEntries([first!, ...others].map(({ state, lessons }) => [state, lessons]))
		}))
		.filter(({ held }) => held.getTime() <= last)
		.sort((a, b) => a.held.getTime() - b.held.getTime())
		.slice(-mostExercises)
		.map(({ title, timeZone, held, states }) => ({
			exercise: title,
			year: isoDate(held, timeZone).slice(0, 4),
			states
		}));
}
