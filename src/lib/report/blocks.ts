import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { report as t } from '#lib/i18n/nb/report.ts';
import { ink } from '#lib/ui/figure.ts';
import { callout, cellPadding, lineHeight, portrait, quotation, rules, tableSize } from './style.ts';

/**
 * The report's building blocks. Each is one thing with a meaning: heading, paragraph, list, table, figure, quotation,
 * callout. What a reader of the structure needs (`headlineLevel`, `headerRows`, `alt`, `role`) is on the node, so that
 * tagging can be laid over them without a change in the chapters.
 */
export type Block = Content & { role?: string; alt?: string };

const gapAfter = 8;
/** Points that must be free under a heading, else it moves to the next page with what follows. */
const underHeading = 72;

const reserve = (points: number): Block => ({ stack: [], margin: [0, points, 0, 0] });

/** A heading that is never left alone at the foot of a page: it reserves room, and the next block steps back into it. */
function heading(
	level: 1 | 2 | 3,
	text: string,
	margin: [number, number],
	extra: object = {},
	outer: object = {}
): Block[] {
	const [above, below] = margin;
	const node: Content = { text, style: `h${level}`, headlineLevel: level, margin: [0, above, 0, below], ...extra };
	return [{ unbreakable: true, stack: [node, reserve(underHeading)], ...outer }, reserve(-underHeading)];
}

/** A chapter's heading, in the contents and in the reader's outline. `turn` starts a new page, that way up. */
export const chapterHeading = (text: string, turn?: 'portrait' | 'landscape'): Block[] =>
	heading(
		1,
		text,
		turn ? [0, 8] : [20, 8],
		{ tocItem: true, outline: true, outlineText: text },
		turn ? { pageBreak: 'before', pageOrientation: turn } : {}
	);
export const subheading = (text: string): Block[] => heading(2, text, [10, 4]);
export const minorHeading = (text: string): Block[] => heading(3, text, [6, 2]);

/** A user's text: a blank line makes a new paragraph, a single line break stays. */
export const paragraphs = (text: string, style = 'body'): Block[] =>
	text
		.split(/\n\s*\n/)
		.filter((part) => part.trim() !== '')
		.map((part) => ({ text: part.trim(), style, margin: [0, 0, 0, gapAfter] }));

export const note = (text: string): Block => ({ text, style: 'small', margin: [0, 0, 0, gapAfter] });

export const bullets = (items: string[]): Block => ({
	ul: items.map((text) => ({ text, margin: [0, 0, 0, 3] })),
	markerColor: ink.petrolLight,
	margin: [0, 0, 0, gapAfter]
});

export const numbered = (items: string[]): Block => ({
	ol: items.map((text) => ({ text, margin: [0, 0, 0, 3] })),
	markerColor: ink.petrolLight,
	margin: [0, 0, 0, gapAfter]
});

/** One cell with a bar at its left; it may break over pages. */
const barredBox = (body: Content[], layout: CustomTableLayout, role: string): Block => ({
	table: { widths: ['*'], body: [[{ stack: body }]] },
	layout,
	role,
	margin: [0, 3, 0, gapAfter + 3]
});

export const box = (title: string, body: Content[], layout: CustomTableLayout = callout): Block =>
	barredBox([{ text: title, bold: true, color: ink.petrol, margin: [0, 0, 0, 3] }, ...body], layout, 'Note');

/** Somebody's own words, and whose. */
export const quote = (text: string, by: string): Block =>
	barredBox(
		[
			{ text: `«${text}»`, style: 'quote' },
			{ text: by, style: 'small', margin: [0, 2, 0, 0] }
		],
		quotation,
		'BlockQuote'
	);

/** Numbers side by side, the number large and what it is beneath. */
export const keyFigures = (figures: { value: string; label: string }[]): Block => ({
	columns: figures.map(({ value, label }) => ({
		stack: [
			{ text: value, style: 'figureNumber' },
			{ text: label, style: 'small' }
		]
	})),
	columnGap: 14,
	margin: [0, 4, 0, gapAfter + 4]
});

export type Cell = string | { text: string; bold?: boolean; color?: string } | Content[];
export type Column = { title: string; /** The column's part of the width, beside the others' parts. */ share: number };

