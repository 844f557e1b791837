import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { area, cutMarks, mm, words, type Box } from '#lib/cards/layout.ts';
import { cards } from '#lib/i18n/nb/cards.ts';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { styles } from '#lib/report/style.ts';
import { figureFont, ink } from '#lib/ui/figure.ts';
import { groundOf } from './look.ts';
import type { BadgeData, PaperHead } from './paper.ts';
import { documentFacts } from './sheet.ts';

const size = { width: 90, height: 65 };
const [columns, rows] = [2, 4];
const perSheet = columns * rows;
/** In the middle of an A4 sheet. */
const corner = { x: (210 - columns * size.width) / 2, y: (297 - rows * size.height) / 2 };

const placeOf = (index: number): Box => ({
	x: corner.x + (index % columns) * size.width,
	y: corner.y + Math.floor(index / columns) * size.height,
	...size
});

/** Navneskilt, eight on a sheet: a name, what the person is, and a markør's number. Every badge lies at its own place. */
export function badges(head: PaperHead, data: BadgeData): TDocumentDefinitions {
	const sheets = Array.from({ length: Math.max(1, Math.ceil(data.badges.length / perSheet)) }, (_, number) =>
		data.badges.slice(number * perSheet, (number + 1) * perSheet)
	);
	return {
		...documentFacts('navneskilt', head),
		pageSize: 'A4',
		// For what is not a badge: everything else lies at its place.
		pageMargins: [corner.x * mm, 8 * mm, corner.x * mm, 0],
		styles,
		defaultStyle: { font: figureFont, fontSize: 4 * mm, lineHeight: 0.95, color: ink.ink },
		content: sheets.map((on, number): Content => ({
			stack: [
				// What lies at fixed places takes no room: an anchor for the page.
				{ text: on.length > 0 ? ' ' : p.badges.none, fontSize: on.length > 0 ? 1 : 14 },
				...on.flatMap((badge, index): Content[] => {
					const place = placeOf(index);
					return [{ stack: draw(badge, head, place), role: 'Sect' }, cutMarks(place)];
				})
			],
			pageBreak: number < sheets.length - 1 ? 'after' : undefined
		}))
	};
}

/** Millimetres that the coat of arms gets, in the corner of a badge. */
const arms = { width: 20, height: 13 };
/** As many lines as the longest name takes that a role may be given, or the names of several who share it. */
const nameLook = { size: 11, bold: true, color: ink.petrol, shrink: 0.36, lines: 4, heading: true };
const roleLook = { size: 7, bold: true, shrink: 0.5, lines: 2 };
const footLook = { size: 3, color: ink.soft, lines: 2 };

/** Without words of its own: whose it is stands beside it on every badge. */
const coatOfArms = (image: string, { x, y, width, height }: Box): Content => ({
	absolutePosition: { x: (x + width - 6 - arms.width) * mm, y: (y + height - 4 - arms.height) * mm },
	columns: [
		{ width: arms.width * mm, image, fit: [arms.width * mm, arms.height * mm], alignment: 'right', decorative: true }
	]
});

function draw({ name, role, number }: BadgeData['badges'][number], head: PaperHead, place: Box): Content[] {
	const { x, y, width } = place;
	const inside = { x: x + 6, width: width - 12 };
	const { look } = head;
	// The municipality's own colour is only known to carry white.
	const onBand = look?.colour ? '#ffffff' : ink.amber;
	const foot = look?.arms ? inside.width - arms.width - 4 : inside.width;
	return [
		area({ x, y, width, height: 12 }, groundOf(head)),
		...words(cards.band, { ...inside, y: y + 3.2 }, { size: 4.4, bold: true, color: onBand }).drawn,
		...words(name, { ...inside, y: y + 17 }, nameLook).drawn,
		...words([role, number].filter(Boolean).join(' '), { ...inside, y: y + 38 }, roleLook).drawn,
		...words(`${head.exercise} · ${head.municipality}`, { ...inside, width: foot, y: y + 53 }, footLook).drawn,
		...(look?.arms ? [coatOfArms(look.arms, place)] : [])
	];
}
