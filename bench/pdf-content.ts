import { createRequire } from 'node:module';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

/*
 * A document definition as plain pieces in order, so that other tools can be given the same content: texts, tables, drawings,
 * and what lies at fixed places. Contents lists and running heads are left out; the others are spared them.
 */
export type Letters = { size: number; bold: boolean; italics: boolean; color: string };
export type Rectangle = { x: number; y: number; w: number; h: number; color: string };
export type Piece =
	| ({ kind: 'text'; text: string; level: number } & Letters)
	| { kind: 'table'; widths: number[]; rows: string[][]; header: number; size: number }
	| { kind: 'svg'; svg: string; width: number; height: number }
	| { kind: 'page'; landscape: boolean }
	| ({ kind: 'placed'; x: number; y: number; text: string; width: number; right: boolean } & Letters)
	| { kind: 'rectangles'; x: number; y: number; rectangles: Rectangle[] };
export type Plain = { width: number; height: number; margin: number; pieces: Piece[] };

type Node = Record<string, unknown> & {
	text?: unknown;
	absolutePosition?: { x: number; y: number };
	table?: { body: unknown[][]; widths?: unknown[]; headerRows?: number };
	canvas?: { type: string; x?: number; y?: number; w?: number; h?: number; color?: string }[];
};
type At = { letters: Letters; place?: { x: number; y: number }; width: number };

const require = createRequire(import.meta.url);
const { measure } = (require('pdfmake/js/qrEnc.js') as { default: { measure(node: Node): { _canvas: Rectangle[] } } })
	.default;

const sizes: Record<string, [number, number]> = { A4: [595.28, 841.89], A6: [297.64, 419.53] };

export function plainOf(definition: TDocumentDefinitions): Plain {
	const [width, height] = sizes[String(definition.pageSize ?? 'A4')] ?? sizes['A4']!;
	const margins = definition.pageMargins;
	const margin = Array.isArray(margins) ? Number(margins[0]) : 40;
	const styles = (definition.styles ?? {}) as Record<string, Partial<Node>>;
	const pieces: Piece[] = [];
	const room = width - 2 * margin;

	const lettersOf = (node: Node, { size, bold, italics, color }: Letters): Letters => {
		const own = { ...styles[String(node.style)], ...node };
		return {
			size: Number(own.fontSize ?? size),
			bold: Boolean(own.bold ?? bold),
			italics: Boolean(own.italics ?? italics),
			color: String(own.color ?? color)
		};
	};

	function walk(part: unknown, at: At): void {
		if (Array.isArray(part)) return part.forEach((one) => walk(one, at));
		if (typeof part === 'string') return said(part, 0, at);
		if (part === null || typeof part !== 'object') return;
		const node = part as Node;
		if (node.pageBreak === 'before') pieces.push({ kind: 'page', landscape: node.pageOrientation === 'landscape' });
		const here: At = {
			...{ letters: lettersOf(node, at.letters), place: node.absolutePosition ?? at.place },
			width: typeof node.width === 'number' ? node.width : at.width
		};
		if (node.text !== undefined)
			said(textOf(node.text), Number(node.headlineLevel ?? 0), here, node.alignment === 'right');
		else if (node.table) table(node.table, here);
		else if (typeof node.svg === 'string')
			pieces.push({ kind: 'svg', svg: node.svg, width: Number(node.width), height: Number(node.height) });
		else if (node.qr) rectangles(measure({ ...node })._canvas, here);
		else if (node.canvas && here.place)
			rectangles(
				node.canvas.flatMap(({ type, x = 0, y = 0, w = 0, h = 0, color = '' }) =>
					type === 'rect' && color ? [{ x, y, w, h, color }] : []
				),
				here
			);
		else walk(node.stack ?? node.columns ?? node.ul ?? node.ol ?? [], here);
		if (node.pageBreak === 'after') pieces.push({ kind: 'page', landscape: false });
	}

	function said(text: string, level: number, { letters, place, width: wide }: At, right = false): void {
		if (text.trim() === '') return;
		if (place) pieces.push({ kind: 'placed', ...place, text, width: wide, right, ...letters });
		else pieces.push({ kind: 'text', text, level, ...letters });
	}

	function rectangles(all: Rectangle[], { place }: At): void {
		if (place && all.length > 0) pieces.push({ kind: 'rectangles', ...place, rectangles: all });
	}

	function table({ body, widths = [], headerRows = 0 }: NonNullable<Node['table']>, at: At): void {
		const [first] = body;
		// A box is one cell: its words stand in the text.
		if (body.length === 1 && first?.length === 1) return walk(first[0], at);
		const given = widths.map((one) => (typeof one === 'number' ? one : 0));
		const rest = room - given.reduce((sum, one) => sum + one, 0);
		pieces.push({
			kind: 'table',
			widths: (first ?? []).map((_, index) => given[index] || rest / Math.max(1, given.filter((one) => !one).length)),
			rows: body.map((row) => row.map(textOf)),
			header: headerRows,
			size: lettersOf((body.at(-1)?.[0] ?? {}) as Node, at.letters).size
		});
	}

	const letters = {
		size: Number(definition.defaultStyle?.fontSize ?? 12),
		bold: false,
		italics: false,
		color: '#12252b'
	};
	walk(definition.content, { letters, width: room });
	// Cards lie at fixed places altogether; what does so on a page of flowing text may as well flow.
	const fixed = pieces.some(({ kind }) => kind === 'rectangles');
	return {
		...{ width, height, margin },
		pieces: fixed ? pieces : pieces.map((one) => (one.kind === 'placed' ? { ...one, kind: 'text', level: 0 } : one))
	};
}

/** Rectangles as an SVG with one path for each colour, and how large it is. */
export function asSvg(rectangles: Rectangle[]): { svg: string; width: number; height: number } {
	const colours = [...new Set(rectangles.map(({ color }) => color))];
	const paths = colours.map((colour) => {
		const mine = rectangles.filter(({ color }) => color === colour);
		return `<path fill="${colour}" d="${mine.map(({ x, y, w, h }) => `M${x} ${y}h${w}v${h}h${-w}z`).join('')}"/>`;
	});
	const width = Math.max(...rectangles.map(({ x, w }) => x + w));
	const height = Math.max(...rectangles.map(({ y, h }) => y + h));
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">${paths.join('')}</svg>`;
	return { svg, width, height };
}

/** All words of a node, one line for each part. */
export function textOf(node: unknown): string {
	if (Array.isArray(node)) return node.map(textOf).filter(Boolean).join('\n');
	if (typeof node !== 'object' || node === null) return String(node ?? '');
	const { text, stack, columns, ul, ol } = node as Node;
	if (Array.isArray(text)) return text.map(textOf).join('');
	return text === undefined ? textOf(stack ?? columns ?? ul ?? ol ?? []) : textOf(text);
}
