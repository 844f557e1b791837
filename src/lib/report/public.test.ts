import { describe, expect, test } from 'vitest';
import { withoutTitles } from './public.ts';

const titles = ['', 'Bare én har nøkkelen', 'Én vakt'];
const left = (text: string) => withoutTitles(text, titles);

describe('a text of the public edition has no line in which a restricted title stands', () => {
	test('what is left stands as it was written', () => {
		const open = 'Først  dette. \n\n\tNøkkelen hadde bare én.\nBare én';
		expect(left(open)).toBe(open);
		expect(left('Først.\n«bare  ÉN har nøkkelen», sa de.\n\nSist.')).toBe('Først.\n\nSist.');
	});

	test.each([
		['two lines', 'Vi så at bare én\nhar nøkkelen til sentralen.'],
		['three, with an empty one between and spaces that do not break', 'Vi så: bare\u00a0én\n\nhar\n nøkkelen'],
		['one and its neighbour', 'Bare én har nøkkelen. Bare én\nhar nøkkelen.']
	])('%s', (_, broken) => {
		expect(left(broken).trim()).toBe('');
		expect(left(`Først.\n${broken}\nSist.`).split('\n')).toEqual(expect.arrayContaining(['Først.', 'Sist.']));
		expect(left(`Først.\n${broken}\nSist.`)).not.toContain('nøkkelen');
	});

	test('letters composed otherwise and signs nobody sees hide nothing', () => {
		for (const written of [
			'Bare én har nøkkelen'.normalize('NFD'),
			'Bare én har nøk\u00adkelen',
			'Bare \u200bén har nøkkelen',
			'Bare \u200b én har nøk\ufeffkelen',
			'Bare e\u200b\u0301n har\r\nnøkkelen'
		])
			expect(left(written)).toBe('');
	});
});
