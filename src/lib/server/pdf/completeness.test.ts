import { afterAll, describe, expect, test } from 'vitest';
import { smallestShownGroup } from '#lib/evaluations/evaluation.ts';
import { report as t } from '#lib/i18n/nb/report.ts';
import type { FeedbackGroupResult, ReportData } from '#lib/report/report.ts';
import { lintPdf } from '../../../../tests/support/pdf-lint.ts';
import { readAloud } from '../../../../tests/support/pdf-structure.ts';
import { richReport } from '../../../../tests/support/report.fixture.ts';
import { reportFigures } from '../report/figures.ts';
import { drawPdf, pdfRunner, stopPdfWorker } from './runner.ts';

/* Little, much and odd: always a valid file with every text in it, and the same bytes for the same data. */

afterAll(stopPdfWorker);

const solid = (text: string) => text.replace(/\s+/g, '');
const draw = (data: ReportData) => drawPdf({ kind: 'report', data, figures: reportFigures(data) });

/** An exercise of which nothing is written: what the loader gives for one that was just made. */
function emptyReport(): ReportData {
	const { document, exercise } = richReport();
	return {
		document: { ...document, caseNumber: '', status: 'draft', approvedBy: '' },
		exercise: { ...exercise, purpose: '', scenario: '', startsAt: null, endsAt: null, place: '', organisations: [] },
		summary: { worked: [], toImprove: [], decisions: [] },
		...{ narratives: {}, timeline: [], earlierLessons: [], objectives: [], roles: [], contactLines: [] },
		...{ acknowledgement: null, rolePlayers: null, feedback: [], findings: [], lessons: [], actions: [] },
		involvement: { direct: '', viaForums: [] },
		planChanges: { kind: 'not_stated' },
		nextExercise: null,
		method: { notAnswered: [], limits: [] }
	};
}

/** A report of nothing but what so many role players said. */
function answers(count: number, text: (index: number) => string): ReportData {
	const said: FeedbackGroupResult = {
		...{ group: 'role_player', invited: count, answered: count, individualAnswers: count },
		scales: [{ question: 'Jeg visste hva jeg skulle si', counts: [count, 0, 0, 0, 0], unsure: 0 }],
		quotations: Array.from({ length: count }, (_, index) => ({
			reference: `U${index + 1}`,
			text: text(index + 1),
			by: 'Markører',
			field: 'whatWorked'
		}))
	};
	return { ...emptyReport(), feedback: [said] };
}

async function valid(data: ReportData, again = true): Promise<string> {
	const pdf = await draw(data);
	expect(lintPdf(pdf)).toEqual([]);
	if (again) expect(Buffer.compare(pdf, await draw(data))).toBe(0);
	return solid(await readAloud(pdf));
}

test('an exercise with nothing in it', async () => {
	const read = await valid(emptyReport());
	for (const text of ['Mimirsbrunn 2026', t.sections.exercise, t.sections.method]) expect(read).toContain(solid(text));
});

test('one answer: what was said, and no figures of one person', async () => {
	const read = await valid(answers(1, () => 'Alt gikk bra.'));
	expect(read).toContain('«Altgikkbra.»');
	expect(read).toContain(solid(t.feedback.suppressed(smallestShownGroup)));
	expect(read).not.toContain(solid('Jeg visste hva jeg skulle si'));
});

test('a thousand answers, each of them in it', async () => {
	const read = await valid(
		answers(1000, (index) => `Svar nr. ${index} sa fra.`),
		false
	);
	const missing = Array.from({ length: 1000 }, (_, index) => `«Svarnr.${index + 1}safra.»`);
	expect(missing.filter((text) => !read.includes(text))).toEqual([]);
});

describe('odd texts, wherever one can write', () => {
	const endless = (where: string) => `${'lang'.repeat(150)}slutt${where}`;
	const row = Array.from({ length: 700 }, (_, index) => `ord${index}.`);
	const letters = 'Blåbærsyltetøy på Ærøya. Áhkku čállá đihki ŋuoská: šállošit, ŧáhpá, žuolgi ČĐŊŠŦŽ';

	test('long words, every letter of ours and of the Sámi languages, and a row taller than a page', async () => {
		const data = richReport();
		data.document.title = letters.slice(0, 40);
		data.exercise.scenario = `${endless('en')} ${letters}`;
		data.feedback[0]!.quotations[0]!.text = `${letters} ${endless('to')}`;
		data.roles[0]!.name = letters;
		data.actions[0]!.measure = `${row.join(' ')} ${letters}`;
		data.objectives[0]!.criteria[0]!.observed = [row.join(' '), endless('tre'), letters];
		const read = await valid(data);
		const count = (text: string) => read.split(solid(text)).length - 1;
		expect(count(letters)).toBeGreaterThanOrEqual(5);
		expect(['en', 'to', 'tre'].filter((where) => count(endless(where)) === 0)).toEqual([]);
		expect(row.filter((word) => count(word) < 2)).toEqual([]);
		expect(read).not.toContain('□');
	});

	test('a word that fills a whole field does not take all memory', async () => {
		const data = emptyReport();
		data.exercise.scenario = `først${'Wå'.repeat(3990)}sist`;
		const runner = pdfRunner('./src/lib/server/pdf/worker.ts', { memoryMb: 80 });
		const pdf = await runner.run({ kind: 'report', data, figures: reportFigures(data) });
		await runner.stop();
		expect(solid(await readAloud(pdf))).toContain(data.exercise.scenario);
	});

	test('what somebody said on many short lines may break over pages, line by line', async () => {
		const said = (mark: string, count: number) => Array.from({ length: count }, (_, at) => `${mark}${at}.`).join('\n');
		const data = answers(2, (index) => said(`v${index}x`, 90 * index));
		data.exercise.scenario = said('s', 200);
		data.exercise.purpose = said('f', 150);
		data.method.limits = [said('b', 150)];
		const read = await valid(data);
		for (const text of [said('v1x', 90), said('v2x', 180), said('s', 200), said('f', 150), said('b', 150)])
			expect(read).toContain(solid(text));
	});

	test('emoji and writing from right to left: each sign has its place, what is around it stands, and the report says so', async () => {
		const data = answers(3, () => 'Først 👍🏽👨‍👩‍👧 så שלום og مرحبا til slutt.');
		const read = await valid(data);
		expect(read.split('«Først□□så□□□□og□□□□□tilslutt.»')).toHaveLength(4);
		expect(read).toContain(solid(t.replaced));
	});
});
