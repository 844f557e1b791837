import type { LineStatus } from './contact-line.ts';

/** What came of trying a contact line in a sambandsprøve. */
export const checkOutcomes = ['reached', 'reached_on_fallback', 'no_answer', 'wrong_number', 'wrong_person'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** Whether somebody acknowledged: only then is there a time it took. */
export const wasReached = (outcome: CheckOutcome): boolean =>
	outcome === 'reached' || outcome === 'reached_on_fallback';

/** What a try makes of its line's status: the line has one, and the newest word about it stands there. */
export const statusAfter: Record<CheckOutcome, LineStatus> = {
	reached: 'confirmed',
	reached_on_fallback: 'uncertain',
	no_answer: 'uncertain',
	wrong_number: 'wrong',
	wrong_person: 'wrong'
};

type Try = { outcome: CheckOutcome; minutes: number | null };

/** @param tries of one line, newest first  @returns minutes it took the last time that somebody acknowledged */
export function lastMinutes(tries: readonly Try[]): number | null {
	return tries.find(({ minutes }) => minutes !== null)?.minutes ?? null;
}

type TriedLine = { status: LineStatus; acknowledgeMinutes: number | null; tries: readonly Try[] };

/**
 * What the sambandsprøve says of all lines together, each by its newest try; null where none has been tried.
 * Within the target is told of the lines that have both a target and a time.
 */
export function checkFigures(lines: readonly TriedLine[]) {
	if (lines.every(({ tries }) => tries.length === 0)) return null;
	const timed = lines.flatMap(({ acknowledgeMinutes: target, tries }) => {
		const taken = lastMinutes(tries);
		return taken === null ? [] : [{ target, taken }];
	});
	const withTarget = timed.filter(({ target }) => target !== null);
	const sorted = timed.map(({ taken }) => taken).sort((a, b) => a - b);
	return {
		measured: withTarget.length,
		withinTarget: withTarget.filter(({ target, taken }) => taken <= target!).length,
		medianMinutes: median(sorted),
		slowestMinutes: sorted.at(-1) ?? null,
		onFallback: lines.filter(({ tries }) => tries[0]?.outcome === 'reached_on_fallback').length,
		wrong: lines.filter(({ status }) => status === 'wrong').length
	};
}

/** Whole minutes; of an even number the mean of the two in the middle, rounded up. */
function median(sorted: readonly number[]): number | null {
	if (sorted.length === 0) return null;
	const middle = sorted.length / 2;
	return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : Math.ceil((sorted[middle - 1]! + sorted[middle]!) / 2);
}
