import { beforeAll, expect, test } from 'vitest';
import { table } from '#lib/report/blocks.ts';
import { styles } from '#lib/report/style.ts';
import { figureFont } from '#lib/ui/figure.ts';
import { pdfPages } from '../../../../../tests/e2e/pdf.ts';
import { lintPdf } from '../../../../../tests/support/pdf-lint.ts';
import { taggedPdf } from '../draw.ts';
import { prepareFonts } from '../fonts.ts';

beforeAll(prepareFonts);

const columns = [
	{ title: 'Nr.', share: 1 },
	{ title: 'Hva', share: 9 }
];
const long = Array.from({ length: 1800 }, (_, word) => `ord${word}`).join(' ');

test.each([0, 7])(
	'one row that is taller than a page breaks; the others stay whole, wherever it stands (%i)',
	async (at) => {
		const rows = Array.from({ length: 40 }, (_, row) => [
			String(row),
			row === at ? long : `begynner-${row}.${'\nmidten'.repeat(9)}\nslutter-${row}.`
		]);
		const bytes = await taggedPdf({
			language: 'nb-NO',
			info: { title: 'Rader', author: 'Kommunen', creator: 'Brunn', creationDate: new Date('2026-11-23') },
			defaultStyle: { font: figureFont },
			styles,
			content: [table(columns, rows)]
		});
		expect(lintPdf(bytes)).toEqual([]);
		const pages = await pdfPages(bytes);
		expect(pages.length).toBeGreaterThan(3);
		const broken = rows
			.map((_, row) => row)
			.filter((row) => row !== at)
			.filter((row) => !pages.some((text) => text.includes(`begynner-${row}.`) && text.includes(`slutter-${row}.`)));
		expect(broken).toEqual([]);
		// All of the tall one is there, on more pages than one.
		expect(pages.join(' ')).toContain('ord1799');
		expect(pages.filter((text) => /ord\d/.test(text)).length).toBeGreaterThan(1);
	}
);
