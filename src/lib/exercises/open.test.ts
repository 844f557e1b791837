import { expect, test } from 'vitest';
import { exerciseStates } from './exercise.ts';
import { closedBy, isOver } from './open.ts';

const ended = new Date('2026-12-03T12:00:00Z');

test('the plan is open until the report is approved', () => {
	const closed = exerciseStates.filter((state) => closedBy({ state, endedAt: ended }) !== null);
	expect(closed).toEqual(['reported', 'archived']);
	expect(closedBy({ state: 'archived', endedAt: ended })).toBe('reported');
});

test('an exercise that was called off is closed for a reason of its own', () => {
	expect(closedBy({ state: 'archived', endedAt: null })).toBe('calledOff');
	expect(closedBy({ state: 'planned', endedAt: null })).toBeNull();
});

test('persons may be corrected and taken out, and the next exercise begun, in every state', () => {
	for (const state of exerciseStates)
		for (const area of ['people', 'next'] as const) expect(closedBy({ state, endedAt: ended }, area)).toBeNull();
});

test('it is over from the moment it is evaluated', () => {
	expect(exerciseStates.filter(isOver)).toEqual(['evaluating', 'reported', 'archived']);
});
