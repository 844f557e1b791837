import { describe, expect, it, test } from 'vitest';
import { carriedAs, isEscalated, monthsBetween, notExercisedMonths, retestMonths, returningThemes } from './flags.ts';
import { lessonStates } from './lesson.ts';

const at = (date: string) => new Date(`${date}T12:00:00Z`);

describe('escalation', () => {
	it.each([
		[1, 'not_confirmed', false],
		[2, 'not_confirmed', true],
		[2, 'planned', true],
		[2, 'verified', false],
		[2, 'withdrawn', false]
	] as const)('round %i, %s: %s', (round, state, expected) => {
		expect(isEscalated({ kind: 'improve', round, state })).toBe(expected);
	});
});

describe('not exercised for 24 months', () => {
	const history = [
		{ toState: 'draft', at: at('2024-01-10') },
		{ toState: 'implemented', at: at('2024-11-23') },
		{ toState: 'to_verify', at: at('2025-02-01') },
		{ toState: 'not_tested', at: at('2026-06-01') }
	] as const;
	it('says nothing the day before', () => {
		expect(notExercisedMonths({ kind: 'improve', state: 'not_tested' }, history, at('2026-11-22'))).toBeNull();
	});
	it('says 24 on the day', () => {
		expect(notExercisedMonths({ kind: 'improve', state: 'not_tested' }, history, at('2026-11-23'))).toBe(24);
	});
	it('says nothing about one that is closed or under work', () => {
		for (const state of ['verified', 'withdrawn', 'planned', 'draft'] as const)
			expect(notExercisedMonths({ kind: 'improve', state }, history, at('2030-01-01'))).toBeNull();
	});
	it('says when a learned one should be tested again', () => {
		const learned = [{ toState: 'verified', at: at('2026-12-03') }] as const;
		expect(retestMonths({ state: 'verified' }, learned, at('2028-12-02'))).toBeNull();
		expect(retestMonths({ state: 'verified' }, learned, at('2029-01-05'))).toBe(25);
	});
});

test('months between: the day counts', () => {
	expect(monthsBetween(at('2026-01-31'), at('2026-02-28'))).toBe(0);
	expect(monthsBetween(at('2025-12-15'), at('2026-01-15'))).toBe(1);
	expect(monthsBetween(at('2025-12-15'), at('2027-12-14'))).toBe(23);
});

test('a theme returns when two exercises have it, not two findings of one', () => {
	const seen = [
		{ theme: 'roles', exerciseId: 'a' },
		{ theme: 'roles', exerciseId: 'a' },
		{ theme: 'plans', exerciseId: 'a' },
		{ theme: 'plans', exerciseId: 'b' },
		{ theme: 'other', exerciseId: 'a' },
		{ theme: 'other', exerciseId: 'b' }
	] as const;
	expect([...returningThemes(seen)]).toEqual(['plans']);
});

test('what comes along to the next exercise', () => {
	const by = (how: 'waiting' | 'under_work' | null) =>
		lessonStates.filter((state) => carriedAs({ kind: 'improve', state }) === how);
	expect(by('waiting')).toEqual(['implemented', 'to_verify', 'not_tested']);
	expect(by('under_work')).toEqual(['planned', 'in_progress', 'not_confirmed']);
	expect(lessonStates.filter((state) => carriedAs({ kind: 'sustain', state }))).toEqual([]);
});
