import jsqr from 'jsqr';
import { afterAll, expect, test } from 'vitest';
import { cardFormats, type CardFormat, type CardSheets } from '#lib/cards/card.ts';
import { formatCode, newCode } from '#lib/participants/code.ts';
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

/** What a camera reads on this picture; '' for nothing. */
const read = ({ data, width, height }: Bitmap) =>
	jsqr(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? '';

async function sheetOf(format: CardFormat, appUrl: string): Promise<{ addresses: string[]; page: Bitmap }> {
	const { columns, rows } = sheet[format];
	const cards = Array.from({ length: columns * rows }, (_, index) => ({
		...{ numbers: [index + 1], reserve: false, firstName: 'Kristoffer-Alexander', code: formatCode(newCode()) },
		address: linkAddress(appUrl, newToken())
	}));
	const pdf = await drawPdf({ kind: 'cards', data: { ...shared, format, cards } });
	// As a poor printer, or a phone held far away, sees it.
	return { addresses: cards.map(({ address }) => address), page: await paintPage(pdf, 1, 100) };
}

function codesOn(format: CardFormat, page: Bitmap): string[] {
	const { columns, rows } = sheet[format];
	return Array.from({ length: columns * rows }, (_, index) =>
		read(part(page, { columns, rows, column: index % columns, row: Math.floor(index / columns) }))
	);
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

test('a code that something lies over is not read: what is painted is what is judged', async () => {
	const { page } = await sheetOf('a6', 'https://ova.no');
	const { width, height, data } = page;
	for (let y = 0; y < height; y++)
		data.fill(0, (y * width + Math.floor(width * 0.45)) * 4, (y * width + Math.floor(width * 0.6)) * 4);
	expect(codesOn('a6', page)).toEqual(['']);
});
