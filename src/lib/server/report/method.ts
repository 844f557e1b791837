import { and, eq } from 'drizzle-orm';
import { report as t } from '#lib/i18n/nb/report.ts';
import { mediumDate } from '#lib/i18n/time.ts';
import { withoutTitles } from '#lib/report/public.ts';
import type { FeedbackGroupResult, ReportEdition, ReportMethod } from '#lib/report/report.ts';
import type { Db } from '#lib/server/db/client.ts';
import type { Exercise } from '#lib/server/exercises/queries.ts';
import { versionsOf } from './queries.ts';
import { reportComment, reportHearer } from './schema.ts';

type Version = { version: number; whatChanged: string; now: Date; edition: ReportEdition };

/**
 * How the report came to be, and what it does not know.
 * @param limits as the coordinator wrote them, one each
 * @param titles of what is restricted: no sentence that repeats one is told
 */
export async function methodOf(
	db: Db,
	exercise: Exercise,
	asked: Version,
	{ feedback, limits, titles }: { feedback: FeedbackGroupResult[]; limits: string[]; titles: readonly string[] }
): Promise<ReportMethod> {
	const hearing = await hearingOf(db, exercise.id, asked.version);
	const changes = await changesOf(db, exercise, asked, titles);
	return {
		notAnswered: feedback
			.filter((group) => group.answered < group.invited)
			.map((group) => t.notAnswered(t.groups[group.group], group.invited - group.answered, group.invited)),
		limits: [...(asked.edition === 'public' ? [t.publicNote] : []), ...limits],
		...(hearing && { hearing }),
		...(changes.length > 0 && { changes })
	};
}

/** How many read the draft of this version and what became of their remarks; without a name, and null where nobody was asked. */
async function hearingOf(db: Db, exerciseId: string, version: number): Promise<string | null> {
	const ofVersion = and(eq(reportHearer.exerciseId, exerciseId), eq(reportHearer.version, version));
	const readers = await db.$count(reportHearer, ofVersion);
	if (readers === 0) return null;
	const remarks = await db
		.select({ answer: reportComment.answer })
		.from(reportComment)
		.innerJoin(reportHearer, eq(reportHearer.id, reportComment.hearerId))
		.where(ofVersion);
	const answered = (answer: (typeof remarks)[number]['answer']) =>
		remarks.filter((one) => one.answer === answer).length;
	return t.heard(readers, answered('taken_in'), answered('not_taken_in'), answered(null));
}

/** «Hva er endret», version by version, the one being approved last; none in a first version. */
async function changesOf(
	db: Db,
	exercise: Exercise,
	{ version, whatChanged, now }: Version,
	titles: readonly string[]
): Promise<string[]> {
	const earlier = (await versionsOf(db, exercise.id)).toReversed();
	return [...earlier, { number: version, whatChanged, approvedAt: now }]
		.map((one) => ({ ...one, whatChanged: withoutTitles(one.whatChanged, titles) }))
		.filter((one) => one.whatChanged !== '')
		.map((one) => t.changedIn(one.number, mediumDate(one.approvedAt, exercise.timeZone), one.whatChanged));
}
