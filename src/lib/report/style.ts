import type { CustomTableLayout, Style } from 'pdfmake/interfaces';
import { ink } from '#lib/ui/figure.ts';

/** A4 in points, and the margins all pages but the front have. */
export const page = { width: 595.28, height: 841.89, side: 56, top: 76, bottom: 62 } as const;
/** What is left for text: upright, and on the landscape pages of the tiltaksplan. */
export const portrait = { width: page.width - 2 * page.side, height: page.height - page.top - page.bottom };
export const landscape = { width: page.height - 2 * page.side, height: page.width - page.top - page.bottom };

export const bodySize = 10;
export const tableSize = 8.5;
export const lineHeight = 1.12;
export const cellPadding = 5;

export const styles: Record<string, Style> = {
	h1: { fontSize: 19, bold: true, color: ink.petrol, lineHeight: 1.1 },
	h2: { fontSize: 12.5, bold: true, color: ink.ink },
	h3: { fontSize: 10.5, bold: true, color: ink.petrol },
	body: { fontSize: bodySize },
	small: { fontSize: tableSize, color: ink.soft },
	th: { fontSize: tableSize, bold: true, color: ink.petrol },
	td: { fontSize: tableSize, lineHeight: 1.05 },
	caption: { fontSize: tableSize, color: ink.soft },
	quote: { fontSize: bodySize, italics: true },
	figureNumber: { fontSize: 17, bold: true, color: ink.petrol }
};

/** Light rules between rows, a firm one under the header; nothing between columns. */
export const rules: CustomTableLayout = {
	hLineWidth: (line, node) => (line === 0 ? 0 : line === node.table.headerRows ? 1 : 0.5),
	hLineColor: (line, node) => (line === node.table.headerRows ? ink.petrol : ink.line),
	vLineWidth: () => 0,
	paddingLeft: () => cellPadding,
	paddingRight: () => cellPadding,
	paddingTop: () => 4,
	paddingBottom: () => 3
};

/** A table of one cell, with how broad the bar at its left is. */
export type Barred = CustomTableLayout & { bar: number };

const barred = (width: number, color: string, fill: string | null, padding: number): Barred => ({
	bar: width,
	hLineWidth: () => 0,
	vLineWidth: (line) => (line === 0 ? width : 0),
	vLineColor: () => color,
	fillColor: () => fill,
	paddingLeft: () => 12,
	paddingRight: () => 12,
	paddingTop: () => padding,
	paddingBottom: () => padding
});
/** A callout: tinted, with a bar at its left. */
export const callout = barred(4, ink.petrol, ink.tint, 9);
/** What is asked of the reader. */
export const request = barred(4, ink.signal, ink.warm, 9);
export const quotation = barred(2, ink.amber, null, 1);
