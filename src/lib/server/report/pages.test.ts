import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, test } from 'vitest';
import { report as t } from '#lib/i18n/nb/report.ts';
import { factTable, keepHeadings, subheading } from '#lib/report/blocks.ts';
import type { ReportData } from '#lib/report/report.ts';
import { lintPdf } from '../../../../tests/support/pdf-lint.ts';
import { richReport } from '../../../../tests/support/report.fixture.ts';
import { forgetReports, reportPdf } from './pdf.ts';

/* What a reader sees on the report's pages. */

afterAll(forgetReports);

type Word = { str: string; x: number; y: number };

/** The pieces of text on each page, and where they begin. */
async function pagesOf(data: ReportData): Promise<Word[][]> {
	const document = await getDocument({ data: (await reportPdf(data)).slice(), verbosity: 0 }).promise;
	const pages: Word[][] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const { items } = await (await document.getPage(number)).getTextContent();
		pages.push(
			items.flatMap((item) =>
				'str' in item ? [{ str: item.str, x: item.transform[4] as number, y: item.transform[5] as number }] : []
			)
		);
	}
	await document.destroy();
	return pages;
}
const textOf = (words: Word[]) =>
	words
		.map(({ str }) => str)
		.join(' ')
		.replace(/\s+/g, ' ');

/** Twice as many roles: their drawing gets a landscape page of its own. */
function manyRoles(): ReportData {
	const data = richReport();
	const again = data.roles.map((role) => ({ ...role, id: `${role.id}2`, name: `${role.name} to` }));
	const lines = data.contactLines.map((line, index) => ({
		...{ ...line, number: data.contactLines.length + index + 1 },
		...{ fromRoleId: `${line.fromRoleId}2`, toRoleId: `${line.toRoleId}2` }
	}));
	return { ...data, roles: [...data.roles, ...again], contactLines: [...data.contactLines, ...lines] };
}

test.each([
	['upright', richReport],
	['lying', manyRoles]
])('figures are numbered in the order they are seen: the contact lines %s', async (_way, data) => {
	const text = (await pagesOf(data())).map(textOf).join(' ');
	const numbers = [...text.matchAll(/Figur (\d+)\./g)].map(([, number]) => Number(number));
	expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
	expect(numbers.length).toBeGreaterThan(8);
});

test('a group of which nothing is told has no heading of its own', async () => {
	const data = richReport();
	const silent = {
		group: 'evaluator',
		invited: 4,
		answered: 4,
		individualAnswers: 4,
		scales: [],
		quotations: []
	} as const;
	data.feedback.splice(1, 0, { ...silent, scales: [], quotations: [] });
	const heading = (words: Word[]) => words.filter(({ str, x }) => str === t.groups.evaluator && x < 57).length;
	const [, , , ...pages] = await pagesOf(data);
	// In the drawing and the table of who answered, and nowhere else.
	expect(pages.reduce((sum, words) => sum + heading(words), 0)).toBe(2);
});

test('the usual owner of a tiltak stands on one line', async () => {
	const data = richReport();
	for (const action of data.actions) action.owner = 'Beredskapskoordinator';
	const plan = (await pagesOf(data)).findLast((words) => textOf(words).includes(`11 ${t.sections.actions} `));
	expect(plan!.filter(({ str }) => str === 'Beredskapskoordinator')).toHaveLength(3);
});

test('every page says which version it is of, how far it has come and for whom it is', async () => {
	const data = richReport();
	data.document.status = 'draft';
	const [, ...pages] = (await pagesOf(data)).map(textOf);
	expect(pages.filter((text) => !text.includes('2026/1487 · Versjon 1 · Utkast · Intern utgave'))).toEqual([]);
});

test('the longest names of a municipality, an exercise and who approved it stay in their places', async () => {
	const data = richReport();
	const long = 'Å'.repeat(120);
	Object.assign(data.document, { municipality: long, title: long, approvedBy: long, caseNumber: 'M'.repeat(40) });
	data.exercise.place = 'Ø'.repeat(200);
	expect(lintPdf(await reportPdf(data))).toEqual([]);
	const [front, ...pages] = await pagesOf(data);
	expect(front!.filter(({ x, y }) => x > 540 || y < 40)).toEqual([]);
	// The text begins 76 points down: nothing of the running head comes below that.
	for (const words of pages)
		expect(words.filter(({ str, y }) => str.startsWith('ÅÅÅ') && y < 766 && y > 760)).toEqual([]);
	expect(textOf(pages[0]!).match(/…/g)).toHaveLength(2);
});

test('a heading asks for no more room than the few facts under it take', () => {
	const [kept] = keepHeadings([
		...subheading(t.method.abbreviations),
		factTable([['ROS', 'risiko- og sårbarhetsanalyse']])
	]);
	const { stack } = kept as { stack: { margin: number[] }[] };
	expect(stack.at(-1)!.margin[1]).toBeLessThan(30);
});
