import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { paragraphs } from '#lib/report/blocks.ts';
import { exerciseMark } from '#lib/report/cover.ts';
import { page, request } from '#lib/report/style.ts';
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
const qr = 340;
/** Lines of the largest letters that there is room for below the nødord, where all else is short. */
const mostLines = 9;

/** As large as fits on one line, within bounds. */
const large = (text: string, most: number, least = 24) =>
	Math.max(least, Math.min(most, (most * width * 0.9) / textWidth(text, most, true)));

/** Two posters to hang up: that this is an exercise with its nødord, and the way to a markør's card. */
export function posters(head: PaperHead, data: PosterData): TDocumentDefinitions {
	return {
		...documentFacts('plakater', head),
		pageSize: 'A4',
		pageMargins: [side, 60, side, 50],
		background: colourBand(head),
		defaultStyle: { font: figureFont, fontSize: text, lineHeight: 1.15, color: ink.ink },
		content: [...exerciseHere(head, data), ...code(head, data)]
	};
}

/** Letters that let a text of any allowed length stand on its poster with the rest. */
function proseSize(words: string, room: number): number {
	const lines = (size: number) =>
		words.split('\n').reduce((sum, one) => sum + Math.max(1, wrapText(one, width, size).length), 0);
	return [16, 14, 12, 11, 10, 9].find((size) => lines(size) * size <= room * text) ?? 8;
}

const title = (text: string, more: object = {}): Content => ({
	text,
	fontSize: large(text, 48),
	bold: true,
	color: ink.petrol,
	lineHeight: 1.05,
	headlineLevel: 1,
	margin: [0, 14, 0, 8],
	...more
});
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
const whose = (head: PaperHead): Content => ({
	text: whoseText(head),
	fontSize: whoseText(head).length > 90 ? 10 : 13,
	color: ink.soft
});

function exerciseHere(head: PaperHead, data: PosterData): Content[] {
	const { stopPhrase, realIncidentProcedure, safetyContact, safetyPhone } = data;
	const phrase = stopPhrase ? `«${stopPhrase}»` : p.notSet;
	const safety = p.directive.ring(safetyContact, safetyPhone);
	const over = (words: string, size: number) => Math.max(0, wrapText(words, width, size, true).length - 1);
	const room = mostLines - 2 * over(safety, 20) - 0.7 * over(whoseText(head), 10);
	return [
		...withArms([exerciseMark(30)], head, posterArms),
		title(t.here),
		{ text: t.calm },
		whose(head),
		{
			table: {
				// A `*` would grow with the longest word of the nødord, past the edge of the paper.
				widths: [width - 28],
				body: [
					[
						{
							stack: [
								{ text: t.stop, fontSize: 16, color: ink.signal, bold: true },
								{ text: phrase, fontSize: large(phrase, 54), bold: true, lineHeight: 1.05 },
								{ text: t.stopHelp, margin: [0, 4, 0, 0] }
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
		...(safety ? [subtitle(t.safety), { text: safety, fontSize: 20, bold: true }] : [])
	];
}

function code(head: PaperHead, { codePage }: PosterData): Content[] {
	const typed = codePage.replace(/^https?:\/\//, '');
	return [
		{ stack: withArms([exerciseMark(30)], head, posterArms), pageBreak: 'before' },
		title(t.code),
		{ text: t.codeHelp, fontSize: 20 },
		{
			qr: codePage,
			alt: t.qrAlt(codePage),
			fit: qr,
			eccLevel: 'M',
			foreground: '#000000',
			background: '#ffffff',
			margin: [(width - qr) / 2, 26, 0, 20]
		} as Content,
		{ text: t.typed(typed), fontSize: large(t.typed(typed), 20, 12), bold: true, margin: [0, 0, 0, 10] },
		whose(head)
	];
}
