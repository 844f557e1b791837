import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCode, newCode, readCode } from './code.ts';

/** What may stand between two signs, and around them, when somebody types what is printed. */
const between = fc.array(fc.constantFrom(' ', '-', '–', '\u00a0', '\t', '.'), { maxLength: 3 });

test('a code is read back however it is typed', () => {
	fc.assert(
		fc.property(
			fc.infiniteStream(fc.boolean()),
			fc.infiniteStream(between),
			fc.infiniteStream(fc.constantFrom('o', 'O', '0')),
			fc.infiniteStream(fc.constantFrom('i', 'I', 'l', 'L', '1')),
			(lower, gaps, zeros, ones) => {
				const code = newCode();
				expect(readCode(formatCode(code))).toBe(code);
				const typed = [...code].map((sign) => {
					const [small] = lower.take(1);
					const written = sign === '0' ? [...zeros.take(1)][0]! : sign === '1' ? [...ones.take(1)][0]! : sign;
					return [...gaps.take(1)][0]!.join('') + (small ? written.toLowerCase() : written);
				});
				expect(readCode(`${typed.join('')} `)).toBe(code);
			}
		)
	);
});

test('codes are of 32 signs, in two groups, and spread over all of them', () => {
	const codes = Array.from({ length: 400 }, newCode);
	expect(new Set(codes).size).toBe(400);
	expect(new Set(codes.join('')).size).toBe(32);
	expect(codes.filter((code) => !/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/.test(formatCode(code)))).toEqual([]);
});

test.each(['', '   ', 'K7MPX', 'K7MPX-Q3D9', 'K7MPX-Q3D9TX', 'K7MPX-Q3D9U', 'K7MPX/Q3D9T', 'Å7MPXQ3D9T', '１２３４５'])(
	'%j is no code',
	(typed) => expect(readCode(typed)).toBeNull()
);
