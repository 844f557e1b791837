import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, test } from 'vitest';
import { cardFormats, type CardSheets } from '#lib/cards/card.ts';
import { lintPdf } from '../../../../tests/support/pdf-lint.ts';
import { readAloud } from '../../../../tests/support/pdf-structure.ts';
import { richReport } from '../../../../tests/support/report.fixture.ts';
import { forgetReports, reportPdf } from '../report/pdf.ts';
import { drawPdf } from './runner.ts';

afterAll(forgetReports);

/** The texts in this order, and nothing of them missing. */
function inOrder(read: string, texts: string[]): string[] {
	let at = 0;
	return texts.filter((text) => {
		const found = read.indexOf(text.replace(/\s+/g, ''), at);
		if (found >= 0) at = found;
		return found < 0;
	});
}

test('the læringsrapport is an archive’s and a screen reader’s file, and is read in its order', async () => {
	const report = richReport();
	const pdf = await reportPdf(report);
	expect(lintPdf(pdf)).toEqual([]);
	const { summary, objectives, actions, method } = report;
	const texts = [
		...[report.document.title, report.exercise.purpose, ...summary.worked, ...summary.toImprove, ...summary.decisions],
		...objectives.flatMap(({ title, criteria }) => [title, ...criteria.map(({ text }) => text)]),
		...actions.flatMap(({ goal, measure, effectIndicator }) => [goal, measure, effectIndicator]),
		...method.notAnswered
	];
	expect(inOrder(await readAloud(pdf), texts)).toEqual([]);
});

test('with its data inside it is a PDF/A-3a, with the case number, version and status that an archive asks for', async () => {
	const report = richReport();
	const pdf = await reportPdf(report, { withData: true });
	expect(lintPdf(pdf, { part: 3 })).toEqual([]);
	const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
	const inside = (await document.getAttachments()) as Record<string, { content: Uint8Array }>;
	expect(Object.keys(inside)).toHaveLength(7);
	expect(JSON.parse(Buffer.from(inside['rapport.json']!.content).toString())).toMatchObject({
		lessons: report.lessons
	});
	const { info } = await document.getMetadata();
	expect(info).toMatchObject({
		Keywords: '2026/1487, versjon 1, godkjent',
		Custom: { Saksnummer: '2026/1487', Versjon: '1', Status: 'Godkjent' }
	});
	await document.destroy();
});

test.each(cardFormats)('%s: QR cards are, too', async (format) => {
	const cards = Array.from({ length: 5 }, (_, index) => ({
		...{ numbers: [index + 1], reserve: false, firstName: `Kristoffer-Alexander ${index}`, code: 'ABCDE-12345' },
		address: `https://brunn.eksempelvik.kommune.no/d/${'a'.repeat(32)}`
	}));
	const data: CardSheets = {
		...{ format, cards, municipality: 'Eksempelvik & omegn <kommune>', exercise: 'Mimirsbrunn 2026' },
		...{ meetAt: 'Torsdag 3. desember 2026 kl. 08.15', meetingPlace: 'Gymsalen', stopPhrase: 'Dette er ekte' },
		...{ contactName: 'Marte Nyhus', contactPhone: '000 41 207', codeAddress: 'brunn.no/kode', madeOn: '2026-11-23' }
	};
	const pdf = await drawPdf({ kind: 'cards', data });
	expect(lintPdf(pdf)).toEqual([]);
	const each = cards.flatMap(({ firstName }) => ['ØVELSE', 'Markør', firstName, 'Møt opp', 'Nødord', 'Marte Nyhus']);
	expect(inOrder(await readAloud(pdf), each)).toEqual([]);
	expect(Buffer.compare(pdf, await drawPdf({ kind: 'cards', data }))).toBe(0);
});
