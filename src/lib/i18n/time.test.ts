import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clock, daysBetween, isoClock, isoDate, longDate, moment, span } from './time.ts';

test('a local time means the same moment in summer and winter', () => {
	expect(moment('2026-12-03', '09:00')?.toISOString()).toBe('2026-12-03T08:00:00.000Z');
	expect(moment('2026-06-03', '09:00')?.toISOString()).toBe('2026-06-03T07:00:00.000Z');
});

test('the hour skipped in March does not exist', () => {
	expect(moment('2027-03-28', '01:59')?.toISOString()).toBe('2027-03-28T00:59:00.000Z');
	expect(moment('2027-03-28', '02:30')).toBeNull();
	expect(moment('2027-03-28', '03:00')?.toISOString()).toBe('2027-03-28T01:00:00.000Z');
});

test('the hour that comes twice in October means the first', () => {
	expect(moment('2026-10-25', '02:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
});

test('what is shown is what was typed, for every minute that exists', () => {
	fc.assert(
		fc.property(
			fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
			fc.nat(1439),
			(day, minute) => {
				const date = day.toISOString().slice(0, 10);
				const typed = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
				const at = moment(date, typed);
				if (at === null) return;
				expect([isoDate(at), isoClock(at)]).toEqual([date, typed]);
			}
		)
	);
});

test('written as Norwegians write it', () => {
	const from = moment('2026-12-03', '09:00')!;
	expect(longDate(from)).toBe('torsdag 3. desember 2026');
	expect(clock(from)).toBe('09.00');
	expect(span(from, moment('2026-12-03', '13:00')!)).toBe('torsdag 3. desember 2026 kl.\u00a009.00–13.00');
	expect(span(from, moment('2026-12-04', '01:00')!)).toContain('fredag 4. desember');
});

test('days are counted by the calendar, also across the change of clocks', () => {
	expect(daysBetween(moment('2026-10-24', '23:50')!, moment('2026-10-26', '00:10')!)).toBe(2);
	expect(daysBetween(moment('2026-12-03', '09:00')!, moment('2026-12-01', '23:00')!)).toBe(-2);
});
