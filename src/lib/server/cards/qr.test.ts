import jsqr from 'jsqr';
import { afterAll, expect, test } from 'vitest';
import { cardFormats, type CardFormat, type CardSheets } from '#lib/cards/card.ts';
import { formatCode, newCode } from '#lib/participants/code.ts';
import type { PaperHead } from '#lib/papers/paper.ts';
import { newToken } from '#lib/server/auth/tokens.ts';
import { drawPdf, stopPdfWorker } from '#lib/server/pdf/runner.ts';
import { linkAddress } from '#lib/server/participants/links.ts';
import { paintPage, part, type Bitmap } from '../../../../tests/support/pdf-pixels.ts';

afterAll(() => stopPdfWorker());

/** How many cards lie beside and above each other on a sheet. */
const sheet: Record<CardFormat, { columns: number; rows: number }> = {
	a6: { columns: 1, rows: 1 },
	a5: { columns: 1, rows: 1 },
	a4_8: { columns: 2, rows: 4 },
	lanyard: { columns: 2, rows: 2 }
};

const shared: Omit<CardSheets, 'format' | 'cards'> = {
	...{ municipality: 'Eksempelvik kommune', exercise: 'Mimirsbrunn 2026', meetingPlace: 'Gymsalen, inngang B' },
	...{ meetAt: 'Torsdag 3. desember 2026 kl.\u00a008.15', stopPhrase: 'Dette er ekte', madeOn: '2026-11-23' },
	...{ contactName: 'Marte Nyhus', contactPhone: '000 41 207', codeAddress: 'brunn.eksempelvik.kommune.no/kode' }
};

const head: PaperHead = {
	...{ municipality: shared.municipality, exercise: shared.exercise, time: 'torsdag 3. desember 2026' },
	...{ place: 'Nesbrua', caseNumber: '', madeOn: shared.madeOn }
};

/** What a camera reads on this picture; '' for nothing. */
const read = ({ data, width, height }: Bitmap) =>
	jsqr(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? '';

async function sheetOf(format: CardFormat, appUrl: string, dpi = 100): Promise<{ addresses: string[]; page: Bitmap }> {
	const { columns, rows } = sheet[format];
	const cards = Array.from({ length: columns * rows }, (_, index) => ({
		...{ numbers: [index + 1], reserve: false, firstName: 'Kristoffer-Alexander', code: formatCode(newCode()) },
		address: linkAddress(appUrl, newToken())
	}));
	const pdf = await drawPdf({ kind: 'cards', data: { ...shared, format, cards } });
	// As a poor printer, or a phone held far away, sees it.
	return { addresses: cards.map(({ address }) => address), page: await paintPage(pdf, 1, dpi) };
}

function partsOf(format: CardFormat, page: Bitmap): Bitmap[] {
	const { columns, rows } = sheet[format];
	return Array.from({ length: columns * rows }, (_, index) =>
		part(page, { columns, rows, column: index % columns, row: Math.floor(index / columns) })
	);
}

const codesOn = (format: CardFormat, page: Bitmap) => partsOf(format, page).map(read);

/** How many of the code's squares are white on the side of it where there are fewest. */
function whiteAround({ data, width, height }: Bitmap): number {
	const { location, version } = jsqr(data, width, height, { inversionAttempts: 'dontInvert' })!;
	const { x: left, y: top } = location.topLeftCorner;
	const { x: right, y: bottom } = location.bottomRightCorner;
	const isWhite = (by: number) => {
		for (let y = Math.round(top - by); y < Math.round(bottom + by); y++)
			for (let x = Math.round(left - by); x < Math.round(right + by); x++) {
				const isCode = x > left - 2 && x < right + 2 && y > top - 2 && y < bottom + 2;
				if (!isCode && data[(y * width + x) * 4] !== 255) return false;
			}
		return true;
	};
	let white = 0;
	while (white < width && isWhite(white + 1)) white++;
	// A point to each side is what rounding may take.
	return (white + 1) / ((right - left) / (17 + 4 * version));
}

test.each(
	cardFormats.flatMap((format) =>
		['https://ova.no', 'https://beredskapsovelser.eksempelvik-og-omegn.kommune.no'].map(
			(appUrl) => [format, appUrl] as const
		)
	)
)('%s at %s: each code on the sheet is read as that person’s own address', async (format, appUrl) => {
	const { addresses, page } = await sheetOf(format, appUrl);
	expect(codesOn(format, page)).toEqual(addresses);
});

/** ISO/IEC 18004: a reader may count on so many empty squares at each side. */
const quiet = 4;

test.each(cardFormats)('%s: around each code four of its squares are white', async (format) => {
	for (const appUrl of ['https://ova.no', 'https://brunn.eksempelvik.kommune.no']) {
		const { page } = await sheetOf(format, appUrl, 200);
		for (const card of partsOf(format, page)) expect(whiteAround(card)).toBeGreaterThanOrEqual(quiet);
	}
});

test('the code on the poster has four white squares around it, and is read as the way in', async () => {
	for (const codePage of ['https://ova.no/kode', 'https://brunn.eksempelvik.kommune.no/kode']) {
		const data = { stopPhrase: '', realIncidentProcedure: '', safetyContact: '', safetyPhone: '', codePage };
		const page = await paintPage(await drawPdf({ kind: 'paper', data: { paper: 'plakater', head, data } }), 2, 100);
		expect(read(page)).toBe(codePage);
		expect(whiteAround(page)).toBeGreaterThanOrEqual(quiet);
	}
});

test('a code that something lies over is not read: what is painted is what is judged', async () => {
	const { page } = await sheetOf('a6', 'https://ova.no');
	const { width, height, data } = page;
	for (let y = 0; y < height; y++)
		data.fill(0, (y * width + Math.floor(width * 0.45)) * 4, (y * width + Math.floor(width * 0.6)) * 4);
	expect(codesOn('a6', page)).toEqual(['']);
});
