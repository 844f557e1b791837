import type { Page } from '@playwright/test';
import { people } from './app.ts';
import {
	asBrowser,
	expect,
	faults,
	field,
	fill,
	heading,
	noSidewaysScroll,
	narrow,
	open,
	press,
	test
} from './support.ts';

const hostile = [
	`<script>window.hacked = true</script>`,
	`"><img src=x onerror="window.hacked = true">`,
	`'; drop table exercise; --`,
	`🚑👨‍⚕️ Čáhcesuolu`
];
const forbidden = { NUL: 'a\u0000b', bell: 'a\u0007b', 'turned text': 'a\u202eb' };

/** The page as it comes back when something is wrong: said first, said at the field, and nothing typed is gone. */
async function refused(page: Page, script: boolean, messages: Record<string, RegExp>): Promise<void> {
	const summary = page.getByRole('alert').first();
	await expect(summary).toBeVisible();
	await expect(summary).toContainText('Ingenting du har skrevet er borte.');
	for (const [label, message] of Object.entries(messages)) {
		await expect(summary).toContainText(message);
		const described = await field(page, label).first().getAttribute('aria-describedby');
		expect(described, label).toContain('-error');
		await expect(field(page, label).first()).toHaveAttribute('aria-invalid', 'true');
	}
	await noSidewaysScroll(page);
	if (script) expect(await faults(page)).toEqual([]);
}

/** Send the page's form as a browser without limits of its own would, and say how it was answered. */
async function unlimited(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const node of document.querySelectorAll('[maxlength]')) node.removeAttribute('maxlength');
	});
}

test('an exercise: missing, too long, impossible', async ({ as, script }) => {
	const page = await as('coordinator', narrow);
	await open(page, '/ovelser/ny');
	await press(page, 'Opprett øvelsen');
	await refused(page, script, { 'Navn på øvelsen': /Fyll ut «Navn på øvelsen»/ });
	await expect(page.getByRole('alert').first()).toContainText('Velg et svar for «Øvingsform».');

	await unlimited(page);
	const long = 'x'.repeat(121);
	await fill(page, { 'Navn på øvelsen': long, 'Telefon på dagen': 'ring meg', Hensikt: 'y'.repeat(2001) });
	await press(page, 'Opprett øvelsen');
	await refused(page, script, {
		'Navn på øvelsen': /høyst 120 tegn. Du har skrevet 121/,
		'Telefon på dagen': /telefonnummer/,
		Hensikt: /høyst 2000 tegn/
	});
	await expect(field(page, 'Navn på øvelsen')).toHaveValue(long);
	await expect(field(page, 'Telefon på dagen')).toHaveValue('ring meg');

	await fill(page, { 'Navn på øvelsen': 'Klokka går', 'Telefon på dagen': '', Hensikt: '' });
	await page.getByRole('radio', { name: /^Spilløvelse/ }).check();
	await fill(page, { Dato: '2027-03-04', 'Fra klokka': '12:00', 'Til klokka': '09:00' });
	await press(page, 'Opprett øvelsen');
	await refused(page, script, { 'Til klokka': /slutte etter/ });
	await expect(page.getByRole('radio', { name: /^Spilløvelse/ })).toBeChecked();
	await expect(field(page, 'Dato')).toHaveValue('2027-03-04');
});

