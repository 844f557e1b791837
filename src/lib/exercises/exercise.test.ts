import { expect, test } from 'vitest';
import { startsLater } from './exercise.ts';

test('an exercise starts early when its day, where it is held, has not come', () => {
	const planned = { startsAt: new Date('2026-12-02T23:30:00Z'), timeZone: 'Europe/Oslo' };
	expect(startsLater(planned, new Date('2026-12-02T22:59:00Z'))).toBe(true);
	expect(startsLater(planned, new Date('2026-12-02T23:01:00Z'))).toBe(false);
	expect(startsLater(planned, new Date('2026-12-09T12:00:00Z'))).toBe(false);
	expect(startsLater({ ...planned, startsAt: null }, new Date('2026-12-02T12:00:00Z'))).toBe(false);
});
