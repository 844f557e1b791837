import fc from 'fast-check';
import type { Content } from 'pdfmake/interfaces';
import { describe, expect, test } from 'vitest';
import { formatCode, newCode } from '#lib/participants/code.ts';
import { textWidth } from '#lib/ui/figure.ts';
import { cardFormats, firstName, inCardOrder, type CardSheets, type QrCard } from './card.ts';
import { cardDocument } from './document.ts';
import { mm, words } from './layout.ts';

const card = (part: Partial<QrCard> = {}): QrCard => ({
	numbers: [7],
	reserve: false,
	firstName: 'Kari',
	address: 'https://brunn.eksempelvik.kommune.no/d/abcdefghijklmnopqrstuvwxyz234567',
	code: formatCode(newCode()),
	...part
});
const sheets = (part: Partial<CardSheets> = {}): CardSheets => ({
	format: 'a6',
	municipality: 'Eksempelvik kommune',
	exercise: 'Mimirsbrunn 2026',
	codeAddress: 'brunn.eksempelvik.kommune.no/kode',
	meetAt: 'Torsdag 3. desember 2026 kl.\u00a008.15',
	meetingPlace: 'Gymsalen på Eksempelvik skole',
	stopPhrase: 'Dette er ekte',
	contactName: 'Marte Nyhus',
	contactPhone: '000 41 207',
	madeOn: '2026-11-23',
	cards: [card()],
	...part
});

type Node = {
	stack?: Node[];
	absolutePosition?: { x: number; y: number };
	columns?: { text: string; width: number }[];
	qr?: string;
	fit?: number;
	fontSize?: number;
};
const pagesOf = (data: CardSheets) =>
	(cardDocument(data).content as { stack: Content[] }[]).map(({ stack }) => flat(stack.slice(1) as Node[]));
/** What lies at a place of its own: texts and drawings, whatever they are grouped in. */
const flat = (nodes: Node[]): Node[] => nodes.flatMap((node) => (node.stack ? flat(node.stack) : [node]));
const textsOf = (nodes: Node[]) => nodes.flatMap(({ columns }) => (columns ?? []).map(({ text }) => text));

