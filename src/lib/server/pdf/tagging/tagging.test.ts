import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { beforeAll, expect, test } from 'vitest';
import { printableText } from '#lib/report/printable.ts';
import { figureFont } from '#lib/ui/figure.ts';
import { lintPdf } from '../../../../../tests/support/pdf-lint.ts';
import { readAloud, structureLines } from '../../../../../tests/support/pdf-structure.ts';
import { taggedPdf } from '../draw.ts';
import { hasGlyph, prepareFonts } from '../fonts.ts';

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

test('what is repeated on each page is read once: table headers, running heads, page numbers', async () => {
	const rows = Array.from({ length: 120 }, (_, row) => [`Rad ${row}`, 'Noe']);
	const pdf = await drawn([{ table: { headerRows: 1, body: [['Overskrift', 'Hva'], ...rows] } }], {
		header: 'Topptekst',
		footer: 'Bunntekst',
		background: () => ({ canvas: [{ type: 'rect', x: 0, y: 0, w: 600, h: 20, color: '#eeeeee' }] }),
		watermark: 'UTKAST'
	});
	expect(lintPdf(pdf)).toEqual([]);
	const read = await readAloud(pdf);
	expect(read.split('Overskrift').length - 1).toBe(1);
	expect(read).toContain('Rad119');
	expect(read).not.toMatch(/Topptekst|Bunntekst|UTKAST/);
	const { numPages } = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
	expect(numPages).toBeGreaterThan(2);
});

test('a row taller than a page is whole where it may be broken, and an error where it may not', async () => {
	const tall = Array.from({ length: 400 }, (_, word) => `ord${word}`).join(' \n');
	const row = (dontBreakRows: boolean): Content[] => [
		{
			table: {
				dontBreakRows,
				body: [
					['Før', 'Nå'],
					['En', tall]
				]
			}
		}
	];
	const read = await readAloud(await drawn(row(false)));
	expect(read.match(/ord\d+/g)?.length).toBe(400);
	await expect(drawn(row(true))).rejects.toThrow('2 parts of the document found no room');
	await expect(drawn([filler(30), { stack: [filler(200)], unbreakable: true }])).rejects.toThrow('found no room');
});

test('what stands outside its page, or is cut, is an error', async () => {
	await expect(drawn([{ text: 'Borte', absolutePosition: { x: 900, y: 40 } }])).rejects.toThrow('«Borte» (0 of 5');
	await expect(drawn([{ text: 'Mange ord på en linje. '.repeat(40), maxHeight: 30 } as Content])).rejects.toThrow(
		'of 720 signs'
	);
	// A column that may grow does so for its longest word, past the edge of the page.
	const cell = { table: { widths: ['*'], body: [[`Et ${'langt'.repeat(60)}`]] } };
	await expect(drawn([cell])).rejects.toThrow('(2 of 302 signs were drawn)');
	await expect(drawn([{ svg: square, width: 300, height: 2000, alt: 'Høy' }])).rejects.toThrow('«Høy» is taller');
});

test('what an archive or a screen reader needs must be there', async () => {
	await expect(drawn([{ svg: square }])).rejects.toThrow('`alt`');
	await expect(drawn([{ svg: square, alt: 'Lenke', link: 'https://brunn.example' }])).rejects.toThrow('no link');
	await expect(drawn([{ text: 'Trykk', link: 'javascript:alert(1)' }])).rejects.toThrow('javascript:');
	await expect(drawn([{ text: 'Hei', lang: 'norsk)' }])).rejects.toThrow('no language');
	await expect(drawn([{ text: 'Hei', role: 'Table' }])).rejects.toThrow('«Table»');
	await expect(drawn(['Hei'], { language: undefined })).rejects.toThrow('needs a language');
	await expect(drawn(['Hei'], { info: { title: 'T', author: 'A', creator: 'B' } })).rejects.toThrow('fixed date');
});

test('a document with nothing to say is still whole, and the same definition gives the same bytes', async () => {
	expect(lintPdf(await drawn([{ text: 'Overskrift', headlineLevel: 4 }]))).toEqual([]);
	const [one, other] = [await drawn([filler(80)]), await drawn([filler(80)])];
	expect(Buffer.compare(one, other)).toBe(0);
});

test('files inside are part of it, as PDF/A-3a, and only there', async () => {
	const files = [
		{ name: 'rapport.json', type: 'application/json', description: 'Alle data', bytes: new TextEncoder().encode('{}') }
	];
	const pdf = await taggedPdf(about(['Med data']), { files });
	expect(lintPdf(pdf, { part: 3 })).toEqual([]);
	expect(lintPdf(pdf).map((line) => line.split(':')[0])).toEqual(['pdfaid', 'embedded']);
	const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
	expect(Object.keys((await document.getAttachments()) as object)).toEqual(['rapport.json']);
});

test('any text comes out as it went in, and the file stays valid', async () => {
	const odd = fc.constantFrom(
		'😀',
		'👩‍👩‍👧',
		'Be\u00adred\u00adskap',
		'a\u030a',
		'&',
		'<b>',
		']]>',
		'שלום',
		'مرحبا',
		'Kárášjohka',
		'ŋđŧčšž',
		'\u200b',
		'\u202e',
		'(',
		'\\',
		'\n',
		'\t'
	);
	const written = fc.array(fc.oneof(odd, fc.string({ unit: 'binary' }), fc.string()), { minLength: 1, maxLength: 12 });
	await fc.assert(
		fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 5 }), async (texts) => {
			const shown = texts.map((parts) => printableText(parts.join(' '), hasGlyph));
			const definition = about([
				...shown,
				{ ul: [...shown] },
				{ table: { headerRows: 1, body: [['Hva'], ...shown.map((text) => [text])] } }
			]);
			definition.info = { ...definition.info, title: `Tittel ${shown[0]}`, subject: shown[0] };
			const pdf = await taggedPdf(definition);
			expect(lintPdf(pdf)).toEqual([]);
			// Scripts that run the other way are set by pdf.js as they are read; the signs are the same.
			const signs = (text: string) => [...text.normalize('NFKC').replace(/\s/g, '')].sort().join('');
			const lists = shown.filter((text) => /\S/.test(text));
			expect(signs((await readAloud(pdf)).replaceAll('•', ''))).toBe(
				signs([...lists, ...lists, 'Hva', ...lists].join('').replaceAll('•', ''))
			);
		}),
		{ numRuns: 10 }
	);
});
