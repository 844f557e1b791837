import type { Content } from 'pdfmake/interfaces';
import { cards as t } from '#lib/i18n/nb/cards.ts';
import { rolePlayerCard } from '#lib/i18n/nb/rolePlayerCard.ts';
import { ink } from '#lib/ui/figure.ts';
import { cardNumbers, type CardSheets, type QrCard } from './card.ts';
import { area, qrCode, sizeWithin, words, type Box } from './layout.ts';

type Style = Parameters<typeof words>[2];

/** Texts from top to bottom in one column. */
function column(x: number, y: number, width: number) {
	const drawn: Content[] = [];
	let at = y;
	return {
		drawn,
		get bottom() {
			return at;
		},
		put(text: string, style: Style) {
			const put = words(text, { x, y: at, width }, style);
			drawn.push(...put.drawn);
			at += put.height;
		},
		gap(height: number) {
			at += height;
		}
	};
}

const title = ({ numbers, reserve }: QrCard) =>
	reserve ? t.reserve(cardNumbers(numbers)) : t.rolePlayer(cardNumbers(numbers));

/** The band that says ØVELSE, so that nobody who finds the card is frightened. */
function band({ municipality }: CardSheets, { x, y, width }: Box, height: number, side: number): Content[] {
	const size = height * 0.42;
	const line = { y: y + (height - size * 1.25) / 2, width: width / 2 - side };
	return [
		area({ x, y, width, height }, ink.bar),
		...words(t.band, { ...line, x: x + side }, { size, bold: true, color: ink.amber }).drawn,
		...words(municipality, { ...line, x: x + width / 2 }, { size: size * 0.8, color: ink.surface, align: 'right' })
			.drawn
	];
}

/** The nødord in its box, in smaller letters where it is long: it is never shortened. @returns what is drawn, and how high it is */
function stop({ stopPhrase }: CardSheets, { x, y, width }: Omit<Box, 'height'>, size: number) {
	if (!stopPhrase) return { drawn: [], height: 0 };
	const text = rolePlayerCard.stopTitle(stopPhrase);
	const inside = { x: x + size * 0.6, y: y + size * 0.4, width: width - size * 1.2 };
	const fitted = sizeWithin(text, { width: inside.width, height: size * 3 }, size, true);
	const inner = words(text, inside, { size: fitted, bold: true, lines: Infinity });
	const height = inner.height + size * 0.8;
	return {
		drawn: [
			area({ x, y, width, height }, ink.warm),
			area({ x, y, width: size * 0.25, height }, ink.signal),
			...inner.drawn
		],
		height
	};
}

/** A card that stands: A6, A5 and the one to hang. Everything grows with its width. */
export function upright(card: QrCard, shared: CardSheets, place: Box): Content[] {
	const unit = place.width / 105;
	const side = 8 * unit;
	const width = place.width - 2 * side;
	const x = place.x + side;
	const head = column(x, place.y + 14 * unit, width);
	head.put(shared.exercise, { size: 3.4 * unit, color: ink.soft, lines: 2 });
	head.gap(unit);
	head.put(title(card), { size: 7 * unit, bold: true, color: ink.petrol, shrink: 0.6, lines: 2, heading: true });
	head.put(card.firstName, { size: 6 * unit, bold: true, shrink: 0.5 });

	// What stands at the foot is measured first: the code gets the room that is left.
	const feet = (y: number) => {
		const foot = column(x, y, width);
		if (shared.meetAt || shared.meetingPlace) {
			foot.put(t.meet, { size: 3.2 * unit, color: ink.soft });
			foot.put(shared.meetAt, { size: 3.8 * unit, bold: true, shrink: 0.8, lines: 2 });
			foot.put(shared.meetingPlace, { size: 3.8 * unit, lines: 2 });
			foot.gap(2 * unit);
		}
		const box = stop(shared, { x, y: foot.bottom, width }, 4.4 * unit);
		foot.drawn.push(...box.drawn);
		foot.gap(box.height + 1.5 * unit);
		foot.put(contact(shared), { size: 3.2 * unit, color: ink.soft });
		foot.put(shared.contactPhone, { size: 4.4 * unit, bold: true, shrink: 0.7 });
		return { drawn: foot.drawn, height: foot.bottom - y };
	};
	const end = place.y + place.height - 4 * unit;
	const foot = feet(end - feet(0).height);
	const top = head.bottom;
	const size = Math.min(end - foot.height - 18 * unit - top, 72 * unit);
	const middle = column(x, top + size, width);
	middle.put(card.code, { size: 6 * unit, bold: true, align: 'center', shrink: 0.5 });
	middle.put(t.noCamera, { size: 3.2 * unit, align: 'center', color: ink.soft });
	middle.put(shared.codeAddress, { size: 3.4 * unit, align: 'center', lines: 2, shrink: 0.75 });
	return [
		...band(shared, place, 11 * unit, side),
		...head.drawn,
		qrCode(card.address, { x: place.x + (place.width - size) / 2, y: top, size }),
		...middle.drawn,
		...foot.drawn
	];
}

/** A card that lies: eight on an A4 sheet. The code to the left, the words to the right. */
export function lying(card: QrCard, shared: CardSheets, place: Box): Content[] {
	const side = 4;
	const top = place.y + 8;
	// The white around the code reaches almost to where the card is cut; the words under it stay within the side.
	const [edge, size] = [1, 44];
	const left = column(place.x + side, top + size, size - 2 * (side - edge));
	// Some codes are wide (WWMQ…), and none may be cut.
	left.put(card.code, { size: 5, bold: true, align: 'center', shrink: 0.5 });
	left.put(t.noCamera, { size: 2.8, align: 'center', color: ink.soft });
	left.put(shared.codeAddress, { size: 2.8, align: 'center', lines: 2, shrink: 0.85 });

	const x = place.x + edge + size + edge;
	const width = place.x + place.width - side - x;
	const right = column(x, place.y + 10.5, width);
	right.put(title(card), { size: 5.2, bold: true, color: ink.petrol, shrink: 0.6, lines: 2, heading: true });
	right.put(card.firstName, { size: 4.8, bold: true, shrink: 0.5 });
	right.put(shared.exercise, { size: 2.9, color: ink.soft });
	right.gap(1.5);
	if (shared.meetAt || shared.meetingPlace) right.put(t.meet, { size: 2.8, color: ink.soft });
	right.put(shared.meetAt, { size: 3, bold: true, lines: 2 });
	right.put(shared.meetingPlace, { size: 3, lines: 2 });
	right.gap(1.5);
	const box = stop(shared, { x, y: right.bottom, width }, 3.4);
	right.drawn.push(...box.drawn);
	right.gap(box.height + 1);
	right.put(contact(shared), { size: 2.8, color: ink.soft });
	right.put(shared.contactPhone, { size: 3.6, bold: true, shrink: 0.7 });
	return [
		...band(shared, place, 8, side),
		// In the order it is read: who, where and when before the way in.
		...right.drawn,
		qrCode(card.address, { x: place.x + edge, y: top, size }),
		...left.drawn
	];
}

const contact = ({ contactName, contactPhone }: CardSheets) =>
	contactName || contactPhone ? [t.contact, contactName].filter(Boolean).join(': ') : '';