/**
 * A table with its header repeated on every page and the first column as row headers.
 * Widths are fixed, so that a long word is broken inside its column instead of pushing the table off the page.
 */
export function table(columns: Column[], rows: Cell[][], room: { width: number; height: number } = portrait): Block {
	const shares = columns.reduce((sum, { share }) => sum + share, 0);
	const text = room.width - columns.length * 2 * cellPadding;
	const widths = columns.map(({ share }) => (text * share) / shares);
	const body: TableCell[][] = [
		columns.map(({ title }) => ({ text: title, style: 'th' })),
		...rows.map((row) => row.map(cell))
	];
	const whole = rows.every((row) => row.every((one, index) => tallest(one, widths[index] ?? 0) < room.height * 0.6));
	return {
		// A row taller than a page that may not be broken is dropped without a word: kept whole only where it surely fits.
		table: { headerRows: 1, widths, body, dontBreakRows: whole },
		layout: rules,
		margin: [-cellPadding, 2, 0, gapAfter + 6]
	};
}

const cell = (value: Cell): TableCell => {
	if (typeof value === 'string') return { text: value, style: 'td' };
	return Array.isArray(value) ? { stack: value, style: 'td' } : { ...value, style: 'td' };
};

/**
 * An upper bound of a cell's height in points. A letter is at most as wide as it is high and a line is at least half
 * full before its next word is moved down, so no cell is taller than this.
 */
function tallest(value: Cell, width: number): number {
	const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(plainText) : [value.text];
	const perLine = Math.max(1, width / tableSize);
	const lines = texts
		.flatMap((text) => text.split('\n'))
		.reduce((sum, text) => sum + Math.ceil((2 * text.length) / perLine) + 1, 0);
	return lines * tableSize * lineHeight * 1.4 + 8;
}

/** A status in words; what needs a person is bold and coloured besides. */
export const marked = (text: string, colour: string | null): Cell =>
	colour ? { text, bold: true, color: colour } : text;
/** A dash where there is nothing, so that an empty cell is not taken for a fault. */
export const orDash = (text: string): string => (text.trim() === '' ? '–' : text);

/** Names at the left, values at the right; what has no value is left out. */
export const factTable = (facts: [string, string][]): Block => ({
	table: {
		widths: [110, '*'],
		body: facts
			.filter(([, value]) => value.trim() !== '')
			.map(([name, value]) => [{ text: name, color: ink.soft }, { text: value }])
	},
	layout: {
		hLineWidth: (line) => (line === 0 ? 0 : 0.5),
		hLineColor: () => ink.line,
		vLineWidth: () => 0,
		paddingLeft: () => 0,
		paddingTop: () => 4,
		paddingBottom: () => 4
	},
	margin: [0, 2, 0, 12]
});

/** All text in a node; used to measure, never to print. */
export function plainText(node: unknown): string {
	if (typeof node === 'string') return node;
	if (Array.isArray(node)) return node.map(plainText).join('\n');
	if (node === null || typeof node !== 'object') return '';
	const { text, stack, columns, ul, ol } = node as Record<string, unknown>;
	return [text, stack, columns, ul, ol].map(plainText).join('\n');
}

/** Width and height a drawing gets: as wide as the text, but never taller than a page can hold. */
export function figureSize(svg: string, room: { width: number; height: number }): { width: number; height: number } {
	const [, width = 1, height = 1] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
	// Drawings are made for text of 16 units; larger than body text it looks coarse.
	const scale = Math.min(room.width / width, room.height / height, 0.62);
	return { width: width * scale, height: height * scale };
}

/** A drawing with its caption, kept together; `alt` is what the drawing itself says to those who do not see it. */
export function figure(svg: string, number: number, caption: string, room = portrait): Block {
	const fits = { width: room.width, height: room.height - 60 };
	return {
		unbreakable: true,
		stack: [
			{ svg, ...figureSize(svg, fits), font: 'Source Sans 3', alt: description(svg) } as Content,
			{ text: t.figure(number, caption), style: 'caption', margin: [0, 4, 0, 0] }
		],
		margin: [0, 4, 0, gapAfter + 6]
	};
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
function description(svg: string): string {
	const found = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '';
	return found.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}
