import { describe, expect, test } from 'vitest';
import { richReport } from '../../../tests/support/report.fixture.ts';
import { sectionsRepeating } from './public-repeats.ts';
import type { ReportData } from './report.ts';

const title = 'Bare én har nøkkelen til telefonsentralen';
const sections = (change: (report: ReportData) => void) => {
	const report = richReport();
	change(report);
	return sectionsRepeating(report, ['', title]);
};

describe('where the title of something restricted stands in the public edition', () => {
	test('nowhere, until somebody has written it', () => {
		expect(sections(() => {})).toEqual([]);
	});

	test.each<[string, (report: ReportData) => void, string[]]>([
		['the purpose', ({ exercise }) => (exercise.purpose = `Vi øver fordi ${title}.`), ['summary']],
		['the scenario', ({ exercise }) => (exercise.scenario = title), ['exercise']],
		['an inject', ({ timeline }) => (timeline[0]!.title = `«${title}»`), ['exercise']],
		['an observation', ({ objectives }) => objectives[0]!.criteria[0]!.observed.push(title), ['objectives']],
		['a cause', ({ findings }) => (findings[0]!.cause = title.toUpperCase()), ['assessment']],
		['a lesson', ({ lessons }) => (lessons[0]!.description = title), ['lessons']],
		['a tiltak', ({ actions }) => (actions[0]!.measure = `Rette: ${title}`), ['actions']],
		['a text over two lines', (report) => (report.narratives.roles = title.replace('har ', 'har\n')), ['roles']],
		['a text with NFD', (report) => (report.narratives.method = title.normalize('NFD')), ['method']],
		[
			'a text with signs nobody sees',
			(report) => (report.narratives.method = `${title.slice(0, 20)}\u00ad${title.slice(20)}`),
			['method']
		],
		[
			'two of them, in the report’s order',
			(report) => {
				report.actions[0]!.goal = title;
				report.summary.worked.push(title);
			},
			['summary', 'actions']
		]
	])('%s', (_, change, expected) => {
		expect(sections(change)).toEqual(expected);
	});

	test('part of a longer word is another word', () => {
		const report = richReport();
		report.exercise.scenario = 'Sambandskatalogen var ny. Nødsamband.';
		expect(sectionsRepeating(report, ['Samband', 'Nøds'])).toEqual([]);
		report.exercise.scenario += ' Nøds';
		expect(sectionsRepeating(report, ['Samband', 'Nøds'])).toEqual(['exercise']);
	});
});
