import { startSmtp, type Received, type TestSmtp } from '../support/smtp.ts';
import { startEmptyBrunn, type EmptyBrunn } from './empty-brunn.ts';
import { expect, faults, field, fill, follow, heading, listen, open, press, ready, test } from './support.ts';

const login = { user: 'brunn', password: 'fire tilfeldige ord til' };
let brunn: EmptyBrunn;
let smtp: TestSmtp;
test.beforeAll(async () => {
	[brunn, smtp] = await Promise.all([startEmptyBrunn(), startSmtp({ login })]);
});
test.afterAll(async () => {
	await Promise.all([brunn?.stop(), smtp?.close()]);
});

const linkIn = (mail: Received) => /http\S+\/d\/\S+/.exec(mail.text ?? '')![0];

test('invitations by mail: before there is a server, when it refuses, and when it takes them', async ({
	browser,
	complaints,
	script
}) => {
	const options = { javaScriptEnabled: script, locale: 'nb-NO', timezoneId: 'Europe/Oslo' };
	const page = await (await browser.newContext({ ...options, baseURL: brunn.url })).newPage();
	listen(page, complaints);
	let exercise = '';
	/** The page shows it as soon as the server has got so far. */
	const shows = (words: string | RegExp) =>
		expect(async () => {
			await open(page, page.url());
			await expect(page.getByRole('main')).toContainText(words, { timeout: 500 });
		}).toPass({ timeout: 10_000 });
	const invite = async (name: string) => {
		await open(page, `${exercise}/deltakere/invitasjon`);
		for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
		await page.getByRole('checkbox', { name: new RegExp(name) }).check();
		await press(page, 'Send invitasjon til de valgte');
		await expect(page.getByRole('status').filter({ hasText: 'Én e-post er lagt i utboksen' })).toContainText(name);
		await follow(page, 'Se utboksen');
		await expect(
			page.getByRole('navigation').getByRole('link', { name: 'Øvelser', includeHidden: true })
		).toHaveAttribute('aria-current', 'true');
		await heading(page, 'Utboks');
	};

	await test.step('an exercise with two legesentre and whom to ask there', async () => {
		await open(page, '/');
		await fill(page, {
			Oppsettkode: brunn.setupCode,
			'Kommunens navn': 'Eksempelvik kommune',
			'Navnet ditt': 'Ingrid Åsen',
			'E-postadresse': 'ingrid@eksempelvik.example.no',
			'Nytt passord': 'fire tilfeldige ord her'
		});
		await press(page, 'Sett opp Brunn');
		await heading(page, /Eksempelvik/);
		for (const name of ['Torget legesenter', 'Elva legesenter']) {
			await open(page, '/register/ny');
			await fill(page, { Type: 'Legesenter', Navn: name });
			await press(page, 'Legg til i registeret');
			await heading(page, name);
		}
		await open(page, '/ovelser/ny');
		await fill(page, {
			'Navn på øvelsen': 'Brønnvakt',
			Dato: '2031-12-03',
			'Fra klokka': '09:00',
			'Til klokka': '13:00'
		});
		await page.getByRole('radio', { name: /^Spilløvelse/ }).check();
		await press(page, 'Opprett øvelsen');
		await heading(page, 'Brønnvakt');
		exercise = new URL(page.url()).pathname;
		await open(page, `${exercise}/deltakere/virksomheter/ny`);
		for (const name of [/^Torget/, /^Elva/]) await page.getByRole('checkbox', { name }).check();
		await fill(page, {
			'Antall møter': '2',
			'Møtelengde i minutter': '45',
			'Timer på øvingsdagen': '4',
			Kompensasjon: 'Praksiskompensasjon'
		});
		await press(page, 'Legg til i øvelsen');
		await heading(page, 'Deltakere');
		for (const [Virksomhet, Navn, Adresse] of [
			['Torget legesenter', 'Anne Vik', 'anne@torget.example.no'],
			['Elva legesenter', 'Bo Li', 'bo@elva.example.no']
		] as const) {
			await open(page, `${exercise}/deltakere/folk/ny`);
			await page.getByRole('radio', { name: 'Kontakt for virksomhet' }).check();
			await fill(page, { Virksomhet, Navn, 'E-postadresse': Adresse });
			await press(page, 'Legg til');
			await heading(page, 'Deltakere');
		}
		await expect(page.getByRole('link', { name: 'Send invitasjon til 2 legesentre' })).toBeVisible();
	});

	await test.step('without a mail server it waits: one is sent by hand, one is taken back', async () => {
		await invite('Anne Vik');
		await expect(page.getByRole('main')).toContainText('E-post er ikke satt opp');
		await follow(page, 'Anne Vik');
		await expect(field(page, 'Teksten')).toHaveValue(/2 møter på 45 minutter hver[^]*4 timer[^]*Praksiskompensasjon/);
		await press(page, 'Merk som sendt');
		await expect(field(page, 'Teksten')).toHaveValue(/Her sto den personlige lenken/);
		await invite('Bo Li');
		await follow(page, 'Bo Li');
		await page.locator('summary', { hasText: 'Trekk tilbake' }).click();
		await press(page, 'Ja, trekk tilbake');
		await expect(page.getByRole('main')).toContainText('Trukket tilbake');
		if (script) expect(await faults(page)).toEqual([]);
	});

	await test.step('settings, tried before they are saved', async () => {
		await open(page, '/innstillinger');
		await follow(page, 'Sett opp e-post');
		await heading(page, 'E-post');
		await ready(page);
		const server = {
			'Navn på tjeneren': '127.0.0.1',
			Port: String(smtp.port),
			Brukernavn: login.user,
			'Navn på avsenderen': 'Eksempelvik kommune',
			Avsenderadresse: 'beredskap@eksempelvik.example.no'
		};
		await page.getByRole('radio', { name: /^Ingen kryptering/ }).check();
		await fill(page, { ...server, Passord: 'feil' });
		await press(page, 'Send til meg');
		await expect(page.getByRole('alert')).toContainText('godtar ikke brukernavnet eller passordet');
		if (script) expect(await faults(page)).toEqual([]);
		await fill(page, { Passord: login.password });
		await press(page, 'Send til meg');
		await expect(page.getByRole('status')).toContainText('Prøven er sendt til ingrid@eksempelvik.example.no');
		expect((await smtp.until(1))[0]!.text).toContain('Eksempelvik kommune');
		await fill(page, { Passord: login.password });
		await press(page, 'Lagre');
		await expect(page.getByRole('status')).toContainText('Innstillingene er lagret.');
		expect(await page.content()).not.toContain(login.password);
	});

	await test.step('an address that is refused is seen on the start page, and tried again', async () => {
		smtp.mischief.push({ at: 'recipient', code: 550 }, { at: 'recipient', code: 550 });
		await invite('Bo Li');
		await shows('tar ikke imot e-post til denne adressen');
		await open(page, '/');
		await follow(page, 'Én e-post ble ikke sendt');
		await press(page, 'Prøv igjen med den som ikke ble sendt');
		await heading(page, 'Utboks');
		await expect.poll(() => smtp.mischief.length).toBe(0);
		await open(page, '/utboks?tilstand=failed');
		await shows('Bo Li');
		await follow(page, 'Bo Li');
		await press(page, 'Prøv igjen');
		const [, mail] = await smtp.until(2);
		expect(mail!.recipient).toBe('bo@elva.example.no');
		expect(mail!.attachments[0]!.content.toString()).toContain('DTSTART:20311203T080000Z');
		await shows(/Sendt \d/);
		const office = await (await browser.newContext(options)).newPage();
		listen(office, complaints);
		await office.goto(linkIn(mail!));
		await press(office, 'Åpne siden min');
		await expect(office.getByRole('main')).toContainText('Praksiskompensasjon');
	});

	await test.step('the evaluation', async () => {
		await open(page, `${exercise}/evaluering`);
		await press(page, 'Sett opp skjemaene');
		await press(page, /^Åpne nå/);
		await follow(page, /^Send evalueringslenke til 2/);
		await heading(page, 'Send evalueringslenker');
		await ready(page);
		await press(page, 'Send evalueringslenke til de valgte');
		await expect(page.getByRole('status').first()).toContainText('Til Anne Vik og Bo Li.');
		const mails = (await smtp.until(4)).slice(2);
		expect(mails.map((one) => one.recipient).sort()).toEqual(['anne@torget.example.no', 'bo@elva.example.no']);
		expect(mails[0]!.text).toContain('Det tar under 8 minutter');
	});
});
