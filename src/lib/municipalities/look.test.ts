import { expect, test } from 'vitest';
import { contrastWithWhite, leastContrast, nearestAllowed, parseColour } from './look.ts';

test('contrast by the formula of WCAG', () => {
	expect(contrastWithWhite('#000000')).toBeCloseTo(21, 5);
	expect(contrastWithWhite('#ffffff')).toBeCloseTo(1, 5);
	// The two greys that lie on either side of the limit.
	expect(contrastWithWhite('#767676')).toBeGreaterThanOrEqual(leastContrast);
	expect(contrastWithWhite('#777777')).toBeLessThan(leastContrast);
});

test.each(['#ffd400', '#ffffff', '#7fb2ff', '#00ff00', '#e4002b'])('%s has a shade that white is read on', (colour) => {
	const shade = nearestAllowed(colour);
	expect(contrastWithWhite(shade)).toBeGreaterThanOrEqual(leastContrast);
	// No darker than it must be.
	expect(contrastWithWhite(shade)).toBeLessThan(Math.max(leastContrast + 0.1, contrastWithWhite(colour) + 0.1));
});

test('what is dark enough stays', () => expect(nearestAllowed('#0b4454')).toBe('#0b4454'));

test.each([
	[' 0B4454 ', '#0b4454'],
	['#abc', '#aabbcc'],
	['#12345', null],
	['rød', null],
	['#0b4454;', null]
])('%j is %j', (typed, colour) => expect(parseColour(typed)).toBe(colour));
