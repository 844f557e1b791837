import {
	BorderStyle,
	Document,
	HeadingLevel,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
	type IParagraphOptions
} from 'docx';
import { papers as t } from '#lib/i18n/nb/papers.ts';
import { report } from '#lib/i18n/nb/report.ts';
import { reportDocument } from '#lib/report/document.ts';
import { printable } from '#lib/report/printable.ts';
import type { ReportData } from '#lib/report/report.ts';
import { ink } from '#lib/ui/figure.ts';

/** What is read of the PDF's definition: every block of the report is made of these. */
type Node = {
	text?: unknown;
	stack?: unknown[];
	columns?: unknown[];
	ul?: unknown[];
	ol?: unknown[];
	table?: { body: unknown[][]; headerRows?: number };
	toc?: unknown;
	headlineLevel?: number;
	pageBreak?: string;
	bold?: boolean;
	italics?: boolean;
	style?: string;
	role?: string;
};
type Look = { bold?: boolean; italics?: boolean };
type Made = Paragraph | Table;

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
const colour = (hex: string) => hex.slice(1);

/**
 * The læringsrapport as a Word file to edit elsewhere: made from the same blocks as the PDF, so that it has the same chapters,
 * tables and words. Drawings are left out; their numbers stand in the tables.
 */
export async function reportDocx(data: ReportData): Promise<Uint8Array> {
	// Word shows any sign its fonts have; only what XML cannot hold is taken away.
	const { value } = printable(data, () => true);
	const { content, info } = reportDocument(value, {});
	const made = blocks(content, {}, { lists: 0, turn: false });
	const document = new Document({
		title: String(info?.title ?? ''),
		creator: String(info?.author ?? ''),
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
		sections: [
			{ children: [new Paragraph({ children: [new TextRun({ text: t.docx.draft, italics: true })] }), ...made] }
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

const indent = { paragraph: { indent: { left: 360, hanging: 260 } } };
const headingLook = (size: number, hex: string) => ({
	run: { font: 'Arial', size, bold: true, color: colour(hex) },
	paragraph: { spacing: { before: 240, after: 80 }, keepNext: true }
});

/** Where the walk is: numbered lists begin again each time, and a new page waits for its first paragraph. */
type Walk = { lists: number; turn: boolean };

function blocks(node: unknown, look: Look, walk: Walk): Made[] {
	if (Array.isArray(node)) return node.flatMap((one) => blocks(one, look, walk));
	if (typeof node === 'string') return node === '' ? [] : [paragraph(node, look, walk)];
	if (node === null || typeof node !== 'object') return [];
	const one = node as Node;
	if (one.pageBreak === 'before') walk.turn = true;
	const now: Look = {
		...look,
		...(one.bold ? { bold: true } : {}),
		...(one.italics || one.style === 'quote' ? { italics: true } : {})
	};
	// Word has its own list of headings beside the page.
	if (one.toc !== undefined || (one.headlineLevel && one.text === report.contents)) return [];
	if (one.text !== undefined) return words(one, now, walk);
	if (one.table) return table(one.table, now, walk);
	if (one.ul) return items(one.ul, { bullet: { level: 0 } }, now, walk);
	if (one.ol) {
		walk.lists++;
		return items(one.ol, { numbering: { reference: 'numbers', level: 0, instance: walk.lists } }, now, walk);
	}
	return blocks(one.stack ?? one.columns ?? [], now, walk);
}

function words({ text, headlineLevel }: Node, look: Look, walk: Walk): Made[] {
	const said = plain(text);
	if (said.trim() === '') return [];
	const heading = headlineLevel ? headings[Math.min(headlineLevel, headings.length) - 1] : undefined;
	return [paragraph(said, heading ? {} : look, walk, heading ? { heading } : {})];
}

const plain = (text: unknown): string =>
	Array.isArray(text)
		? text.map(plain).join('')
		: typeof text === 'object' && text !== null
			? plain((text as Node).text)
			: String(text ?? '');

function paragraph(text: string, look: Look, walk: Walk, more: IParagraphOptions = {}): Paragraph {
	const pageBreakBefore = walk.turn;
	walk.turn = false;
	const runs = text
		.split('\n')
		.map((line, index) => new TextRun({ text: line, ...look, ...(index ? { break: 1 } : {}) }));
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

function table({ body, headerRows = 0 }: NonNullable<Node['table']>, look: Look, walk: Walk): Made[] {
	const [first] = body;
	// A box or a quotation is one cell: its words stand in the text.
	if (body.length === 1 && first?.length === 1) return blocks(first[0], look, walk);
	const rows = body.map(
		(row, index) =>
			new TableRow({
				tableHeader: index < headerRows,
				children: row.map((cell) => {
					const inside = blocks(cell, index < headerRows ? { ...look, bold: true } : look, walk);
					// Word calls a cell without a paragraph broken.
					return new TableCell({ children: inside.length > 0 ? inside : [new Paragraph('')], margins: cellMargins });
				})
			})
	);
	const line = { style: BorderStyle.SINGLE, size: 4, color: colour(ink.line) };
	const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
	const borders = { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none };
	return [
		new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE }, borders }),
		new Paragraph({ spacing: { after: 120 } })
	];
}
const cellMargins = { top: 40, bottom: 40, left: 80, right: 80 };
