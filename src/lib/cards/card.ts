import { roleNumber } from '#lib/role-players/when.ts';

/** How QR cards come out of the printer. */
export const cardFormats = ['a6', 'a5', 'a4_8', 'lanyard'] as const;
export type CardFormat = (typeof cardFormats)[number];

/** More than this in one file, and the printer is the bottleneck. */
export const mostCards = 200;

/**
 * What stands on one person's card. It may be lost on the bus: the first name and how to find the way, and nothing of the
 * role that is to be played.
 */
export type QrCard = {
	/** Numbers of the roles, in order; none for one without a role. */
	numbers: number[];
	/** Stands in for these roles. */
	reserve: boolean;
	firstName: string;
	/** What the QR code holds: the personal link. */
	address: string;
	/** As it is printed: «K7MPX-Q3D9T». */
	code: string;
};

/** What all cards of an exercise share, and the cards. Plain JSON: it is sent to the worker. */
export type CardSheets = {
	format: CardFormat;
	municipality: string;
	exercise: string;
	/** Where the code is typed, without `https://`. */
	codeAddress: string;
	/** Already in words; '' where it is not decided. */
	meetAt: string;
	meetingPlace: string;
	stopPhrase: string;
	contactName: string;
	contactPhone: string;
	/** The day the cards were made, ISO: the file's date. */
	madeOn: string;
	cards: QrCard[];
};

/** «Kari» of «Kari Anne Lunde»: enough to hand the right card to the right person. */
export function firstName(name: string): string {
	return name.trim().split(/\s+/)[0] ?? '';
}

/** By role number, those without a role last, then by name. */
export function inCardOrder<Card extends Pick<QrCard, 'numbers' | 'firstName' | 'reserve'>>(
	cards: readonly Card[]
): Card[] {
	const first = (card: Card) => card.numbers[0] ?? Number.MAX_SAFE_INTEGER;
	return [...cards].sort(
		(a, b) =>
			Number(a.reserve) - Number(b.reserve) || first(a) - first(b) || a.firstName.localeCompare(b.firstName, 'nb')
	);
}

/** «07», or «07, 09» for one who plays two. */
export const cardNumbers = (numbers: readonly number[]) => numbers.map(roleNumber).join(', ');
