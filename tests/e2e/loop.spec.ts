import type { Page } from '@playwright/test';
import { unfold } from './forms.ts';
import {
	activate,
	check,
	expect,
	field,
	fill,
	follow,
	heading,
	noSidewaysScroll,
	open,
	phone,
	press,
	put,
	startExercise,
	test
} from './support.ts';

/*
 * A small exercise, from planning to what the next one shows; the project `keyboard` does it without a mouse.
 * Everything in it is made up.
 */
const nextYear = new Date().getFullYear() + 1;
const stopPhrase = 'Dette er ekte';
const lesson = 'Markørene får vite når de er ferdige';

const front = {
	'Én setning om øvelsen': 'Du hjelper legekontoret å øve på at mange kommer samtidig.',
	Markøransvarlig: 'Markøransvarlig',
	'Telefon til markøransvarlig': '000 41 207',
	'Dato for oppmøte': `${nextYear}-03-04`,
	'Oppmøte klokka': '08:30',
	'Senest ferdig klokka': '12:30',
	Oppmøtested: 'Gymsalen på skolen, inngang B',
	Hjemreise: 'Buss hjem kl. 12.45',
	'Ta med': 'Legitimasjon',
	'Ha på': 'Gamle klær',
	'La ligge hjemme': 'Smykker',
	'Mat, vann og toalett': 'Suppe etterpå. Toalett i gymsalen.',
	'Dette kan hjelperne gjøre': 'Snakke med deg',
	'Dette skal hjelperne ikke gjøre': 'Stikke deg',
	Bilder: 'Det tas ingen bilder.',
	Etterpå: 'Meld deg ut hos markøransvarlig.'
};
const script = {
	'Hvem du er': 'Du er på vei hjem fra jobb.',
	'Hva som har skjedd': 'Du snublet i trappa.',
	Stilling: 'Sitter',
	Våken: 'Ja',
	Puster: 'Som vanlig',
	Smerter: 'Litt, i håndleddet',
	Blør: 'Nei',
	Går: 'Ja, med støtte',
	Humør: 'Rolig',
	'Når, eller på hva': 'Fra start',
	'Slik blir du': 'Du holder deg til håndleddet',
	'Hvis ingen kommer': 'Vent i ti minutter, og ring markøransvarlig.',
	'Hvis du er i tvil': 'Gjør mindre.',
	'Når rollen er slutt': 'Når markøransvarlig sier fra.',
	'Si dette': 'Jeg falt i trappa.',
	'Si dette hvis de spør': 'Bruker du medisiner? | Nei.',
	'Ikke si': 'Hva du tror feiler deg',
	'Ikke gjør': 'Løpe'
};

