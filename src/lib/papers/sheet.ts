import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces';
import { papers as t } from '#lib/i18n/nb/papers.ts';
import { dateOnly } from '#lib/i18n/time.ts';
import { keepHeadings, type Block } from '#lib/report/blocks.ts';
import { exerciseMark } from '#lib/report/cover.ts';
import { bodySize, lineHeight, page, styles } from '#lib/report/style.ts';
import { figureFont, ink } from '#lib/ui/figure.ts';
import type { PaperHead, PaperName } from './paper.ts';

/** Margins of a paper: narrower than the report's, since a paper is to be on few pages. */
const side = 44;
const margins = { top: 62, bottom: 52 };

/** What is left for text, upright and lying. */
export const upright = { width: page.width - 2 * side, height: page.height - margins.top - margins.bottom };
export const lying = { width: page.height - 2 * side, height: page.width - margins.top - margins.bottom };

type Options = {
	title?: string;
	/** Said under the title instead of the paper's usual readers. */
	readers?: string;
	landscape?: boolean;
	/** Letters of the tables, where many rows are to stand on one page. */
	tableSize?: number;
};

/**
 * A paper as a pdfmake document, with the report's letters, colours and rules: the mark ØVELSE, what it is and whom it is for,
 * and on every page which exercise it belongs to. The date is the data's own: same data, same bytes.
 */
export function sheet(
	paper: PaperName,
	head: PaperHead,
	blocks: Block[],
	{ title = t.name[paper], readers = t.audience[paper], landscape = false, tableSize }: Options = {}
): TDocumentDefinitions {
	const small = tableSize ? { fontSize: tableSize } : {};
	return {
		...documentFacts(paper, head, title),
		pageSize: 'A4',
		pageOrientation: landscape ? 'landscape' : 'portrait',
		pageMargins: [side, margins.top, side, margins.bottom],
		defaultStyle: { font: figureFont, fontSize: bodySize, lineHeight, color: ink.ink },
		styles: { ...styles, td: { ...styles.td, ...small }, th: { ...styles.th, ...small } },
		header: runningHead(head),
		footer: footer(head, title),
		content: [
			{ text: title, style: 'h1', fontSize: 24, headlineLevel: 1, margin: [0, 0, 0, 1] },
			{ text: [head.exercise, head.time].filter(Boolean).join(' · '), fontSize: 11, bold: true },
			{
				text: [t.isFor(readers), t.caseNumber(head.caseNumber)].filter(Boolean).join('. '),
				style: 'small',
				margin: [0, 1, 0, 10]
			},
			...keepHeadings(blocks)
		]
	};
}

/** What the file says about itself, for an archive and a screen reader. */
export function documentFacts(paper: PaperName, head: PaperHead, title = t.name[paper]) {
	return {
		version: '1.7',
		language: 'nb-NO',
		displayTitle: true,
		info: {
			title: t.fileTitle(title, head.exercise),
			author: head.municipality,
			subject: t.use[paper],
			keywords: [t.name[paper], head.exercise, head.caseNumber].filter(Boolean).join(', '),
			creator: t.creator,
			producer: t.creator,
			creationDate: new Date(`${head.madeOn}T12:00:00Z`)
		}
	} as const;
}

const smallText = { fontSize: 8, color: ink.soft };

const runningHead =
	({ municipality, exercise }: PaperHead): DynamicContent =>
	(_number, _pages, size): Content => ({
		margin: [side, 26, side, 0],
		stack: [
			{
				columns: [
					{ ...exerciseMark(7.5), width: 'auto' },
					{ text: exercise, width: '*', ...smallText, margin: [0, 1, 0, 0] },
					{
						text: municipality === exercise ? '' : municipality,
						width: 180,
						...smallText,
						alignment: 'right',
						margin: [0, 1, 0, 0]
					}
				],
				columnGap: 8
			},
			{
				canvas: [{ type: 'line', x1: 0, y1: 5, x2: size.width - 2 * side, y2: 5, lineWidth: 0.5, lineColor: ink.line }]
			}
		]
	});

const footer =
	({ madeOn }: PaperHead, title: string): DynamicContent =>
	(number, pages): Content => ({
		margin: [side, 16, side, 0],
		columns: [
			{ text: `${title} · ${t.madeOn(dateOnly(madeOn))}`, ...smallText },
			{ text: t.page(number, pages), alignment: 'right', ...smallText }
		]
	});
