import { fromDate, parseDateTime, toZoned } from '@internationalized/date';

/** Brunn serves Norwegian municipalities; an exercise keeps its own zone, this is the default. */
export const norwegianTime = 'Europe/Oslo';

/**
 * Local date and clock → the moment it means.
 * @param date `YYYY-MM-DD`  @param clock `HH:MM`
 * @returns the moment, or null when that clock time does not exist on that date (the hour skipped in March).
 *   The hour that comes twice in October means the first of the two.
 */
export function moment(date: string, clock: string, zone: string = norwegianTime): Date | null {
	const zoned = toZoned(parseDateTime(`${date}T${clock}`), zone, 'compatible');
	const back = fromDate(zoned.toDate(), zone);
	return clock === `${pad(back.hour)}:${pad(back.minute)}` ? zoned.toDate() : null;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** Moment → `YYYY-MM-DD` in the zone, as `<input type="date">` wants it. */
export function isoDate(at: Date, zone: string = norwegianTime): string {
	const local = fromDate(at, zone);
	return `${local.year}-${pad(local.month)}-${pad(local.day)}`;
}

/** Moment → `HH:MM` in the zone, as `<input type="time">` wants it. */
export function isoClock(at: Date, zone: string = norwegianTime): string {
	const local = fromDate(at, zone);
	return `${pad(local.hour)}:${pad(local.minute)}`;
}

function part(options: Intl.DateTimeFormatOptions) {
	const cache = new Map<string, Intl.DateTimeFormat>();
	return (at: Date, zone: string): string => {
		let format = cache.get(zone);
		if (!format) cache.set(zone, (format = new Intl.DateTimeFormat('nb-NO', { ...options, timeZone: zone })));
		return format.format(at);
	};
}
const long = part({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const medium = part({ day: 'numeric', month: 'long', year: 'numeric' });
const narrow = part({ day: 'numeric', month: 'short', year: 'numeric' });
const short = part({ day: 'numeric', month: 'short' });

/** «torsdag 3. desember 2026» */
export const longDate = (at: Date, zone: string = norwegianTime) => long(at, zone);
/** «3. desember 2026» */
export const mediumDate = (at: Date, zone: string = norwegianTime) => medium(at, zone);
/** «3. des.» */
export const shortDate = (at: Date, zone: string = norwegianTime) => short(at, zone);
/** «09.30» */
export const clock = (at: Date, zone: string = norwegianTime) => isoClock(at, zone).replace(':', '.');
/** «torsdag 3. desember 2026 kl. 09.00–13.00», or both days when it lasts past midnight. */
export function span(from: Date, to: Date, zone: string = norwegianTime): string {
	const start = `${longDate(from, zone)} kl.\u00a0${clock(from, zone)}`;
	return isoDate(from, zone) === isoDate(to, zone)
		? `${start}–${clock(to, zone)}`
		: `${start} – ${longDate(to, zone)} kl.\u00a0${clock(to, zone)}`;
}
/** A date or time that begins a line: «Torsdag 3. desember …». */
export const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
/** Date without a clock, stored as `YYYY-MM-DD` → «3. desember 2026». */
export const dateOnly = (date: string) => mediumDate(new Date(`${date}T12:00:00Z`), 'UTC');
/** The same, short enough for a narrow column → «3. des. 2026». */
export const dateOnlyShort = (date: string) => narrow(new Date(`${date}T12:00:00Z`), 'UTC');
/** Whole calendar days from one moment's date to another's, in the zone; negative when it has been. */
export function daysBetween(from: Date, to: Date, zone: string = norwegianTime): number {
	return Math.round((Date.parse(isoDate(to, zone)) - Date.parse(isoDate(from, zone))) / 86_400_000);
}
