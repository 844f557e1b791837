import {
	clock as norwegianClock,
	dateOnly,
	isoDate,
	longDate,
	mediumDate,
	norwegianTime,
	sentence,
	span
} from './time.ts';

type Dates = {
	/** «torsdag 3. desember 2026» */
	longDate: (at: Date, zone?: string) => string;
	/** «3. desember 2026» */
	mediumDate: (at: Date, zone?: string) => string;
	/** «09.30» */
	clock: (at: Date, zone?: string) => string;
	/** Both, from and to. */
	span: (from: Date, to: Date, zone?: string) => string;
	/** Of a date without a clock, `YYYY-MM-DD`: «3. desember 2026». */
	dateOnly: (date: string) => string;
	sentence: (words: string) => string;
};

const format = (locale: string, options: Intl.DateTimeFormatOptions) => {
	const cache = new Map<string, Intl.DateTimeFormat>();
	return (at: Date, zone: string = norwegianTime) => {
		let found = cache.get(zone);
		if (!found) cache.set(zone, (found = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })));
		return found.format(at);
	};
};
const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const medium = { day: 'numeric', month: 'long', year: 'numeric' } as const;

function dates(locale: string, clock: Dates['clock'], at: string): Dates {
	const [longDay, mediumDay] = [format(locale, long), format(locale, medium)];
	return {
		longDate: longDay,
		mediumDate: mediumDay,
		clock,
		span: (from, to, zone = norwegianTime) => {
			const start = `${longDay(from, zone)} ${at}\u00a0${clock(from, zone)}`;
			return isoDate(from, zone) === isoDate(to, zone)
				? `${start}–${clock(to, zone)}`
				: `${start} – ${longDay(to, zone)} ${at}\u00a0${clock(to, zone)}`;
		},
		dateOnly: (date) => mediumDay(new Date(`${date}T12:00:00Z`), 'UTC'),
		sentence
	};
}

/** Dates and clocks in each language that a participant may read. */
export const datesIn = {
	nb: { longDate, mediumDate, clock: norwegianClock, span, dateOnly, sentence } satisfies Dates,
	nn: dates('nn-NO', norwegianClock, 'kl.'),
	en: dates('en-GB', (at, zone) => norwegianClock(at, zone).replace('.', ':'), 'at')
} as const satisfies Record<string, Dates>;
