import {
	AlignmentType,
	Footer,
	Header,
	PageNumber,
	PageOrientation,
	Paragraph,
	TextRun,
	type ISectionOptions,
	type Table
} from 'docx';
import { ink } from '#lib/ui/figure.ts';

export type Way = 'portrait' | 'landscape';
/** A page turned another way begins a section. */
export type Made = Paragraph | Table | { way: Way };

/** Points of text on a page of ours in Word: drawings and tables are never wider. */
export const room = {
	portrait: { width: 451, height: 560 },
	landscape: { width: 697, height: 330 }
};

/** Twentieths of a point; Word turns them itself. */
const a4 = { width: 11906, height: 16838 };

/** The pages: upright and lying ones in sections of their own, each with its running head and its number. */
export function sectionsOf(made: Made[], head: string): ISectionOptions[] {
	const sections: { way: Way; children: (Paragraph | Table)[] }[] = [{ way: 'portrait', children: [] }];
	for (const one of made)
		if ('way' in one) sections.push({ way: one.way, children: [] });
		else sections.at(-1)!.children.push(one);
	return sections.map(({ way, children }) => ({
		properties: {
			page: { size: { ...a4, orientation: PageOrientation[way === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'] } }
		},
		headers: { default: new Header({ children: [small(head)] }) },
		footers: { default: new Footer({ children: [pageNumber()] }) },
		children
	}));
}

const smallLook = { size: 16, color: ink.soft.slice(1) };
const small = (text: string) => new Paragraph({ children: [new TextRun({ text, ...smallLook })] });
const pageNumber = () =>
	new Paragraph({
		alignment: AlignmentType.RIGHT,
		children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], ...smallLook })]
	});

/** A table's columns in twentieths of a point, as wide beside each other as in the PDF. */
export function columnsOf(widths: unknown, columns: number, most: number): number[] {
	const given = Array.isArray(widths) ? (widths as unknown[]) : Array.from({ length: columns }, () => '*');
	const taken = given.reduce((sum: number, one) => sum + (typeof one === 'number' ? one : 0), 0);
	const rest = (most - taken) / Math.max(1, given.filter((one) => typeof one !== 'number').length);
	const parts = given.map((one) => (typeof one === 'number' ? one : Math.max(40, rest)));
	const all = parts.reduce((sum, part) => sum + part, 0);
	return parts.map((part) => Math.floor((part / all) * most * 20));
}
