import { scaleUtc } from 'd3-scale';
import type { TimelineEntry } from '#lib/report/report.ts';
import { round } from '#lib/ui/figure.ts';

const minute = 60_000;

/** More injects than this do not fit one drawing on a page. */
export const timelineRows = 24;

/** Whole minutes the inject came after its plan, negative before; null when it lacks one of the two. */
export function minutesLate({ planned, actual }: TimelineEntry): number | null {
	if (!planned || !actual) return null;
	return Math.round((Date.parse(actual) - Date.parse(planned)) / minute);
}

/**
 * Where the injects lie on a time axis between two places.
 * @returns a place for a moment, and the moments that are marked on the axis; null when no inject has any time
 */
export function timeAxis(entries: TimelineEntry[], from: number, to: number) {
	const times = entries.flatMap(({ planned, actual }) => [planned, actual]).filter((at) => at !== null);
	const moments = times.map((at) => Date.parse(at));
	if (moments.length === 0) return null;
	const first = Math.min(...moments);
	const last = Math.max(...moments, first + 10 * minute);
	const scale = scaleUtc().domain([first, last]).range([from, to]);
	return { at: (moment: string) => round(scale(new Date(moment))), ticks: scale.ticks(6) };
}
