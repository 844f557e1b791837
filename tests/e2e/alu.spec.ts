import { startEmptyBrunn, type EmptyBrunn } from './empty-brunn.ts';
import { unfold } from './forms.ts';
import { approve, corrected, heard } from './hearing.ts';
import { pdfText } from './pdf.ts';
import { expect, faults, field, fill, follow, heading, listen, open, phone, press, ready, test } from './support.ts';

/*
 * The real case: what the doctors' committee (ALU) in Kragerø wrote down on 27 May 2026 about Mimirsbrunn 2026, taken the
 * whole way from an empty Brunn to the next exercise. Only what the minutes and the municipality's plan of 2020 say is
 * entered; where they are silent, the story says so. Functions stand where people would.
 */
const centres = [
	{ name: 'Kragerø legesenter', doctors: '5', note: '4 fastleger og 1 LIS1 i kommunens plan fra 2020.' },
	{ name: 'Legene i Løkkebakken', doctors: '4', note: 'Fra kommunens plan fra 2020.' },
	{ name: 'Ytre Strandvei legesenter', doctors: '1', note: 'Fra kommunens plan fra 2020.' },
	{ name: 'Sannidal legekontor', doctors: '1', note: 'Fra kommunens plan fra 2020.' },
	{ name: 'Gamle Kragerøvei legesenter', doctors: '', note: 'Nevnt som møtested i referatet fra 2026.' }
];
const objectives = ['Tydelige roller', 'Kjente kontaktlinjer', 'Felles situasjonsforståelse'];
const useful = 'Øvelsen var nyttig, også for legesentrene.';
const shortfall = 'Markørene trengte mer instruks.';
const notRecorded = 'Hva som manglet, er ikke skrevet ned.';
const independent = 'Neste års øvelse kan like gjerne arrangeres uavhengig av Mimirsbrunn.';

let brunn: EmptyBrunn;
test.beforeAll(async () => {
	brunn = await startEmptyBrunn();
});
test.afterAll(async () => {
	await brunn?.stop();
});