test('from planning to what the next exercise shows', async ({ asInLoop, byLink, unique, complaints }) => {
	test.setTimeout(240_000);
	const page = await asInLoop('coordinator');
	const title = unique('Trappefall');
	let exercise = '';
	let playing: Page;
	let answering: Page;

	await test.step('create it, with an objective and how it is seen', async () => {
		await open(page, '/ovelser');
		await follow(page, 'Ny øvelse');
		exercise = await create(page, title);
		await open(page, `${exercise}/mal`);
		await addObjective(page, 'Ta imot mange samtidig', 'Alle er sett innen ti minutter');
	});

	await test.step('what waits from earlier exercises is left out, with a reason', async () => {
		await open(page, `${exercise}/laering`);
		await expect(page.getByText(/er avgjort/)).toBeVisible();
		await decideAll(page);
	});

	await test.step('two roles and a contact line', async () => {
		for (const name of ['Vaktleder', 'Legekontor']) {
			await open(page, `${exercise}/roller`);
			await follow(page, /Legg til rolle/);
			await fill(page, { 'Navn på rollen': name, 'Fylles av': 'Vakthavende', Stedfortreder: 'Neste på lista' });
			await press(page, 'Legg til rollen');
			await expect(page.getByRole('rowheader', { name }).or(page.getByRole('cell', { name })).first()).toBeVisible();
		}
		await follow(page, /Legg til linje/);
		await fill(page, { 'Fra rolle': 'Vaktleder', 'Til rolle': 'Legekontor', Formål: 'Varsling' });
		await put(field(page, 'Kanal').first(), 'Telefon');
		await put(field(page, 'I øvelsen').first(), '000 41 300');
		await press(page, 'Legg til linjen');
		await expect(page.getByText('Én linje', { exact: true })).toBeVisible();
	});

	await test.step('an inject', async () => {
		await open(page, `${exercise}/dreiebok/ny`);
		await fill(page, { 'Minutter etter start': '5', Innspill: 'ØVELSE Første pasient kommer inn. ØVELSE' });
		await press(page, 'Legg til innspillet');
		await heading(page, 'Dreiebok');
	});

	await test.step('a markør with a full instruction', async () => {
		await open(page, `${exercise}/markorer/praktisk`);
		await fill(page, front);
		await press(page, 'Lagre');
		await expect(page.getByText('Det praktiske er lagret.')).toBeVisible();
		await open(page, `${exercise}/markorer/ny`);
		await fill(page, { 'Rollens navn': 'Astrid Berg', Alder: '54' });
		await press(page, 'Opprett markørrollen');
		await heading(page, 'Astrid Berg');
		for (const [label, value] of Object.entries(script)) await put(field(page, label).first(), value);
		await press(page, 'Lagre');
		await expect(page.getByText('Teksten er lagret.')).toBeVisible();
		await press(page, 'Publiser versjon\u00a01');
		await expect(page.getByText('Versjon\u00a01 er publisert.')).toBeVisible();
	});

	const rolePlay = new URL(page.url()).pathname;
	await test.step('the markør gets a link and reads on a phone; a wrong answer is explained', async () => {
		await open(page, `${rolePlay}/markor`);
		await fill(page, { Navn: 'Prøve Markør', Telefon: '000 41 900' });
		await press(page, 'Legg til');
		await press(page, 'Lag lenke til Prøve Markør');
		playing = await byLink(await field(page, 'Lenke til Prøve Markør').inputValue(), phone);
		await heading(playing, title);
		for (const text of ['Gymsalen på skolen', 'Du snublet i trappa.', 'Jeg falt i trappa.', 'Hva du tror feiler deg'])
			await expect(playing.getByText(text).first()).toBeVisible();
		await noSidewaysScroll(playing);
		await check(playing.getByRole('radio', { name: /Ingenting/ }));
		await press(playing, /^Lest og forstått/);
		await expect(playing.getByText('Ikke helt')).toBeVisible();
		await understood(playing, 1);
	});

	await test.step('the coordinator sees who read which version, and when', async () => {
		await open(page, `${exercise}/markorer`);
		const row = page.getByRole('row', { name: /Astrid Berg/ });
		await expect(row).toContainText(/v1,\s\d+\.\s\w+/);
		await expect(row).toContainText('Riktig etter feil svar');
	});

	await test.step('the text is changed: the markør is told what, and asked again', async () => {
		await open(page, rolePlay);
		await fill(page, { Smerter: 'Mye, i skulderen' });
		await press(page, 'Lagre');
		await expect(page.getByText('Teksten er lagret.')).toBeVisible();
		await press(page, 'Publiser versjon\u00a02');
		await expect(page.getByText('Versjon\u00a02 er publisert.')).toBeVisible();
		// The card that is open comes to know it by itself; without script, when it is opened again.
		if (test.info().project.use.javaScriptEnabled !== false) {
			await expect(playing.getByText('Det er kommet en ny tekst, versjon\u00a02.')).toBeVisible();
			await expect(playing.getByText('Mye, i skulderen')).toHaveCount(0);
			await follow(playing, 'Last inn den nye teksten');
		} else await open(playing, '/min/instruks');
		await expect(playing.getByText('Teksten er endret')).toBeVisible();
		await expect(playing.locator('del', { hasText: 'Litt, i håndleddet' })).toBeVisible();
		await expect(playing.locator('ins', { hasText: 'Mye, i skulderen' })).toBeVisible();
		await understood(playing, 2);
	});

	await test.step('a legesenter gets a link, and confirms', async () => {
		await open(page, '/register/ny');
		const office = unique('Trappa legesenter');
		await fill(page, { Type: 'Legesenter', Navn: office });
		await press(page, 'Legg til i registeret');
		await heading(page, office);
		await open(page, `${exercise}/deltakere/virksomheter/ny`);
		await check(page.getByRole('checkbox', { name: new RegExp(`^${office}`) }));
		await fill(page, {
			'Antall møter': '2',
			'Møtelengde i minutter': '45',
			'Timer på øvingsdagen': '3,5',
			Kompensasjon: 'Praksiskompensasjon etter gjeldende sats'
		});
		await press(page, 'Legg til i øvelsen');
		await heading(page, 'Deltakere');
		await open(page, `${exercise}/deltakere/folk/ny`);
		await check(page.getByRole('radio', { name: 'Kontakt for virksomhet' }));
		await fill(page, { Virksomhet: office, Navn: 'Prøve Kontakt', 'E-postadresse': 'kontakt@trappa.example.no' });
		await press(page, 'Legg til');
		await heading(page, 'Deltakere');
		await press(page, 'Lag lenke til Prøve Kontakt');
		answering = await byLink(await field(page, 'Lenke til Prøve Kontakt').inputValue(), phone);
		await heading(answering, 'Blir dere med?');
		for (const demand of ['2 møter, 45 minutter hvert', '3,5 timer', 'Praksiskompensasjon'])
			await expect(answering.getByText(demand)).toBeVisible();
		await check(answering.getByRole('radio', { name: 'Vi deltar', exact: true }));
		await press(answering, 'Send svaret');
		await expect(answering.getByText('Dere har svart at dere deltar.')).toBeVisible();
	});

	await test.step('ready, running, an inject delivered, ended', async () => {
		await open(page, exercise);
		await press(page, 'Sett øvelsen til Klar');
		await heading(page, 'Klar');
		await press(page, 'Start øvelsen');
		// It is planned for next year.
		await expect(page.getByText('Kryss av hvis den skal starte i dag.').first()).toBeVisible();
		await heading(page, 'Klar');
		await startExercise(page);
		await follow(page, 'Reell hendelse – stopp øvelsen');
		await fill(page, { 'Beskjed til alle': 'En virkelig ulykke ved skolen. Bli der du er.' });
		await press(page, 'Stopp øvelsen nå');
		await heading(page, 'Skal øvelsen fortsette?');
		await open(page, exercise);
		await expect(page.getByRole('alert')).toContainText('En virkelig ulykke ved skolen.');
		await follow(page, 'Opphev stoppen');
		await heading(page, 'Skal øvelsen fortsette?');
		await press(page, 'Opphev stoppen');
		await heading(page, 'Pågår');
		await expect(page.getByText('En virkelig ulykke ved skolen.')).toHaveCount(0);
		await open(page, `${exercise}/dreiebok`);
		await press(page, /^Merk levert/);
		await expect(page.getByText(/^Levert/).first()).toBeVisible();
		await open(page, exercise);
		await follow(page, 'Sjekk ut markørene');
		await press(page, /^Sjekk inn/);
		await expect(page.getByText(/^Sjekket inn kl/)).toBeVisible();
		await press(page, /^Sjekk ut/);
		await expect(page.getByText(/^Sjekket ut kl/)).toBeVisible();
		await open(page, exercise);
		await press(page, 'Avslutt øvelsen');
		await heading(page, 'Evalueres');
	});

	await test.step('the markør answers without a name, the legesenter as the office', async () => {
		await open(page, `${exercise}/evaluering`);
		await press(page, 'Sett opp skjemaene');
		for (const group of ['markører', 'legesentre']) {
			const opening = page.getByRole('button', { name: new RegExp(`^Åpne nå for ${group}`) });
			await activate(opening);
			await expect(opening).toHaveCount(0);
		}
		await open(playing, '/min/evaluering');
		await expect(playing.getByText('Du svarer anonymt')).toBeVisible();
		await fill(playing, { 'Hva kan bli bedre?': 'Jeg visste ikke når jeg var ferdig. Resten gikk fint.' });
		await press(playing, 'Send svaret');
		await heading(playing, 'Takk. Svaret er levert.');
		await open(playing, '/min/evaluering');
		await heading(playing, 'Du har svart');

		await open(answering, '/min/evaluering');
		await fill(answering, { 'Hva fungerte?': 'Varslingen kom fram med en gang.' });
		const known = answering.getByRole('radio', { name: /4.*Litt enig/ }).first();
		await expect(known).toBeHidden();
		await activate(answering.locator('summary', { hasText: /spørsmål til$/ }));
		await check(known);
		await press(answering, 'Lagre utkast');
		await expect(answering.getByText(/Utkast lagret/)).toBeVisible();
		await expect(known).toBeChecked();
		await expect(known).toBeVisible();
		await press(answering, 'Send svaret');
		await heading(answering, 'Takk. Svaret er levert.');
		await expect(answering.getByText(unique('Trappa legesenter'))).toBeVisible();
		await open(answering, '/min/deltakelse');
		await expect(answering.getByRole('heading', { name: 'Dette ble dere spurt om' })).toBeVisible();

		await open(page, `${exercise}/evaluering/svar`);
		await expect(page.getByText('Anonymt svar').first()).toBeVisible();
		await expect(page.getByText(unique('Trappa legesenter')).first()).toBeVisible();
		await expect(page.getByText('Prøve Markør')).toHaveCount(0);
	});

	await test.step('from a sentence to a læringspunkt with a tiltak', async () => {
		await open(page, `${exercise}/evaluering/funn?felt=whatToImprove`);
		await check(page.getByRole('checkbox', { name: 'Jeg visste ikke når jeg var ferdig.' }));
		await fill(page.locator('details', { hasText: 'Lag funn av setningene' }), {
			'Hva er funnet?': 'Slutten var uklar for markørene',
			Tema: 'Markørinstruks'
		});
		await press(page, 'Lag funnet');
		await follow(page, 'Lag læringspunkt');
		await check(page.getByRole('radio', { name: /^Forbedre/ }));
		await fill(page, {
			Læringspunkt: unique(lesson),
			Beskrivelse: 'Instruksen skal si hvordan rollen er slutt.',
			Eier: 'Prøve coordinator',
			'Hvordan det skal verifiseres': 'Alle markører svarer at de visste når de var ferdige.'
		});
		await press(page, 'Lagre utkastet');
		await heading(page, unique(lesson));
		const point = new URL(page.url()).pathname;
		await open(page, `${exercise}/laering/tiltak/nytt?laeringspunkt=${point.split('/').pop()}`);
		await fill(page, {
			Mål: 'Ingen er i tvil om når rollen er slutt',
			Tiltak: 'Skrive det først på kortet',
			Indikator: 'Alle markører svarer at de visste det',
			Kostnad: 'ingen',
			Ansvarlig: 'Markøransvarlig',
			Frist: `${nextYear}-06-01`,
			'Ny samarbeidsarena': unique('Beredskapsråd')
		});
		await press(page, 'Lagre tiltaket');
		await heading(page, 'Læring og tiltak');
		await open(page, point);
		await press(page, 'Godkjenn belegget');
		await expect(page.getByRole('button', { name: 'Eieren tar på seg punktet' })).toBeVisible();
		await press(page, 'Eieren tar på seg punktet');
		await press(page, 'Start arbeidet');
		await expect(page.getByRole('button', { name: 'Meld gjennomført' })).toBeVisible();
		await open(page, `${exercise}/laering`);
		await activate(
			page
				.getByRole('row', { name: /Skrive det først på kortet/ })
				.getByRole('link')
				.last()
		);
		await heading(page, 'Rediger tiltaket');
		await check(page.getByRole('radio', { name: 'Gjennomført' }));
		await fill(page, { Dokumentasjon: 'Malen for markørinstruks, versjon 2' });
		await press(page, 'Lagre tiltaket');
		await heading(page, 'Læring og tiltak');
		await open(page, point);
		await press(page, 'Meld gjennomført');
		await press(page, 'Sett til verifisering');
		await expect(page.getByText(/Punktet venter på at en øvelse skal vise det/)).toBeVisible();
	});

	await test.step('the next exercise takes it in, and somebody else judges it', async () => {
		await open(page, `${exercise}/neste`);
		const next = unique('Trappefall to');
		await fill(page, {
			'Navn på øvelsen': next,
			Dato: `${nextYear + 1}-03-04`,
			'Fra klokka': '09:00',
			'Til klokka': '11:00'
		});
		await check(page.getByRole('radio', { name: /^Diskusjonsøvelse/ }));
		await expect(page.getByRole('link', { name: new RegExp(unique(lesson)) })).toBeVisible();
		await press(page, 'Opprett øvelsen');
		await expect(page).not.toHaveURL(/neste/);
		await open(page, '/ovelser');
		await follow(page, next);
		await heading(page, next);
		const following = new URL(page.url()).pathname;
		await expect(page.getByText(/fra tidligere er ikke avgjort/).first()).toBeVisible();

		await open(page, `${following}/rediger`);
		await fill(page, { Hensikt: 'Vise at markørene vet når de er ferdige.' });
		await press(page, 'Lagre');
		await heading(page, 'Mål og scenario');
		await open(page, `${following}/laering`);
		await decideAll(page, unique(lesson));
		await open(page, `${following}/mal`);
		await expect(page.getByText('Alle markører svarer at de visste når de var ferdige.')).toBeVisible();

		await open(page, following);
		await press(page, 'Sett øvelsen til Klar');
		await startExercise(page);
		await press(page, 'Avslutt øvelsen');
		await heading(page, 'Evalueres');
		await open(page, `${following}/laering`);
		await expect(page.getByText('Du eier dette punktet. En annen må vurdere det.')).toBeVisible();

		const other = await asInLoop('administrator');
		await open(other, `${following}/laering`);
		const own = other.locator('li.b-decide', { hasText: unique(lesson) });
		await check(own.getByRole('radio', { name: /^Lært/ }));
		await fill(own, { Begrunnelse: 'Alle svarte at de visste det.' });
		await press(own, 'Vurder');
		await expect(own.getByText(/Vurdert av Prøve administrator/)).toBeVisible();
		await follow(own, new RegExp(unique(lesson)));
		await expect(other.getByText('Lært og avsluttet.')).toBeVisible();
	});
	expect(complaints).toEqual([]);
});

