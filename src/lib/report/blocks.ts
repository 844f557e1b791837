import type { Content, TableCell } from 'pdfmake/interfaces';
import { ink, wrapText } from '#lib/ui/figure.ts';
import { isLow, likelyHeight } from './row-height.ts';
import { bodySize, callout, cellPadding, lineHeight, portrait, quotation, rules, type Barred } from './style.ts';

/**
 * The report's building blocks. Each is one thing with a meaning: heading, paragraph, list, table, figure, quotation,
 * callout. What a reader of the structure needs (`headlineLevel`, `headerRows`, `alt`, `role`) is on the node, so that
 * tagging can be laid over them without a change in the chapters. `needs` is how many points must be free for its first
 * part: all of a figure, the header and first row of a table.
 */
export type Block = Content & { needs?: number };

export const gapAfter = 8;
/** Points of text that must fit under a heading, else it moves to the next page. */
export const underHeading = 72;

/** A heading; `keepHeadings` sees to it that it stays with what follows. */
function heading(level: 1 | 2 | 3, text: string, margin: [number, number], extra: object = {}): Block[] {
	const [above, below] = margin;
	return [{ text, style: `h${level}`, headlineLevel: level, margin: [0, above, 0, below], ...extra }];
}

/** A chapter's heading, in the contents and in the reader's outline. `turn` starts a new page, that way up. */
export const chapterHeading = (text: string, turn?: 'portrait' | 'landscape'): Block[] =>
	heading(1, text, turn ? [0, 8] : [20, 8], {
		tocItem: true,
		outline: true,
		outlineText: text,
		...(turn ? { pageBreak: 'before', pageOrientation: turn } : {})
	});
export const subheading = (text: string): Block[] => heading(2, text, [10, 4]);
export const minorHeading = (text: string): Block[] => heading(3, text, [6, 2]);

const isHeading = (block: Block | undefined): block is Block & { text: string } =>
	typeof block === 'object' && 'headlineLevel' in block && 'text' in block;
const step = (points: number): Block => ({ stack: [], margin: [0, points, 0, 0] });

/**
 * Keeps headings with what they head: those that follow each other become one unbreakable block that also reserves the
 * room the next block needs (all of a figure, some lines of a text), and the next block steps back into that room.
 */
export function keepHeadings(blocks: Block[]): Block[] {
	const kept: Block[] = [];
	for (let index = 0; index < blocks.length;) {
		const run: (Block & { text: string })[] = [];
		for (let block = blocks[index]; isHeading(block); block = blocks[++index]) run.push(block);
		const next = blocks[index++];
		const height = run.reduce((sum, { text }) => sum + wrapText(text, portrait.width, 19, true).length * 26 + 30, 0);
		// What is taller than a page and may not be broken is dropped without a word.
		if (height > portrait.height / 2) kept.push(...run);
		else if (run.length > 0) {
			const [{ pageBreak, pageOrientation, ...first }, ...others] = run as [Record<string, unknown>, ...Block[]];
			const needs = next?.needs ?? underHeading;
			const under = height + needs < portrait.height * 0.95 ? needs : underHeading;
			const stack = [first as unknown as Content, ...others, step(under)];
			kept.push({ unbreakable: true, stack, pageBreak, pageOrientation } as Block, step(-under));
		}
		if (next) kept.push(next);
	}
	return kept;
}

/** A user's text: a blank line makes a new paragraph, a single line break stays. */
export const paragraphs = (text: string, style = 'body'): Block[] =>
	text
		.split(/\n\s*\n/)
		.filter((part) => part.trim() !== '')
		.map((part) => ({ text: part.trim(), style, margin: [0, 0, 0, gapAfter] }));

export const note = (text: string): Block => ({ text, style: 'small', margin: [0, 0, 0, gapAfter] });

const items = (texts: string[]): Content[] => texts.map((text) => ({ text, margin: [0, 0, 0, 3] }));
export const bullets = (texts: string[], below = gapAfter): Block => ({
	ul: items(texts),
	markerColor: ink.petrolLight,
	margin: [0, 0, 0, below]
});
export const numbered = (texts: string[], below = gapAfter): Block => ({
	ol: items(texts),
	markerColor: ink.petrolLight,
	margin: [0, 0, 0, below]
});

/** What is left of a width beside a bar and the padding of its cell. */
const besideBar = (bar: number, width: number): number => width - bar - 24;

/**
 * One cell with a bar at its left; it may break over pages unless `needs` says what it takes to keep it whole. Its width is
 * fixed: a `*` would grow with its longest word, past the edge of the page.
 */
const barredBox = (
	body: Content[],
	{ bar, ...layout }: Barred,
	role: 'Sect' | 'BlockQuote',
	{ needs, width = portrait.width }: { needs?: number; width?: number }
): Block => ({
	table: { widths: [besideBar(bar, width)], body: [[{ stack: body }]], dontBreakRows: needs !== undefined },
	layout,
	role,
	margin: [0, 3, 0, gapAfter + 3],
	...(needs === undefined ? {} : { needs })
});

