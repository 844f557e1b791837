import { isoDate, moment } from '#lib/i18n/time.ts';

const dayMs = 86_400_000;

/** `YYYY-MM-DD` a number of days later, or earlier when it is negative. */
export function plusDays(date: string, days: number): string {
	return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** The same, but never in a weekend: a Saturday becomes the Friday before, a Sunday the Monday after. */
export function workday(date: string, days: number): string {
	const day = plusDays(date, days);
	const weekday = new Date(day).getUTCDay();
	return weekday === 6 ? plusDays(day, -1) : weekday === 0 ? plusDays(day, 1) : day;
}

/** Norwegian date and clock → moment. The demo has nothing in the small hours, where a clock time may be skipped. */
export function at(date: string, clock: string): Date {
	const found = moment(date, clock);
	if (!found) throw new Error(`${clock} does not exist on ${date}.`);
	return found;
}

/** The year of a date, for titles. */
export const yearOf = (date: string) => date.slice(0, 4);

/**
 * The days that the demo turns on, counted from today so that it is always fresh. Exercises are held on Tuesdays: the
 * weekday that is least often a public holiday.
 */
export type Calendar = {
	now: Date;
	today: string;
	/** The exercise of last year. */
	earlier: string;
	/** The main exercise, about two months ago. */
	main: string;
	/** Next year's, about five months from now. */
	next: string;
};

export function demoCalendar(now: Date): Calendar {
	const today = isoDate(now);
	return {
		now,
		today,
		earlier: tuesday(plusDays(today, -420)),
		main: tuesday(plusDays(today, -60)),
		next: tuesday(plusDays(today, 150))
	};
}

/** The last Tuesday that is not after the date. */
function tuesday(date: string): string {
	const weekday = new Date(date).getUTCDay();
	return plusDays(date, -((weekday + 5) % 7));
}
