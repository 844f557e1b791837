import type { LessonKind, LessonState, Theme } from './lesson.ts';

/** An exercise did not confirm it this many times: the leadership decides. */
export const escalationRound = 2;
/** A lesson that nobody has been able to show for so long is flagged, and one that was learned is due for a new test. */
export const monthsBeforeFlag = 24;

type Standing = { kind: LessonKind; state: LessonState; round: number };

/** Not confirmed twice, and not closed since. */
export function isEscalated({ kind, state, round }: Standing): boolean {
	return kind === 'improve' && round >= escalationRound && state !== 'verified' && state !== 'withdrawn';
}

const waiting: readonly LessonState[] = ['implemented', 'to_verify', 'not_tested'];
const underWork: readonly LessonState[] = ['planned', 'in_progress', 'not_confirmed'];

/**
 * How a lesson comes along to the next exercise: `waiting` always does, `under_work` when the planner wants it there
 * already, null never (not accepted yet, closed, or something to keep doing).
 */
export function carriedAs({ kind, state }: { kind: LessonKind; state: LessonState }): 'waiting' | 'under_work' | null {
	if (kind === 'sustain') return null;
	if (waiting.includes(state)) return 'waiting';
	return underWork.includes(state) ? 'under_work' : null;
}

/** Whole months from one moment to another; the day counts, the clock does not. */
export function monthsBetween(from: Date, to: Date): number {
	const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
	return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}

type TimedEvent = { toState: LessonState; at: Date };

/**
 * How many months a lesson has waited for an exercise to show it, when that is too long; null when it is not.
 * Counted from when the work was last reported done: an exercise that did not come to it does not start the clock anew.
 */
export function notExercisedMonths(
	lesson: { kind: LessonKind; state: LessonState },
	events: readonly TimedEvent[],
	now: Date
): number | null {
	if (carriedAs(lesson) !== 'waiting') return null;
	return overdue(events.findLast(({ toState }) => toState === 'implemented')?.at, now);
}

/** Months since it was learned, when it is time to test it again; null before that. */
export function retestMonths(lesson: { state: LessonState }, events: readonly TimedEvent[], now: Date): number | null {
	if (lesson.state !== 'verified') return null;
	return overdue(events.findLast(({ toState }) => toState === 'verified')?.at, now);
}

function overdue(since: Date | undefined, now: Date): number | null {
	if (!since) return null;
	const months = monthsBetween(since, now);
	return months >= monthsBeforeFlag ? months : null;
}

/** Themes that came up in at least two exercises. «Annet» is no theme. */
export function returningThemes(seen: readonly { theme: Theme; exerciseId: string }[]): Set<Theme> {
	const exercises = new Map<Theme, Set<string>>();
	for (const { theme, exerciseId } of seen) {
		if (theme === 'other') continue;
		exercises.set(theme, (exercises.get(theme) ?? new Set()).add(exerciseId));
	}
	return new Set([...exercises].filter(([, ids]) => ids.size > 1).map(([theme]) => theme));
}
