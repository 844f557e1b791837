import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { actionStates, lessonKinds, lessonStates, takenInAs, type LessonState, type Verdict } from './lesson.ts';
import {
	allowedMoves,
	isClosed,
	missingFor,
	movesByHand,
	roundAfter,
	stateAfterVerdict,
	stateFromEvents,
	transitions,
	type ActionFacts,
	type LessonFacts,
	type MoveFacts
} from './states.ts';

const words = fc.constantFrom('', ' ', 'noe');
const people = fc.constantFrom('anna', 'berit');
const lessonFacts: fc.Arbitrary<LessonFacts> = fc.record({
	kind: fc.constantFrom(...lessonKinds),
	state: fc.constantFrom(...lessonStates),
	ownerId: fc.option(people),
	description: words,
	verification: words,
	round: fc.nat(3)
});
const action: fc.Arbitrary<ActionFacts> = fc.record({
	goal: words,
	measure: words,
	effectIndicator: words,
	cost: words,
	owner: words,
	dueDate: fc.option(fc.constant('2027-02-01')),
	forumId: fc.option(fc.constant('alu')),
	state: fc.constantFrom(...actionStates),
	evidence: words
});
const moveFacts: fc.Arbitrary<MoveFacts> = fc.record({
	actions: fc.array(action, { maxLength: 3 }),
	passages: fc.nat(2),
	reason: words,
	byUserId: people,
	takenInAs: fc.option(fc.constantFrom(...takenInAs))
});

const done: ActionFacts = {
	goal: 'Alle kvitterer',
	measure: 'SMS',
	effectIndicator: 'Median under 10 min.',
	cost: 'Ingen',
	owner: 'Jonas',
	dueDate: '2027-03-01',
	forumId: 'alu',
	state: 'done',
	evidence: 'Prøvd 12. januar'
};
const lesson = (over: Partial<LessonFacts> = {}): LessonFacts => ({
	kind: 'improve',
	state: 'draft',
	ownerId: 'anna',
	description: 'Første varsel innen 15 minutter',
	verification: 'Kriterium i neste øvelse',
	round: 0,
	...over
});
const facts = (over: Partial<MoveFacts> = {}): MoveFacts => ({
	actions: [done],
	passages: 1,
	reason: 'Vedtatt',
	byUserId: 'berit',
	takenInAs: 'criterion',
	...over
});

describe('moves', () => {
	test('no path outside the table, whatever the data', () => {
		fc.assert(
			fc.property(lessonFacts, moveFacts, fc.constantFrom(...lessonStates), (one, around, to) => {
				const missing = missingFor(to, one, around);
				expect(missing.includes('notAllowed')).toBe(!transitions[one.kind][one.state].includes(to));
			})
		);
	});

	test('any walk leaves one event for each step, and the history gives the state', () => {
		fc.assert(
			fc.property(fc.constantFrom(...lessonKinds), fc.array(fc.nat(), { maxLength: 40 }), (kind, choices) => {
				let one: LessonFacts = { ...lesson(), kind, state: 'draft' };
				const events: { toState: LessonState }[] = [{ toState: 'draft' }];
				let steps = 0;
				for (const choice of choices) {
					const moves = allowedMoves(one);
					if (moves.length === 0) break;
					const to = moves[choice % moves.length]!;
					events.push({ toState: to });
					one = { ...one, state: to, round: roundAfter(to, one.round) };
					steps++;
				}
				expect(stateFromEvents(events)).toBe(one.state);
				expect(events).toHaveLength(steps + 1);
				expect(one.round).toBe(events.filter(({ toState }) => toState === 'not_confirmed').length);
			})
		);
	});

	test('nobody confirms their own lesson', () => {
		fc.assert(
			fc.property(lessonFacts, moveFacts, (one, around) => {
				const own = { ...one, kind: 'improve' as const, state: 'to_verify' as const, ownerId: around.byUserId };
				for (const to of ['verified', 'not_confirmed', 'not_tested'] as const)
					expect(missingFor(to, own, around)).toContain('otherThanOwner');
			})
		);
	});

	test('a lesson without owner cannot be confirmed by anybody', () => {
		expect(missingFor('verified', lesson({ state: 'to_verify', ownerId: null }), facts())).toContain('owner');
	});

	test('every lesson can be closed from where it is, and a closed one stays closed', () => {
		for (const kind of lessonKinds) {
			const open = new Set<LessonState>(['draft']);
			for (const state of open) for (const to of transitions[kind][state]) open.add(to);
			for (const state of open) {
				expect(isClosed({ kind, state })).toBe(transitions[kind][state].length === 0);
				if (!isClosed({ kind, state })) expect(transitions[kind][state]).toContain('withdrawn');
			}
		}
		expect(isClosed({ kind: 'sustain', state: 'implemented' })).toBe(true);
		expect(isClosed({ kind: 'improve', state: 'implemented' })).toBe(false);
	});

	test('the verdict is never a move by hand', () => {
		for (const kind of lessonKinds)
			for (const state of lessonStates)
				for (const to of movesByHand({ kind, state }))
					expect(['verified', 'not_confirmed', 'not_tested']).not.toContain(to);
	});
});

