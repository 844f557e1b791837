import type { Page } from '@playwright/test';
import { appUrl, people } from './app.ts';
import {
	expect,
	faults,
	field,
	fill,
	follow,
	heading,
	listen,
	noSidewaysScroll,
	open,
	phone,
	press,
	startExercise,
	test
} from './support.ts';

/* One markør as a person, from being found to being forgotten. All are made up. */
test('a minor is cast, withdraws, plays, is stopped, comes home, is followed up, and deletes herself', async ({
	as,
	browser,
	byLink,
	complaints,
	contextOptions,
	script,
	unique
}) => {
	test.setTimeout(180_000);
	const { exercise, rolePlay } = people().care[script ? 'script' : 'noScript'];
	const base = `/ovelser/${exercise}`;
	const casting = `${base}/markorer/${rolePlay}/markor`;
	const name = unique('Ida Moen');
	const page = await as('planner', phone);
	const leader = await as('coordinator');
	let ida: Page;

	/** What staff were told about taking part. */
	const consent = async () => {
		await open(page, casting);
		await follow(page, `Opplysninger og samtykke ${name}`);
		await heading(page, name);
		for (const words of ['Å delta', 'Ja', 'Foresatt'])
			await page.getByRole('radio', { name: words, exact: true }).check();
		await press(page, 'Noter');
		await expect(page.getByText('Å delta: ja, sagt av foresatt').first()).toBeVisible();
	};

	await test.step('a reserve of sixteen is not ready before her guardian has agreed', async () => {
		await open(page, casting);
		await fill(page, { Navn: name, Telefon: '000 41 900' });
		await page.getByRole('radio', { name: '15–17 år' }).check();
		await fill(page, { 'Navn på foresatt': 'Anne Moen', 'Telefon til foresatt': '000 41 901' });
		await press(page, 'Legg til');
		const her = page.getByRole('region', { name: new RegExp(name) });
		await expect(her).toContainText('Mangler samtykke fra foresatt');
		await open(page, casting);
		await follow(page, `Opplysninger og samtykke ${name}`);
		await press(page, 'Lag lenke til foresatt');
		const link = await field(page, 'Lenken til foresatt').inputValue();
		const anne = await (
			await browser.newContext({ ...contextOptions, javaScriptEnabled: script, viewport: phone })
		).newPage();
		listen(anne, complaints);
		await open(anne, new URL(link).pathname);
		await heading(anne, 'Kan Ida være med?');
		await expect(anne.getByRole('main')).toContainText('Du har ikke svart ennå.');
		await expect(anne.getByText('ta bilder av')).toHaveCount(0);
		await noSidewaysScroll(anne);
		if (script) expect(await faults(anne)).toEqual([]);
		await press(anne, 'English');
		await heading(anne, 'May Ida take part?');
		await expect(anne.locator('html')).toHaveAttribute('lang', 'en');
		await press(anne, 'Bokmål');
		await press(anne, 'Ja, det er greit');
		await expect(anne.getByRole('main')).toContainText('Svaret er ja');
		await open(anne, '/min/instruks');
		await expect(anne).toHaveURL(/lenke-utlopt/);
		await open(page, casting);
		await expect(her).not.toContainText('Mangler');
		await open(anne, new URL(link).pathname);
		await press(anne, 'Nei, jeg trekker samtykket');
		await expect(anne.getByRole('main')).toContainText('Svaret er nei');
		await open(page, casting);
		await follow(page, `Opplysninger og samtykke ${name}`);
		await press(page, 'Stopp lenken til foresatt');
		await open(anne, new URL(link).pathname);
		await heading(anne, 'Denne lenken virker ikke lenger');
		await anne.context().close();
		await consent();
		await open(page, casting);
		await expect(her).not.toContainText('Mangler');
		await noSidewaysScroll(page);
	});

	await test.step('late, she takes over the role: the text is as it was', async () => {
		await expect(field(page, 'Hvem overtar rollen?')).toHaveValue(/.+/);
		await press(page, 'Bytt');
		await expect(page.getByText('Lagret.')).toBeVisible();
		await expect(page.getByRole('heading', { name: new RegExp(`${name}\\s+Markør`) })).toBeVisible();
		await expect(page.getByRole('heading', { name: /Liv Torunn Bakke\s+Markør/ })).toHaveCount(0);
		await press(page, `Lag lenke til ${name}`);
		ida = await byLink(await field(page, `Lenke til ${name}`).inputValue(), phone);
	});

	await test.step('she withdraws, staff are told, and her guardian lets her come back', async () => {
		await open(ida, '/min/om-meg');
		await press(ida, 'Jeg vil ikke ha bilder av meg');
		await expect(ida.getByText('Du har sagt nei til bilder.')).toBeVisible();
		await ida.getByText('Trekk meg fra øvelsen').click();
		await press(ida, 'Ja, jeg trekker meg');
		await expect(ida.getByText(/Du trakk deg/)).toBeVisible();
		await expect(ida.getByRole('link', { name: '000 41 207' })).toBeVisible();
		await open(page, `${base}/markorer`);
		await expect(page.getByText('Én markør har trukket seg')).toBeVisible();
		await consent();
		await open(page, `${base}/markorer`);
		await expect(page.getByText('Én markør har trukket seg')).toHaveCount(0);
	});

	await test.step('she asks, and reads the answer on her card', async () => {
		await open(ida, '/min/instruks');
		await follow(ida, 'Spør markøransvarlig');
		await fill(ida, { 'Spørsmålet ditt': 'Kan jeg ha på briller?' });
		await press(ida, 'Send spørsmålet');
		await expect(ida.getByText('Kan jeg ha på briller?').first()).toBeVisible();
		await expect(async () => {
			await open(page, `${base}/markorer/sporsmal`);
			await expect(page.getByText('Ett spørsmål venter på svar.')).toBeVisible({ timeout: 1000 });
		}).toPass();
		await fill(page, { Svar: 'Ja, med snor.' });
		await press(page, 'Svar');
		await expect(page.getByText(/^Besvart av/)).toBeVisible();
		await open(ida, '/min/sporsmal');
		await expect(ida.getByText('Ja, med snor.')).toBeVisible();
	});

	await test.step('on the day: in, a real incident, on again, out', async () => {
		await open(leader, base);
		await startExercise(leader);
		await open(page, `${base}/markorer/dagen?nummer=7`);
		await expect(page.getByText('Viser bare nr.\u00a007.')).toBeVisible();
		await press(page, `Sjekk inn ${name}`);
		await expect(page.getByText(/^Sjekket inn kl/)).toBeVisible();
		await noSidewaysScroll(page);
		await open(leader, `${base}/mal`);
		await follow(page, 'Reell hendelse – stopp øvelsen');
		await fill(page, { 'Beskjed til alle': 'Gå til gymsalen og vent der.' });
		await press(page, 'Stopp øvelsen nå');
		await expect(page.getByRole('heading', { name: /^Øvelsen ble stoppet kl/ })).toBeVisible();
		// A page that was open before comes to know it by itself; without script, when it is opened again.
		if (!script) await open(leader, `${base}/mal`);
		await expect(leader.getByText('Beskjeden til alle: Gå til gymsalen og vent der.')).toBeVisible();
		await open(ida, '/min/instruks');
		await expect(ida.getByText('Gå til gymsalen og vent der.').first()).toBeVisible();
		await follow(leader, 'Opphev stoppen');
		await press(leader, 'Opphev stoppen');
		await heading(leader, 'Pågår');
		await expect(leader.getByText('Beskjeden til alle')).toHaveCount(0);
		await open(page, `${base}/markorer/dagen?nummer=7`);
		await press(page, `Sjekk ut ${name}`);
		await expect(page.getByText(/^Sjekket ut kl/)).toBeVisible();
		await open(leader, base);
		await press(leader, 'Avslutt øvelsen');
		await heading(leader, 'Evalueres');
	});

	await test.step('she is thanked, says how it was, and wants to talk', async () => {
		await open(ida, '/min');
		await heading(ida, 'Takk for hjelpen');
		await press(ida, 'Lagre førsteinntrykket');
		// The script on the phone says it in its own words.
		await expect(ida.getByText(/Velg et tall, eller skriv noe|Skriv noe først/).first()).toBeVisible();
		await ida.getByRole('radio', { name: /4.*Bra/ }).check();
		await fill(ida, { 'Hva fungerte?': 'Sminken holdt hele dagen' });
		await press(ida, 'Lagre førsteinntrykket');
		await expect(async () => {
			await open(ida, '/min/takk');
			await expect(ida.getByRole('button', { name: 'Endre førsteinntrykket' })).toBeVisible({ timeout: 1000 });
		}).toPass();
		await expect(ida.getByText(/ringer deg\. Ingen andre ser/)).toBeVisible();
		await fill(ida, { 'Hva gjelder det?': 'Jeg tenker på bussen' });
		await press(ida, 'Kontakt meg');
		await expect(ida.getByText(/Du ba om å bli kontaktet/)).toBeVisible();
		await noSidewaysScroll(ida);
		await open(leader, `${base}/evaluering/forsteinntrykk`);
		await expect(leader.getByText('Sminken holdt hele dagen')).toBeVisible();
		await expect(leader.getByText(name)).toHaveCount(0);
	});

	await test.step('the markøransvarlig alone reads it, rings, and follows up', async () => {
		await open(leader, `${base}/markorer/oppfolging`);
		await expect(leader.getByText('Jeg tenker på bussen')).toBeVisible();
		await open(page, `${base}/markorer/oppfolging`);
		await expect(page.getByText('Én venter på å bli kontaktet.')).toBeVisible();
		await expect(page.getByText('Jeg tenker på bussen')).toHaveCount(0);
		await fill(leader, { 'Hvem er markøransvarlig?': 'Prøve planner' });
		await press(leader, 'Lagre');
		await expect(leader.getByText('Markøransvarlig er valgt.')).toBeVisible();
		await expect(leader.getByText('Jeg tenker på bussen')).toHaveCount(0);
		await open(page, `${base}/markorer/oppfolging`);
		await expect(page.getByText('Jeg tenker på bussen')).toBeVisible();
		await press(page, `Gjort ${name}`);
		await expect(page.getByText(/^Kontaktet /)).toBeVisible();
		await press(page, `Fulgt opp ${name}`);
		await expect(page.getByText('Én er fulgt opp.')).toBeVisible();
	});

	await test.step('she takes what is stored with her, and deletes it', async () => {
		await open(ida, '/min/om-meg');
		for (const text of ['Anne Moen', '«Kan jeg ha på briller?»', '«Jeg tenker på bussen»'])
			await expect(ida.getByText(text).first()).toBeVisible();
		const file = await ida.request.get(`${appUrl}/min/om-meg/opplysninger.json`);
		expect(file.headers()['content-disposition']).toContain('attachment');
		expect(((await file.json()) as { stored: { name: string } }).stored.name).toBe(name);
		await follow(ida, 'Slett opplysningene om meg');
		await press(ida, 'Ja, slett alt om meg');
		await heading(ida, 'Opplysningene dine er slettet');
		await ida.goto('/min');
		await expect(ida).toHaveURL(/lenke-utlopt/);
		for (const path of ['markorer/dagen', 'markorer/sporsmal', 'markorer/oppfolging', 'deltakere']) {
			await open(page, `${base}/${path}`);
			await expect(page.getByText(name)).toHaveCount(0);
		}
	});
});
