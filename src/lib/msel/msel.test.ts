import { describe, expect, it } from 'vitest';
import { moment } from '#lib/i18n/time.ts';
import { maySeeInjects } from './audience.ts';
import { injectInput } from './input.ts';
import { minutesLate, plannedAt, startOf } from './timing.ts';

describe('when an inject is due', () => {
	const startsAt = new Date('2026-12-03T08:00:00Z');

	it('counts from the plan, but from when the exercise began while it runs', () => {
		const startedAt = new Date('2026-12-03T08:07:00Z');
		const endedAt = new Date('2026-12-03T11:00:00Z');
		expect(startOf({ startsAt, startedAt: null, endedAt: null })).toBe(startsAt);
		expect(startOf({ startsAt, startedAt, endedAt: null })).toBe(startedAt);
		expect(startOf({ startsAt, startedAt, endedAt })).toBe(startsAt);
		expect(startOf({ startsAt: null, startedAt, endedAt })).toBe(startedAt);
		expect(startOf({ startsAt: null, startedAt: null, endedAt: null })).toBeNull();
	});

	it('is so many minutes after the start, or before it', () => {
		expect(plannedAt(startsAt, 95)).toEqual(new Date('2026-12-03T09:35:00Z'));
		expect(plannedAt(startsAt, -30)).toEqual(new Date('2026-12-03T07:30:00Z'));
		expect(plannedAt(null, 5)).toBeNull();
	});

	it('counts real minutes through the night when the clock is moved', () => {
		const start = moment('2027-03-28', '01:30')!;
		expect(plannedAt(start, 60)).toEqual(moment('2027-03-28', '03:30'));
	});

	it.each([
		['08:00:59', '08:00:00', 0],
		['08:00:00', '08:00:59', 0],
		['08:00:59', '08:01:00', 1],
		['08:05:00', '08:02:30', -3]
	])('the plan %s and what happened %s differ as their clocks do', (planned, actual, late) => {
		expect(minutesLate(new Date(`2026-12-03T${planned}Z`), new Date(`2026-12-03T${actual}Z`))).toBe(late);
	});
});

describe('the form of an inject', () => {
	const parse = (values: Record<string, string>) => injectInput.safeParse({ content: 'Noe skjer', ...values });

	it.each([
		['0', 0],
		['-30', -30],
		['\u221230', -30],
		[' 95 ', 95]
	])('takes %j minutes', (offsetMinutes, minutes) => {
		expect(parse({ offsetMinutes }).data?.offsetMinutes).toBe(minutes);
	});

	it.each(['', '1.5', 'snart', '10081', '-10081', '1e3'])('refuses %j minutes', (offsetMinutes) => {
		const wrong = parse({ offsetMinutes }).error?.issues.map(({ path }) => path[0]);
		expect(new Set(wrong)).toEqual(new Set(['offsetMinutes']));
	});

	it('needs content, and no more than the column holds', () => {
		expect(parse({ offsetMinutes: '0', content: ' ' }).success).toBe(false);
		expect(parse({ offsetMinutes: '0', content: 'a'.repeat(2001) }).success).toBe(false);
		expect(parse({ offsetMinutes: '0', content: 'a'.repeat(2000) }).success).toBe(true);
	});
});

describe('who may read the dreiebok', () => {
	it('a reader may when the play is over, the others always', () => {
		expect(maySeeInjects('reader', 'ready')).toBe(false);
		expect(maySeeInjects('reader', 'running')).toBe(false);
		expect(maySeeInjects('reader', 'evaluating')).toBe(true);
		expect(maySeeInjects('evaluator', 'running')).toBe(true);
		expect(maySeeInjects('planner', 'planned')).toBe(true);
	});
});