describe('what a move needs', () => {
	it.each<[LessonState, Partial<LessonFacts>]>([
		['identified', { state: 'draft' }],
		['planned', { state: 'identified' }],
		['planned', { state: 'not_confirmed' }],
		['in_progress', { state: 'planned' }],
		['implemented', { state: 'in_progress' }],
		['to_verify', { state: 'implemented' }],
		['to_verify', { state: 'not_tested' }],
		['verified', { state: 'to_verify' }],
		['not_confirmed', { state: 'to_verify' }],
		['not_tested', { state: 'to_verify' }],
		['withdrawn', { state: 'planned' }],
		['implemented', { kind: 'sustain', state: 'planned' }]
	])('%s: nothing when everything is there', (to, over) => {
		expect(missingFor(to, lesson(over), facts())).toEqual([]);
	});

	it.each<[string, LessonState, Partial<LessonFacts>, Partial<MoveFacts>, string]>([
		['evidence', 'identified', {}, { passages: 0 }, 'evidence'],
		['a description', 'identified', { description: '  ' }, {}, 'description'],
		['an owner', 'identified', { ownerId: null }, {}, 'owner'],
		["the owner's answer, told by another", 'planned', { state: 'identified' }, { reason: '' }, 'ownerAnswer'],
		['a reason to decline', 'draft', { state: 'identified' }, { reason: ' ' }, 'reason'],
		['a tiltak', 'in_progress', { state: 'planned' }, { actions: [] }, 'action'],
		['a cost', 'in_progress', { state: 'planned' }, { actions: [{ ...done, cost: '' }] }, 'cost'],
		[
			'an arena on every tiltak',
			'in_progress',
			{ state: 'planned' },
			{ actions: [done, { ...done, forumId: null }] },
			'forum'
		],
		['how it will be verified', 'in_progress', { state: 'planned', verification: '' }, {}, 'verification'],
		['something new in a new round', 'in_progress', { state: 'planned', round: 1 }, {}, 'openAction'],
		[
			'every tiltak done',
			'implemented',
			{ state: 'in_progress' },
			{ actions: [done, { ...done, state: 'in_progress' }] },
			'actionsDone'
		],
		[
			'evidence of what was done',
			'to_verify',
			{ state: 'implemented' },
			{ actions: [{ ...done, evidence: '' }] },
			'actionEvidence'
		],
		['where it was worked in', 'implemented', { kind: 'sustain', state: 'planned' }, { reason: '' }, 'workedInto'],
		['a place in the exercise', 'verified', { state: 'to_verify' }, { takenInAs: null }, 'takenIn'],
		['a reason for the verdict', 'not_confirmed', { state: 'to_verify' }, { reason: '' }, 'reason'],
		['a reason to withdraw', 'withdrawn', { state: 'implemented' }, { reason: '' }, 'reason']
	])('says that %s is missing', (_what, to, over, around, key) => {
		expect(missingFor(to, lesson(over), facts(around))).toEqual([key]);
	});

	test('the owner needs no reason to accept', () => {
		expect(missingFor('planned', lesson({ state: 'identified' }), facts({ byUserId: 'anna', reason: '' }))).toEqual([]);
	});
});

test.each<[LessonState, Verdict, LessonState | 'refused' | null]>([
	['to_verify', 'verified', 'verified'],
	['to_verify', 'not_confirmed', 'not_confirmed'],
	['to_verify', 'not_tested', 'not_tested'],
	['in_progress', 'not_tested', null],
	['in_progress', 'verified', 'refused'],
	['implemented', 'not_confirmed', 'refused']
])('a lesson in %s judged %s: %s', (state, verdict, expected) => {
	expect(stateAfterVerdict(state, verdict)).toBe(expected);
});
