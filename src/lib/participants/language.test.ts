import { expect, test } from 'vitest';
import { languageAsked } from './language.ts';

const asked = (accept: string | null, query = '') => {
	const url = new URL(`http://localhost/d/x${query}`);
	return languageAsked({
		url,
		request: new Request(url, { headers: accept === null ? {} : { 'accept-language': accept } })
	});
};

test.each([
	[null, 'nb'],
	['', 'nb'],
	['nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en-US;q=0.6,en;q=0.5', 'nb'],
	['no', 'nb'],
	['nn-NO,nn;q=0.9,nb;q=0.8', 'nn'],
	['en-GB,en;q=0.9', 'en'],
	['pl,en;q=0.8,nb;q=0.6', 'en'],
	['en;q=0.4, nb;q=0.6', 'nb'],
	['uk-UA,uk', 'nb'],
	['da-DK,da;q=0.9,en-US;q=0.8', 'nb'],
	['en;q=0, nn', 'nn'],
	['en;q=much,nn', 'nn'],
	['*', 'nb']
] as const)('a browser that asks for %j reads %s', (accept, expected) => {
	expect(asked(accept)).toBe(expected);
});

test('what is chosen in the address counts before the browser; what is no language does not', () => {
	expect(asked('nb', '?sprak=en')).toBe('en');
	expect(asked('nn', '?sprak=constructor')).toBe('nn');
	expect(asked('constructor,nn;q=0.5')).toBe('nn');
});
