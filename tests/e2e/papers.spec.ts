import type { Page } from '@playwright/test';
import { readSheets } from '../../src/lib/server/role-players/excel-file.ts';
import { pdfFiles, pdfText } from './pdf.ts';
import { people } from './app.ts';
import { expect, follow, heading, noSidewaysScroll, open, phone, press, test } from './support.ts';

/* Papirer: everything that is printed or sent as a file, each fetched by its link on the page. */
const overview = () => `/ovelser/${people().worlds[0]!.exercise}`;

/** What a press on the link gives: the bytes, and what the file is called. */
async function fetched(page: Page, name: string): Promise<{ bytes: Buffer; file: string }> {
	const waiting = page.waitForEvent('download');
	await page.getByRole('link', { name, exact: true }).click();
	const download = await waiting;
	const parts: Buffer[] = [];
	for await (const part of await download.createReadStream()) parts.push(part as Buffer);
	return { bytes: Buffer.concat(parts), file: download.suggestedFilename() };
}

test('the coordinator finds the papers in the exercise’s menu, and fetches each', async ({ as, script }) => {
	const page = await as('coordinator');
	await open(page, overview());
	await follow(page, 'Papirer');
	await heading(page, 'Papirer');

	await test.step('for those who take part', async () => {
		const directive = await fetched(page, 'Last ned øvingsdirektiv (PDF)');
		expect(directive.file).toMatch(/^ovingsdirektiv-.*\.pdf$/);
		expect(await pdfText(directive.bytes)).toContain('Kort fortalt for deltakere');
		const catalogue = await fetched(page, 'Last ned sambandskatalog (PDF)');
		expect(await pdfText(catalogue.bytes)).toContain('Kanaler i rekkefølge');
		const restricted = await fetched(page, 'Last ned med skjermede numre (PDF)');
		expect(await pdfText(restricted.bytes)).toContain('SKJERMET');
		const posters = await fetched(page, 'Last ned plakater (PDF)');
		expect(await pdfText(posters.bytes)).toContain('Her pågår en øvelse');
	});

	await test.step('for the øvingsledelse', async () => {
		expect(await pdfText((await fetched(page, 'Last ned dreiebok (PDF)')).bytes)).toContain('Innspill etter tid');
		await page.getByText('Mine innspill, for hver avsender').click();
		expect(await pdfText((await fetched(page, 'Mine innspill: AMK (PDF)')).bytes)).toContain('Mine innspill: AMK');
		expect(await pdfText((await fetched(page, 'Last ned signeringslister (PDF)')).bytes)).toContain('Underskrift');
		expect(await pdfText((await fetched(page, 'Last ned navneskilt (PDF)')).bytes)).toContain('Markør 07');
	});

	await test.step('afterwards, and for other systems', async () => {
		const arena = await fetched(page, 'Last ned status til samarbeidsarena (PDF)');
		expect(await pdfText(arena.bytes)).toContain('Oppfølging');
		const word = await fetched(page, 'Last ned læringsrapporten (Word)');
		expect(word.file).toMatch(/\.docx$/);
		expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
		const tables = await readSheets((await fetched(page, 'Last ned alle tabellene (Excel)')).bytes);
		expect(tables.ok && tables.sheets.map(({ name }) => name)).toContain('Tiltaksplan – intern utgave');
		const all = JSON.parse((await fetched(page, 'Last ned alt (JSON)')).bytes.toString()) as Record<string, unknown>;
		expect(all).toMatchObject({ format: 'brunn-exercise', leftOut: [] });
	});

	await test.step('the report’s draft as a PDF: called off while it is made, and opened when it is ready', async () => {
		await open(page, `${overview()}/rapport`);
		const link = page.getByRole('link', { name: 'Vis utkastet som PDF' });
		if (script) {
			// Held back, so that it is never ready before it is called off.
			await page.route('**/rapport.pdf/framdrift?utkast', () => {});
			await link.click();
			await expect(page.getByText('PDF-en lages.')).toBeVisible();
			await press(page, 'Avbryt');
			await expect(page.getByText('Avbrutt. Ingen PDF ble laget.')).toBeVisible();
			await expect(link).toBeFocused();
			await page.unrouteAll();
		}
		const opened = page.waitForResponse((answer) => answer.url().endsWith('/rapport.pdf?utkast'));
		await link.click();
		expect((await opened).headers()).toMatchObject({ 'content-type': 'application/pdf' });
	});

	await test.step('the report with its data inside, as JSON and CSV', async () => {
		// The first tab shows a PDF now.
		const tab = await page.context().newPage();
		await open(tab, `${overview()}/rapport`);
		const opened = tab.waitForResponse((answer) => answer.url().endsWith('/rapport.pdf?med-data'));
		await tab.getByRole('link', { name: 'Last ned med data' }).click();
		expect((await opened).headers()).toMatchObject({ 'content-type': 'application/pdf' });
		const files = await pdfFiles(await (await tab.request.get(`${overview()}/rapport.pdf?med-data`)).body());
		expect(Object.keys(files)).toEqual(expect.arrayContaining(['rapport.json', 'kriterier.csv', 'kontaktlinjer.csv']));
		expect(JSON.parse(files['rapport.json'] ?? '{}')).toMatchObject({ document: { edition: 'internal' } });
	});
});

test('a reader gets no lists with names, and no numbers of a real event', async ({ as }) => {
	const page = await as('reader', phone);
	await open(page, `${overview()}/papirer`);
	await noSidewaysScroll(page);
	await expect(page.getByText('Bare de som planlegger øvelsen, kan laste ned lister med navn.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Last ned med skjermede numre (PDF)' })).toHaveCount(0);
	for (const path of ['signeringslister.pdf', 'navneskilt.pdf', 'sambandskatalog.pdf?skjermet'])
		expect((await page.request.get(`${overview()}/papirer/${path}`)).status(), path).toBe(403);
});
