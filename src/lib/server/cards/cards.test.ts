import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { cardFormats, mostCards, type CardSheets } from '#lib/cards/card.ts';
import { delivery as t } from '#lib/i18n/nb/delivery.ts';
import { formatCode, newCode } from '#lib/participants/code.ts';
import { exerciseById, type Exercise } from '#lib/server/exercises/queries.ts';
import { drawPdf, stopPdfWorker } from '#lib/server/pdf/runner.ts';
import { sendingsOf } from '#lib/server/participants/delivery.ts';
import { printedAmong } from '#lib/server/participants/given.ts';
import { issueLink, openCode, openLink, participantBySession } from '#lib/server/participants/links.ts';
import { participantLink } from '#lib/server/participants/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { person, playedRole } from '../../../../tests/support/role-players.fixture.ts';
import { makeCards } from './commands.ts';

vi.mock('#lib/server/pdf/runner.ts', { spy: true });
afterAll(() => stopPdfWorker());

const now = new Date('2026-11-23T09:00:00Z');
const later = new Date('2026-11-24T09:00:00Z');
const codes = /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/g;

async function read(pdf: Uint8Array): Promise<string[]> {
	const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
	const pages: string[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const { items } = await (await document.getPage(number)).getTextContent();
		pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
	}
	return pages;
}

describeEachEngine('QR cards', ({ db }) => {
	let ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
	let exercise: Exercise;
	let liv: string;
	let nora: string;
	beforeEach(async () => {
		ours = await municipalityWithExercise(db);
		liv = (await playedRole(db, ours.exerciseId)).participantId;
		nora = await person(db, ours.exerciseId, 'Nora Strand');
		exercise = (await exerciseById(db, ours.municipalityId, ours.exerciseId))!;
	});

	const place = { municipality: 'Eksempelvik', appUrl: 'https://brunn.example' };
	const make = (participantIds: string[], at = now) =>
		makeCards(db, exercise, { participantIds, format: 'a6' }, place, ours.by, at);
	async function printed(participantIds: string[], at = now): Promise<string[]> {
		const made = await make(participantIds, at);
		if (!made.ok) throw new Error(JSON.stringify(made.errors));
		return read(made.value);
	}
	const opens = async (code: string) => {
		const opened = await openCode(db, code, later);
		return opened && (await participantBySession(db, opened.secret, later))!.participantId;
	};

	test('each card opens its own person’s page, says nothing of the role, and counts as handed over', async () => {
		const [first, second] = await printed([nora, liv]);
		expect(first).toMatch(/Markør 07.*Liv/);
		expect(first).not.toMatch(/Bakke|Astrid|Hemmelig/);
		expect(second).toContain('Nora');
		expect([await opens(first!.match(codes)![0]), await opens(second!.match(codes)![0])]).toEqual([liv, nora]);
		const sendings = await sendingsOf(db, ours.exerciseId);
		expect(sendings.get(liv)).toEqual({ state: 'sent', channel: 'paper', at: now, first: now });
		expect(await printedAmong(db, [liv, nora], later)).toBe(2);
	});

	test('a new card stops that person’s old one, and nothing else', async () => {
		const shown = await issueLink(db, liv, later, now, 'shown');
		const mailed = await issueLink(db, liv, new Date('2027-01-01T00:00:00Z'), now, 'mail');
		const [old, other] = (await printed([liv, nora])).map((page) => page.match(codes)![0]);
		const [fresh] = (await printed([liv], later)).map((page) => page.match(codes)![0]);
		expect([await opens(old!), await opens(fresh!), await opens(other!)]).toEqual([null, liv, nora]);
		expect(await openLink(db, shown, now)).not.toBeNull();
		expect(await openLink(db, mailed, later)).not.toBeNull();
	});

	test('where the drawing fails, the cards that are out there still work', async () => {
		const [old] = (await printed([liv])).map((page) => page.match(codes)![0]);
		vi.mocked(drawPdf).mockRejectedValueOnce(new Error('asked to fail'));
		await expect(make([liv], later)).rejects.toThrow('asked to fail');
		expect(await opens(old!)).toBe(liv);
	});

	test('one who is not in the exercise stops the whole, and no card is exchanged', async () => {
		const theirs = await municipalityWithExercise(db);
		const stranger = await person(db, theirs.exerciseId, 'Frem Med');
		for (const id of [stranger, randomUUID()])
			expect(await make([liv, id])).toEqual({ ok: false, errors: { form: t.changedMeanwhile } });
		expect(await make([])).toMatchObject({ ok: false });
		expect(await db.select().from(participantLink).where(eq(participantLink.participantId, liv))).toEqual([]);
	});
});

const shared: Omit<CardSheets, 'format' | 'cards'> = {
	...{ municipality: 'Eksempelvik kommune', exercise: 'Mimirsbrunn 2026', codeAddress: 'brunn.example/kode' },
	...{ meetAt: 'Torsdag', meetingPlace: 'Gymsalen', stopPhrase: 'Dette er ekte' },
	...{ contactName: 'Marte Nyhus', contactPhone: '000 41 207', madeOn: '2026-11-23' }
};
const cardOf = (index: number, code: string) => ({
	numbers: [index + 1],
	reserve: false,
	firstName: `Navn${index}`,
	address: `https://brunn.eksempelvik.kommune.no/d/${'a'.repeat(32)}`,
	code: formatCode(code)
});

test.each(['a6', 'a4_8'] as const)('%s: as many cards as there may be are drawn in one file', async (format) => {
	const cards = Array.from({ length: mostCards }, (_, index) => cardOf(index, newCode()));
	const pages = await read(await drawPdf({ kind: 'cards', data: { ...shared, format, cards } }));
	expect(pages).toHaveLength(mostCards / { a6: 1, a4_8: 8 }[format]);
	expect(pages.join(' ').match(codes)).toEqual(cards.map(({ code }) => code));
});

test.each(cardFormats)('%s: the widest code there can be is whole', async (format) => {
	const pages = await read(
		await drawPdf({ kind: 'cards', data: { ...shared, format, cards: [cardOf(0, 'W'.repeat(10))] } })
	);
	expect(pages.join(' ')).toContain('WWWWW-WWWWW');
});
