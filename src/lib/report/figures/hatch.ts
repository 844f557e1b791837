import { round } from '#lib/ui/figure.ts';

/**
 * Slanted lines that fill a rectangle, as a path. Drawn line by line, since a pattern fill is not drawn alike on a page, in a
 * PDF and in a picture. What is hatched is told apart in print without colour.
 */
export function hatch(x: number, y: number, width: number, height: number, step = 7): string {
	let path = '';
	for (let start = step - height; start < width; start += step) {
		const [from, to] = [Math.max(0, start), Math.min(width, start + height)];
		if (to <= from) continue;
		path += `M${round(x + from)} ${round(y + height - (from - start))}L${round(x + to)} ${round(y + height - (to - start))}`;
	}
	return path;
}
