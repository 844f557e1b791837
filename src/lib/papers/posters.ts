import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { quietSquares } from '#lib/cards/layout.ts';
import { paragraphs } from '#lib/report/blocks.ts';
import { exerciseMark } from '#lib/report/cover.ts';
import { page, request, styles } from '#lib/report/style.ts';
import { figureFont, ink, textWidth, wrapText } from '#lib/ui/figure.ts';
import { colourBand, withArms } from './look.ts';
import type { PaperHead, PosterData } from './paper.ts';
import { documentFacts } from './sheet.ts';

const t = p.posters;
const side = 56;
const width = page.width - 2 * side;
/** Points: read from a few steps away. */
const posterArms = { width: 130, height: 70 };
const text = 16;
/** The white around the code is part of it. */
const qr = 400;
const [above, below] = [60, 50];

/** As large as fits on one line, within bounds. */
const large = (text: string, most: number, least = 24) =>
	Math.max(least, Math.min(most, (most * width * 0.9) / textWidth(text, most, true)));

const safetySize = (safety: string) => large(safety, 20, 15);

/** Two posters to hang up: that this is an exercise with its nødord, and the way to a markør's card. */
export function posters(head: PaperHead, data: PosterData): TDocumentDefinitions {
	return {
		...documentFacts('plakater', head),
		pageSize: 'A4',
		pageMargins: [side, above, side, below],
		background: colourBand(head),
		styles,
		defaultStyle: { font: figureFont, fontSize: text, lineHeight: 1.15, color: ink.ink },
		content: [...exerciseHere(head, data), ...code(head, data)]
	};
}

/** Points that a text takes, rather too many than too few; a line of Source Sans 3 is 1.424 times as high as its letters. */
const high = (words: string, size: number, { bold = false, lineHeight = 1.15, within = width } = {}) =>
	words.split('\n').reduce((sum, one) => sum + Math.max(1, wrapText(one, within, size, bold).length), 0) *
	(size * 1.424 * lineHeight);

/** Letters that let a text of any allowed length stand on its poster with the rest. */
const proseSize = (words: string, room: number) =>
	[16, 14, 12, 11, 10, 9, 8].find((size) => high(words, size) + 10 <= room) ?? 7;

const titleMargins = 22;
const title = (text: string): Content => ({
	text,
	fontSize: large(text, 48),
	bold: true,
	color: ink.petrol,
	lineHeight: 1.05,
	headlineLevel: 1,
	margin: [0, 14, 0, titleMargins - 14]
});
const subtitleHeight = 22 + 18 * 1.424 * 1.15;
const subtitle = (text: string): Content => ({
	text,
	fontSize: 18,
	bold: true,
	color: ink.petrol,
	headlineLevel: 2,
	margin: [0, 18, 0, 4]
});
const whoseText = ({ exercise, municipality, time }: PaperHead) =>
	[exercise, municipality, time].filter(Boolean).join(' · ');
const whoseSize = ({ length }: string) => (length > 160 ? 8 : length > 90 ? 10 : 13);
const whose = (head: PaperHead): Content => ({
	text: whoseText(head),
	fontSize: whoseSize(whoseText(head)),
	color: ink.soft
});
const mark = 30;

function exerciseHere(head: PaperHead, data: PosterData): Content[] {
	const { stopPhrase, realIncidentProcedure, safetyContact, safetyPhone } = data;
	const phrase = stopPhrase ? `«${stopPhrase}»` : p.notSet;
	const safety = p.directive.ring(safetyContact, safetyPhone);
	const inBox = width - 28;
	const room =
		page.height -
		(above + below) -
		Math.max(mark * 2, head.look?.arms ? posterArms.height : 0) -
		(titleMargins + high(t.here, large(t.here, 48), { bold: true, lineHeight: 1.05 })) -
		(high(t.calm, text) + high(whoseText(head), whoseSize(whoseText(head)))) -
		(42 + high(t.stop, text, { bold: true }) + high(t.stopHelp, text, { within: inBox })) -
		high(phrase, large(phrase, 54), { bold: true, lineHeight: 1.05, within: inBox }) -
		(safety ? subtitleHeight + high(safety, safetySize(safety), { bold: true }) : 0) -
		subtitleHeight;
	return [
		...withArms([exerciseMark(mark)], head, posterArms),
		title(t.here),
		{ text: t.calm },
		whose(head),
		{
			table: {
				// A `*` would grow with the longest word of the nødord, past the edge of the paper.
				widths: [inBox],
				body: [
					[
						{
							stack: [
								{ text: t.stop, fontSize: 16, color: ink.signal, bold: true },
								{ text: phrase, fontSize: large(phrase, 54), bold: true, lineHeight: 1.05 },
								// «Ikke bestemt ennå» is nothing to say.
								...(stopPhrase ? [{ text: t.stopHelp, margin: [0, 4, 0, 0] } as Content] : [])
							]
						}
					]
				]
			},
			layout: request,
			role: 'Sect',
			margin: [0, 20, 0, 0]
		},
		...(realIncidentProcedure.trim()
			? [
					subtitle(t.real),
					{
						stack: paragraphs(realIncidentProcedure, 'plain') as Content[],
						fontSize: proseSize(realIncidentProcedure, room)
					}
				]
			: []),
		...(safety ? [subtitle(t.safety), { text: safety, fontSize: safetySize(safety), bold: true }] : [])
	];
}

function code(head: PaperHead, { codePage }: PosterData): Content[] {
	const typed = codePage.replace(/^https?:\/\//, '');
	return [
		{ stack: withArms([exerciseMark(mark)], head, posterArms), pageBreak: 'before' },
		title(t.code),
		{ text: t.codeHelp, fontSize: 20 },
		{
			qr: codePage,
			alt: t.qrAlt(codePage),
			fit: qr,
			padding: quietSquares,
			eccLevel: 'M',
			foreground: '#000000',
			background: '#ffffff',
			margin: [(width - qr) / 2, 0, 0, 0]
		} as Content,
		{ text: t.typed(typed), fontSize: large(t.typed(typed), 20, 12), bold: true, margin: [0, 0, 0, 10] },
		whose(head)
	];
}
