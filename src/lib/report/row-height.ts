import { wrapText } from '#lib/ui/figure.ts';
import { lineHeight, portrait, tableSize } from './style.ts';

/** The largest letters that a table has. */
const largestCell = 10;

/**
 * Whether a cell is surely lower than `height`. First by a bound that is quickly found: a letter is at most as wide as it is
 * high, and a line is at least half full before its next word is moved down. Then by breaking its text into lines.
 * @param texts the cell's, one under the other
 */
export function isLow(texts: string[], width: number, height: number): boolean {
	const paragraphs = texts.flatMap((text) => text.split('\n'));
	const perLine = Math.max(1, width / tableSize);
	const most = paragraphs.reduce((sum, text) => sum + Math.ceil((2 * text.length) / perLine) + 1, 0);
	if (most * tableSize * lineHeight * 1.4 + 8 < height) return true;
	const lines = paragraphs.reduce((sum, text) => sum + Math.max(1, wrapText(text, width, largestCell, true).length), 0);
	return lines * largestCell * lineHeight * 1.43 + 8 < height;
}

/** About how high a row becomes. */
export const likelyHeight = (cells: string[], widths: number[], size: number = tableSize): number =>
	Math.max(
		0,
		...cells.map((cell, index) => {
			const lines = cell.split('\n').flatMap((text) => wrapText(text, widths[index] ?? portrait.width, size));
			return lines.length * size * lineHeight * 1.3 + 8;
		})
	);
