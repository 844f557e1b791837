import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Tx } from '#lib/server/db/client.ts';
import { criterion, exercise, objective } from '#lib/server/exercises/schema.ts';
import { lessonInExercise } from '#lib/server/lessons/schema.ts';
import { assessment, observation } from '#lib/server/observations/schema.ts';
import { at, plusDays, yearOf } from './calendar.ts';
import { objectives, type CriterionKey } from './content/exercise.ts';
import { earlier, earlierInMain, earlierLessons, earlierObjectives } from './content/earlier.ts';
import { sentences, trimmed } from '#lib/evaluations/sentences.ts';
import { insertFindings, insertLessons } from './learning.ts';
import { earlierKey } from './locate.ts';
import { insertTransitions, type MainPlan } from './plan.ts';
import type { Place } from './register.ts';

/** Last year's exercise and its lessons, of which the main one took some in. @returns its id and its lessons’ ids by number */
export async function insertEarlier(
	tx: Tx,
	place: Place,
	main: MainPlan
): Promise<{ id: string; lessonIds: Map<number, string> }> {
	const { municipalityId, members, calendar } = place;
	const day = calendar.earlier;
	const id = v7();
	const year = yearOf(day);
	await tx.insert(exercise).values({
		id,
		municipalityId,
		title: `${earlier.title} ${year}`,
		format: 'command_post',
		state: 'evaluating',
		purpose: earlier.purpose,
		scenario: earlier.scenario,
		startsAt: at(day, earlier.startClock),
		endsAt: at(day, earlier.endClock),
		startedAt: at(day, earlier.startClock),
		endedAt: at(day, earlier.endClock),
		place: earlier.place,
		caseNumber: earlier.caseNumber(year),
		createdAt: at(plusDays(day, -90), '10:00')
	});
	await insertTransitions(tx, place, id, [
		['planned', 'ready', 'ingrid', at(plusDays(day, -10), '14:00')],
		['ready', 'running', 'torHakon', at(day, earlier.startClock)],
		['running', 'evaluating', 'torHakon', at(day, earlier.endClock)]
	]);
	const rows = earlierObjectives.map((one, index) => ({
		...one,
		position: index + 1,
		objectiveId: v7(),
		criterionId: v7(),
		observationId: v7()
	}));
	await tx
		.insert(objective)
		.values(rows.map(({ objectiveId, position, title }) => ({ id: objectiveId, exerciseId: id, position, title })));
	await tx.insert(criterion).values(
		rows.map(({ criterionId, objectiveId, criterion: text, howSeen }) => ({
			id: criterionId,
			objectiveId,
			position: 1,
			text,
			howSeen
		}))
	);
	await tx.insert(observation).values(
		rows.map(({ observationId, criterionId, clock, place: where, fact }) => ({
			id: observationId,
			exerciseId: id,
			criterionId,
			observedAt: at(day, clock),
			place: where,
			fact,
			byUserId: members.perArne,
			createdAt: at(day, clock)
		}))
	);
	await tx.insert(assessment).values(
		rows.map(({ criterionId, rating, reason }) => ({
			criterionId,
			rating,
			reason,
			byUserId: members.perArne,
			at: at(plusDays(day, 7), '13:00')
		}))
	);
	const findingIds = await insertFindings(
		tx,
		place,
		{ id, day },
		rows.map(({ finding, theme, cause, fact }, index) => ({
			title: finding,
			theme,
			cause,
			passages: [{ observation: earlierKey(index + 1), quote: firstSentence(fact) }]
		})),
		{
			answers: {},
			observations: Object.fromEntries(rows.map(({ observationId }, index) => [earlierKey(index + 1), observationId]))
		}
	);
	const lessonIds = await insertLessons(tx, place, { id, mainId: main.id, day }, earlierLessons, {
		firstNumber: 1,
		findingIds
	});
	await tx.update(exercise).set({ previousExerciseId: id }).where(eq(exercise.id, main.id));
	await insertBridges(tx, place, main, lessonIds);
	return { id, lessonIds };
}

/** What the main exercise did with last year's lessons: the content of its report's section 3. */
async function insertBridges(
	tx: Tx,
	{ members, calendar }: Place,
	main: MainPlan,
	lessonIds: Map<number, string>
): Promise<void> {
	const decided = {
		exerciseId: main.id,
		decidedBy: members.ingrid,
		decidedAt: at(plusDays(calendar.main, -90), '11:30')
	};
	const judgement = (number: number) =>
		earlierLessons[number - 1]!.moves.find(({ to }) => to === 'verified' || to === 'not_confirmed')!;
	await tx.insert(lessonInExercise).values([
		...earlierInMain.takenIn.map(({ lesson, criterion: key, verdict }) => {
			const judged = judgement(lesson);
			return {
				...decided,
				lessonId: lessonIds.get(lesson)!,
				decision: 'taken_in' as const,
				takenInAs: 'criterion' as const,
				criterionId: main.criteria[key],
				takenInText: criterionText(key),
				verdict,
				verdictReason: judged.reason,
				judgedBy: members[judged.by],
				judgedAt: at(plusDays(calendar.main, judged.day), '10:15')
			};
		}),
		...earlierInMain.leftOut.map(({ lesson, reason }) => ({
			...decided,
			lessonId: lessonIds.get(lesson)!,
			decision: 'left_out' as const,
			reason
		}))
	]);
}

function firstSentence(text: string): string {
	const { start, end } = trimmed(text, sentences(text)[0]!);
	return text.slice(start, end);
}

function criterionText(wanted: CriterionKey): string {
	return objectives.flatMap(({ criteria }) => [...criteria]).find(({ key }) => key === wanted)!.text;
}
