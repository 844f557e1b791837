import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosable, pieces, withinText } from './passages.ts';

const text = 'Første varsel kom greit. Men ingen svarte. Vi prøvde tre ganger.';

test('the pieces give the text back, and each is marked by what covers it', () => {
	const ranges = fc
		.tuple(fc.nat(text.length), fc.nat(text.length))
		.filter(([a, b]) => a !== b)
		.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
	fc.assert(
		fc.property(fc.array(ranges, { maxLength: 5 }), (passages) => {
			const cut = pieces(text, passages);
			expect(cut.map((piece) => piece.text).join('')).toBe(text);
			for (const piece of cut)
				for (let at = piece.start; at < piece.end; at++)
					expect(piece.marks).toEqual(passages.filter(({ start, end }) => start <= at && at < end));
		})
	);
});

test('each sentence can be chosen, and says where it is marked', () => {
	const mark = { start: 25, end: 42, finding: 2 };
	expect(choosable(text, [mark]).map((one) => [one.text, one.marks.length])).toEqual([
		['Første varsel kom greit.', 0],
		['Men ingen svarte.', 1],
		['Vi prøvde tre ganger.', 0]
	]);
});

test.each([
	[{ start: 0, end: 5 }, true],
	[{ start: 0, end: 64 }, true],
	[{ start: 0, end: 65 }, false],
	[{ start: -1, end: 5 }, false],
	[{ start: 5, end: 5 }, false],
	[{ start: 24, end: 25 }, false]
])('%o lies within the text: %s', (span, expected) => {
	expect(withinText(text, span)).toBe(expected);
});
