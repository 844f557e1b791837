import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	controlOf,
	controls,
	failingGates,
	isLate,
	nextStep,
	readingOf,
	readings,
	type ReadingFacts,
	type StepFacts
} from './reading.ts';

describe('reading', () => {
	const facts: ReadingFacts = { cast: true, latest: 2, linked: true, opened: true, acknowledged: null };

	test.each([
		['nobody plays it', { cast: false }, 'no_person'],
		['nothing is published', { latest: null }, 'no_text'],
		['no link', { linked: false }, 'no_link'],
		['a link not opened', { opened: false }, 'not_opened'],
		['opened', {}, 'opened'],
		['an older version read', { acknowledged: 1 }, 'read_older'],
		['read', { acknowledged: 2 }, 'read'],
		['read, and the link withdrawn since', { acknowledged: 2, linked: false }, 'read']
	] as const)('%s', (_what, part, expected) => {
		expect(readingOf({ ...facts, ...part })).toBe(expected);
	});

	test('the control question: right, right after mistakes, wrong, not answered', () => {
		expect([controlOf(true, 0), controlOf(false, 2), controlOf(null, 1), controlOf(null, 0)]).toEqual([
			'right',
			'right_later',
			'wrong',
			'not_answered'
		]);
	});

	const sent = { state: 'sent', first: new Date('2026-11-16T09:00:00Z') } as const;
	const notSent = { state: 'not_sent', first: null } as const;
	const ready: StepFacts = {
		...{ gaps: 0, unpublished: false, reading: 'read', control: 'right', consent: 0, keyRole: true, reserves: 1 },
		sending: sent
	};
	test.each([
		[{}, 'ready'],
		[{ keyRole: false, reserves: 0 }, 'ready'],
		[{ reserves: 0 }, 'reserve'],
		[{ reading: 'read_older' }, 'read_again'],
		[{ reading: 'opened' }, 'remind_read'],
		[{ reading: 'opened', control: 'wrong' }, 'explain'],
		[{ reading: 'not_opened' }, 'remind_open'],
		[{ reading: 'not_opened', sending: notSent }, 'send'],
		[{ reading: 'not_opened', sending: { state: 'waiting', first: null } }, 'send'],
		[{ reading: 'not_opened', sending: { state: 'failed', first: null } }, 'not_arrived'],
		[{ reading: 'opened', sending: notSent }, 'remind_read'],
		[{ reading: 'no_link' }, 'send'],
		[{ reading: 'no_person' }, 'cast'],
		[{ reading: 'no_person', consent: 1 }, 'cast'],
		[{ reading: 'read', consent: 1 }, 'consent'],
		[{ reading: 'read', unpublished: true }, 'publish'],
		[{ reading: 'read', unpublished: true, gaps: 1 }, 'write']
	] as const)('%o → %s', (part, expected) => {
		expect(nextStep({ ...ready, ...part })).toBe(expected);
	});

	test.each([
		[{}, []],
		[{ sending: notSent }, []],
		[{ gaps: 2, unpublished: true, reading: 'no_text', sending: notSent }, ['text', 'sent']],
		[{ unpublished: true, reading: 'read_older' }, ['published', 'read']],
		[{ reading: 'no_person', sending: notSent, reserves: 0 }, ['person', 'reserve']],
		[{ reading: 'not_opened', sending: notSent }, ['sent']],
		[{ reading: 'not_opened' }, ['read']],
		[{ reading: 'no_link' }, ['read']],
		[{ consent: 2 }, ['consent']],
		[{ reading: 'opened', control: 'wrong', sending: notSent }, ['control']],
		[{ reading: 'read', control: 'right_later', reserves: 0, keyRole: false }, []]
	] as const)('gates that fail: %o → %o', (part, expected) => {
		expect(failingGates({ ...ready, ...part })).toEqual(expected);
	});

	test('Klar and no gate that fails are the same', () => {
		fc.assert(
			fc.property(
				fc.record({
					gaps: fc.nat(2),
					unpublished: fc.boolean(),
					reading: fc.constantFrom(...readings),
					control: fc.constantFrom(...controls),
					consent: fc.nat(2),
					sending: fc.constantFrom(sent, notSent),
					keyRole: fc.boolean(),
					reserves: fc.nat(2)
				}),
				(facts) => {
					// An answer to the control question stands only on a version that was opened.
					fc.pre(facts.control !== 'wrong' || facts.reading !== 'read');
					expect(failingGates(facts).length === 0).toBe(nextStep(facts) === 'ready');
				}
			)
		);
	});

	test('a card is late when it came, or has not come, less than seven days before', () => {
		const startsAt = new Date('2026-12-03T08:00:00Z');
		const [inTime, late] = [new Date('2026-11-26T08:00:00Z'), new Date('2026-11-26T08:00:01Z')];
		expect([isLate(inTime, startsAt, late), isLate(late, startsAt, late)]).toEqual([false, true]);
		expect([isLate(null, startsAt, inTime), isLate(null, startsAt, late)]).toEqual([false, true]);
		expect(isLate(late, null, late)).toBe(false);
	});
});
