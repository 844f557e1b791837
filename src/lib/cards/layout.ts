import type { Content } from 'pdfmake/interfaces';
import { cards as t } from '#lib/i18n/nb/cards.ts';
import { heldSpace, ink, textWidth, wrapText } from '#lib/ui/figure.ts';

/** Points in a millimetre: cards are measured as they are cut. */
export const mm = 72 / 25.4;

export type Box = { x: number; y: number; width: number; height: number };

/** How high one line stands, in times the size of its letters. */
const leading = 1.2;

/**
 * «kl. 08.15» stays together. What stands for the hard space is an invisible sign that no text has when it comes here
 * (`printableText`), and not one of the private ones, which stand for what the font lacks.
 */
const wrapped = (text: string, width: number, size: number, bold: boolean): string[] =>
	wrapText(text.replaceAll('\u00a0', heldSpace), width, size, bold).map((line) => line.replaceAll(heldSpace, '\u00a0'));

type Words = {
	size: number;
	bold?: boolean;
	color?: string;
	align?: 'left' | 'center' | 'right';
	/** Letters may be made this much smaller before a line is broken or cut. */
	shrink?: number;
	/** No more lines than this: what does not fit ends in an ellipsis, and a card is never pushed to the next sheet. */
	lines?: number;
	/** What the card is about: its heading. */
	heading?: boolean;
};

/**
 * A text at its place, in millimetres.
 * @returns what is drawn, and how high it came to stand
 */
export function words(
	text: string,
	{ x, y, width }: Omit<Box, 'height'>,
	{ size: largest, bold = false, color = ink.ink, align = 'left', lines = 1, shrink = 1, heading = false }: Words
): { drawn: Content[]; height: number } {
	// A hair less than what just fits: rounding must not break the line that was made smaller to stay whole.
	const size = largest * Math.max(shrink, Math.min(1, (0.999 * width) / textWidth(text, largest, bold)));
	const all = wrapped(text, width, size, bold);
	if (all.length === 0) return { drawn: [], height: 0 };
	const kept = all.slice(0, lines);
	if (all.length > lines) kept[lines - 1] = ended(kept[lines - 1]!, (line) => textWidth(line, size, bold) <= width);
	const spaced = withSpaces(text, kept);
	const drawn = spaced.map((line, index): Content => ({
		absolutePosition: { x: x * mm, y: (y + index * size * leading) * mm },
		// The estimate of a line's width errs to the wide side; a line that is a hair too long must still not break.
		columns: [{ width: (width + 1) * mm, text: line, alignment: align, noWrap: true }],
		fontSize: size * mm,
		bold,
		color
	}));
	const whole: Content = { stack: drawn, role: heading ? 'H1' : 'P' };
	return { drawn: [whole], height: kept.length * size * leading };
}

/** A line that something is left out after: its words stay whole, so that half a number is not taken for another one. */
function ended(line: string, fits: (line: string) => boolean): string {
	const marked = (words: string) => `${words.replace(/,$/, '')} …`;
	let kept = line;
	while (!fits(marked(kept)) && /\s/.test(kept)) kept = kept.replace(/\s+\S*$/, '');
	if (fits(marked(kept))) return marked(kept);
	// One word that is too long: as much of it as there is room for.
	while (kept && !fits(`${kept}…`)) kept = [...kept].slice(0, -1).join('');
	return `${kept}…`;
}

/** The largest size, `largest` at most, in which the whole of a text has room: for what must never be cut. */
export function sizeWithin(text: string, { width, height }: Omit<Box, 'x' | 'y'>, largest: number, bold: boolean) {
	let size = largest;
	while (size > largest / 10 && wrapped(text, width, size, bold).length * size * leading > height) size *= 0.97;
	return size;
}

/** The lines are one text: read aloud, there is a space where one was broken off, and none within a long word. */
function withSpaces(text: string, lines: string[]): string[] {
	let at = 0;
	return lines.map((line) => {
		at = Math.max(at, text.indexOf(line, at)) + line.length;
		return /\s/.test(text[at] ?? '') ? `${line} ` : line;
	});
}

/** Says nothing: it is skipped when the card is read aloud. */
const ornament = { decorative: true };

/** Lines and areas, in millimetres. */
export function area({ x, y, width, height }: Box, color: string): Content {
	return {
		...ornament,
		absolutePosition: { x: x * mm, y: y * mm },
		canvas: [{ type: 'rect', x: 0, y: 0, w: width * mm, h: height * mm, color }]
	};
}

/** The four corners of a card, drawn outside it where there is room and along its edges elsewhere. */
export function cutMarks({ x, y, width, height }: Box): Content {
	const long = 4 * mm;
	const [right, bottom] = [width * mm, height * mm];
	const line = (x1: number, y1: number, x2: number, y2: number) => ({
		type: 'line' as const,
		...{ x1, y1, x2, y2, lineWidth: 0.4, lineColor: ink.edge }
	});
	return {
		...ornament,
		absolutePosition: { x: x * mm, y: y * mm },
		canvas: [
			...[0, bottom].flatMap((at) => [line(0, at, long, at), line(right - long, at, right, at)]),
			...[0, right].flatMap((at) => [line(at, 0, at, long), line(at, bottom - long, at, bottom)])
		]
	};
}

/** Where a slot punch goes: 14 × 3 mm, in the middle of the top. */
export function holeMark({ x, y, width }: Box): Content {
	return {
		...ornament,
		absolutePosition: { x: (x + width / 2 - 7) * mm, y: (y + 5) * mm },
		canvas: [
			{
				type: 'rect',
				x: 0,
				y: 0,
				w: 14 * mm,
				h: 3 * mm,
				r: 1.5 * mm,
				lineWidth: 0.6,
				lineColor: ink.edge,
				dash: { length: 2 }
			}
		]
	};
}

/** How many of its own squares a code has empty at each side, by its standard (ISO/IEC 18004). */
export const quietSquares = 4;

/** A QR code in the middle of its box, the white that it needs around it being part of the box. */
export function qrCode(address: string, { x, y, size }: { x: number; y: number; size: number }): Content {
	return {
		absolutePosition: { x: x * mm, y: y * mm },
		qr: address,
		alt: t.qrAlt(address),
		fit: size * mm,
		padding: quietSquares,
		eccLevel: 'M',
		foreground: '#000000',
		background: '#ffffff'
	};
}
