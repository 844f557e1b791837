import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Vector } from './pdfmake.ts';
import { fill, joined } from './squares.ts';

const { measure } = (
	createRequire(import.meta.url)('pdfmake/js/qrEnc.js') as {
		default: { measure(node: object): { _canvas: Vector[] } };
	}
).default;

/** Which points are dark. */
function painted(squares: Vector[], size: number): string {
	const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => '.'));
	for (const { x = 0, y = 0, w = 0, h = 0, ...one } of squares)
		for (let row = y; row < y + h; row++)
			for (let column = x; column < x + w; column++)
				rows[row]![column] = (one as { color?: string }).color === '#000000' ? '#' : '.';
	return rows.map((row) => row.join('')).join('\n');
}

test('fewer rectangles paint the same code', () => {
	const qr = 'https://brunn.eksempelvik.kommune.no/d/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1';
	const node = { qr, fit: 180, eccLevel: 'M', foreground: '#000000', background: '#ffffff' };
	const { _canvas: squares } = measure(node);
	const fewer = joined(squares);
	const size = Math.max(...squares.map(({ x = 0, w = 0 }) => x + w));
	expect(painted(fewer, size)).toBe(painted(squares, size));
	expect(fewer.length).toBeLessThan(squares.length / 2);
});

test('a code is as large as its room, whatever whole points allow', () => {
	for (const fit of [74.5, 111, 139.9]) {
		const node = { qr: 'https://brunn.eksempelvik.kommune.no/d/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1', fit, eccLevel: 'M' };
		const code = measure(node) as ReturnType<typeof measure> & { _width: number };
		fill(code);
		fill(code);
		const right = Math.max(...code._canvas.map(({ x = 0, w = 0 }) => x + w));
		const bottom = Math.max(...code._canvas.map(({ y = 0, h = 0 }) => y + h));
		for (const size of [right, bottom, code._width]) expect(size).toBeCloseTo(fit, 3);
	}
});
