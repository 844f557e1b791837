/**
 * What the drawn figures share. A figure is SVG by attributes and classes: on a page the classes of figures.css decide
 * (also in dark mode), in a PDF, where there is no style sheet, the attributes below do.
 */
export const ink = {
	ink: '#12252b',
	soft: '#4a5a5f',
	line: '#ddd7ca',
	edge: '#6d7b7f',
	surface: '#ffffff',
	sunk: '#f3f0e8',
	petrol: '#0b4454',
	petrolLight: '#2b7080',
	tint: '#e2edef',
	bar: '#0a2f3b',
	signal: '#a8430a',
	amber: '#f4b266',
	warm: '#fdeedd',
	bad: '#a3211f'
} as const;

/** The family as the PDF knows it; a page inherits its own. */
export const figureFont = 'Source Sans 3';
/** Size of a figure's text in its own units, the same as figures.css gives it. */
export const figureText = 16;

/** Stands for a hard space where a text is broken into lines, and is as wide: `wrapText` breaks at every real space. */
export const heldSpace = '\u2060';
const narrow = new Set(`iljtfrI.,:;'|!()[]/- \u00a0${heldSpace}`);
const wide = new Set('mwMW@%—…ÆæŒœ→');
/** What is beyond the Latin letters and the usual marks: other scripts and symbols. */
const unlike = /[^\u1e00-\u1eff\u2010-\u2027]/u;
/** The box that is drawn for what the font lacks, or what stands for it until it is drawn. */
const standIn = /[\u25a1\ue000-\uf8ff]/u;

/** About how wide a text is in Source Sans 3: a little too wide rather than too narrow, since SVG text never wraps. */
export function textWidth(text: string, size: number = figureText, bold = false): number {
	let em = 0;
	for (const letter of text) {
		if (narrow.has(letter)) em += 0.33;
		else if (wide.has(letter)) em += 0.9;
		else if (letter > '\u024f' && unlike.test(letter)) em += standIn.test(letter) ? 0.63 : 0.9;
		else em += letter !== letter.toLowerCase() ? 0.63 : 0.53;
	}
	return em * size * (bold ? 1.06 : 1);
}

/** Breaks a text into lines that fit; a word wider than the line is broken inside, so that nothing is lost. */
export function wrapText(text: string, width: number, size: number = figureText, bold = false): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = line ? `${line} ${word}` : word;
		if (textWidth(longer, size, bold) <= width) {
			line = longer;
			continue;
		}
		if (line) lines.push(line);
		line = '';
		for (const letter of word) {
			line += letter;
			if (line === letter || textWidth(line, size, bold) <= width) continue;
			// Rather after a hyphen or a point of an address than in the middle of a part.
			const joint = /^(.+[-./@_])[^-./@_]/.exec(line)?.[1]?.length ?? 0;
			const end = joint > line.length / 2 ? joint : line.length - letter.length;
			lines.push(line.slice(0, end));
			line = line.slice(end);
		}
	}
	if (line) lines.push(line);
	return lines;
}

/** One decimal is enough in a drawing, and keeps the files small. */
export const round = (value: number): number => Math.round(value * 10) / 10;
