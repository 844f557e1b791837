import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocking, checks, missingNow, nextState, phaseOf } from './checks.ts';
import type { ExerciseFacts } from './facts.ts';
import { exerciseFormats, exerciseStates, phases } from './exercise.ts';
import { addMonths, lawRows } from './law.ts';

const ready: ExerciseFacts = {
	state: 'planned',
	format: 'full_scale',
	hasPurpose: true,
	hasScenario: true,
	hasTime: true,
	hasPlace: true,
	hasStopPhrase: true,
	hasRealIncidentProcedure: true,
	hasSafetyContact: true,
	objectives: 2,
	objectivesWithoutCriterion: 0,
	carriedLessons: 2,
	undecidedLessons: 0,
	organisations: 5,
	organisationsUnanswered: 0,
	organisationQuestions: 0,
	roles: 8,
	lines: 10,
	linesWithoutChannel: 0,
	linesWrong: 0,
	rolePlays: 3,
	rolePlaysUnpublished: 0,
	rolePlaysUncast: 0,
	rolePlayersUnread: 0,
	roleQuestions: 0,
	rolePlayersToRing: 2,
	rolePlayersNotRung: 0,
	rolePlayersUnaccounted: 0,
	injects: 5,
	forms: 2,
	answers: 0,
	criteria: 4,
	criteriaAssessed: 0,
	findings: 0,
	lessons: 0,
	improveLessonsWithoutAction: 0,
	unjudgedLessons: 0,
	reportVersions: 0,
	nextExercises: 0
};

const facts = fc.record({
	...Object.fromEntries(
		Object.entries(ready).map(([key, value]) => [key, typeof value === 'boolean' ? fc.boolean() : fc.nat(5)])
	),
	state: fc.constantFrom(...exerciseStates),
	format: fc.constantFrom(...exerciseFormats)
}) as unknown as fc.Arbitrary<ExerciseFacts>;

describe('an exercise can be Klar', () => {
	test('when everything that must be there is there', () => expect(blocking(ready)).toEqual([]));

	test.each<[string, Partial<ExerciseFacts>, string]>([
		['without a purpose', { hasPurpose: false }, 'purpose'],
		['without a time', { hasTime: false }, 'time'],
		['without objectives', { objectives: 0 }, 'objectives'],
		['with an objective nobody can see', { objectivesWithoutCriterion: 1 }, 'criteria'],
		['without nødord', { hasStopPhrase: false }, 'safety'],
		['with an undecided lesson', { undecidedLessons: 1 }, 'lessonsDecided'],
		['with an instruction that is not published', { rolePlaysUnpublished: 1 }, 'rolePlaysPublished'],
		['with a role nobody plays', { rolePlaysUncast: 1 }, 'rolePlaysCast']
	])('but not %s', (_, change, key) => {
		expect(blocking({ ...ready, ...change }).map((check) => check.key)).toEqual([key]);
	});

	test('a talk round a table needs no nødord', () => {
		expect(blocking({ ...ready, format: 'discussion', rolePlays: 0, hasStopPhrase: false })).toEqual([]);
	});
});

test('an exercise cannot end before every markør is accounted for', () => {
	const running: ExerciseFacts = { ...ready, state: 'running', rolePlayersUnaccounted: 2 };
	expect(blocking(running).map(({ key, missing }) => [key, missing])).toEqual([['rolePlayersOut', 2]]);
	expect(blocking({ ...running, rolePlayersUnaccounted: 0 })).toEqual([]);
	expect(blocking({ ...running, rolePlays: 0 })).toEqual([]);
});

test('an exercise is reported only with an approved report and judged lessons', () => {
	const evaluating: ExerciseFacts = { ...ready, state: 'evaluating', unjudgedLessons: 2 };
	expect(blocking(evaluating).map((check) => check.key)).toEqual(['lessonsJudged', 'report']);
});

test('before the day what blocks comes first', () => {
	const keys = missingNow({ ...ready, hasPlace: false, rolePlaysUncast: 1 }).map((check) => check.key);
	expect(keys).toEqual(['rolePlaysCast', 'place']);
});

test('nothing is called done that there was nothing to do about', () => {
	const first = { ...ready, carriedLessons: 0, criteria: 0 };
	const done = checks(first).filter((check) => check.done);
	expect(done.map((check) => check.key)).not.toContain('lessonsDecided');
	expect(done.map((check) => check.key)).not.toContain('lessonsJudged');
	expect(done.map((check) => check.key)).not.toContain('assessed');
	expect(checks(ready).map((check) => check.key)).toEqual(expect.arrayContaining(['lessonsDecided', 'assessed']));
});

test('lessons cannot be called judged before the day', () => {
	const planned: ExerciseFacts = {
		...ready,
		state: 'planned',
		carriedLessons: 4,
		undecidedLessons: 4,
		unjudgedLessons: 0
	};
	expect(checks(planned).map((check) => check.key)).not.toContain('lessonsJudged');
});

test('after it the forms come first where nobody has set them up', () => {
	const keys = missingNow({ ...ready, state: 'evaluating', forms: 0 }).map((check) => check.key);
	expect(keys[0]).toBe('forms');
	expect(missingNow({ ...ready, state: 'evaluating', forms: 2 }).map((check) => check.key)).not.toContain('forms');
});

test('after it the report comes last', () => {
	const keys = missingNow({ ...ready, state: 'evaluating' }).map((check) => check.key);
	expect(keys[0]).toBe('answers');
	expect(keys.at(-1)).toBe('report');
});

test('what blocks is always among what is missing, and says which state it blocks', () => {
	fc.assert(
		fc.property(facts, (some) => {
			const stops = blocking(some);
			const missing = missingNow(some);
			expect(stops.filter((stop) => !missing.some((check) => check.key === stop.key))).toEqual([]);
			expect(stops.every((check) => check.blocks === nextState(some.state))).toBe(true);
			expect(phases).toContain(phaseOf(some));
			expect(new Set(checks(some).map((check) => check.key)).size).toBe(checks(some).length);
		})
	);
});

describe('the law', () => {
	const at = (date: string) => new Date(`${date}T12:00:00Z`);
	const last = { id: 'a', title: 'A', at: at('2025-05-20') };
	const none = { reported: null, planChangesStated: false, next: null };
	const status = (now: string) => lawRows({ ...none, exercised: last }, at(now))[0]!.status;

	test('§ 7: two years, with a warning half a year before', () => {
		expect(status('2026-05-20')).toBe('met');
		expect(status('2027-01-01')).toBe('soon');
		expect(status('2027-05-21')).toBe('missing');
		expect(lawRows({ ...none, exercised: null }, at('2026-01-01'))[0]!.status).toBe('missing');
	});
	test('§ 8 needs a word on plans, § 9 a report of the last exercise', () => {
		const reported = { id: 'a', title: 'A', at: at('2025-06-24'), caseNumber: '' };
		const rows = lawRows({ exercised: last, reported, planChangesStated: false, next: null }, at('2026-01-01'));
		expect(rows.map((row) => row.status)).toEqual(['met', 'soon', 'met']);
	});
	test('a month later than 31 January is the last of February', () => {
		expect(addMonths(at('2027-01-31'), 1).toISOString().slice(0, 10)).toBe('2027-02-28');
	});
});
