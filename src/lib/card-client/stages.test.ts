import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stageTriggers } from '#lib/role-players/instruction.ts';
import { createClock } from './clock.ts';
import { currentStage, nextChange, stageByClock, stageFor, type StageFacts } from './stages.ts';

const start = new Date('2026-12-03T08:30:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const stages: StageFacts[] = [
	{ trigger: 'start' },
	{ trigger: 'time', minutes: 20 },
	{ trigger: 'helped' },
	{ trigger: 'nobody' },
	{ trigger: 'time', minutes: 45 }
];

describe('forløpet', () => {
	test.each([
		['before the exercise has begun', null, 0, null],
		['a phone that is ahead of the start', start, -1, null],
		['at the start', start, 0, 0],
		['just before a stage', start, 19.9, 0],
		['as it begins', start, 20, 1],
		['between', start, 44, 1],
		['the last', start, 300, 4]
	])('%s', (_when, began, minutes, expected) => {
		expect(stageByClock(stages, began, after(minutes))).toBe(expected);
	});

	test('a text without triggers is moved by hand alone', () => {
		const old: StageFacts[] = [{}, {}, {}];
		expect(stageByClock(old, start, after(60))).toBeNull();
		expect(currentStage(old, 1, start, after(60))).toEqual({ index: 1, by: 'hand' });
	});

	test('what is chosen by hand wins over the clock; what the text no longer has does not', () => {
		expect(currentStage(stages, 0, start, after(60))).toEqual({ index: 0, by: 'hand' });
		expect(currentStage(stages, 9, start, after(60))).toEqual({ index: 4, by: 'clock' });
		expect(currentStage(stages, null, null, after(60))).toBeNull();
	});

	test('«Jeg har fått hjelp» leads to the next such stage, or the first', () => {
		expect(stageFor(stages, 'helped', 0)).toBe(2);
		expect(stageFor(stages, 'helped', 4)).toBe(2);
		expect(stageFor([...stages, { trigger: 'helped' }], 'helped', 2)).toBe(5);
		expect(stageFor([{ trigger: 'start' }], 'nobody', 0)).toBeNull();
	});

	test('the clock never goes back, never lands on what somebody must do, and says when it changes next', () => {
		const stage = fc.record({
			trigger: fc.option(fc.constantFrom(...stageTriggers), { nil: undefined }),
			minutes: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null })
		});
		const begins = ({ trigger, minutes }: StageFacts) => (trigger === 'start' ? 0 : (minutes ?? 0));
		fc.assert(
			fc.property(fc.array(stage, { maxLength: 8 }), fc.integer({ min: 0, max: 250 }), (list, minute) => {
				const now = stageByClock(list, start, after(minute));
				const later = stageByClock(list, start, after(minute + 1));
				if (now !== null) {
					expect(['start', 'time']).toContain(list[now]!.trigger);
					expect(begins(list[now]!)).toBeLessThanOrEqual(minute);
					expect(begins(list[later!]!)).toBeGreaterThanOrEqual(begins(list[now]!));
				}
				const change = nextChange(list, start, after(minute));
				if (change) expect(stageByClock(list, start, change)).not.toBeNull();
				else expect(later).toBe(now);
			})
		);
	});
});

describe('the clock', () => {
	test('a phone that is a day wrong follows the server’s clock, also after a restart without coverage', () => {
		const kept = new Map<string, string>();
		const memory = {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => void kept.set(key, value)
		};
		const phone = start.getTime() + 86_400_000;
		const clock = createClock(() => phone, memory);
		expect(clock.now()).toEqual(new Date(phone));
		clock.heard(start.toISOString());
		expect(clock.now()).toEqual(start);
		expect(createClock(() => phone + 60_000, memory).now()).toEqual(after(1));
	});

	test('a phone that can remember nothing still follows while the page is open', () => {
		const full = {
			getItem: () => null,
			setItem: () => {
				throw new DOMException('', 'QuotaExceededError');
			}
		};
		const clock = createClock(() => 0, full);
		clock.heard(start.toISOString());
		expect(clock.now()).toEqual(start);
	});
});
