import { readerIn, type Reader } from '#lib/i18n/readers.ts';
import { isoDate } from '#lib/i18n/time.ts';
import type { InstructionContent } from './instruction.ts';

const bokmål = readerIn('nb');

/** «07» */
export const roleNumber = (number: number) => String(number).padStart(2, '0');

/** What `tel:` wants of a number as people write it. */
export const telephone = (number: string) => number.replace(/[^\d+]/g, '');

/**
 * The day and the hours that the markør must set aside, for the card's head: from meeting to the latest end.
 * @returns one or two lines; none while the time of meeting is not set
 */
export function setAside(
	{ front, exercise: { timeZone } }: Pick<InstructionContent, 'front' | 'exercise'>,
	{ card: t, dates: { longDate, clock } }: Reader = bokmål
): string[] {
	if (!front.meetAt) return [];
	const from = new Date(front.meetAt);
	const to = front.endsBy ? new Date(front.endsBy) : null;
	const sameDay = to && isoDate(from, timeZone) === isoDate(to, timeZone);
	const day = t.day(longDate(from, timeZone));
	if (!to) return [day, t.clocks(clock(from, timeZone), '')];
	if (sameDay) return [day, t.clocks(clock(from, timeZone), clock(to, timeZone))];
	return [
		t.dayAndClock(day, clock(from, timeZone)),
		t.until(t.dayAndClock(longDate(to, timeZone), clock(to, timeZone)))
	];
}

/** «Kl. 13.30», with the day where it is another than the meeting's. */
export function latestEnd(
	{ front, exercise: { timeZone } }: Pick<InstructionContent, 'front' | 'exercise'>,
	{ card: t, dates: { mediumDate, clock } }: Reader = bokmål
): string {
	if (!front.endsBy) return '';
	const to = new Date(front.endsBy);
	const otherDay = front.meetAt && isoDate(new Date(front.meetAt), timeZone) !== isoDate(to, timeZone);
	return otherDay ? t.dayAndClock(mediumDate(to, timeZone), clock(to, timeZone)) : t.clocks(clock(to, timeZone), '');
}

/** «torsdag 3. desember 2026 kl. 08.15»; '' when it is not set or has been. */
export function meeting(
	{ front, exercise: { timeZone } }: Pick<InstructionContent, 'front' | 'exercise'>,
	now: Date,
	{ card: t, dates: { longDate, clock } }: Reader = bokmål
): string {
	const at = front.meetAt ? new Date(front.meetAt) : null;
	return at && at > now ? t.dayAndClock(longDate(at, timeZone), clock(at, timeZone)) : '';
}

/**
 * Whether it is the day: then «Nå» stands first on the card. The day of the meeting or of the exercise, in its own zone, and
 * as long as it runs.
 */
export function isTheDay(
	{ front, exercise }: Pick<InstructionContent, 'front' | 'exercise'>,
	running: boolean,
	now: Date
): boolean {
	const today = isoDate(now, exercise.timeZone);
	const on = (iso: string | null) => iso !== null && isoDate(new Date(iso), exercise.timeZone) === today;
	return running || on(front.meetAt) || on(exercise.startsAt);
}