describe('QR cards', () => {
	test.each(cardFormats)('%s: everything that helps to find the way, and the link in the code', (format) => {
		const one = card();
		const [page] = pagesOf(sheets({ format, cards: [one] }));
		const words = textsOf(page!).join(' ');
		for (const part of ['ØVELSE', 'Eksempelvik kommune', 'Mimirsbrunn 2026', 'Markør 07', 'Kari', one.code])
			expect(words).toContain(part);
		for (const part of ['desember 2026', 'Gymsalen', '«Dette er ekte»', 'Marte Nyhus', '000 41 207'])
			expect(words).toContain(part);
		expect(words.replaceAll(' ', '')).toContain('brunn.eksempelvik.kommune.no/kode');
		expect(page!.flatMap(({ qr }) => qr ?? [])).toEqual([one.address]);
	});

	test.each([
		['a6', 9],
		['a5', 9],
		['a4_8', 2],
		['lanyard', 3]
	] as const)('%s: nine cards on %i sheets, each person once and in order', (format, sheetsOfNine) => {
		const cards = Array.from({ length: 9 }, (_, index) => card({ numbers: [9 - index] }));
		const pages = pagesOf(sheets({ format, cards }));
		expect(pages).toHaveLength(sheetsOfNine);
		const titles = textsOf(pages.flat()).filter((text) => text.startsWith('Markør 0'));
		expect(titles).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `Markør 0${number}`));
	});

	const paper = { a6: [105, 148], a5: [148, 210], a4_8: [210, 297], lanyard: [210, 297] } as const;
	const long = fc.string({ minLength: 0, maxLength: 300 }).map((text) => `Å ${text} mmmmmmmmmmmm WWWWWWWWWWWW`);

	test.each(cardFormats)('%s: words as long as they can be never leave the card', (format) => {
		fc.assert(
			fc.property(fc.record({ exercise: long, place: long, phrase: long, name: long, first: long }), (words) => {
				const cards = Array.from({ length: 8 }, (_, index) =>
					card({ firstName: words.first, reserve: index > 3, numbers: Array.from({ length: 9 }, (_, n) => n + 10) })
				);
				const data = sheets({
					...{ format, cards, exercise: words.exercise, meetingPlace: words.place, contactName: words.name },
					...{ stopPhrase: words.phrase.slice(0, 80), codeAddress: `${'beredskap-'.repeat(4)}kommune.no/kode` }
				});
				const [width, height] = paper[format];
				for (const page of pagesOf(data)) {
					const outside = page.filter(({ absolutePosition: at, columns, fontSize = 0, fit = 0 }) => {
						const [right, bottom] = [at!.x + (columns?.[0]?.width ?? fit), at!.y + Math.max(fontSize * 1.2, fit)];
						// A column is a millimetre wider than its words.
						return at!.x < 0 || at!.y < 0 || right > (width + 1) * mm || bottom > height * mm + 0.1;
					});
					expect(outside).toEqual([]);
				}
			}),
			{ numRuns: 25 }
		);
	});

	test.each(cardFormats)('%s: the longest nødord is whole: half of one is not the one that was agreed', (format) => {
		const phrases = [
			'Nødord nødord, dette er ikke en del av øvelsen, jeg trenger hjelp av en lege nå nå',
			'W'.repeat(80)
		];
		for (const stopPhrase of phrases.map((phrase) => phrase.slice(0, 80))) {
			const [page] = pagesOf(sheets({ format, stopPhrase, meetingPlace: 'Gymsalen på Eksempelvik skole '.repeat(9) }));
			expect(textsOf(page!).join('').replace(/\s/g, '')).toContain(`«${stopPhrase.replace(/\s/g, '')}»`);
		}
	});

	test('a sign that stands for what the font lacks keeps its place, and a hard space does not break', () => {
		const [page] = pagesOf(sheets({ cards: [card({ firstName: '\ue000\ue001' })], meetingPlace: 'Rom\u00a07' }));
		expect(textsOf(page!)).toEqual(expect.arrayContaining(['\ue000\ue001', 'Rom\u00a07']));
	});

	const linesOf = (text: string, width: number, style: Parameters<typeof words>[2]) =>
		textsOf(flat(words(text, { x: 0, y: 0, width }, style).drawn as Node[])).map((line) => line.trim());

	test('a hard space is no wider than a space: a line takes what has room, and a text made smaller is whole', () => {
		const time = 'Torsdag 3. desember kl.\u00a008.15–15.00';
		const style = { size: 3.8, bold: true, lines: 2 };
		expect(linesOf(`${time} i Rom\u00a07 Xxxxxxx`, 70, style)).toEqual([time, 'i Rom\u00a07 Xxxxxxx']);
		const whole = `${time} i Rom\u00a07`;
		expect(linesOf(whole, 50, { size: 3.8, bold: true, shrink: 0.5 })).toEqual([whole]);
	});

	test('a text that is cut has room with its ellipsis, however short its last word is', () => {
		const style = { size: 3.8 };
		const fitted = (kept: string) => textWidth(kept, 3.8) + 0.01;
		const kept = 'Gymsalen ved porten i';
		expect(linesOf(`${kept} Eksempelvik`, fitted(kept), style)).toEqual(['Gymsalen ved …']);
		const [narrow] = linesOf('i'.repeat(99), fitted('iiiiiiii'), style);
		expect(narrow).toMatch(/^i{2,}…$/);
		expect(textWidth(narrow!, 3.8)).toBeLessThanOrEqual(fitted('iiiiiiii'));
	});

	test.each(cardFormats)('%s: the numbers of nine roles are whole, and of fifty no number is half', (format) => {
		const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 101);
		const titleOf = (count: number) => {
			const [page] = pagesOf(sheets({ format, cards: [card({ numbers: numbers(count) })] }));
			return textsOf(page!)
				.filter((text) => /^(Markør )?1\d\d\b/.test(text))
				.join('')
				.trim();
		};
		expect(titleOf(9)).toBe(`Markør ${numbers(9).join(', ')}`);
		const cut = titleOf(50);
		expect(cut).toMatch(/…$/);
		expect(`Markør ${numbers(50).join(', ')}`).toContain(cut.replace(' …', ','));
	});

	test.each(cardFormats)('%s: forty signs that the font lacks stay within the card', (format) => {
		const name = '\ue000'.repeat(40);
		const [page] = pagesOf(sheets({ format, cards: [card({ firstName: name })] }));
		const [drawn] = page!.filter(({ columns }) => columns?.[0]?.text.startsWith('\ue000'));
		const { text, width } = drawn!.columns![0]!;
		// The box that stands for such a sign is 0.6 times as wide as the letters are high.
		expect(text.length * 0.6 * drawn!.fontSize!).toBeLessThanOrEqual(width);
	});

	test('an address that is too long for its line is broken after a point or a stroke', () => {
		for (const codeAddress of [
			'brunn.eksempelvik.kommune.no/kode',
			'beredskapsovelser.nord-eksempelvik.kommune.no/kode'
		]) {
			const [page] = pagesOf(sheets({ format: 'a4_8', codeAddress }));
			const at = textsOf(page!).findIndex((text) => codeAddress.startsWith(text));
			const [first, second] = textsOf(page!).slice(at, at + 2);
			expect(first! + second!).toBe(codeAddress);
			expect(first).toMatch(/[./-]$/);
		}
	});

	test('a reserve stands last and says so; a name is only the first', () => {
		const order = inCardOrder([
			card({ numbers: [], firstName: 'Uten' }),
			card({ numbers: [1, 3], reserve: true, firstName: 'Nora' }),
			card({ numbers: [2], firstName: 'To' })
		]);
		expect(order.map((one) => one.firstName)).toEqual(['To', 'Uten', 'Nora']);
		expect(textsOf(pagesOf(sheets({ cards: [order[2]!] })).flat())).toContain('Reserve for 01, 03');
		expect([firstName('  Kari  Anne Lunde '), firstName('Kari'), firstName('')]).toEqual(['Kari', 'Kari', '']);
	});

	test('what is not decided is left out, not left blank', () => {
		const bare = { meetAt: '', meetingPlace: '', stopPhrase: '', contactName: '', contactPhone: '' };
		for (const format of cardFormats) {
			const words = textsOf(pagesOf(sheets({ format, ...bare })).flat()).join(' ');
			expect(words).not.toMatch(/Møt opp|Nødord|Markøransvarlig/);
		}
	});
});