test('Mimirsbrunn 2026 from an empty Brunn to the next exercise', async ({ browser, complaints, script }) => {
	test.setTimeout(240_000);
	const context = await browser.newContext({
		baseURL: brunn.url,
		javaScriptEnabled: script,
		locale: 'nb-NO',
		timezoneId: 'Europe/Oslo'
	});
	const page = await context.newPage();
	const reader = await browser.newContext({ baseURL: brunn.url, javaScriptEnabled: script, locale: 'nb-NO' });
	let liv = page;
	listen(page, complaints);
	let exercise = '';
	let link = '';

	await test.step('set up Brunn with the code from the terminal', async () => {
		await open(page, '/');
		await heading(page, 'Sett opp Brunn');
		if (script) expect(await faults(page)).toEqual([]);
		await fill(page, {
			Oppsettkode: brunn.setupCode,
			'Kommunens navn': 'Kragerø kommune',
			'Navnet ditt': 'Beredskapskoordinator',
			'E-postadresse': 'beredskapskoordinator@kragero.example.no',
			'Nytt passord': 'fire tilfeldige ord her'
		});
		await press(page, 'Sett opp Brunn');
		await heading(page, /Kragerø kommune/);
		await ready(page);
	});

	await test.step('the switchboard that a participant may ring', async () => {
		await open(page, '/innstillinger');
		await fill(page, { Sentralbord: '000 41 300' });
		await press(page, 'Lagre');
		await expect(page.getByText('Opplysningene om kommunen er lagret.')).toBeVisible();
		await open(page, '/innstillinger');
		await expect(field(page, 'Sentralbord')).toHaveValue('000 41 300');
	});

	await test.step('the register: the legesentre of the plan, and the arenas with their dates', async () => {
		for (const { name, doctors, note } of centres) {
			await open(page, '/register/ny');
			await fill(page, { Type: 'Legesenter', Navn: name, 'Antall leger': doctors, Merknad: note });
			await press(page, 'Legg til i registeret');
			await heading(page, name);
		}
		for (const name of ['ALU', 'LSU']) {
			await open(page, '/register/arenaer/ny');
			await fill(page, { Navn: name });
			await press(page, 'Legg til arenaen');
			await heading(page, new RegExp(name));
			if (name === 'LSU') continue;
			for (const [typed, shown] of [
				['2026-09-16', '16. september 2026'],
				['2026-11-18', '18. november 2026']
			] as const) {
				await fill(page, { Møtedato: typed });
				await press(page, 'Legg til møte');
				await expect(page.getByText(shown).first()).toBeVisible();
			}
		}
		await open(page, '/register');
		for (const { name } of centres) await expect(page.getByRole('link', { name })).toBeVisible();
		await expect(
			page
				.getByText('5 leger')
				.or(page.getByText('5', { exact: true }))
				.first()
		).toBeVisible();
	});

	await test.step('the exercise, as far as the minutes go', async () => {
		await open(page, '/ovelser/ny');
		await unfold(page);
		await fill(page, {
			'Navn på øvelsen': 'Mimirsbrunn 2026',
			'Ny serie': 'Mimirsbrunn',
			Hensikt:
				'Se hvordan kommunen samarbeider i en alvorlig hendelse, og hvor mye som avhenger av tydelige roller, kontaktlinjer og felles situasjonsforståelse.'
		});
		// The minutes do not say which form it had; chapter 15 does say that they do not.
		await page.getByRole('radio', { name: /^Spilløvelse/ }).check();
		await press(page, 'Opprett øvelsen');
		await heading(page, 'Mimirsbrunn 2026');
		exercise = new URL(page.url()).pathname;

		for (const title of objectives) {
			await open(page, `${exercise}/mal`);
			const adding = page.locator('details', { hasText: 'Legg til øvingsmål' }).last();
			if (!(await field(adding, 'Øvingsmål').isVisible())) await adding.locator('summary').click();
			await fill(adding, { Øvingsmål: title });
			await press(adding, 'Legg til øvingsmål');
			const made = page.locator('article', { hasText: title });
			await fill(made, { Vurderingskriterium: `${title} for alle som deltar` });
			await press(made, 'Legg til kriterium');
			await expect(made.getByRole('listitem')).toContainText(`${title} for alle som deltar`);
		}
	});

	await test.step('the legesentre take part; what it asks of them is not settled', async () => {
		await open(page, `${exercise}/deltakere/virksomheter/ny`);
		for (const { name } of centres) await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
		await fill(page, { 'Antall møter': '0', 'Møtelengde i minutter': '0', 'Timer på øvingsdagen': '0' });
		await press(page, 'Legg til i øvelsen');
		await heading(page, 'Deltakere');
		await expect(page.getByText('Ikke avklart').first()).toBeVisible();

		await open(page, `${exercise}/deltakere/folk/ny`);
		await page.getByRole('radio', { name: 'Kontakt for virksomhet' }).check();
		await fill(page, { Virksomhet: 'Gamle Kragerøvei legesenter', Navn: 'Beredskapskontakt' });
		await press(page, 'Legg til');
		await heading(page, 'Deltakere');
		await press(page, 'Lag lenke til Beredskapskontakt');
		link = await field(page, 'Lenke til Beredskapskontakt').inputValue();
		expect(link).toContain(`${brunn.url}/d/`);
	});

	await test.step('generic roles and one contact line, with no number that nobody has given', async () => {
		for (const name of ['Beredskapskoordinator', 'Legesenter']) {
			await open(page, `${exercise}/roller/ny`);
			await fill(page, { 'Navn på rollen': name });
			await press(page, 'Legg til rollen');
			await heading(page, 'Hvem varsler hvem');
		}
		await open(page, `${exercise}/roller/linjer/ny`);
		await fill(page, { 'Fra rolle': 'Beredskapskoordinator', 'Til rolle': 'Legesenter', Formål: 'Varsling' });
		await field(page, 'Kanal').first().selectOption({ label: 'E-post' });
		await press(page, 'Legg til linjen');
		await heading(page, 'Hvem varsler hvem');
		await expect(page.getByText('Én linje', { exact: true })).toBeVisible();
	});

	await test.step('the date is asked for, and the exercise moves on to be evaluated', async () => {
		await open(page, exercise);
		await expect(page.getByRole('heading', { name: 'Sett dato og klokkeslett' })).toBeVisible();
		await open(page, `${exercise}/rediger`);
		// The minutes say spring 2026 and no more; chapter 15 says where the day comes from.
		await fill(page, { Dato: '2026-04-15', 'Fra klokka': '09:00', 'Til klokka': '12:00' });
		await press(page, 'Lagre');
		await heading(page, 'Mål og scenario');
		await open(page, exercise);
		for (const [button, state] of [
			['Sett øvelsen til Klar', 'Klar'],
			['Start øvelsen', 'Pågår']
		] as const) {
			await press(page, button);
			await heading(page, state);
		}
		await press(page, 'Avslutt øvelsen');
		await heading(page, 'Evalueres');
	});

	await test.step('the evaluation is opened, and a legesenter answers by link with the words of the minutes', async () => {
		await open(page, `${exercise}/evaluering`);
		if (await page.getByRole('button', { name: 'Sett opp skjemaene' }).isVisible())
			await press(page, 'Sett opp skjemaene');
		await press(page, /^Åpne (nå|igjen)/);
		await expect(page.getByText(/^Åpent/).first()).toBeVisible();

		const theirs = await browser.newContext({ javaScriptEnabled: script, viewport: phone, locale: 'nb-NO' });
		const answering = await theirs.newPage();
		listen(answering, complaints);
		await answering.goto(link);
		await press(answering, 'Åpne siden min');
		await answering.goto(`${brunn.url}/min/evaluering`);
		await heading(answering, 'Evaluering for legesentre');
		await expect(answering.getByText('Gamle Kragerøvei legesenter')).toBeVisible();
		await fill(answering, {
			'Generelle tilbakemeldinger': `Fra referatet fra ALU 27. mai 2026: ${useful}`,
			'Hva kan bli bedre?': `${shortfall} ${notRecorded}`
		});
		await press(answering, 'Send svaret');
		await heading(answering, 'Takk. Svaret er levert.');
		await theirs.close();
	});

	await test.step('the sentence becomes a finding, the finding a læringspunkt, and that a tiltak in ALU', async () => {
		await open(page, `${exercise}/evaluering/funn?felt=whatToImprove`);
		await page.getByRole('checkbox', { name: shortfall }).check();
		await fill(page.locator('details', { hasText: 'Lag funn av setningene' }), {
			'Hva er funnet?': 'Markørene trengte mer instruks',
			Tema: 'Markørinstruks'
		});
		await press(page, 'Lag funnet');
		await expect(page.getByRole('heading', { name: 'F1 Markørene trengte mer instruks' })).toBeVisible();
		await follow(page, 'Lag læringspunkt');

		await heading(page, 'Nytt læringspunkt');
		await page.getByRole('radio', { name: /^Forbedre/ }).check();
		await fill(page, {
			Læringspunkt: 'Markørene trenger mer instruks',
			Beskrivelse: `Få vite hva som manglet: ${notRecorded}`,
			Tema: 'Markørinstruks',
			Eier: 'Beredskapskoordinator',
			'Hvordan det skal verifiseres': 'Markørene i neste øvelse svarer at de fikk den instruksen de trengte.'
		});
		await press(page, 'Lagre utkastet');
		await heading(page, /Markørene trenger mer instruks/);
		const lesson = new URL(page.url()).pathname;

		await open(page, `${exercise}/laering/tiltak/nytt`);
		await fill(page, {
			Læringspunkt: 'L1 Markørene trenger mer instruks',
			Mål: 'Markørene får den instruksen de trenger',
			Tiltak: 'Spørre hva som manglet i instruksen, og skrive det inn i den neste',
			Indikator: 'Markørene svarer at de fikk den instruksen de trengte',
			Kostnad: 'Ikke anslått'
		});
		await press(page, 'Lagre tiltaket');
		// The tool asks for what the minutes lack.
		await expect(page.getByRole('alert')).toContainText('Fyll ut «Ansvarlig».');
		await expect(page.getByRole('alert')).toContainText('Frist');
		await fill(page, { Ansvarlig: 'Beredskapskoordinator', Frist: '2026-11-18', Samarbeidsarena: 'ALU' });
		await press(page, 'Lagre tiltaket');
		await heading(page, 'Læring og tiltak');
		await expect(page.getByRole('row', { name: /Spørre hva som manglet/ })).toContainText('ALU');

		await open(page, lesson);
		await press(page, 'Godkjenn belegget');
		await expect(page.getByText('Bekreftet').first()).toBeVisible();
		await fill(page.locator('form', { has: page.getByRole('button', { name: 'Eieren tar på seg punktet' }) }), {
			...(await reasonOf(page, 'Eieren tar på seg punktet'))
		});
		await press(page, 'Eieren tar på seg punktet');
		await expect(page.getByText('Tiltak planlagt').first()).toBeVisible();
	});

	await test.step('no criterion was judged in the minutes, and that is what is written', async () => {
		for (const index of objectives.keys()) {
			await open(page, `${exercise}/evaluering/observasjoner`);
			await page.getByRole('link', { name: 'Vurder kriteriet' }).first().click();
			await heading(page, new RegExp(`Vurder kriterium ${index + 1}`));
			await page.getByRole('radio', { name: /^Ikke øvd/ }).check();
			await fill(page, { Begrunnelse: 'Referatet sier ikke noe om måloppnåelsen.' });
			await press(page, 'Lagre vurderingen');
			await heading(page, 'Observasjoner og vurderinger');
		}
	});

	await test.step('the report: what can be said, and what cannot', async () => {
		const chapter = async (id: string, values: Record<string, string>, kind?: string) => {
			await open(page, `${exercise}/rapport?kapittel=${id}`);
			if (kind) await page.getByRole('radio', { name: kind }).check();
			await fill(page, values);
			await press(page, 'Lagre kapitlet');
			await expect(page.getByText('Kapitlet er lagret.')).toBeVisible();
		};
		await chapter('summary', {
			'Tre ting som fungerte': useful,
			'Tre ting som kan bli bedre': shortfall,
			'Hvilke vedtak ber dere om?': independent
		});
		await chapter('involvement', {
			'Hvordan skal fastlegene være med videre, direkte?':
				'Finne ut hvordan fastlegene best kan være med videre, direkte og gjennom etablerte arenaer (ALU og LSU).'
		});
		await chapter(
			'planChanges',
			{ 'Hva endres, eller hvorfor ikke?': 'Referatet nevner ingen endringer.' },
			'Ingen endring'
		);
		await chapter('method', {
			'Slik er øvelsen evaluert':
				'Evalueringen er skriftlig: generelle tilbakemeldinger, hva som fungerte, og hva som kan bli bedre.',
			Begrensninger: `Seks av fjorten medlemmer var fraværende da saken ble tatt opp.\n${shortfall} ${notRecorded}\nReferatet sier bare at øvelsen var våren 2026. Dag, klokkeslett og øvingsform er satt av den som la den inn.`
		});
		liv = await heard(page, reader, exercise, script);
		await approve(page, 1);
		await expect(page.getByText(/Versjon 1, godkjent/)).toBeVisible();
		await expect(page.getByRole('link', { name: 'Last ned versjon 1' })).toBeVisible();
	});

	await test.step('the PDF has the facts', async () => {
		const pdf = await page.request.get(`${exercise}/rapport.pdf`);
		expect(pdf.headers()['content-type']).toBe('application/pdf');
		const text = await pdfText(await pdf.body());
		for (const fact of [
			'Mimirsbrunn 2026',
			'Kragerø kommune',
			...centres.map(({ name }) => name),
			...objectives,
			useful,
			shortfall,
			independent,
			'Ikke øvd',
			'Beredskapskoordinator',
			'ALU',
			'18. november 2026',
			'Seks av fjorten medlemmer',
			notRecorded,
			'Referatet nevner ingen endringer.'
		])
			expect(text, fact).toContain(fact);
	});

	await test.step('a correction, and an edition that everybody may read', () =>
		corrected(page, liv, exercise, 'Seks av fjorten medlemmer'));

	await test.step('the next exercise, outside the series, has the læringspunkt waiting and takes it in', async () => {
		await open(page, exercise);
		await press(page, 'Merk som rapportert');
		await heading(page, 'Rapportert');
		await open(page, `${exercise}/neste`);
		await fill(page, { 'Navn på øvelsen': 'Øvelse 2027' });
		await page.getByRole('radio', { name: /^Spilløvelse/ }).check();
		await page.getByRole('radio', { name: 'Utenfor serien' }).check();
		await expect(page.getByRole('checkbox', { name: /Markørene trenger mer instruks/ })).toBeChecked();
		await press(page, 'Opprett øvelsen');
		await expect(page).not.toHaveURL(/neste$/);
		await open(page, '/ovelser');
		await follow(page, 'Øvelse 2027');
		await heading(page, 'Øvelse 2027');
		await expect(page.getByText(/Ett læringspunkt fra tidligere er ikke avgjort/).first()).toBeVisible();

		await open(page, `${new URL(page.url()).pathname}/laering`);
		await fill(page, { 'Ta inn som': 'Vurderingskriterium' });
		await press(page, 'Ta inn');
		await expect(page.getByText('Tatt inn som vurderingskriterium')).toBeVisible();
		await open(page, page.url().replace(/\/laering.*/, '/mal'));
		await expect(page.getByRole('listitem').filter({ hasText: 'fikk den instruksen de trengte' })).toBeVisible();
	});
	await context.close();

	/** The owner's answer in writing, under whichever label the page asks for it. */
	async function reasonOf(on: typeof page, button: string): Promise<Record<string, string>> {
		const form = on.locator('form', { has: on.getByRole('button', { name: button }) });
		const label = (await form.locator('label').first().innerText()).replace(/\s*\(valgfritt\)\s*/, '').trim();
		return { [label]: 'Tatt opp i ALU.' };
	}
});
