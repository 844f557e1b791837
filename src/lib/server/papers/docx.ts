import {
	BorderStyle,
	Document,
	HeadingLevel,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
	type IParagraphOptions
} from 'docx';
import { paperFiles as t } from '#lib/i18n/nb/paperFiles.ts';
import { report } from '#lib/i18n/nb/report.ts';
import { reportDocument } from '#lib/report/document.ts';
import { printable } from '#lib/report/printable.ts';
import type { ReportData } from '#lib/report/report.ts';
import { hasGlyph } from '#lib/server/pdf/fonts.ts';
import { reportFiguresByTurns } from '#lib/server/report/figures.ts';
import { ink } from '#lib/ui/figure.ts';
import { columnsOf, room, sectionsOf, type Made, type Way } from './docx-pages.ts';
import { drawnAll, picture, type PictureNode } from './docx-pictures.ts';

/** What is read of the PDF's definition: every block of the report is made of these. */
type Node = PictureNode & {
	text?: unknown;
	stack?: unknown[];
	columns?: unknown[];
	ul?: unknown[];
	ol?: unknown[];
	table?: { body: unknown[][]; headerRows?: number; widths?: unknown };
	toc?: unknown;
	headlineLevel?: number;
	pageBreak?: string;
	pageOrientation?: Way;
	bold?: boolean;
	italics?: boolean;
	style?: string;
	role?: string;
};
type Look = {
	bold?: boolean;
	italics?: boolean;
	/** Half points, where it is not the text's. */
	size?: number;
	/** Among things that stand side by side. */
	beside?: boolean;
};

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
const colour = (hex: string) => hex.slice(1);

/**
 * The læringsrapport as a Word file to edit elsewhere: made from the same blocks as the PDF, so that it has the same chapters,
 * tables and words. Drawings are pictures, with what they show in words; their numbers stand in the tables beside.
 */
