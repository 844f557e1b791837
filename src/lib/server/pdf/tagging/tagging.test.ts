import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { beforeAll, describe, expect, test } from 'vitest';
import { printableText } from '#lib/report/printable.ts';
import { figureFont } from '#lib/ui/figure.ts';
import { lintPdf } from '../../../../../tests/support/pdf-lint.ts';
import { readAloud, structureLines } from '../../../../../tests/support/pdf-structure.ts';
import { taggedPdf } from '../draw.ts';
import { hasGlyph, prepareFonts } from '../fonts.ts';
import { installTagging } from './install.ts';
import { pdfmakeModules, type Modules } from './pdfmake.ts';

beforeAll(prepareFonts);

const about = (content: Content[], more: Partial<TDocumentDefinitions> = {}): TDocumentDefinitions => ({
	language: 'nb-NO',
	info: {
		title: 'Prøve & <sånt>',
		author: 'Eksempelvik kommune',
		creator: 'Brunn',
		subject: 'Å lære av "øvelser"',
		creationDate: new Date('2026-11-23T12:00:00Z')
	},
	defaultStyle: { font: figureFont, fontSize: 10 },
	content,
	...more
});
const drawn = (content: Content[], more?: Partial<TDocumentDefinitions>) => taggedPdf(about(content, more));
const square =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#0b4454"/></svg>';
const filler = (lines: number): Content => ({
	text: Array.from({ length: lines }, (_, line) => `Linje ${line}`).join('\n')
});

describe('hooks', () => {
	const methods: [keyof Modules, string][] = [
		['DocMeasure', 'measureDocument'],
		...['buildNextLine', 'processSVG', 'processImage', 'processQr', 'processCanvas', 'processList'].map(
			(name): [keyof Modules, string] => ['LayoutBuilder', name]
		),
		['LayoutBuilder', 'addDynamicRepeatable'],
		['LayoutBuilder', 'addBackground'],
		['PageElementWriter', 'moveToNextPage'],
		['PageElementWriter', 'moveToNextColumn'],
		['ElementWriter', 'addFragment'],
		...['renderPages', 'renderVector', 'renderImage', 'renderSVG', 'renderWatermark', 'renderLine'].map(
			(name): [keyof Modules, string] => ['Renderer', name]
		),
		...['addPage', 'endMarkings', '_finalize', '_addInfo'].map((name): [keyof Modules, string] => ['PDFDocument', name])
	];
	/** The private classes, to be changed without changing them. */
	const copies = () =>
		Object.fromEntries(
			Object.entries(pdfmakeModules()).map(([name, prototype]) => [name, Object.create(prototype)])
		) as Modules;

	test('all are there', () => {
		expect(() => installTagging(copies())).not.toThrow();
	});

	test.each(methods)('%s.%s is missed when pdfmake no longer has it', (module, method) => {
		const modules = copies();
		(modules[module] as Record<string, unknown>)[method] = undefined;
		expect(() => installTagging(modules)).toThrow(`«${method}»`);
	});
});

test('the structure is what the document is: headings, lists, tables, figures, quotations, links, contents', async () => {
	const pdf = await drawn(
		[
			{ text: 'Læringsrapport', headlineLevel: 1 },
			{ toc: { title: { text: 'Innhold', headlineLevel: 2 } } },
			{ text: 'Øvelsen', headlineLevel: 3, tocItem: true },
			{ text: 'To ord', headlineLevel: 3 },
			{ text: ['Les mer på ', { text: 'kommunens sider', link: 'https://eksempelvik.example/?a=1&b=2' }, ' i dag.'] },
			{ ul: ['Første', { stack: ['Andre', { ol: ['Under'] }] }] },
			{
				table: {
					headerRows: 1,
					headerCols: 1,
					body: [
						['Hvem', { text: 'Hva', colSpan: 2 }, {}],
						['Legevakta', 'Varslet', { text: '', lang: 'nn' }]
					]
				}
			},
			{ table: { body: [[{ text: 'Bare plassert' }]] }, role: 'layout' },
			{
				stack: [
					{ svg: square, alt: 'En firkant' },
					{ text: 'Figur 1. Firkant.', role: 'Caption' }
				],
				role: 'Div'
			},
			{ table: { body: [[{ stack: [{ text: '«Bra»' }, { text: 'Markør' }] }]] }, role: 'BlockQuote' },
			{ text: 'Buorre beaivi', lang: 'se' },
			{ qr: 'https://brunn.example', alt: 'QR-kode', fit: 60 },
			{ canvas: [{ type: 'line', x1: 0, y1: 0, x2: 50, y2: 0 }], decorative: true }
		],
		{ header: 'Topptekst', footer: (page) => `Side ${page}` }
	);
	expect(lintPdf(pdf)).toEqual([]);
	expect(await structureLines(pdf)).toMatchInlineSnapshot(`
		[
		  "Document",
		  " H1 «Læringsrapport»",
		  " H2 «Innhold»",
		  " TOC",
		  "  TOCI",
		  "   Reference",
		  "    Link «Øvelsen 1»",
		  " H3 «Øvelsen»",
		  " H3 «To ord»",
		  " P «Les mer på i dag.»",
		  "  Link «kommunens sider»",
		  " L",
		  "  LI",
		  "   Lbl [•]",
		  "   LBody «Første»",
		  "  LI",
		  "   Lbl [•]",
		  "   LBody",
		  "    P «Andre»",
		  "    L",
		  "     LI",
		  "      Lbl «1.»",
		  "      LBody «Under»",
		  " Table",
		  "  THead",
		  "   TR",
		  "    TH «Hvem»",
		  "    TH «Hva»",
		  "  TBody",
		  "   TR",
		  "    TH «Legevakta»",
		  "    TD «Varslet»",
		  "    TD (nn)",
		  " P «Bare plassert»",
		  " Div",
		  "  Figure [En firkant]",
		  "  Caption «Figur 1. Firkant.»",
		  " BlockQuote",
		  "  P ««Bra»»",
		  "  P «Markør»",
		  " P «Buorre beaivi» (se)",
		  " Figure [QR-kode]",
		]
	`);
});
