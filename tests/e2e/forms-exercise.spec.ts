import { people } from './app.ts';
import { openUnfolded } from './forms.ts';
import { cardLink, officeLink, post, prepared } from './prepared.ts';
import { desk, expect, field, fill, follow, heading, narrow, noSidewaysScroll, open, press, test } from './support.ts';

/* The small forms of an exercise before and on the day: what is sent stands there afterwards. */

test('objectives, roles, lines and injects are taken away again, and the exercise is called off', async ({
	as,
	unique
}) => {
	const page = await as('coordinator');
	// A name without a place to break must not make a page wider than a small phone.
	const long = 'Beredskapskoordinator'.repeat(3).slice(0, 60);
	const title = unique(`Det som tas bort ${long}`);
	const { exercise, objective, line, inject } = await prepared(page, title);
	await post(page, `${exercise}/roller/ny`, { name: long, function: 'exercised' });
	await page.setViewportSize(narrow);
	for (const path of [exercise, `${exercise}/mal`, `${exercise}/roller`, `${exercise}/roller/linjer/ny`, '/ovelser']) {
		await open(page, path);
		await noSidewaysScroll(page);
	}
	await page.setViewportSize(desk);
	await post(page, `${exercise}/mal?/addCriterion`, { objective, text: 'Alle har kvittert' });

	await openUnfolded(page, `${exercise}/mal`);
	await press(page, /^Fjern kriterium/);
	await expect(page.getByText('Målet har ingen vurderingskriterier ennå.')).toBeVisible();
	await expect(page.getByText('Alle har kvittert')).toHaveCount(0);
	await openUnfolded(page, `${exercise}/mal`);
	await press(page, 'Fjern målet og kriteriene');
	await expect(page.getByRole('heading', { name: /Varsle i tide/ })).toHaveCount(0);
	await expect(page.getByText(/^Her kommer øvingsmålene/)).toBeVisible();

	await open(page, `${exercise}/roller`);
	await press(page, 'Legg til vanlige roller');
	await expect(page.getByRole('rowheader', { name: 'Øvingsleder' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Legg til vanlige roller' })).toHaveCount(0);
	await follow(page, 'Øvingsleder');
	await heading(page, 'Rediger Øvingsleder');
	await openUnfolded(page, page.url());
	await press(page, 'Fjern Øvingsleder');
	await heading(page, 'Hvem varsler hvem');
	await expect(page.getByRole('rowheader', { name: 'Øvingsleder' })).toHaveCount(0);

	await open(page, `${exercise}/roller/linjer/${line}`);
	await follow(page, 'Noter en prøve');
	await heading(page, 'Sambandsprøve');
	await expect(field(page, 'Linje')).toHaveValue(line);
	await fill(page, { Kanal: 'Telefon', Notat: 'Svarte straks' });
	await page.getByLabel('Feil nummer').check();
	await field(page, 'Kvittert etter (minutter)').fill('4');
	await press(page, 'Lagre prøven');
	await expect(page.getByRole('link', { name: /^Minutter skrives bare når noen kvitterte/ })).toBeVisible();
	await expect(field(page, 'Notat')).toHaveValue('Svarte straks');
	await page.getByLabel('Nådd', { exact: true }).check();
	await press(page, 'Lagre prøven');
	await expect(page.getByRole('cell', { name: 'Nådd etter 4 min' })).toBeVisible();
	await expect(page.getByRole('row', { name: /^1 Legevakten → Vakthavende lege .*Bekreftet$/ })).toBeVisible();
	await press(page, /^Fjern prøven av linje 1/);
	await expect(page.getByText('Ingen linjer er prøvd i denne øvelsen ennå.')).toBeVisible();
	await expect(page.getByRole('row', { name: /Ikke prøvd$/ })).toBeVisible();

	await openUnfolded(page, `${exercise}/roller/linjer/${line}`);
	await press(page, 'Fjern linje 1');
	await heading(page, 'Hvem varsler hvem');
	await expect(page.getByRole('heading', { name: 'Ingen linjer ennå' })).toBeVisible();

	await openUnfolded(page, `${exercise}/dreiebok/${inject}`);
	await press(page, 'Fjern innspill 1');
	await heading(page, 'Dreiebok');
	await expect(page.getByText('Strømmen går')).toHaveCount(0);

	await openUnfolded(page, exercise);
	await press(page, 'Avlys øvelsen');
	await heading(page, 'Øvelser');
	await open(page, exercise);
	await expect(page.getByText('Øvelsen ble avlyst.')).toBeVisible();
});

test('people with a link, and what a virksomhet asks and is asked for', async ({ as, byLink, unique }) => {
	const page = await as('coordinator');
	const { exercise } = await prepared(page, unique('Deltakere'));
	const office = unique('Bakken legesenter');
	const asking = await byLink(await officeLink(page, exercise, office));
	await post(page, `${exercise}/deltakere/folk/ny`, { kind: 'staff', name: 'Siri Stab', phone: '00041302' });

	await test.step('the links that are missing', async () => {
		await open(page, `${exercise}/deltakere`);
		await press(page, 'Lag lenke til den ene som mangler');
		await expect(field(page, 'Lenke til Siri Stab')).toHaveValue(/\/d\//);
		await open(page, `${exercise}/deltakere`);
		await expect(page.getByRole('row', { name: /Siri Stab/ })).toContainText('Laget');
		await expect(page.getByRole('button', { name: /som mangler$/ })).toHaveCount(0);
	});

	await test.step('a person is changed, gets a new link, loses it, and is removed', async () => {
		await follow(page, 'Siri Stab');
		await heading(page, 'Siri Stab');
		const person = page.url();
		await fill(page, { 'E-postadresse': 'siri@stab.example.no' });
		await press(page, 'Lagre');
		await expect(page.getByRole('row', { name: /Siri Stab/ })).toContainText('siri@stab.example.no');
		await openUnfolded(page, person);
		await press(page, 'Lag ny lenke');
		await expect(field(page, 'Lenke til Siri Stab')).toHaveValue(/\/d\//);
		await openUnfolded(page, person);
		await press(page, 'Trekk tilbake lenken');
		await expect(page.getByText(/^Trukket tilbake/)).toBeVisible();
		await openUnfolded(page, person);
		await press(page, 'Fjern fra øvelsen');
		await heading(page, 'Deltakere');
		await expect(page.getByText('Siri Stab')).toHaveCount(0);
	});

	await test.step('a question from an office is answered, and the demands change', async () => {
		await open(asking, '/min/deltakelse');
		await asking.getByRole('radio', { name: 'Vi har et spørsmål' }).check();
		await fill(asking, { 'Kommentar eller spørsmål': 'Når begynner det?' });
		await press(asking, 'Send svaret');
		await expect(asking.getByText('Dere har stilt et spørsmål.')).toBeVisible();

		await open(page, `${exercise}/deltakere`);
		await follow(page, office);
		await heading(page, office);
		const participation = page.url();
		await fill(page, { 'Svar til virksomheten': 'Klokka ni.' });
		await press(page, 'Lagre svaret');
		await heading(page, 'Deltakere');
		await open(page, participation);
		await expect(field(page, 'Svar til virksomheten')).toHaveValue('Klokka ni.');
		await fill(page, { 'Timer på øvingsdagen': '4,5' });
		await press(page, 'Lagre');
		await heading(page, 'Deltakere');
		await open(asking, '/min/deltakelse');
		await expect(asking.getByText('Klokka ni.')).toBeVisible();
		await expect(asking.getByText('4,5 timer')).toBeVisible();
	});

	await test.step('a virksomhet that has not answered is taken out', async () => {
		const name = unique('Taket legesenter');
		const made = await post(page, '/register/ny', { kind: 'medical_centre', name });
		const terms = { meetings: '0', meetingMinutes: '0', hoursOnDay: '1' };
		await post(page, `${exercise}/deltakere/virksomheter/ny`, {
			'organisationIds[]': made.slice(made.lastIndexOf('/') + 1),
			...terms
		});
		await open(page, `${exercise}/deltakere`);
		await follow(page, name);
		await heading(page, name);
		await openUnfolded(page, page.url());
		await press(page, 'Fjern fra øvelsen');
		await heading(page, 'Deltakere');
		await expect(page.getByText(name)).toHaveCount(0);
	});
});

test('a markørrolle: what does not apply, all published at once, who plays it, and taken away', async ({
	as,
	unique
}) => {
	const page = await as('coordinator');
	const made = await prepared(page, unique('Markørene'));
	await cardLink(page, made);
	const role = `${made.exercise}/markorer/${made.rolePlay}`;

	await test.step('an empty field is set to what does not apply', async () => {
		await open(page, role);
		await fill(page, { Smerter: '' });
		await press(page, 'Lagre');
		await expect(page.getByText('Teksten er lagret.')).toBeVisible();
		await openUnfolded(page, role);
		await page.getByRole('checkbox', { name: 'Smerter' }).check();
		await press(page, 'Sett til «Gjelder ikke»');
		await expect(page.getByRole('textbox', { name: 'Smerter' })).toHaveValue('Gjelder ikke');
	});

	await test.step('all that are ready are published', async () => {
		await open(page, `${made.exercise}/markorer`);
		await press(page, 'Publiser den som er klar');
		await expect(page.getByText('1 tekst er publisert.')).toBeVisible();
		await open(page, role);
		await expect(page.getByRole('link', { name: /^Versjon\s2/ })).toBeVisible();
	});

	await test.step('the link is taken back, and the person put off the role and on again', async () => {
		await open(page, `${role}/markor`);
		await press(page, 'Trekk tilbake lenken');
		await expect(page.getByText(/^Trukket tilbake/)).toBeVisible();
		await press(page, 'Ta av rollen');
		await expect(page.getByRole('heading', { name: /Mari Markør/ })).toHaveCount(0);
		await open(page, `${role}/markor`);
		await fill(page, { Person: 'Mari Markør' });
		await press(page, 'Velg');
		await expect(page.getByRole('heading', { name: /Mari Markør/ })).toContainText('Markør');
	});

	await test.step('the role is removed', async () => {
		await post(page, `${made.exercise}/markorer/ny`, { number: '2', name: 'Berit' });
		await open(page, `${made.exercise}/markorer`);
		await follow(page, /Berit/);
		await heading(page, 'Berit');
		await openUnfolded(page, new URL(page.url()).pathname);
		await press(page, 'Ja, fjern rollen');
		await expect(page.getByText('Markørrollen er fjernet.')).toBeVisible();
		await expect(page.getByText('Berit')).toHaveCount(0);
	});
});

test('the code from a card of paper opens the page of the one who has it', async ({ page }) => {
	await open(page, '/kode');
	await fill(page, { Kode: 'K7MPX-Q3D9T' });
	await press(page, /^Åpne/);
	await expect(page.getByRole('alert')).toContainText('Denne koden åpner ingen side.');
	await press(page, 'English');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await fill(page, { Code: 'K7MPX' });
	await press(page, /^Open/);
	await expect(page.getByRole('alert')).toContainText('This code opens no page.');
	await fill(page, { Code: people().code });
	await press(page, /^Open/);
	await expect(page).toHaveURL(/\/min(\/|$)/);
	await open(page, '/min/om-meg');
	await expect(page.getByText('På Papir')).toBeVisible();
});
