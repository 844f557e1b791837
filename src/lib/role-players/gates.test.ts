import { describe, expect, test } from 'vitest';
import { changed, content } from '../../../tests/support/role-players.fixture.ts';
import { applicable, gaps, gatedFront, gatedScript, isNotApplicable, skippable } from './gates.ts';

describe('gates', () => {
	test('a complete instruction lacks nothing', () => {
		expect(gaps(content)).toEqual([]);
	});

	test.each(gatedScript)('an empty %s stops it, and is mended in the role', (block) => {
		expect(gaps(changed((copy) => (copy.script[block] = ' \n')))).toEqual([{ where: 'role', block }]);
	});
	test.each(gatedFront)('an empty %s stops it, and is mended in the front', (block) => {
		expect(gaps(changed((copy) => Object.assign(copy.front, { [block]: null })))).toEqual([{ where: 'front', block }]);
	});
	test.each(['stopPhrase', 'realIncidentProcedure'] as const)('without %s nothing is published', (block) => {
		expect(gaps(changed((copy) => (copy.safety[block] = '')))).toEqual([{ where: 'exercise', block }]);
	});
	test('without a forløp nothing is published', () => {
		expect(gaps(changed((copy) => (copy.stages = [])))).toEqual([{ where: 'role', block: 'stages' }]);
	});
	test('a map and an exception may be left out', () => {
		const copy = changed(({ front, script }) => {
			front.mapUrl = '';
			script.practicalException = '';
		});
		expect(gaps(copy)).toEqual([]);
	});

	test.each(skippable)('%s may be set aside on purpose', (block) => {
		for (const words of ['Gjelder ikke', 'gjelder ikke.', ' UENDRET '])
			expect(gaps(changed((copy) => (copy.script[block] = words)))).toEqual([]);
	});
	test('who one is, and when it is over, cannot be set aside', () => {
		for (const block of ['whoYouAre', 'whatHasHappened', 'roleEnds'] as const)
			expect(gaps(changed((copy) => (copy.script[block] = 'Gjelder ikke')))).toEqual([{ where: 'role', block }]);
	});
	test('only the words alone set a block aside', () => {
		expect(isNotApplicable('Gjelder ikke barn')).toBe(false);
		expect(applicable('Gjelder ikke')).toBe('');
		expect(applicable(' Ja ')).toBe('Ja');
	});
});
