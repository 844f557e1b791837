import type { CustomTableLayout } from 'pdfmake/interfaces';
import { rules } from '#lib/report/style.ts';
import { textWidth, wrapText } from '#lib/ui/figure.ts';
import { lying, upright } from './sheet.ts';

/*
 * How a long table gets onto one page: larger letters before smaller ones, a lying page before an upright one, and the widths
 * that make the table lowest. What is reckoned here errs to the high side: what is said to fit, fits.
 */

/** How a table is drawn: `widths` are points, beside each other's. */
export type Fit = { size: number; landscape: boolean; packed: boolean; widths: number[] };
type Way = Omit<Fit, 'widths'>;

/** A line of text is so many times as high as its letters: as the report has it, and packed (Source Sans 3: 1.424). */
export const packedLine = 0.9;
const lineOf = ({ packed }: Way) => 1.43 * (packed ? packedLine : 1.05);
/** Points a row takes besides its letters. */
const airOf = ({ packed }: Way) => (packed ? 3.5 : 7.5);
export const packedPadding = 3;
export const paddingOf = ({ packed }: Pick<Way, 'packed'>) => (packed ? packedPadding : 5);

export const packedRules: CustomTableLayout = {
	...rules,
	paddingLeft: () => packedPadding,
	paddingRight: () => packedPadding,
	paddingTop: () => 1.5,
	paddingBottom: () => 1.5
};

/** From what reads well on a wall to what can just be read in the hand. */
const ways: Way[] = [
	...[10, 9, 8.5].map((size) => ({ size, landscape: true, packed: false })),
	...[9.5, 9, 8.5, 8, 7.5].map((size) => ({ size, landscape: true, packed: true })),
	...[8.5, 8, 7.5, 7].map((size) => ({ size, landscape: false, packed: true }))
];
const otherwise: Way = { size: 8.5, landscape: true, packed: false };

const room = ({ landscape }: Way) => (landscape ? lying : upright);

/**
 * @param rows the table's cells, its header first
 * @param wide the columns whose texts may be broken; the others get what they need
 * @param above how high what stands above the table is, on a page of this width
 * @returns the best way onto one page, and whether it is one: else a way over several
 */
export function onOnePage(
	rows: string[][],
	wide: readonly number[],
	above: (width: number) => number
): { fit: Fit; one: boolean } {
	for (const way of ways) {
		const { height, widths } = lowest(rows, wide, way);
		if (height <= room(way).height - above(room(way).width)) return { fit: { ...way, widths }, one: true };
	}
	return { fit: { ...otherwise, widths: lowest(rows, wide, otherwise).widths }, one: false };
}

/** Parts of the room that each column with long texts but the last may have. */
const parts = [0.14, 0.17, 0.2, 0.23, 0.26, 0.3];

function lowest(rows: string[][], wide: readonly number[], way: Way): { height: number; widths: number[] } {
	const [header = []] = rows;
	const need = header.map((_, at) => Math.max(...rows.map((row) => textWidth(row[at]!, way.size, true))));
	const all = room(way).width + 2 * paddingOf(way) - header.length * 2 * paddingOf(way);
	const left = all - need.reduce((sum, width, at) => sum + (wide.includes(at) ? 0 : width), 0);
	const tried = parts.map((part) => {
		const widths = need.map((width, at) => {
			if (!wide.includes(at)) return width;
			return left * (at === wide.at(-1) ? 1 - part * (wide.length - 1) : part);
		});
		return { widths, height: rows.reduce((sum, row) => sum + rowHeight(row, widths, way), 0) };
	});
	return tried.reduce((best, one) => (one.height < best.height ? one : best));
}

function rowHeight(row: string[], widths: number[], way: Way): number {
	const lines = row.map((text, at) => wrapText(text, widths[at]!, way.size).length);
	return Math.max(1, ...lines) * way.size * lineOf(way) + airOf(way);
}
