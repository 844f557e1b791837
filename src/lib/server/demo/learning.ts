import { v7 } from 'uuid';
import type { Tx } from '#lib/server/db/client.ts';
import {
	actionEvent,
	finding,
	improvementAction,
	lesson,
	lessonEvent,
	lessonFinding,
	passage
} from '#lib/server/lessons/schema.ts';
import { at, workday } from './calendar.ts';
import type { FindingContent, PassageContent } from './content/findings.ts';
import type { LessonContent } from './content/lesson.ts';

import type { Answers } from './feedback.ts';
import { locate, textOf } from './locate.ts';
import { members as people } from './content/people.ts';
import type { Place } from './register.ts';

/** Where the sources of passages are stored. */
export type Sources = { answers: Answers; observations: Record<string, string> };

/** Findings with their passages, numbered from 1. @returns their ids in order */
export async function insertFindings(
	tx: Tx,
	{ members, calendar }: Place,
	exercise: { id: string; day: string },
	content: FindingContent[],
	sources: Sources
): Promise<string[]> {
	const createdAt = at(workday(exercise.day, 12), '10:30');
	const ids = content.map(() => v7());
	await tx.insert(finding).values(
		content.map(({ title, theme, cause }, index) => ({
			id: ids[index]!,
			exerciseId: exercise.id,
			number: index + 1,
			title,
			theme,
			cause,
			createdAt
		}))
	);
	const markedBy = calendar.main === exercise.day ? members.ingrid : members.perArne;
	await tx.insert(passage).values(
		content.flatMap(({ passages }, index) =>
			passages.map((one) => ({
				findingId: ids[index]!,
				...sourceOf(one, sources),
				...locate(textOf(one), one.quote),
				markedBy,
				createdAt
			}))
		)
	);
	return ids;
}

function sourceOf(one: PassageContent, { answers, observations }: Sources) {
	if ('observation' in one) return { observationId: observations[one.observation]! };
	const { responseId, questionId } = answers[one.answer]!;
	return 'field' in one ? { responseId, field: one.field } : { responseId, questionId: questionId(one.question) };
}

/** Lessons with their evidence, history and tiltak. @returns their ids by number */
export async function insertLessons(
	tx: Tx,
	{ municipalityId, members, forums, calendar }: Place,
	exercise: { id: string; mainId: string; day: string },
	content: LessonContent[],
	{ firstNumber, findingIds }: { firstNumber: number; findingIds: string[] }
): Promise<Map<number, string>> {
	const numbered = content.map((one, index) => ({ ...one, id: v7(), number: firstNumber + index }));
	const when = (move: LessonContent['moves'][number]) => at(workday(calendar[move.after], move.day), '10:15');
	await tx.insert(lesson).values(
		numbered.map(({ findings: _findings, actions: _actions, moves, owner, ...rest }) => ({
			...rest,
			municipalityId,
			exerciseId: exercise.id,
			ownerId: members[owner],
			state: moves.at(-1)!.to,
			round: moves.filter(({ to }) => to === 'not_confirmed').length,
			version: moves.length,
			createdAt: when(moves[0]!)
		}))
	);
	await tx
		.insert(lessonFinding)
		.values(
			numbered.flatMap(({ id, findings }) =>
				findings.map((number) => ({ lessonId: id, findingId: findingIds[number - 1]! }))
			)
		);
	await tx.insert(lessonEvent).values(
		numbered.flatMap(({ id, moves }) =>
			moves.map((move, index) => ({
				lessonId: id,
				fromState: moves[index - 1]?.to ?? null,
				toState: move.to,
				reason: move.reason,
				// A judgement is made in an exercise; the other moves are not.
				exerciseId: move.to === 'verified' || move.to === 'not_confirmed' ? exercise.mainId : null,
				byUserId: members[move.by],
				at: when(move)
			}))
		)
	);
	const planned = numbered.flatMap(({ id, actions, moves }) =>
		actions.map((action) => ({ ...action, moves, id: v7(), lessonId: id, dueDate: workday(exercise.day, action.due) }))
	);
	await tx.insert(improvementAction).values(
		planned.map(({ indicator, amount, owner, due: _due, forum, moves: _moves, ...rest }) => ({
			...rest,
			effectIndicator: indicator,
			costAmount: amount,
			owner: people[owner].name,
			forumId: forums[forum]
		}))
	);
	await tx.insert(actionEvent).values(
		planned.flatMap(({ id, moves, dueDate, ...action }) => {
			const state = action.state ?? 'planned';
			const event = (move: (typeof moves)[number]) => ({
				...{ actionId: id, toDueDate: dueDate, byUserId: members[move.by], at: when(move) }
			});
			const made = { ...event(moves.find(({ to }) => to === 'planned') ?? moves[0]!), toState: 'planned' as const };
			if (state === 'planned') return [made];
			const last = moves.find(({ to }) => to === (state === 'done' ? 'implemented' : 'in_progress')) ?? moves.at(-1)!;
			return [made, { ...event(last), fromState: made.toState, fromDueDate: dueDate, toState: state }];
		})
	);
	return new Map(numbered.map(({ id, number }) => [number, id]));
}
