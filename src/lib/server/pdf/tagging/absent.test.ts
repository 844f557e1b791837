import { beforeAll, expect, test } from 'vitest';
import { printable, standIns } from '#lib/report/printable.ts';
import { figureFont } from '#lib/ui/figure.ts';
import { lintPdf } from '../../../../../tests/support/pdf-lint.ts';
import { taggedPdf } from '../draw.ts';
import { hasGlyph, prepareFonts } from '../fonts.ts';

beforeAll(prepareFonts);

const told = 'Hun sa «שלום» 👍🏽 til 👩‍👧.';
const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';

async function drawn(text: string): Promise<string> {
	const { signs, standFor } = standIns();
	const said = printable(text, hasGlyph, standFor).value;
	const pdf = await taggedPdf(
		{
			compress: false,
			language: 'nb-NO',
			info: { title: said, author: 'Kommunen', creator: 'Brunn', creationDate: new Date('2026-11-23') },
			defaultStyle: { font: figureFont },
			content: [said, { text: said, link: 'https://brunn.example' }, { svg: square, alt: said }]
		},
		{ absent: signs }
	);
	expect(lintPdf(pdf)).toEqual([]);
	return Buffer.from(pdf).toString('latin1');
}
const inUtf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

test('a sign that the font lacks is told as what it is, wherever it stands', async () => {
	const pdf = await drawn(told);
	for (const word of ['«שלום»', '👍🏽', '👩‍👧.'])
		expect(pdf.toLowerCase().split(`/span <</actualtext <feff${inUtf16(word)}`).length - 1, word).toBe(2);
	expect(pdf, 'alternative text').toContain(`/Alt <feff${inUtf16(told)}>`);
	expect(Buffer.from(pdf, 'latin1').toString('utf8'), 'title').toContain(told);
	expect(pdf).not.toContain(inUtf16('\ue000'));
});

test('what can be drawn is written as before', async () => {
	expect(await drawn('Kárášjohka – «æøå»')).not.toContain('/Span');
});
