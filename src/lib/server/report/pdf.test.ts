import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { report as t } from '#lib/i18n/nb/report.ts';
import type { ReportData } from '#lib/report/report.ts';
import { richReport } from '../../../../tests/support/report.fixture.ts';
import { forgetReports, reportPdf } from './pdf.ts';

afterAll(forgetReports);

async function read(pdf: Uint8Array) {
	const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
	const pages: { text: string; width: number; height: number }[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent();
		const { width, height } = page.getViewport({ scale: 1 });
		pages.push({ text: items.map((item) => ('str' in item ? item.str : '')).join(' '), width, height });
	}
	const { info } = await document.getMetadata();
	return { document, pages, info: info as Record<string, unknown>, text: pages.map((page) => page.text).join(' ') };
}

/** A line break may fall anywhere, also inside a long word. */
const solid = (text: string) => text.replace(/\s+/g, '');

/** Codes, ids and moments are shown in other words. */
const notPrinted = new Set([
	...['id', 'fromRoleId', 'toRoleId', 'timeZone', 'startsAt', 'endsAt', 'planned', 'actual', 'judgedAt', 'date'],
	...['dueDate', 'kind', 'as', 'result', 'state', 'status', 'edition', 'format', 'answer', 'attainment', 'group'],
	...['field', 'theme', 'from', 'purpose', 'channels']
]);
function texts(value: unknown, key = ''): string[] {
	if (notPrinted.has(key) && typeof value !== 'object') return [];
	if (key === 'channels') return [];
	if (typeof value === 'string') return value.split(/\n\s*\n/).filter(Boolean);
	if (Array.isArray(value)) return value.flatMap((item) => texts(item, key));
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([name, inner]) => texts(inner, name));
}

describe('a report with something in every section', () => {
	let bytes: Uint8Array;
	let report: Awaited<ReturnType<typeof read>>;
	beforeAll(async () => {
		bytes = await reportPdf(richReport());
		report = await read(bytes);
	});

	test('loses no text', () => {
		// A purpose is free text in the exercise, but a code on a contact line.
		const written = [...texts(richReport()), richReport().exercise.purpose];
		const all = solid(report.text);
		expect(written.length).toBeGreaterThan(150);
		// Three in the leadership answered: their figures are not shown, and so not the question they belong to.
		expect(written.filter((text) => !all.includes(solid(text)))).toEqual(['Rollen min var klar']);
		expect(all).toContain(solid(t.feedback.suppressed(5)));
	});

	test('says what it is: title, language and the word ØVELSE on every page', async () => {
		expect(report.info).toMatchObject({ Title: 'Læringsrapport – Mimirsbrunn 2026', Language: 'nb-NO' });
		expect(report.info['PDFFormatVersion']).toBe('1.7');
		expect(report.pages.filter(({ text }) => !text.includes(t.exerciseMark))).toEqual([]);
		const outline = await report.document.getOutline();
		expect(outline.map(({ title }) => title)).toEqual(
			Object.values(t.sections).map((title, index) => `${index + 1} ${title}`)
		);
	});

	test('has the tiltaksplan on landscape pages, and only that', () => {
		const wide = report.pages.filter(({ width, height }) => width > height);
		expect(wide.map(({ text }) => text.includes(`11 ${t.sections.actions}`))).toEqual([true]);
	});

	test('keeps the summary on one page that stands alone', () => {
		const [page] = report.pages.filter(({ text }) => text.includes(`1 ${t.sections.summary}`));
		const { summary, exercise } = richReport();
		for (const text of [exercise.purpose, ...summary.worked, ...summary.toImprove, ...summary.decisions])
			expect(solid(page?.text ?? '')).toContain(solid(text));
	});

	test('is the same bytes for the same data, also when it is drawn anew', async () => {
		const other = richReport();
		other.document.version = 99;
		expect(Buffer.compare(await reportPdf(other), bytes)).not.toBe(0);
		await forgetReports();
		expect(Buffer.compare(await reportPdf(richReport()), bytes)).toBe(0);
	});
});

test('sections without data are absent, and the contents page says so', async () => {
	const bare: ReportData = {
		...richReport(),
		narratives: {},
		timeline: [],
		earlierLessons: [],
		lessonYears: [],
		roles: [],
		contactLines: [],
		acknowledgement: null,
		rolePlayers: null,
		planChanges: { kind: 'not_stated' },
		nextExercise: null
	};
	const { document, text } = await read(await reportPdf(bare));
	const outline = (await document.getOutline()).map(({ title }) => title);
	expect(outline).toContain(`4 ${t.sections.objectives}`);
	for (const absent of ['3 ', '5 ', '6 ', '7 ', '13 ', '14 '])
		expect(outline.filter((title) => title.startsWith(absent))).toEqual([]);
	expect(solid(text)).toContain(solid(t.leftOut(['3 Status for tidligere læring', '5 Roller'])).slice(0, 120));
});

