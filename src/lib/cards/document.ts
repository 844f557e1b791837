import type { Content, PageSize, TDocumentDefinitions } from 'pdfmake/interfaces';
import { cards as t } from '#lib/i18n/nb/cards.ts';
import { figureFont, ink } from '#lib/ui/figure.ts';
import { inCardOrder, type CardFormat, type CardSheets, type QrCard } from './card.ts';
import { cutMarks, holeMark, mm, type Box } from './layout.ts';
import { lying, upright } from './faces.ts';

type Sheet = {
	page: PageSize;
	/** Where each card of a page lies, in millimetres. */
	places: readonly Box[];
	/** Several on one sheet are cut apart. */
	cut: boolean;
	draw: (card: QrCard, shared: CardSheets, place: Box) => Content[];
};

const whole = (width: number, height: number): Box[] => [{ x: 0, y: 0, width, height }];

/** Equal cards in rows, in the middle of an A4 sheet. */
function grid(columns: number, rows: number, width: number, height: number): Box[] {
	const [left, top] = [(210 - columns * width) / 2, (297 - rows * height) / 2];
	return Array.from({ length: columns * rows }, (_, index) => ({
		x: left + (index % columns) * width,
		y: top + Math.floor(index / columns) * height,
		width,
		height
	}));
}

/** What the card to hang has above its text. */
const holeZone = 11;

const sheets: Record<CardFormat, Sheet> = {
	a6: { page: 'A6', places: whole(105, 148), cut: false, draw: upright },
	a5: { page: 'A5', places: whole(148, 210), cut: false, draw: upright },
	a4_8: { page: 'A4', places: grid(2, 4, 97, 70), cut: true, draw: lying },
	lanyard: {
		page: 'A4',
		places: grid(2, 2, 86, 124),
		cut: true,
		draw: (card, shared, place) => [
			holeMark(place),
			...upright(card, shared, { ...place, y: place.y + holeZone, height: place.height - holeZone })
		]
	}
};

/**
 * QR cards as a pdfmake document, in the order they are handed out. Pure: the same data gives the same definition. Every
 * thing lies at a fixed place and is cut off where it would not fit: a long name never moves another person's card.
 */
export function cardDocument(data: CardSheets): TDocumentDefinitions {
	const { page, places, cut, draw } = sheets[data.format];
	const cards = inCardOrder(data.cards);
	const pages = Array.from({ length: Math.ceil(cards.length / places.length) }, (_, number) =>
		cards.slice(number * places.length, (number + 1) * places.length)
	);
	return {
		version: '1.7',
		language: 'nb-NO',
		displayTitle: true,
		info: {
			title: t.fileTitle(data.exercise),
			author: data.municipality,
			subject: t.subject,
			creator: t.creator,
			producer: t.creator,
			creationDate: new Date(`${data.madeOn}T12:00:00Z`)
		},
		pageSize: page,
		pageMargins: [0, 0, 0, 0],
		defaultStyle: { font: figureFont, fontSize: 4 * mm, lineHeight: 0.95, color: ink.ink },
		content: pages.map((on, number): Content => ({
			stack: [
				// An anchor for the page: what lies at fixed places takes no room of its own.
				{ text: ' ', fontSize: 1 },
				...on.flatMap((card, index): Content[] => {
					const place = places[index]!;
					return [{ stack: draw(card, data, place), role: 'Sect' }, ...(cut ? [cutMarks(place)] : [])];
				})
			],
			pageBreak: number < pages.length - 1 ? 'after' : undefined
		}))
	};
}