test('hostile words are words: kept, shown, and nothing of them runs', async ({ as, unique }) => {
	const page = await as('coordinator');
	for (const words of hostile) {
		await open(page, '/ovelser/ny');
		const title = unique(words);
		await fill(page, { 'Navn på øvelsen': title, Hensikt: words, Scenario: words });
		await page.getByRole('radio', { name: /^Diskusjonsøvelse/ }).check();
		await press(page, 'Opprett øvelsen');
		await heading(page, title);
		await open(page, `${new URL(page.url()).pathname}/mal`);
		await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
		await fill(page, { Øvingsmål: words });
		await press(page, 'Legg til øvingsmål');
		await expect(page.getByRole('heading', { level: 3 })).toContainText(words);
		expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
	}
	await open(page, '/ovelser');
	for (const words of hostile) await expect(page.getByText(unique(words)).first()).toBeVisible();
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('characters that deceive or cannot be stored are refused on the main forms', async ({ as }) => {
	const page = await as('coordinator');
	const { exercise } = people().worlds[0]!;
	const forms: [path: string, field: string, more: Record<string, string>][] = [
		['/ovelser/ny', 'title', { format: 'discussion' }],
		['/register/ny', 'name', { kind: 'medical_centre' }],
		['/register/arenaer/ny', 'name', {}],
		[`/ovelser/${exercise}/roller/ny`, 'name', { function: 'exercised' }],
		[`/ovelser/${exercise}/dreiebok/ny`, 'content', { offsetMinutes: '1' }],
		[`/ovelser/${exercise}/markorer/ny`, 'name', { number: '900' }],
		[`/ovelser/${exercise}/deltakere/folk/ny`, 'name', { kind: 'staff' }],
		[`/ovelser/${exercise}/laering/nytt`, 'title', { kind: 'improve', theme: 'roles' }]
	];
	for (const [path, name, more] of forms)
		for (const [kind, words] of Object.entries({ ...forbidden, 'too long': 'x'.repeat(10_000), empty: ' \n ' })) {
			const answer = await page.request.post(path, {
				headers: asBrowser,
				form: { ...more, [name]: words },
				maxRedirects: 0
			});
			expect(answer.status(), `${path} ${kind}`).toBe(400);
			const html = await answer.text();
			expect(html, `${path} ${kind}`).toMatch(/har tegn som ikke kan lagres|kan ha høyst|Fyll ut «/);
			if (kind === 'too long') expect(html).toContain(words);
		}
});

test('a coordinator whose login ends in the middle of a form loses nothing', async ({ as, script, unique }) => {
	const page = await as('coordinator');
	await open(page, '/ovelser/ny');
	const title = unique('Midt i skrivinga');
	const purpose = 'En lang tekst som ingen vil skrive to ganger.';
	await fill(page, { 'Navn på øvelsen': title, Hensikt: purpose });
	await page.getByRole('radio', { name: /^Diskusjonsøvelse/ }).check();
	const cookies = await page.context().cookies();
	await page.context().clearCookies();
	await press(page, 'Opprett øvelsen');

	if (script) {
		await expect(page.getByRole('alert').first()).toContainText('Du er ikke lenger logget inn.');
		await expect(field(page, 'Navn på øvelsen')).toHaveValue(title);
		await expect(field(page, 'Hensikt')).toHaveValue(purpose);
		// Logged in again in another tab: the same button now saves.
		await page.context().addCookies(cookies);
		await press(page, 'Opprett øvelsen');
	} else {
		await heading(page, 'Logg inn for å fortsette');
		await fill(page, { 'E-postadresse': people().staff.coordinator, Passord: 'fire-tilfeldige-ord-her' });
		await press(page, 'Logg inn');
		await heading(page, 'Du er logget inn igjen');
		await press(page, 'Send det du skrev');
	}
	await heading(page, title);
	await open(page, `${new URL(page.url()).pathname}/mal`);
	await expect(page.getByText(purpose)).toBeVisible();
});

test('a participant whose link ends while writing is shown what was typed', async ({ byLink }) => {
	const page = await byLink(people().access.links.medicalCentre);
	await page.goto('/min/deltakelse');
	const typed = 'Vi lurer på om legevakta er med, og hvor vi skal møte.';
	await fill(page, { 'Kommentar eller spørsmål': typed });
	await page.context().clearCookies();
	await press(page, 'Send svaret');
	await heading(page, 'Det du skrev, er ikke sendt');
	await expect(page.getByText(typed)).toBeVisible();
});
