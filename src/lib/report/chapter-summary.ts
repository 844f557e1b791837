import { report as t } from '#lib/i18n/nb/report.ts';
import { reportFigures } from '#lib/i18n/nb/reportFigures.ts';
import { box, chapterHeading, minorHeading, note, numbered, paragraphs, type Block } from './blocks.ts';
import { figureSize, isReadable } from './figure-block.ts';
import { exerciseTime, type Draw } from './chapter.ts';
import { isWhole, roomBeside, waysToSay, type Fitted, type SummaryTexts } from './one-page.ts';
import type { ReportData } from './report.ts';
import { portrait, request } from './style.ts';

/** What the page says, and how high its drawing may be; null where there is none, or no room for one that can be read. */
export type OnePage = Fitted & { figure: number | null; note: string };

/** A drawing's caption, of two lines at most, and the air around it. More of the page than the other is never the drawing's. */
const aroundFigure = 60;
const tallestFigure = portrait.height * 0.45;

/** The page says itself what it sums up. */
const headOf = ({ document: facts, exercise }: ReportData): string =>
	[facts.title, t.formats[exercise.format], exerciseTime(exercise), exercise.place].filter(Boolean).join(' · ');

/**
 * The fullest summary that fits one page. Its drawing is made smaller before a text is shortened, and left out, which is
 * said, before the texts are left with less than three points in each list.
 * @param svg the drawing of måloppnåelse, if there is one
 */
export function fitSummary(data: ReportData, svg: string | undefined): OnePage {
	const ways = waysToSay(data);
	const noteOf = (way: Fitted, drawn: boolean) =>
		[
			...(isWhole(way) ? [] : [t.summary.more(way.lacking, way.shortened)]),
			...(drawn ? [] : [t.summary.noFigure])
		].join(' ');
	const room = (way: Fitted, words: string) => roomBeside(way.texts, headOf(data), words);
	if (svg !== undefined)
		for (const way of ways) {
			const words = noteOf(way, true);
			const height = Math.min(room(way, words) - aroundFigure, tallestFigure);
			if (height > 0 && isReadable(svg, height))
				return { ...way, note: words, figure: Math.min(height, figureSize(svg, portrait).height) };
		}
	const drawn = svg === undefined;
	const way = ways.find((one) => room(one, noteOf(one, drawn)) >= 0) ?? ways.at(-1)!;
	return { ...way, note: noteOf(way, drawn), figure: null };
}

/** Chosen by people, and the one page that leaders read: each list in the order they gave it. */
export const summaryPage = (data: ReportData, page: OnePage, draw: Draw): Block[] => [
	note(headOf(data)),
	...listed(
		page.texts,
		page.figure === null ? [] : draw('attainment-summary', reportFigures.figures.attainmentCaption, page.figure)
	),
	...(page.note === '' ? [] : [note(page.note)])
];

/** At the end of the report, where the page had to leave something out: all that it would have said. */
export const restOfSummary = ({ exercise, summary }: ReportData, page: OnePage): Block[] =>
	isWhole(page)
		? []
		: [...chapterHeading(t.summary.whole, 'portrait'), ...listed({ purpose: exercise.purpose, ...summary }, [])];

const listed = ({ purpose, worked, toImprove, decisions }: SummaryTexts, drawing: Block[]): Block[] => [
	...(purpose.trim() ? [...minorHeading(t.summary.purpose), ...paragraphs(purpose)] : []),
	...(worked.length === 0 ? [] : [...minorHeading(t.summary.worked), numbered(worked)]),
	...(toImprove.length === 0 ? [] : [...minorHeading(t.summary.toImprove), numbered(toImprove)]),
	...drawing,
	...(decisions.length === 0 ? [] : [box(t.summary.decisions, [numbered(decisions, 0)], request)])
];
