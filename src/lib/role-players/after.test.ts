import { expect, test } from 'vitest';
import { inView } from './attendance.ts';
import { dayAfter } from './follow-up.ts';
import { feelingCounts, impressionInput } from './impression.ts';

test('the next morning is the next morning, also when the clocks change', () => {
	const morning = (at: string) => dayAfter(new Date(at), 'Europe/Oslo').toISOString();
	expect(morning('2026-12-03T12:30:00Z')).toBe('2026-12-04T09:00:00.000Z');
	// Half past midnight is the next day already.
	expect(morning('2026-12-03T23:30:00Z')).toBe('2026-12-05T09:00:00.000Z');
	expect(morning('2027-03-27T22:30:00Z')).toBe('2027-03-28T08:00:00.000Z');
	expect(morning('2026-10-24T12:00:00Z')).toBe('2026-10-25T09:00:00.000Z');
	expect(morning('2026-12-31T12:00:00Z')).toBe('2027-01-01T09:00:00.000Z');
});

test('figures come with the fifth who has told how it was, not with the fifth who has written', () => {
	expect(feelingCounts([5, 4, 4, 1, null])).toBeNull();
	expect(feelingCounts([5, 4, 4, 1, null, 1])).toEqual([2, 0, 0, 2, 1]);
});

test('a first impression says something', () => {
	const parse = (values: object) => impressionInput('nb').safeParse({ feeling: '', worked: '', better: '', ...values });
	expect(parse({}).success).toBe(false);
	expect(parse({ worked: '  ' }).success).toBe(false);
	expect(parse({ feeling: '6' }).success).toBe(false);
	expect(parse({ feeling: '3' }).data).toEqual({ feeling: 3, worked: '', better: '' });
	expect(parse({ better: 'Varmere telt' }).data?.feeling).toBeNull();
});

test('a reserve is missing only when called in', () => {
	expect(inView({ attendance: null, reserve: false }, 'mangler')).toBe(true);
	expect(inView({ attendance: null, reserve: true }, 'mangler')).toBe(false);
	expect(inView({ attendance: 'in', reserve: true }, 'inne')).toBe(true);
	expect(inView({ attendance: 'out', reserve: false }, 'inne')).toBe(false);
});
