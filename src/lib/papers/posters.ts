import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { paragraphs } from '#lib/report/blocks.ts';
import { exerciseMark } from '#lib/report/cover.ts';
import { page, request } from '#lib/report/style.ts';
import { figureFont, ink, textWidth } from '#lib/ui/figure.ts';
import type { PaperHead, PosterData } from './paper.ts';
import { documentFacts } from './sheet.ts';

const t = p.posters;
const side = 56;
const width = page.width - 2 * side;

/** As large as fits on one line, within bounds. */
const large = (text: string, most: number, least = 24) =>
	Math.max(least, Math.min(most, (most * width * 0.9) / textWidth(text, most, true)));

/** Two posters to hang up: that this is an exercise with its nødord, and the way to a markør's card. */
export function posters(head: PaperHead, data: PosterData): TDocumentDefinitions {
	return {
		...documentFacts('plakater', head),
		pageSize: 'A4',
		pageMargins: [side, 60, side, 50],
		defaultStyle: { font: figureFont, fontSize: 16, lineHeight: 1.15, color: ink.ink },
		content: [...exerciseHere(head, data), ...code(head, data)]
	};
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
const whose = ({ exercise, municipality, time }: PaperHead): Content => ({
	text: [exercise, municipality, time].filter(Boolean).join(' · '),
	fontSize: 13,
	color: ink.soft
});

function exerciseHere(head: PaperHead, data: PosterData): Content[] {
	const { stopPhrase, realIncidentProcedure, safetyContact, safetyPhone } = data;
	const phrase = stopPhrase ? `«${stopPhrase}»` : p.notSet;
	const safety = p.directive.ring(safetyContact, safetyPhone);
	return [
		exerciseMark(30),
		title(t.here),
		{ text: t.calm },
		whose(head),
		{
			table: {
				widths: ['*'],
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
			? [subtitle(t.real), ...(paragraphs(realIncidentProcedure, 'plain') as Content[])]
			: []),
		...(safety ? [subtitle(t.safety), { text: safety, fontSize: 20, bold: true }] : [])
	];
}

function code(head: PaperHead, { codePage }: PosterData): Content[] {
	const typed = codePage.replace(/^https?:\/\//, '');
	return [
		{ ...exerciseMark(30), pageBreak: 'before' },
		title(t.code),
		{ text: t.codeHelp, fontSize: 20 },
		{
			qr: codePage,
			alt: t.qrAlt(codePage),
			fit: 360,
			eccLevel: 'M',
			foreground: '#000000',
			background: '#ffffff',
			margin: [(width - 360) / 2, 30, 0, 24]
		} as Content,
		{ text: t.typed(typed), fontSize: large(t.typed(typed), 20, 12), bold: true, margin: [0, 0, 0, 10] },
		whose(head)
	];
}
