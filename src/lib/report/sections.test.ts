import { describe, expect, test } from 'vitest';
import { reportPage as t } from '#lib/i18n/nb/reportPage.ts';
import { richReport } from '../../../tests/support/report.fixture.ts';
import { sectionIds, type ReportData } from './report.ts';
import {
	missingForApproval,
	missingKeys,
	objectiveAttainment,
	scalesShown,
	sectionNumber,
	sectionsLeftOut,
	sectionsWithData
} from './sections.ts';

const changed = (change: (data: ReportData) => void): ReportData => {
	const data = richReport();
	change(data);
	return data;
};

describe('sections', () => {
	test('all fifteen, in the order of the læringsrapport', () => {
		expect(sectionsWithData(richReport())).toEqual([...sectionIds]);
		expect(sectionIds.map(sectionNumber)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
	});

	test('one without data is left out, and the others keep their numbers', () => {
		const data = changed((report) => {
			report.rolePlayers = null;
			report.narratives = {};
		});
		expect(sectionsLeftOut(data)).toEqual(['rolePlayers']);
		expect(sectionsWithData(data)).not.toContain('rolePlayers');
		expect(sectionNumber('actions')).toBe(11);
	});

	test.each([
		{ hearing: 'Utkastet ble lest av 3.' },
		{ changes: ['Versjon 2: Fristen er rettet.'] },
		{ abbreviations: [{ short: 'AMK', long: 'akuttmedisinsk kommunikasjonssentral' }] }
	])('how it was made is told also where it is only %o', (only) => {
		const data = changed((report) => {
			report.method = { notAnswered: [], limits: [], ...only };
			report.narratives = {};
		});
		expect(sectionsWithData(data)).toContain('method');
		// The limits are still the coordinator's to write.
		expect(missingForApproval(data)).toContainEqual({ section: 'method', key: 'method', about: '' });
	});

	test('an introduction alone is enough to keep a section; blanks are not', () => {
		const without = changed((report) => {
			report.roles = [];
			report.narratives = { roles: '  \n ' };
		});
		expect(sectionsLeftOut(without)).toContain('roles');
		without.narratives.roles = 'Rollene var de samme som i fjor.';
		expect(sectionsLeftOut(without)).not.toContain('roles');
	});
});

describe('figures of small groups', () => {
	test.each([
		[4, 0],
		[5, 3]
	])('%i individual answers: %i scales', (individualAnswers, shown) => {
		const [group] = richReport().feedback;
		expect(group && scalesShown({ ...group, individualAnswers })).toHaveLength(shown);
	});
});

test.each([
	[[], null],
	[['attained', null], null],
	[['attained', 'attained'], 'attained'],
	[['attained', 'attained_with_challenges'], 'attained_with_challenges'],
	[['attained', 'not_attained'], 'partly_attained'],
	[['partly_attained', 'attained_with_challenges'], 'partly_attained'],
	[['not_attained', 'not_attained'], 'not_attained'],
	[['attained', 'not_exercised'], 'attained'],
	[['not_exercised', 'not_exercised'], 'not_exercised']
] as const)('criteria %j give the objective %s', (criteria, expected) => {
	expect(objectiveAttainment(criteria.map((attainment) => ({ attainment })))).toBe(expected);
});

describe('what is missing before approval', () => {
	const missing = (data: ReportData) =>
		missingForApproval(data).map(({ section, key, about }) => [section, key, about]);

	test('in the rich report: a cause, an owner’s fields and a date', () => {
		expect(missing(richReport())).toEqual([
			['assessment', 'cause', 'F4'],
			['actions', 'actionIncomplete', 'L13']
		]);
	});

	const complete = () =>
		changed((report) => {
			for (const finding of report.findings) finding.cause ||= 'Det var for kort tid.';
			for (const action of report.actions) {
				action.dueDate ??= '2027-06-01';
				action.forum ||= 'Beredskapsråd';
			}
		});
	test('nothing, when all is written', () => {
		expect(missing(complete())).toEqual([]);
	});

	const cases: [string, (report: ReportData) => void, [string, string, string]][] = [
		['case number', (report) => void (report.document.caseNumber = ' '), ['front', 'caseNumber', '']],
		['decisions', (report) => void (report.summary.decisions = ['']), ['summary', 'decisions', '']],
		[
			'an earlier lesson nobody decided on',
			(report) => void (report.earlierLessons[0]!.decision = { kind: 'undecided' }),
			['earlierLessons', 'earlierUndecided', 'L2']
		],
		[
			'a verdict on one that was taken in',
			(report) => void (report.earlierLessons[0]!.verdict = null),
			['earlierLessons', 'earlierNotJudged', 'L2']
		],
		[
			'a rating without an observation',
			(report) => void (report.objectives[0]!.criteria[0]!.observations = 0),
			['objectives', 'attainmentObservation', '1.1']
		],
		[
			'a reason for a rating',
			(report) => void (report.objectives[1]!.criteria[1]!.reason = ''),
			['objectives', 'attainmentReason', '2.2']
		],
		[
			'the owner’s answer',
			(report) => void (report.lessons[0]!.state = 'identified'),
			['actions', 'ownerAnswer', 'L11']
		],
		['evidence', (report) => void (report.lessons[0]!.findings = []), ['lessons', 'evidence', 'L11']],
		['an action', (report) => void report.actions.shift(), ['actions', 'action', 'L11']],
		[
			'changes to plans',
			(report) => void (report.planChanges = { kind: 'not_stated' }),
			['planChanges', 'planChanges', '']
		],
		[
			'how legesentrene are to be used',
			(report) => void (report.involvement = { direct: '', viaForums: [] }),
			['involvement', 'involvement', '']
		]
	];
	test.each(cases)('%s', (_, change, expected) => {
		const data = complete();
		change(data);
		expect(missing(data)).toEqual([expected]);
	});

	test('not exercised asks for no observation, a withdrawn lesson for no action, «ingen endring» is a statement', () => {
		const data = complete();
		data.lessons[0]!.state = 'withdrawn';
		data.actions.shift();
		data.planChanges = { kind: 'none', reason: '' };
		expect(missing(data)).toEqual([]);
	});

	test('every key has its sentence, and no more', () => {
		expect(Object.keys(t.missing)).toEqual([...missingKeys]);
		for (const key of missingKeys) expect(t.missing[key]('L5')).toMatch(/\S/);
	});
});
