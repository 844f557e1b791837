import type { ExerciseState } from './exercise.ts';

/**
 * What is changed about an exercise, by how long it may be (docs/decisions/0009-closed.md).
 * - `plan`: all that the report tells of: facts, objectives, participants, roles, lines, markører, dreiebok, forms
 * - `people`: who took part, as persons: their link, their name and how to reach them, taking them out
 * - `next`: what comes after, and changes nothing here
 */
export type Area = 'plan' | 'people' | 'next';

/** Why something may not be changed: the report is approved, or the exercise was called off. */
export const closedReasons = ['reported', 'calledOff'] as const;
export type ClosedReason = (typeof closedReasons)[number];

/** What tells whether an exercise may be changed; one that was called off is archived without ever having ended. */
export type Openness = { state: ExerciseState; endedAt: Date | null };

/** Why `area` of the exercise may not be changed any more, or null while it may. */
export function closedBy({ state, endedAt }: Openness, area: Area = 'plan'): ClosedReason | null {
	if (area !== 'plan') return null;
	if (state !== 'reported' && state !== 'archived') return null;
	return state === 'archived' && endedAt === null ? 'calledOff' : 'reported';
}

/** Whether it has been held, or never will be: nobody is to prepare for it. */
export function isOver(state: ExerciseState): boolean {
	return state === 'evaluating' || state === 'reported' || state === 'archived';
}
