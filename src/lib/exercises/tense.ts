import type { ExerciseState } from './exercise.ts';
import { closedBy, isOver } from './open.ts';

/** How an exercise is spoken of: it will be held, its day has passed without it, it is held now, it was held, it never will be. */
export const tenses = ['before', 'due', 'during', 'after', 'calledOff'] as const;
export type Tense = (typeof tenses)[number];

/** How an exercise is spoken of now. */
export function tenseOf(
	exercise: { state: ExerciseState; endsAt: Date | null; endedAt: Date | null },
	now: Date
): Tense {
	if (closedBy(exercise) === 'calledOff') return 'calledOff';
	if (isOver(exercise.state)) return 'after';
	if (exercise.state === 'running') return 'during';
	return exercise.endsAt && exercise.endsAt < now ? 'due' : 'before';
}
