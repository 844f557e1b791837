import { expect, test } from 'vitest';
import { tenseOf } from './tense.ts';

const now = new Date('2026-12-03T11:00:00Z');
const earlier = new Date('2026-12-03T08:00:00Z');
const later = new Date('2026-12-03T14:00:00Z');

test.each([
	['planned', null, null, 'before'],
	['planned', later, null, 'before'],
	['ready', later, null, 'before'],
	['ready', earlier, null, 'due'],
	['running', earlier, null, 'during'],
	['evaluating', later, earlier, 'after'],
	['reported', earlier, earlier, 'after'],
	['archived', earlier, earlier, 'after'],
	['archived', later, null, 'calledOff']
] as const)('%s, planned to end %s, ended %s: %s', (state, endsAt, endedAt, expected) => {
	expect(tenseOf({ state, endsAt, endedAt }, now)).toBe(expected);
});
