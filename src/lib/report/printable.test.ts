import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, printableText, standIns } from './printable.ts';

/** A font with the letters of Europe and the square. */
const latin = (codePoint: number) => (codePoint >= 0x20 && codePoint < 0x250) || codePoint === 0x25a1;

test.each([
	['decomposed letters are composed', 'A\u030a e\u0301', 'Å é'],
	['soft hyphens are taken away, real hyphens stay', 'bered\u00adskap e-post', 'beredskap e-post'],
	['line ends become one kind, tabs stay', 'a\r\nb\rc\td', 'a\nb\nc\td'],
	['control and direction marks are taken away', 'a\u0000b\u202ec\u200bd\ufeff', 'abcd'],
	['one square for one emoji, however it is made', 'ja 👍🏽 og 👩‍👧', 'ja □ og □'],
	['a letter whose accent is missing keeps the letter', 'x\u0330', 'x'],
	['other scripts are marked, sign by sign', 'אב', '□□'],
	['half a surrogate pair does no harm', 'a\ud83d', 'a□']
])('%s', (_, text, printed) => {
	expect(printableText(text, latin)).toBe(printed);
});

test('whatever is written, only signs that the font has come out, and doing it twice changes nothing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const printed = printableText(text, latin);
			const stays = (letter: string) => letter === '\n' || letter === '\t' || latin(letter.codePointAt(0) ?? 0);
			expect([...printed].every(stays)).toBe(true);
			expect(printableText(printed, latin)).toBe(printed);
		})
	);
});

test('all of a value is made printable, and it tells whether anything was replaced', () => {
	const value = { a: ['A\u030a', { b: '😀' }], n: 1, none: null, yes: true };
	expect(printable(value, latin)).toEqual({
		value: { a: ['Å', { b: '□' }], n: 1, none: null, yes: true },
		replaced: true
	});
	expect(printable({ a: 'Helt vanlig' }, latin).replaced).toBe(false);
});

test('a sign that cannot be drawn has one stand-in, which tells what was written', () => {
	const { signs, standFor } = standIns();
	const { value, replaced } = printable({ a: 'ja 👍🏽, 👍🏽', b: 'אב' }, latin, standFor);
	expect(value).toEqual({ a: 'ja \ue000, \ue000', b: '\ue001\ue002' });
	expect(replaced).toBe(true);
	expect([...signs]).toEqual([
		['\ue000', '👍🏽'],
		['\ue001', 'א'],
		['\ue002', 'ב']
	]);
	expect(
		printableText('\ue000', () => true, standFor),
		"nobody's own sign is taken for a stand-in"
	).toBe('□');
	for (let code = 0x4e00; signs.size < 6400; code++) standFor(String.fromCodePoint(code));
	expect([standFor('日'), standFor('𒀀'), standFor('👍🏽')]).toEqual([
		expect.stringMatching(/[\ue000-\uf8ff]/),
		'□',
		'\ue000'
	]);
});
