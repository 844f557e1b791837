import type { Content, ContentTable, DynamicBackground } from 'pdfmake/interfaces';
import { look as words } from '#lib/i18n/nb/look.ts';
import { report as t } from '#lib/i18n/nb/report.ts';
import { dateOnly } from '#lib/i18n/time.ts';
import { ink } from '#lib/ui/figure.ts';
import { exerciseTime } from './chapter.ts';
import type { ReportData } from './report.ts';
import { page, portrait } from './style.ts';

/** How far down the front's dark ground reaches. */
const ground = 560;
const onGround = '#ffffff';
const onGroundSoft = '#d6e4e7';

/** The front: dark ground behind the names, a warm edge under it. Drawn as background, so that no text flows round it. */
export const coverBackground =
	(colour = ''): DynamicBackground =>
	(number) =>
		number === 1
			? {
					canvas: [
						{ type: 'rect', x: 0, y: 0, w: page.width, h: ground, color: colour || ink.bar },
						{ type: 'rect', x: 0, y: ground, w: page.width, h: 6, color: ink.amber }
					]
				}
			: null;

/** A short name is set large; a long one is still whole. */
const titleSize = (title: string) => (title.length <= 32 ? 36 : title.length <= 70 ? 28 : 21);

/** The word ØVELSE as a mark: nobody shall take a page of the report for the real thing. */
export const exerciseMark = (size: number): ContentTable => ({
	role: 'layout',
	table: { body: [[{ text: t.exerciseMark, bold: true, fontSize: size, color: ink.ink, lineHeight: 1 }]] },
	layout: {
		hLineWidth: () => 0,
		vLineWidth: () => 0,
		fillColor: () => ink.amber,
		paddingLeft: () => size * 0.6,
		paddingRight: () => size * 0.6,
		paddingTop: () => size * 0.2,
		paddingBottom: () => size * 0.3
	}
});

/** The front page: what exercise, whose, and the document's own facts. */
export function cover(data: ReportData): Content[] {
	const { document: facts, exercise } = data;
	// The municipality's own colour is only known to carry white.
	const soft = data.look?.colour ? onGround : onGroundSoft;
	const rows: [string, string][] = [
		[t.facts.caseNumber, facts.caseNumber.trim() || t.notSet],
		[t.facts.version, String(facts.version)],
		[t.facts.status, t.status[facts.status]],
		[t.facts.date, dateOnly(facts.date)],
		[t.facts.edition, t.edition[facts.edition]],
		[t.facts.grading, facts.grading],
		[t.facts.approvedBy, facts.approvedBy]
	];
	return [
		...head(data),
		exerciseMark(10),
		{ text: t.name, fontSize: 15, color: soft, margin: [0, 16, 0, 2] },
		{
			text: facts.title,
			fontSize: titleSize(facts.title),
			bold: true,
			color: onGround,
			lineHeight: 1.05,
			headlineLevel: 1,
			margin: [0, 0, 30, 14]
		},
		{ text: t.formats[exercise.format], fontSize: 13, color: onGround },
		{ text: exerciseTime(exercise), fontSize: 13, color: soft },
		{ text: exercise.place, fontSize: 13, color: soft },
		{
			columns: columnsOf(
				rows.filter(([, value]) => value.trim() !== ''),
				4
			),
			columnGap: factGap,
			absolutePosition: { x: page.side, y: ground + 40 }
		}
	];
}

/** Points: the coat of arms on a white plate, since it may have any colours. */
const armsRoom = { width: 110, height: 64 };

/** The municipality's name, with its coat of arms above where there is one; the title stands in the same place. */
function head({ document: { municipality }, look }: ReportData): Content[] {
	const color = look?.colour ? onGround : onGroundSoft;
	if (!look?.arms) return [{ text: municipality, fontSize: 13, color, margin: [0, 0, 0, 70] }];
	return [
		{
			role: 'layout',
			table: { body: [[{ image: look.arms, fit: [armsRoom.width, armsRoom.height], alt: words.alt(municipality) }]] },
			layout: {
				hLineWidth: () => 0,
				vLineWidth: () => 0,
				fillColor: () => '#ffffff',
				paddingLeft: () => 8,
				paddingRight: () => 8,
				paddingTop: () => 8,
				paddingBottom: () => 8
			},
			margin: [0, 0, 0, 10]
		},
		{ text: municipality, fontSize: 13, color, margin: [0, 0, 0, 30] }
	];
}

/** Points between the facts' two columns. */
const factGap = 20;

/** The facts in two columns, filled downwards; as wide as each other, since a `*` would grow with a long name, off the page. */
function columnsOf(rows: [string, string][], perColumn: number): Content[] {
	const block = ([name, value]: [string, string]): Content => ({
		stack: [
			{ text: name, fontSize: 9, color: ink.soft },
			{ text: value, fontSize: 11, bold: true }
		],
		margin: [0, 0, 0, 9]
	});
	const width = (portrait.width - factGap) / 2;
	return [rows.slice(0, perColumn), rows.slice(perColumn)].map((part) => ({ stack: part.map(block), width }));
}
