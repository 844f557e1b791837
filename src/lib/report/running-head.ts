import type { Content } from 'pdfmake/interfaces';
import { ink, wrapText } from '#lib/ui/figure.ts';
import { exerciseMark } from './cover.ts';

/** What stands small at the top and the foot of a page. */
export const smallText = { fontSize: 8, color: ink.soft } as const;

const rightWidth = 180;
/** Points of the mark ØVELSE and the gaps beside the texts. */
const markWidth = 60;

/** As much as two lines hold: a running head must not come down on the text. */
function shortened(text: string, width: number): string {
	const lines = wrapText(text, width, smallText.fontSize);
	return lines.length <= 2 ? text : `${lines.slice(0, 2).join(' ').slice(0, -2).trimEnd()}…`;
}

/**
 * Along the top of every page: the mark ØVELSE, what it belongs to and whose it is, over a thin line.
 * @param room the page's width, and its margins at the sides and above
 */
export function runningHead(
	left: string,
	right: string,
	{ width, side, top }: { width: number; side: number; top: number }
): Content {
	const inner = width - 2 * side;
	const beside: { margin: [number, number, number, number] } = { margin: [0, 1, 0, 0] };
	return {
		margin: [side, top, side, 0],
		stack: [
			{
				columns: [
					{ ...exerciseMark(7.5), width: 'auto' },
					{ text: shortened(left, inner - rightWidth - markWidth), width: '*', ...smallText, ...beside },
					{ text: shortened(right, rightWidth), width: rightWidth, ...smallText, alignment: 'right', ...beside }
				],
				columnGap: 8
			},
			{ canvas: [{ type: 'line', x1: 0, y1: 5, x2: inner, y2: 5, lineWidth: 0.5, lineColor: ink.line }] }
		]
	};
}