/** @param width of the text around it, where that is not the report's */
export const box = (title: string, body: Content[], layout: Barred = callout, width?: number): Block =>
	barredBox([{ text: title, bold: true, color: ink.petrol, margin: [0, 0, 0, 3] }, ...body], layout, 'Sect', { width });

/** Somebody's own words, and whose: kept together, but for what could be taller than a page. */
export function quote(text: string, by: string): Block {
	const written = text.split('\n').map((part) => wrapText(part, portrait.width * 0.9, bodySize, true).length);
	const lines = written.reduce((sum, many) => sum + Math.max(1, many), 0);
	const body: Content[] = [
		{ text: `«${text}»`, style: 'quote' },
		{ text: by, style: 'small', margin: [0, 2, 0, 0] }
	];
	const needs = (lines + 1) * bodySize * lineHeight * 1.3 + 20;
	return barredBox(body, quotation, 'BlockQuote', needs < portrait.height / 2 ? { needs } : {});
}

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

/** The keys that hold plain words. */
type Plain<Words> = { [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words];

/** Columns titled by a dictionary's words of these keys, in this order, each with its part of the width. */
export const columns = <Words>(words: Words, shares: Partial<Record<Plain<Words>, number>>): Column[] =>
	Object.entries<number | undefined>(shares).map(([key, share]) => ({
		title: words[key as keyof Words] as string,
		share: share!
	}));

/**
 * A table with its header repeated on every page and the first column as row headers.
 * Widths are fixed, so that a long word is broken inside its column instead of pushing the table off the page.
 */
export function table(columns: Column[], rows: Cell[][], room: { width: number; height: number } = portrait): Block {
	const shares = columns.reduce((sum, { share }) => sum + share, 0);
	// The text in the outer columns stands flush with the text around the table; the rules reach a little further.
	const text = room.width + 2 * cellPadding - columns.length * 2 * cellPadding;
	const widths = columns.map(({ share }) => (text * share) / shares);
	const body: TableCell[][] = [
		columns.map(({ title }) => ({ text: title, style: 'th' })),
		...rows.map((row) => row.map(cell))
	];
	// A row taller than a page that may not be broken is dropped without a word: kept whole only where it surely fits.
	const tall = rows.flatMap((row, index) =>
		row.some((one, at) => !isLow(textsOf(one), widths[at] ?? 0, room.height * 0.85)) ? [index + 1] : []
	);
	const firstWhole = tall[0] !== 1;
	return {
		table: {
			...{ headerRows: 1, headerCols: 1, widths, body, dontBreakRows: true, keepWithHeaderRows: firstWhole ? 1 : 0 },
			...(tall.length > 0 ? { mayBreak: tall } : {})
		},
		layout: rules,
		margin: [-cellPadding, 2, 0, gapAfter + 6],
		...(firstWhole ? { needs: Math.max(underHeading, 30 + likelyHeight((rows[0] ?? []).map(plainText), widths)) } : {})
	};
}

const cell = (value: Cell): TableCell => {
	if (typeof value === 'string') return { text: value, style: 'td' };
	return Array.isArray(value) ? { stack: value, style: 'td' } : { ...value, style: 'td' };
};

const textsOf = (value: Cell): string[] =>
	typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(plainText) : [value.text];

/** A status in words; what needs a person is bold and coloured besides. */
export const marked = (text: string, colour: string | null): Cell =>
	colour ? { text, bold: true, color: colour } : text;
/** A dash where there is nothing, so that an empty cell is not taken for a fault. */
export const orDash = (text: string): string => (text.trim() === '' ? '–' : text);

/**
 * Names at the left, values at the right; what has no value is left out.
 * @param width of the text around it, where that is not the report's
 */
export function factTable(facts: [string, string][], width: number = portrait.width): Block {
	const known = facts.filter(([, value]) => value.trim() !== '');
	// The paddings between and after the two are pdfmake's own, of 4 points.
	const widths = [110, width - 110 - 8];
	const rows = known.map((row) => likelyHeight(row, widths, bodySize));
	return {
		table: {
			headerCols: 1,
			widths,
			body: known.map(([name, value]) => [{ text: name, color: ink.soft }, { text: value }])
		},
		layout: {
			hLineWidth: (line) => (line === 0 ? 0 : 0.5),
			hLineColor: () => ink.line,
			vLineWidth: () => 0,
			paddingLeft: () => 0,
			paddingTop: () => 4,
			paddingBottom: () => 4
		},
		margin: [0, 2, 0, 12],
		// Two or three facts follow their heading where they have room, instead of being alone on a page.
		needs: Math.min(underHeading, 2 + rows.reduce((sum, height) => sum + height, 0))
	};
}

/** All text in a node; used to measure, never to print. */
export function plainText(node: unknown): string {
	if (typeof node === 'string') return node;
	if (Array.isArray(node)) return node.map(plainText).join('\n');
	if (node === null || typeof node !== 'object') return '';
	const { text, stack, columns, ul, ol } = node as Record<string, unknown>;
	return [text, stack, columns, ul, ol].map(plainText).join('\n');
}