/** Where the card has its script, the receipt comes on the page that is open; without it, a new page says so. */
async function understood(card: Page, version: number): Promise<void> {
	await check(card.getByRole('radio', { name: new RegExp(stopPhrase) }));
	await press(card, /^Lest og forstått/);
	const receipt = card.getByText(/^Levert kl\./).or(card.getByText(`Du leste og forsto versjon\u00a0${version}.`));
	await expect(receipt.first()).toBeVisible();
}

async function create(page: Page, title: string): Promise<string> {
	await heading(page, 'Ny øvelse');
	await unfold(page);
	await fill(page, {
		'Navn på øvelsen': title,
		Hensikt: 'Se om vi tar imot mange på én gang.',
		Dato: `${nextYear}-03-04`,
		'Fra klokka': '09:00',
		'Til klokka': '12:00',
		Sted: 'Skolen',
		Scenario: 'Ei trapp er glatt.',
		Nødord: stopPhrase,
		'Reell hendelse': 'Alle stopper, og øvingsleder ringer 113.',
		Sikkerhetsansvarlig: 'Sikkerhetsansvarlig',
		'Telefon på dagen': '000 41 555'
	});
	await check(page.getByRole('radio', { name: /^Funksjonsøvelse/ }));
	await press(page, 'Opprett øvelsen');
	await heading(page, title);
	await expect(page).not.toHaveURL(/\/ny/);
	return new URL(page.url()).pathname;
}

