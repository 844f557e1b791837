/**
 * What an inject's time is counted from: while the exercise runs, when it really began; before and after, when it is
 * planned to begin, so that what came late is late here as it is in the report.
 */
export function startOf(exercise: {
	startsAt: Date | null;
	startedAt: Date | null;
	endedAt: Date | null;
}): Date | null {
	const { startsAt, startedAt, endedAt } = exercise;
	return endedAt ? (startsAt ?? startedAt) : (startedAt ?? startsAt);
}

/** The moment so many minutes after the start; null while there is no start. Minutes are real ones, also across DST. */
export function plannedAt(start: Date | null, offsetMinutes: number): Date | null {
	return start && new Date(start.getTime() + offsetMinutes * 60_000);
}

/**
 * Whole minutes after the plan, negative before it. Both are cut to the minute first, so that the difference is the one
 * between the two clock times that are shown.
 */
export function minutesLate(planned: Date, actual: Date): number {
	return Math.floor(actual.getTime() / 60_000) - Math.floor(planned.getTime() / 60_000);
}
