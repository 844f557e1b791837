import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces';
import { papers as t } from '#lib/i18n/nb/papers.ts';
import { reportLearning } from '#lib/i18n/nb/reportLearning.ts';
import { dateOnly } from '#lib/i18n/time.ts';
import { keepHeadings, underHeading, type Block } from '#lib/report/blocks.ts';
import { runningHead, smallText } from '#lib/report/running-head.ts';
import { bodySize, lineHeight, page, styles } from '#lib/report/style.ts';
import { figureFont, ink, wrapText } from '#lib/ui/figure.ts';
import { armsBeside, colourBand, withArms } from './look.ts';
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
	/** The tables' letters, where they are larger or smaller than the report's. */
	table?: { fontSize: number; lineHeight?: number };
};

/**
 * A paper as a pdfmake document, with the report's letters, colours and rules: the mark ØVELSE, what it is and whom it is for,
 * and on every page which exercise it belongs to. The date is the data's own: same data, same bytes.
 */
export function sheet(
	paper: PaperName,
	head: PaperHead,
	blocks: Block[],
	{ title = t.name[paper], readers = t.audience[paper], landscape = false, table: cells }: Options = {}
): TDocumentDefinitions {
	const [under, whom] = said(head, readers);
	return {
		...documentFacts(paper, head, title),
		pageSize: 'A4',
		pageOrientation: landscape ? 'landscape' : 'portrait',
		pageMargins: [side, margins.top, side, margins.bottom],
		defaultStyle: { font: figureFont, fontSize: bodySize, lineHeight, color: ink.ink },
		styles: { ...styles, td: { ...styles.td, ...cells }, th: { ...styles.th, ...cells } },
		background: colourBand(head),
		header: runningHeadOf(head),
		footer: footer(head, title),
		content: [
			...withArms(
				[
					{ text: title, style: 'h1', fontSize: 24, headlineLevel: 1, margin: [0, 0, 0, 1] },
					{ text: under, fontSize: 11, bold: true },
					{ text: whom, style: 'small', margin: [0, 1, 0, 10] }
				],
				head
			),
			...keepHeadings(withoutLastGap(blocks))
		]
	};
}

/** A line that leads to what follows it, and is not left behind by it on a page. */
export const leadTo = (line: Block, [next, ...rest]: Block[]): Block[] =>
	next ? [{ ...(line as object), needs: (next.needs ?? underHeading) + 24 } as Block, next, ...rest] : [line];

/** A læringspunkt as tables name it: its number in bold, as in the report. */
export const lessonName = (number: number, title: string): Content => ({
	text: [{ text: `${reportLearning.lessons.ref(number)} `, bold: true }, title]
});

/** Nothing stands under the last block: its gap, where it does not fit, would be a page of its own. */
function withoutLastGap(blocks: Block[]): Block[] {
	const last = blocks.at(-1) as { margin?: unknown } | undefined;
	if (!Array.isArray(last?.margin) || last.margin.length !== 4) return blocks;
	return [...blocks.slice(0, -1), { ...last, margin: [...(last.margin as number[]).slice(0, 3), 0] } as Block];
}

/** Points that a paper's head takes, rather too many than too few. */
export function headHeight(
	paper: PaperName,
	head: PaperHead,
	width: number,
	{ title = t.name[paper], readers = t.audience[paper] }: Options = {}
): number {
	const beside = head.look?.arms ? width - armsBeside.width - 14 : width;
	const line = 1.424 * lineHeight;
	const high = (text: string, size: number, bold: boolean) => wrapText(text, beside, size, bold).length * size * line;
	const [under, whom] = said(head, readers);
	const words = high(title, 24, true) + high(under, 11, true) + high(whom, 8.5, false) + 12;
	return Math.max(words, head.look?.arms ? armsBeside.height : 0);
}

/** What stands under a paper's title. */
const said = (head: PaperHead, readers: string): [string, string] => [
	[head.exercise, head.time].filter(Boolean).join(' · '),
	[t.isFor(readers), t.caseNumber(head.caseNumber)].filter(Boolean).join('. ')
];

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
			caseNumber: head.caseNumber.trim(),
			creator: t.creator,
			producer: t.creator,
			creationDate: new Date(`${head.madeOn}T12:00:00Z`)
		}
	} as const;
}

const runningHeadOf =
	({ municipality, exercise }: PaperHead): DynamicContent =>
	(_number, _pages, { width }) =>
		runningHead(exercise, municipality === exercise ? '' : municipality, { width, side, top: 26 });

const footer =
	({ madeOn }: PaperHead, title: string): DynamicContent =>
	(number, pages): Content => ({
		margin: [side, 16, side, 0],
		columns: [
			{ text: `${title} · ${t.madeOn(dateOnly(madeOn))}`, ...smallText },
			{ text: t.page(number, pages), alignment: 'right', ...smallText }
		]
	});
