import { wrapText } from '#lib/ui/figure.ts';
import type { ReportData } from './report.ts';
import { bodySize, lineHeight, portrait, tableSize } from './style.ts';

/*
 * The summary is one page, whatever is written: it stands alone. What finds no room there is told of on the page, and stands
 * in full at the end of the report.
 */

/** What the summary says, in the order of the page. */
export type SummaryTexts = { purpose: string; worked: string[]; toImprove: string[]; decisions: string[] };
/** A summary that fits: its texts, how many points it lacks, and how many of its texts are shortened. */
export type Fitted = { texts: SummaryTexts; lacking: number; shortened: number };

/** How many points a list may have, and lines a point: from all there is to what always fits. */
const limits: { points: number; lines: number }[] = [
	{ points: Infinity, lines: Infinity },
	...[10, 8, 6, 5, 4, 3].map((lines) => ({ points: Infinity, lines })),
	...[10, 8, 6, 5, 4, 3].flatMap((points) => [4, 3, 2].map((lines) => ({ points, lines })))
];

/** A line's height; the letters themselves ask for 1.424 of their size. */
const step = (size: number) => size * lineHeight * 1.43;
/** Width of a text on the page, of a point in a list, and of one in the box at the end. */
const widths = { text: portrait.width, point: portrait.width - 24, boxed: portrait.width - 56 };
const heading = 6 + step(10.5) + 2;
/** The chapter's heading, and the box around what is asked for, with its title. */
const chapter = 40;
const box = step(bodySize) + 3 + 2 * 9 + 14;

/** As many lines as the text may become: each capital as wide as the widest, since some are. */
const wrapped = (text: string, width: number, size = bodySize): string[] =>
	wrapText(text.replace(/\p{Lu}/gu, 'W'), width, size);
const textHeight = (text: string, width: number, size = bodySize): number =>
	text.split('\n').reduce((sum, part) => sum + Math.max(1, wrapped(part, width, size).length), 0) * step(size);

/** What is free on the page beside these texts, in points. Less than none: they do not fit. */
export function roomBeside(texts: SummaryTexts, head: string, note: string): number {
	const small = (text: string) => (text === '' ? 0 : textHeight(text, widths.text, tableSize) + 8);
	const list = (points: string[], width: number, around: number) =>
		points.length === 0 ? 0 : around + points.reduce((sum, text) => sum + textHeight(text, width) + 3, 0);
	const paragraphs = texts.purpose.split(/\n\s*\n/).filter((part) => part.trim() !== '');
	const purpose = paragraphs.reduce((sum, text) => sum + textHeight(text.trim(), widths.text) + 8, 0);
	return (
		portrait.height -
		chapter -
		small(head) -
		(paragraphs.length === 0 ? 0 : heading + purpose) -
		list(texts.worked, widths.point, heading + 8) -
		list(texts.toImprove, widths.point, heading + 8) -
		list(texts.decisions, widths.boxed, box) -
		small(note)
	);
}

/** A text as it would be written out: how many lines it takes, and where each of its first ones ends. */
function measured(text: string, width: number) {
	const whole = text.trim();
	const flat = whole.replace(/\s+/g, ' ');
	const ends: number[] = [];
	// The sign that there is more takes its part of the last line.
	for (const line of wrapped(flat, width - 12)) {
		const from = ends.at(-1) ?? 0;
		ends.push(from + (flat[from] === ' ' ? 1 : 0) + line.length);
	}
	return { flat, ends, lines: Math.round(textHeight(whole, width) / step(bodySize)) };
}

/** Every way to say the summary, the fullest first. */
export function waysToSay({ exercise, summary }: ReportData): Fitted[] {
	const purpose = { text: exercise.purpose, ...measured(exercise.purpose, widths.text) };
	const all = (texts: string[], width: number) => texts.map((text) => ({ text, ...measured(text, width) }));
	const lists = {
		worked: all(summary.worked, widths.point),
		toImprove: all(summary.toImprove, widths.point),
		decisions: all(summary.decisions, widths.boxed)
	};
	return limits.map(({ points, lines: most }) => {
		let [lacking, shortened] = [0, 0];
		const short = ({ text, flat, ends, lines }: typeof purpose) => {
			if (lines <= most) return text;
			shortened += 1;
			return `${flat.slice(0, ends[most - 1]).trimEnd()} …`;
		};
		const some = (list: (typeof purpose)[]) => {
			lacking += Math.max(0, list.length - points);
			return list.slice(0, points).map(short);
		};
		const texts = {
			purpose: short(purpose),
			worked: some(lists.worked),
			toImprove: some(lists.toImprove),
			decisions: some(lists.decisions)
		};
		return { texts, lacking, shortened };
	});
}

/** Whether something is left out or shortened. */
export const isWhole = ({ lacking, shortened }: Fitted): boolean => lacking === 0 && shortened === 0;
