import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { cardLink, post, prepared, publishedText } from './prepared.ts';
import { pdfText } from './pdf.ts';
import {
	expect,
	faults,
	fill,
	follow,
	heading,
	listen,
	noSidewaysScroll,
	open,
	phone,
	press,
	test
} from './support.ts';

const codes = /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/g;

/** Press what makes the PDF, and read it. */
async function cards(page: Page, button: string): Promise<string> {
	const arriving = page.waitForEvent('download');
	await press(page, button);
	return pdfText(readFileSync(await (await arriving).path()));
}

test('cards to those chosen: on paper, by code, by mail and from the coordinator’s own phone', async ({
	as,
	browser,
	contextOptions,
	byLink,
	complaints,
	script,
	unique
}) => {
	const page = await as('coordinator');
	const made = await prepared(page, unique('Utsending'));
	const { exercise } = made;
	const shown = await cardLink(page, made);
	const second = await post(page, `${exercise}/markorer/ny`, { number: '2', name: 'Rolf' });
	await post(page, `${second}/markor?/add`, { name: 'Ola Myhre', email: 'ola@example.no', ageGroup: 'adult' });
	const row = (name: string) => page.getByRole('row').filter({ hasText: name });
	const choose = (name: string) => page.getByRole('checkbox', { name: `Velg ${name}` }).check();
	const sending = () => open(page, `${exercise}/markorer/utsending`);

	/** A phone without a camera, lent to one after the other. */
	const borrowed = await (
		await browser.newContext({ ...contextOptions, javaScriptEnabled: script, viewport: phone })
	).newPage();
	listen(borrowed, complaints);
	async function byCode(code: string): Promise<void> {
		await open(borrowed, '/kode');
		await fill(borrowed, { Kode: code });
		await press(borrowed, 'Åpne siden min');
	}
	const isDead = () => expect(borrowed.getByRole('alert')).toContainText('Denne koden åpner ingen side.');

	await test.step('the list says who has got nothing, and asks whom it is about', async () => {
		await open(page, `${exercise}/markorer`);
		await follow(page, 'Send kortene');
		await heading(page, 'Send kortene');
		await expect(row('Mari Markør')).toContainText('Ikke sendt');
		await expect(row('Ola Myhre')).toContainText('02 Rolf');
		await press(page, 'Send kortet på e-post');
		await expect(page.getByRole('alert')).toContainText('Velg minst én markør først.');
	});

	let first: string[] = [];
	await test.step('two are chosen, and get a card each', async () => {
		await sending();
		await choose('Mari Markør');
		await choose('Ola Myhre');
		await press(page, 'Lag QR-kort');
		await expect(page.getByRole('main')).toContainText('Ingen av dem har et QR-kort fra før.');
		if (script) expect(await faults(page)).toEqual([]);
		await page.getByRole('radio', { name: /^A4/ }).check();
		const text = await cards(page, 'Lag 2 QR-kort');
		expect(text).toMatch(/ØVELSE.*Markør 01.*Mari.*ØVELSE.*Markør 02.*Ola/);
		expect(text).toContain('Nødord: «Dette er ekte»');
		expect(text).not.toMatch(/Myhre|Astrid|Rolf|whatHasHappened/);
		first = text.match(codes)!;
		expect(first).toHaveLength(2);
		await sending();
		await expect(row('Ola Myhre')).toContainText('QR-kort');
	});

	await test.step('the code opens the card, however it is typed; a wrong one opens nothing', async () => {
		await open(borrowed, '/logg-inn');
		await follow(borrowed, 'Skriv koden');
		await heading(borrowed, 'Skriv koden fra kortet');
		await byCode('AAAAA-AAAAA');
		await isDead();
		if (script) expect(await faults(borrowed)).toEqual([]);
		await noSidewaysScroll(borrowed);
		await byCode(` ${first[0]!.toLowerCase().replace('-', ' ')} `);
		await expect(borrowed).toHaveURL(/\/min/);
		await expect(borrowed.getByRole('main')).toContainText('Mari');
		await sending();
		await expect(row('Mari Markør')).not.toContainText('Ikke åpnet');
		await expect(row('Ola Myhre')).toContainText('Ikke åpnet');
	});

	await test.step('a new card stops the old one of that person, and nothing else', async () => {
		await choose('Mari Markør');
		await press(page, 'Lag QR-kort');
		await expect(page.getByRole('main')).toContainText('slutter å virke når du lager');
		const [fresh] = (await cards(page, 'Lag QR-kortet')).match(codes)!;
		await byCode(first[0]!);
		await isDead();
		for (const code of [fresh!, first[1]!]) {
			await byCode(code);
			await expect(borrowed).toHaveURL(/\/min/);
		}
		await byLink(shown);
	});

	await test.step('by mail to all, a reminder to those who have not read, and who has no address is told', async () => {
		await sending();
		const said = page.getByRole('status');
		const main = page.getByRole('main');
		await expect(main).toContainText('1 markør får ikke kortet på e-post ennå');
		await choose('Ola Myhre');
		await press(page, 'Send kortet på e-post');
		await expect(page.getByRole('alert')).toContainText('Ingen av dem du valgte, har noe å lese ennå.');
		await fill(page, { 'Hvem gjelder det?': 'Alle (2)' });
		await press(page, 'Send kortet på e-post');
		await expect(said.filter({ hasText: 'Én av dem du valgte, ble hoppet over' })).toBeVisible();
		await expect(main).toContainText('Ola Myhre: Teksten er ikke publisert for 02 Rolf');
		await expect(row('Ola Myhre')).not.toContainText('Venter i utboksen');
		if (script) expect(await faults(page)).toEqual([]);
		await publishedText(page, second, { number: '2', name: 'Rolf' });
		await sending();
		await fill(page, { 'Hvem gjelder det?': 'Alle (2)' });
		await press(page, 'Send kortet på e-post');
		await expect(said.filter({ hasText: 'Ett kort er lagt i utboksen.' })).toBeVisible();
		await expect(said.filter({ hasText: '1 markør mangler e-postadresse' })).toBeVisible();
		await expect(row('Ola Myhre')).toContainText('Venter i utboksen');
		await fill(page, { 'Hvem gjelder det?': 'Har ikke lest siste tekst (2)' });
		await press(page, 'Send påminnelse');
		await expect(said.filter({ hasText: 'påminnelse' })).toBeVisible();
	});

	await test.step('a text that is ready for one’s own phone, and what was given by hand', async () => {
		await press(page, 'Lag SMS til Mari Markør');
		const text = await page.getByLabel('Teksten').inputValue();
		if (script) expect(await faults(page)).toEqual([]);
		const [link] = /http\S+\/d\/\S+/.exec(text)!;
		const sms = await page.getByRole('link', { name: 'Åpne SMS til 99999998' }).getAttribute('href');
		expect(decodeURIComponent(sms!)).toBe(`sms:99999998?body=${text}`);
		await byLink(link!);
		await press(page, 'Merk som sendt på SMS');
		await expect(row('Mari Markør')).toContainText('SMS');
		await choose('Ola Myhre');
		await press(page, 'Merk som gitt');
		await expect(row('Ola Myhre')).toContainText('Gitt');
		await noSidewaysScroll(page);
		if (script) expect(await faults(page)).toEqual([]);
	});

	await borrowed.context().close();

	await test.step('the overview says which gate fails for whom', async () => {
		await open(page, exercise);
		await expect(page.getByRole('heading', { name: 'Markørinstrukser som ikke er klare' })).toBeVisible();
		await expect(page.getByRole('main')).toContainText('0 av 2 er klare');
		await expect(page.getByRole('definition').filter({ hasText: '02 Rolf' }).first()).toBeVisible();
		await expect(page.getByRole('definition').filter({ hasText: '01 Astrid' })).toHaveCount(1);
	});
});
