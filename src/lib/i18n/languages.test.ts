import { describe, expect, test } from 'vitest';
import { linkReaderIn } from './linkReaders.ts';
import { pageReaderIn } from './pageReaders.ts';
import { readerIn } from './readers.ts';

/** Every text and function of a dictionary, by the way there. */
function entries(of: object, path = ''): [string, unknown][] {
	return Object.entries(of).flatMap(([name, value]): [string, unknown][] =>
		typeof value === 'object' && value !== null ? entries(value, `${path}${name}.`) : [[path + name, value]]
	);
}
const words = (language: 'nb' | 'nn' | 'en') => {
	const { card, frame, client } = readerIn(language);
	return new Map(entries({ card, frame, client, ...pageReaderIn(language), link: linkReaderIn(language) }));
};
const bokmål = words('nb');
/** Titles of what a participant never meets, and of statuses that only staff do. */
const staffOnly = /^faults\.title\.(401|403|404|409|410)$/;

describe.each(['nn', 'en'] as const)('the words in %s', (language) => {
	const theirs = words(language);

	test('are all there', () => {
		const missing = [...bokmål.keys()].filter((name) => !theirs.has(name) && !staffOnly.test(name));
		expect(missing).toEqual([]);
		expect([...theirs.keys()].filter((name) => !bokmål.has(name))).toEqual([]);
	});

	test('are of the same kind, and none is empty that is not empty in bokmål', () => {
		for (const [name, text] of theirs) {
			expect(typeof text, name).toBe(typeof bokmål.get(name));
			if (bokmål.get(name) !== '') expect(text, name).not.toBe('');
		}
	});
});

test('English has no Norwegian letters or words left', () => {
	const texts = [...words('en')].filter((one): one is [string, string] => typeof one[1] === 'string');
	const own = /^(about\.more\.languages|about\.me\.complain)/;
	const left = texts.filter(
		([name, text]) =>
			!own.test(name) && (/[æøåÆØÅ«»]/.test(text) || /\b(ikke|ikkje|og|du|deg|det|er|som|til)\b/.test(text))
	);
	expect(left).toEqual([]);
});
