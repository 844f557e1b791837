import { afterAll, describe, expect, test } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { report as t } from '#lib/i18n/nb/report.ts';
import type { ReportData } from '#lib/report/report.ts';
import { richReport } from '../../../../tests/support/report.fixture.ts';
import { forgetReports, reportPdf } from './pdf.ts';

/* The summary is exactly one page, whatever is written; what finds no room there is told of, and stands in full at the end. */

afterAll(forgetReports);

const solid = (text: string) => text.replace(/\s+/g, '');

/** The pages' words: the front is 0, the summary 1, the contents 2. */
async function pages(data: ReportData): Promise<string[]> {
	const document = await getDocument({ data: await reportPdf(data), verbosity: 0 }).promise;
	const read = async (index: number) => {
		const { items } = await (await document.getPage(index + 1)).getTextContent();
		return items.map((item) => ('str' in item ? item.str : '')).join(' ');
	};
	return Promise.all(Array.from({ length: document.numPages }, (_, index) => read(index)));
}

/** A report with a summary and what its page draws, and little else: what comes after it is other tests'. */
function written(summary: Partial<ReportData['summary']>, more: (data: ReportData) => void = () => {}): ReportData {
	const data = richReport();
	const { impressions: _told, ...empty } = data;
	Object.assign(empty, {
		narratives: {},
		timeline: [],
		earlierLessons: [],
		lessonYears: [],
		roles: [],
		contactLines: []
	});
	Object.assign(empty, {
		acknowledgement: null,
		rolePlayers: null,
		feedback: [],
		findings: [],
		lessons: [],
		actions: []
	});
	Object.assign(empty, {
		involvement: { direct: '', viaForums: [] },
		planChanges: { kind: 'not_stated' },
		nextExercise: null
	});
	empty.exercise.organisations = [];
	empty.objectives = empty.objectives.map((one) => ({ ...one, criteria: [] }));
	empty.summary = { ...empty.summary, ...summary };
	more(empty);
	return empty;
}

const words = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');
const points = (count: number, name: string, length = 1) =>
	Array.from({ length: count }, (_, index) => words(length, `${name}${index}x`));
const manyObjectives = (count: number) => (data: ReportData) => {
	const [one] = data.objectives;
	data.objectives = Array.from({ length: count }, (_, index) => ({
		...one!,
		number: index + 1,
		title: words(28, `mål${index}x`)
	}));
};

/** As long as the form takes them: lists of 1 500 signs, a purpose of 2 000, objectives of 200. */
const long: [string, ReportData][] = [
	[
		'a text of 1 500 signs in each list, and a purpose of 2 000',
		written(
			{ worked: [words(210, 'godt')], toImprove: [words(210, 'bedre')], decisions: [words(190, 'vedtak')] },
			(data) => void (data.exercise.purpose = words(220, 'hensikt'))
		)
	],
	[
		'as many points as lines can hold',
		written({ worked: points(100, 'g'), toImprove: points(100, 'b'), decisions: points(100, 'v') })
	],
	['twenty objectives with long titles', written({}, manyObjectives(20))],
	[
		'thirty objectives, and long lists',
		written({ worked: points(9, 'g', 40), toImprove: points(9, 'b', 40) }, manyObjectives(30))
	],
	[
		'wide letters without a space',
		written({ worked: ['W'.repeat(1500)], toImprove: ['М'.repeat(1500)], decisions: ['Ŋ—'.repeat(700)] })
	],
	[
		'a purpose of many short paragraphs',
		written({}, (data) => void (data.exercise.purpose = points(200, 'a').join('\n\n')))
	],
	[
		'a place and a title as long as they can be',
		written({ worked: points(9, 'g', 25) }, (data) => {
			data.document.title = 'M'.repeat(120);
			data.exercise.place = 'M'.repeat(200);
		})
	]
];

describe('one page', () => {
	test.each(long)('%s', async (_name, data) => {
		const [, page = '', contents = '', ...rest] = await pages(data);
		expect(page).toContain(`1 ${t.sections.summary}`);
		expect(contents).toContain(t.contents);
		// The words of every text are on the page or, where it has no room, at the end.
		const all = solid([page, ...rest].join(''));
		const { summary, exercise } = data;
		for (const text of [exercise.purpose, ...summary.worked, ...summary.toImprove, ...summary.decisions])
			for (const word of text.split(/\s+/)) expect(all).toContain(word.slice(0, 40));
		// What is said of it is so: each list begins on the page, and the page says that there is more.
		for (const list of [summary.worked, summary.toImprove, summary.decisions])
			expect(solid(page)).toContain(solid(list[0] ?? '').slice(0, 12));
		const whole = [exercise.purpose, ...summary.worked, ...summary.toImprove, ...summary.decisions].every((text) =>
			solid(page).includes(solid(text).slice(0, 1000))
		);
		expect(page.includes('Hele sammendraget')).toBe(!whole);
		expect(rest.join(' ').includes('Hele sammendraget')).toBe(!whole);
	});

	test('at every length between little and too much', async () => {
		for (const length of [4, 12, 18, 24, 36]) {
			const lists = {
				worked: points(4, 'g', length),
				toImprove: points(4, 'b', length),
				decisions: points(3, 'v', length)
			};
			const [, page = '', contents = ''] = await pages(written(lists));
			expect(page, `${length}`).toContain(`1 ${t.sections.summary}`);
			expect(contents, `${length}`).toContain(t.contents);
		}
	});

	test('says how many points it lacks', async () => {
		const [, page = ''] = await pages(written({ worked: points(40, 'g', 12), toImprove: ['b'], decisions: ['v'] }));
		const shown = points(40, 'g', 12).filter((_, index) => solid(page).includes(`g${index}x`)).length;
		expect(shown).toBeGreaterThanOrEqual(3);
		expect(solid(page)).toContain(solid(`${40 - shown} punkter fikk ikke plass`));
	});
});