test('an exercise with nothing in it still gives a report', async () => {
	const rich = richReport();
	const { text } = await read(
		await reportPdf({
			...rich,
			exercise: {
				...rich.exercise,
				purpose: '',
				scenario: '',
				startsAt: null,
				endsAt: null,
				place: '',
				organisations: []
			},
			summary: { worked: [], toImprove: [], decisions: [] },
			narratives: {},
			timeline: [],
			earlierLessons: [],
			objectives: [],
			roles: [],
			contactLines: [],
			acknowledgement: null,
			rolePlayers: null,
			feedback: [],
			findings: [],
			lessons: [],
			actions: [],
			involvement: { direct: '', viaForums: [] },
			planChanges: { kind: 'not_stated' },
			nextExercise: null,
			method: { notAnswered: [], limits: [] }
		})
	);
	expect(text).toContain(`2 ${t.sections.exercise}`);
});

describe('hostile texts', () => {
	const words = (count: number, name: string) =>
		Array.from({ length: count }, (_, index) => `${name}${index}.`).join(' ');
	const missingWords = (text: string, count: number, name: string) => {
		const all = solid(text);
		return Array.from({ length: count }, (_, index) => `${name}${index}.`).filter((word) => !all.includes(word));
	};

	test('a table row taller than a page is broken, not dropped', async () => {
		const data = richReport();
		const [action] = data.actions;
		if (action) action.measure = words(700, 'tiltak');
		const [criterion] = data.objectives[0]?.criteria ?? [];
		if (criterion) criterion.observed = [words(700, 'sett')];
		expect(data.actions[0]?.measure.length).toBeGreaterThan(6000);
		const { text } = await read(await reportPdf(data));
		expect(missingWords(text, 700, 'tiltak')).toEqual([]);
		expect(missingWords(text, 700, 'sett')).toEqual([]);
	});

	test('headings, quotations, callouts and names as long as they can be lose nothing', async () => {
		const data = richReport();
		data.document.title = words(30, 'tittel');
		data.exercise.purpose = words(300, 'hensikt');
		data.summary.decisions = [words(900, 'vedtak')];
		if (data.objectives[0]) data.objectives[0].title = words(900, 'maal');
		if (data.feedback[0]?.quotations[0]) data.feedback[0].quotations[0].text = words(900, 'sitat');
		data.narratives.method = words(900, 'metode');
		if (data.roles[0]) data.roles[0].name = words(16, 'rolle');
		const { text } = await read(await reportPdf(data));
		const counts = { tittel: 30, hensikt: 300, vedtak: 900, maal: 900, sitat: 900, metode: 900, rolle: 16 };
		for (const [name, count] of Object.entries(counts)) expect(missingWords(text, count, name)).toEqual([]);
	});

	test('a word without end, soft hyphens, decomposed letters, emoji and other scripts', async () => {
		const data = richReport();
		const endless = 'x'.repeat(400) + 'slutt';
		data.narratives.roles = [
			`Ord: ${endless}`,
			'Bered\u00adskaps\u00adkoordinator-gruppa og e-post',
			'A\u030angstro\u0308m',
			'Bra jobba 👍🏽!',
			'שלום',
			'<b>&amp;</b> "sitat" \u0000\u202e'
		].join('\n\n');
		if (data.roles[0]) Object.assign(data.roles[0], { name: endless, organisation: '<svg onload="x">&😀' });
		const { text } = await read(await reportPdf(data));
		const all = solid(text);
		expect(all.split(endless).length - 1).toBeGreaterThanOrEqual(2);
		expect(all).toContain('Beredskapskoordinator-gruppaoge-post');
		expect(all).toContain('Ångström');
		expect(all).toContain('Brajobba□!');
		expect(all).toContain('<b>&amp;</b>"sitat"');
		expect(all).toContain('<svgonload="x">&□');
		expect(all).toContain(solid(t.replaced));
	});
});

test('one reader cannot change what the next gets', async () => {
	const first = await reportPdf(richReport());
	first.fill(0);
	const second = await reportPdf(richReport());
	expect(new TextDecoder('latin1').decode(second.slice(0, 8))).toBe('%PDF-1.7');
});