export async function reportDocx(data: ReportData): Promise<Uint8Array> {
	// Word shows any sign its fonts have; only what XML cannot hold is taken away.
	const { value } = printable(data, () => true);
	const figures = printable(await reportFiguresByTurns(data), hasGlyph).value;
	const { content, info } = reportDocument(value, figures);
	const walk: Walk = { lists: 0, turn: false, way: 'portrait', drawings: await drawnAll(figures) };
	const made = blocks(content, {}, walk);
	const draft = new Paragraph({ children: [new TextRun({ text: t.docx.draft, italics: true })] });
	const document = new Document({
		title: String(info?.title ?? ''),
		creator: String(info?.author ?? ''),
		lastModifiedBy: String(info?.author ?? ''),
		subject: String(info?.subject ?? ''),
		styles: {
			default: {
				document: { run: { font: 'Arial', size: 20, language: { value: 'nb-NO' } } },
				heading1: headingLook(34, ink.petrol),
				heading2: headingLook(26, ink.ink),
				heading3: headingLook(22, ink.petrol)
			}
		},
		numbering: {
			config: [{ reference: 'numbers', levels: [{ level: 0, format: 'decimal', text: '%1.', style: indent }] }]
		},
		sections: sectionsOf([draft, ...made], `${report.exerciseMark} · ${value.document.title}`)
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

const indent = { paragraph: { indent: { left: 360, hanging: 260 } } };
const headingLook = (size: number, hex: string) => ({
	run: { font: 'Arial', size, bold: true, color: colour(hex) },
	paragraph: { spacing: { before: 240, after: 80 }, keepNext: true }
});

/** Where the walk is: numbered lists begin again each time, and a new page waits for its first paragraph. */
type Walk = { lists: number; turn: boolean; way: Way; drawings: ReadonlyMap<string, Uint8Array> };

function blocks(node: unknown, look: Look, walk: Walk): Made[] {
	if (Array.isArray(node)) return node.flatMap((one) => blocks(one, look, walk));
	if (typeof node === 'string') return node === '' ? [] : [paragraph(node, look, walk)];
	if (node === null || typeof node !== 'object') return [];
	const one = node as Node;
	if (one.pageBreak === 'before') walk.turn = true;
	if (one.pageOrientation && one.pageOrientation !== walk.way) {
		walk.way = one.pageOrientation;
		// The section begins a page.
		walk.turn = false;
		const { pageOrientation: way, pageBreak: _turned, ...rest } = one;
		return [{ way }, ...blocks(rest, look, walk)];
	}
	const now: Look = {
		...look,
		...(one.bold ? { bold: true } : {}),
		...(one.italics || one.style === 'quote' ? { italics: true } : {})
	};
	// Word has its own list of headings beside the page.
	if (one.toc !== undefined || (one.headlineLevel && one.text === report.contents)) return [];
	if (one.text !== undefined) return words(one, now, walk);
	if (one.table) return table(one.table, now, walk);
	if (one.svg ?? one.image) {
		const turn = walk.turn;
		walk.turn = false;
		return picture(one, walk.drawings, room[walk.way], turn);
	}
	if (one.ul) return items(one.ul, { bullet: { level: 0 } }, now, walk);
	if (one.ol) {
		walk.lists++;
		return items(one.ol, { numbering: { reference: 'numbers', level: 0, instance: walk.lists } }, now, walk);
	}
	if (one.columns) return blocks(one.columns, { ...now, beside: true }, walk);
	const pair = now.beside && one.stack?.length === 2 ? one.stack.map(plainNode) : null;
	if (pair) return [besides(pair as [string, string], one.stack as Node[], walk)];
	return blocks(one.stack ?? [], now, walk);
}

function words({ text, headlineLevel, style }: Node, look: Look, walk: Walk): Made[] {
	const said = plain(text);
	if (said.trim() === '') return [];
	const quoted = style === 'quote' ? { keepNext: true } : {};
	const heading = headlineLevel ? headings[Math.min(headlineLevel, headings.length) - 1] : undefined;
	return [paragraph(said, heading ? {} : look, walk, heading ? { heading } : quoted)];
}

/** A number and what it is, or a fact's name and the fact: one line, where they stood one above the other. */
function besides([first, second]: [string, string], [upper, lower]: Node[], walk: Walk): Paragraph {
	const pageBreakBefore = walk.turn;
	walk.turn = false;
	const number = upper?.style === 'figureNumber';
	return new Paragraph({
		spacing: { after: 60 },
		pageBreakBefore,
		children: [
			new TextRun({ text: number ? first : `${first}: `, bold: number }),
			new TextRun({ text: number ? ` ${second}` : second, bold: lower?.bold === true })
		]
	});
}

const plain = (text: unknown): string =>
	Array.isArray(text)
		? text.map(plain).join('')
		: typeof text === 'object' && text !== null
			? plain((text as Node).text)
			: String(text ?? '');

const shown = ({ bold, italics, size }: Look) => ({
	...(bold ? { bold } : {}),
	...(italics ? { italics } : {}),
	...(size ? { size } : {})
});

function paragraph(text: string, look: Look, walk: Walk, more: IParagraphOptions = {}): Paragraph {
	const pageBreakBefore = walk.turn;
	walk.turn = false;
	const runs = text
		.split('\n')
		.map((line, index) => new TextRun({ text: line, ...shown(look), ...(index ? { break: 1 } : {}) }));
	return new Paragraph({ spacing: { after: 80 }, ...more, pageBreakBefore, children: runs });
}

const items = (list: unknown[], mark: IParagraphOptions, look: Look, walk: Walk): Made[] =>
	list.map((item) => paragraph(plainNode(item), look, walk, mark));

/** All words of an item, whatever it is built of. */
function plainNode(node: unknown): string {
	if (Array.isArray(node)) return node.map(plainNode).filter(Boolean).join('\n');
	if (typeof node !== 'object' || node === null) return String(node ?? '');
	const { text, stack, columns, ul, ol } = node as Node;
	return text === undefined ? plainNode(stack ?? columns ?? ul ?? ol ?? []) : plain(text);
}

function table({ body, headerRows = 0, widths }: NonNullable<Node['table']>, look: Look, walk: Walk): Made[] {
	const [first] = body;
	// A box or a quotation is one cell: its words stand in the text.
	if (body.length === 1 && first?.length === 1) return blocks(first[0], look, walk);
	const inCell = { ...look, size: 17 };
	const rows = body.map(
		(row, index) =>
			new TableRow({
				tableHeader: index < headerRows,
				cantSplit: true,
				children: row.map((cell) => {
					const inside = blocks(cell, index < headerRows ? { ...inCell, bold: true } : inCell, walk).flatMap((one) =>
						'way' in one ? [] : [one]
					);
					// Word calls a cell without a paragraph broken.
					return new TableCell({ children: inside.length > 0 ? inside : [new Paragraph('')], margins: cellMargins });
				})
			})
	);
	const columnWidths = columnsOf(widths, first?.length ?? 1, room[walk.way].width);
	const line = { style: BorderStyle.SINGLE, size: 4, color: colour(ink.line) };
	const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
	const borders = { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none };
	return [
		new Table({
			...{ rows, borders, columnWidths, layout: TableLayoutType.FIXED },
			width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
			tableLook: { firstRow: headerRows > 0, firstColumn: true }
		}),
		new Paragraph({ spacing: { after: 120 } })
	];
}
const cellMargins = { top: 40, bottom: 40, left: 80, right: 80 };
