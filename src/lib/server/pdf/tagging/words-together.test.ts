import fc from 'fast-check';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Content } from 'pdfmake/interfaces';
import { beforeAll, expect, test } from 'vitest';
import { figureFont } from '#lib/ui/figure.ts';
import { taggedPdf } from '../draw.ts';
import { prepareFonts } from '../fonts.ts';

beforeAll(prepareFonts);

type Glyph = { unicode: string; width: number };
/** What is drawn in one go: its text, where on the line it begins and, by its letters' widths, where it ends. */
type Drawn = { text: string; from: number; to: number; y: number };

async function drawnIn(content: Content): Promise<Drawn[]> {
	const data = await taggedPdf({
		...{ language: 'nb-NO', defaultStyle: { font: figureFont, fontSize: 10 }, content: [content] },
		info: { title: 'Ord', author: 'Kommunen', creator: 'Brunn', creationDate: new Date('2026-11-23T12:00:00Z') }
	});
	const document = await getDocument({ data, verbosity: 0 }).promise;
	const drawn: Drawn[] = [];
	let [x, y, size] = [0, 0, 0];
	for (let number = 1; number <= document.numPages; number++) {
		const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
		fnArray.forEach((operator, index) => {
			const said = argsArray[index] as unknown[];
			if (operator === OPS.setFont) size = said[1] as number;
			if (operator === OPS.setTextMatrix) [x, y] = Array.from(said[0] as number[]).slice(4) as [number, number];
			if (operator !== OPS.showText) return;
			const parts = said[0] as (Glyph | number)[];
			const width = parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? -part : part.width), 0);
			const text = parts.map((part) => (typeof part === 'number' ? '' : part.unicode)).join('');
			drawn.push({ text, from: x, to: x + (width * size) / 1000, y: y + (number - 1) * 10_000 });
		});
	}
	await document.destroy();
	return drawn;
}

const texts = (drawn: Drawn[]) => drawn.map(({ text }) => text);

test('words that look alike are drawn in one go, line by line; those that do not, and links, by themselves', async () => {
	const mixed = [
		'To like ord, ',
		{ text: 'to fete ord ', bold: true },
		{ text: 'en lenke', link: 'https://a.example/' }
	];
	expect(texts(await drawnIn({ text: [...mixed, ' og slutt.'] }))).toEqual([
		...['To like ord, ', 'to fete ord ', 'en ', 'lenke', ' og slutt.']
	]);
	const long = await drawnIn({ text: 'lang linje '.repeat(60).trim() });
	const lines = new Set(long.map(({ y }) => y));
	expect(lines.size).toBeGreaterThan(2);
	expect(long).toHaveLength(lines.size);
});

test('the words of a justified line stand apart, and are drawn one by one', async () => {
	const drawn = await drawnIn({ text: 'rett kant '.repeat(30).trim(), alignment: 'justify' });
	expect(drawn).toHaveLength(60);
});

test('whatever the words, each piece begins where the one before it on the line ends', async () => {
	const word = fc.oneof(
		...['AVATAR', 'To', 'fi', 'Æ.Ø', 'T-V-A-To-', 'Kåfjord', 'Gáivuotna', 'x'].map(fc.constant),
		fc.stringMatching(/^[a-zA-ZæøåÆØÅ]{1,12}$/)
	);
	const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((some) => `${some.join(' ')} `);
	const run = fc.record({ text: words, bold: fc.boolean() }, { noNullPrototype: true });
	await fc.assert(
		fc.asyncProperty(fc.array(run, { minLength: 2, maxLength: 6 }), async (text) => {
			const drawn = await drawnIn({ text });
			const gaps = drawn.slice(1).map(({ from, y }, index) => (y === drawn[index]!.y ? from - drawn[index]!.to : 0));
			for (const gap of gaps) expect(Math.abs(gap)).toBeLessThan(0.02);
			expect(texts(drawn).join('').replaceAll(/\s/g, '')).toBe(
				text
					.map((one) => one.text)
					.join('')
					.replaceAll(/\s/g, '')
			);
		}),
		{ numRuns: 40 }
	);
});