async function addObjective(page: Page, title: string, criterion: string): Promise<void> {
	await fill(page, { Øvingsmål: title });
	await press(page, 'Legg til øvingsmål');
	const made = page.locator('article', { hasText: title });
	await fill(made, { Vurderingskriterium: criterion });
	await press(made, 'Legg til kriterium');
	await expect(made.getByRole('listitem')).toContainText(criterion);
}

/** Take a story's own læringspunkt in as a criterion, and leave out what else waits. */
async function decideAll(page: Page, own?: string): Promise<void> {
	const undecided = page.locator('li.b-decide').filter({ has: page.getByRole('button', { name: 'Ta inn' }) });
	if (own) {
		const mine = page.locator('li.b-decide', { hasText: own });
		await fill(mine, { 'Ta inn som': 'Vurderingskriterium' });
		await press(mine, 'Ta inn');
		await expect(mine.getByText('Tatt inn som vurderingskriterium')).toBeVisible();
	}
	for (let left = await undecided.count(); left > 0; left--) {
		const one = undecided.first();
		await activate(one.locator('summary', { hasText: 'Utelat' }));
		await fill(one, { 'Hvorfor utelates punktet?': 'Hører til en annen øvelse.' });
		await press(one, 'Utelat');
		await expect(undecided).toHaveCount(left - 1);
	}
}
