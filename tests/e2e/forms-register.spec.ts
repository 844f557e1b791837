import type { Page } from '@playwright/test';
import { openUnfolded } from './forms.ts';
import { asBrowser, expect, field, fill, heading, listen, open, press, test } from './support.ts';

/* The small forms of the register, of the members and of one's own account: what is sent stands there afterwards. */

const pathOf = (page: Page) => new URL(page.url()).pathname;

test('the contacts of a virksomhet, and the archive', async ({ as, unique }) => {
	const page = await as('planner');
	const name = unique('Elva legekontor');
	await open(page, '/register/ny');
	await fill(page, { Type: 'Legesenter', Navn: name });
	await press(page, 'Legg til i registeret');
	await heading(page, name);
	const office = pathOf(page);

	await openUnfolded(page, office);
	const adding = page.locator('form', { has: page.getByRole('button', { name: 'Legg til beredskapskontakt' }) });
	await fill(adding, { Navn: 'Kari Kontakt', Telefon: '000 41 301' });
	await press(adding, 'Legg til beredskapskontakt');
	const contact = page.getByRole('listitem').filter({ hasText: 'Kari Kontakt' });
	await expect(contact).toContainText('000 41 301');

	await openUnfolded(page, office);
	await fill(contact, { 'E-postadresse': 'kari@elva.example.no' });
	await press(contact, 'Lagre');
	await expect(contact).toContainText('kari@elva.example.no · 000 41 301');

	await openUnfolded(page, office);
	await press(contact, 'Slett kontakten');
	await expect(page.getByText('Ingen beredskapskontakt er lagt inn.')).toBeVisible();
	await expect(contact).toHaveCount(0);

	await openUnfolded(page, office);
	await press(page, 'Arkiver');
	await heading(page, 'Register');
	await open(page, office);
	await expect(page.getByText('Arkivert', { exact: true })).toBeVisible();
	await press(page, 'Hent tilbake fra arkivet');
	await expect(page.getByText('Arkivert', { exact: true })).toHaveCount(0);
	await open(page, '/register');
	await expect(page.getByRole('link', { name })).toBeVisible();
});

test('a samarbeidsarena is changed, and removed with its meetings', async ({ as, unique }) => {
	const page = await as('planner');
	const name = unique('Beredskapsråd');
	await open(page, '/register/arenaer/ny');
	await fill(page, { Navn: name });
	await press(page, 'Legg til arenaen');
	await heading(page, name);
	const arena = pathOf(page);
	await fill(page, { Møtedato: '2031-09-16' });
	await press(page, 'Legg til møte');
	await expect(page.getByRole('rowheader', { name: '16. september 2031' })).toBeVisible();

	await open(page, arena);
	await press(page, 'Fjern møtet 16. september 2031');
	await expect(page.getByText('Ingen møter er lagt inn.')).toBeVisible();

	await openUnfolded(page, arena);
	await fill(page, { Navn: `${name} nord` });
	await press(page, 'Lagre');
	await heading(page, `${name} nord`);

	await openUnfolded(page, arena);
	await press(page, 'Slett arenaen');
	await heading(page, 'Register');
	await expect(page.getByText(name)).toHaveCount(0);
});

test('a member is invited, gets a role, logs in, changes password, and is removed', async ({
	as,
	browser,
	complaints,
	contextOptions,
	script,
	unique
}) => {
	const page = await as('administrator');
	const name = unique('Mona Medlem');
	const email = `${name.split(' ').pop()!.toLowerCase()}@prove.example.no`;
	const row = page.getByRole('row', { name });
	const link = field(page, 'Invitasjonslenke');

	await test.step('a mistake is told first, then the link stands where the page opens', async () => {
		await open(page, '/innstillinger');
		await fill(page, { Navn: name });
		await page.getByRole('radio', { name: /^Leser/ }).check();
		await press(page, 'Inviter');
		await expect(page.getByRole('alert')).toBeFocused();
		await expect(page.getByRole('radio', { name: /^Leser/ })).toBeChecked();
		await field(page, 'E-postadresse').fill(email);
		await press(page, 'Inviter');
		await expect(page.getByRole('region', { name: 'Invitasjonslenke' })).toBeFocused();
		await expect(link).toHaveValue(/\/invitasjon\//);
		await expect(field(page, 'Navn')).toHaveValue('');
	});
	const first = await link.inputValue();

	await test.step('a role, and a new link instead of the first', async () => {
		await open(page, '/innstillinger');
		await row.getByLabel('Rolle').selectOption({ label: 'Evaluator' });
		await press(row, 'Lagre rollen');
		await expect(row.getByLabel('Rolle')).toHaveValue('evaluator');
		await open(page, '/innstillinger');
		await expect(row.getByLabel('Rolle')).toHaveValue('evaluator');
		await expect(row).toContainText('Invitert');
		await press(row, 'Ny invitasjon');
		await expect(link).toHaveValue(/\/invitasjon\//);
		expect(await link.inputValue()).not.toBe(first);
	});

	const context = await browser.newContext({ ...contextOptions, javaScriptEnabled: script });
	const theirs = await context.newPage();
	listen(theirs, complaints);

	await test.step('the invited chooses a password, changes it, and logs out and in', async () => {
		await open(theirs, await link.inputValue());
		await fill(theirs, { 'Nytt passord': 'fire ganske nye ord' });
		await press(theirs, 'Lagre passordet og logg inn');
		await expect(theirs).not.toHaveURL(/invitasjon/);
		await open(theirs, '/min-konto');
		await expect(theirs.getByText('Evaluator')).toBeVisible();
		await fill(theirs, { 'Nåværende passord': 'fire ganske nye ord', 'Nytt passord': 'fem enda nyere gode ord' });
		await press(theirs, 'Bytt passord');
		await expect(theirs.getByText(/^Passordet er byttet/)).toBeVisible();
		await press(theirs, 'Logg ut');
		await heading(theirs, 'Logg inn');
		await fill(theirs, { 'E-postadresse': email, Passord: 'fem enda nyere gode ord' });
		await press(theirs, 'Logg inn');
		await expect(theirs.getByRole('heading', { level: 1 })).not.toHaveText('Logg inn');
	});

	await test.step('removed, also where they are logged in', async () => {
		await openUnfolded(page, '/innstillinger');
		await expect(row).toContainText('Aktiv');
		await press(row, 'Ja, fjern tilgangen');
		await expect(row).toHaveCount(0);
		const answer = await theirs.request.get('/ovelser', { headers: asBrowser, maxRedirects: 0 });
		expect(answer.headers().location ?? '').toMatch(/^\/logg-inn/);
	});
	await context.close();
});
