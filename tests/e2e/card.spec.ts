import type { Browser, BrowserContext, Page } from '@playwright/test';
import { appUrl, password, people } from './app.ts';
import {
	asBrowser,
	expect,
	faults,
	listen,
	narrow,
	noSidewaysScroll,
	phone,
	press,
	smallTargets,
	test
} from './support.ts';

/* The markør's card on the day, on a phone that loses the net. The rest of the card is told in alu.spec.ts and loop.spec.ts. */

test.describe('without coverage', () => {
	test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'the copy and the queue need the script');

	test('read, restarted and acknowledged offline; delivered once; stopped, and taken off the phone', async ({
		browser,
		complaints
	}) => {
		const staff = await coordinator(browser);
		const { exercise, players } = people().day;
		const me = players[0]!;
		const context = await browser.newContext({ viewport: phone });
		const card = await opened(context, me.address, complaints);

		await test.step('the clock shows where one is', async () => {
			await expect(card.getByRole('radio', { name: /Fra start/ })).toBeChecked();
			await expect(card.getByText('Følger øvelsens klokke.')).toBeVisible();
			await card.getByText('Jeg har fått hjelp').click();
			await expect(card.getByRole('radio', { name: /Når noen hjelper deg/ })).toBeChecked();
			await expect(card.getByText('Kortet ligger på telefonen')).toBeVisible();
		});

		await test.step('the net goes: the card is there, says how old it is, and remembers the choice', async () => {
			await context.setOffline(true);
			await card.reload();
			await expect(card.getByText(/Uten dekning\. Siden er fra i dag kl\./)).toBeVisible();
			await expect(card.getByRole('radio', { name: /Når noen hjelper deg/ })).toBeChecked();
			await card.goto('/min/om-meg');
			await expect(card.getByRole('heading', { level: 1 })).toHaveText('Denne siden ligger ikke på telefonen');
			await card.goto('/min/instruks');
		});

		await test.step('what is pressed is kept, also when the page is closed', async () => {
			await card.getByLabel('«Dette er ekte»').check();
			await card.getByRole('button', { name: /Lest og forstått/ }).dblclick();
			await expect(card.getByRole('status').filter({ hasText: 'Lagret på telefonen' })).toBeVisible();
			await card.goto('/min/sporsmal');
			await card.getByLabel('Spørsmålet ditt').fill('Hvor er bussen?');
			await press(card, 'Send spørsmålet');
			await expect(card.getByText('Lagret på telefonen')).toBeVisible();
			await card.close();
		});

		await test.step('a new tab, and the net: delivered, once', async () => {
			const again = await context.newPage();
			listen(again, complaints);
			// A portal's page is no receipt, and the phone believes that it is online.
			const net = /\/min\/(send|status)$/;
			let tried = 0;
			await context.route(net, (route) => {
				if (route.request().url().endsWith('/send')) tried++;
				return route.fulfill({ contentType: 'text/html', body: '<h1>Logg inn</h1>' });
			});
			await again.goto('/min/instruks');
			await context.setOffline(false);
			await expect.poll(() => tried).toBeGreaterThan(0);
			await expect(again.getByRole('status').filter({ hasText: 'Lagret på telefonen' })).toBeVisible();
			// The net is there, and no event says so: by now it would wait for eight seconds.
			await context.unroute(net);
			await expect(again.getByText(/Levert kl\./)).toBeVisible({ timeout: 6000 });
			await again.goto('/min/sporsmal');
			await expect(again.locator('#sporsmal').getByText('Hvor er bussen?')).toHaveCount(1);
			await again.goto('/min/instruks');
			await expect(again.getByText('Du leste og forsto versjon')).toBeVisible();
			const stored = await again.evaluate(
				() =>
					new Promise<number>((resolve) => {
						const opening = indexedDB.open('brunn-min');
						opening.onsuccess = () => {
							const all = opening.result.transaction('waiting').objectStore('waiting').count();
							all.onsuccess = () => resolve(all.result);
						};
					})
			);
			expect(stored).toBe(0);
			await staff.goto(`/ovelser/${exercise}/markorer/sporsmal`);
			await expect(staff.getByText('Hvor er bussen?')).toHaveCount(1);
		});

		await test.step('check in by own press', async () => {
			const [open] = context.pages();
			await press(open!, 'Sjekk inn');
			await expect(open!.getByText(/Levert kl\./)).toBeVisible();
			await open!.reload();
			await expect(open!.getByText(/Du sjekket inn kl\./)).toBeVisible();
		});

		await test.step('the exercise is stopped: nobody overlooks it, within five seconds', async () => {
			const [open] = context.pages();
			const stop = await staff.request.post(`/ovelser/${exercise}/stopp?/stop`, {
				headers: asBrowser,
				form: { message: 'Brann i gymsalen. Gå ut.' },
				maxRedirects: 0
			});
			expect(stop.status()).toBe(303);
			const notice = open!.getByRole('alert').filter({ hasText: 'Reell hendelse – øvelsen er stoppet' });
			await expect(notice).toBeVisible({ timeout: 5000 });
			await expect(notice).toContainText('Brann i gymsalen. Gå ut.');
			await expect(open!).toHaveTitle(/STOPP/);
			await open!.reload();
			await expect(notice).toHaveCount(1);
		});

		await test.step('the link is taken back: the copy is gone', async () => {
			const [open] = context.pages();
			const revoked = await staff.request.post(`/ovelser/${exercise}/deltakere/folk/${me.participantId}?/revoke`, {
				headers: asBrowser,
				form: {},
				maxRedirects: 0
			});
			expect(revoked.status()).toBe(303);
			await expect(open!.getByRole('heading', { level: 1 })).toHaveText('Lenken virker ikke lenger');
			expect(await open!.evaluate(() => caches.keys())).toEqual([]);
		});
		await context.close();
		await staff.context().close();
	});

	test('the browser is started again without coverage: the card is there, and what waited is delivered', async ({
		startPhone,
		complaints
	}, testInfo) => {
		const me = people().day.players[5]!;
		const folder = testInfo.outputPath('phone');
		const before = await startPhone(folder, phone);
		const card = await opened(before, me.address, complaints);
		await expect(card.getByText('Kortet ligger på telefonen')).toBeVisible();
		await before.setOffline(true);
		await card.getByLabel('«Dette er ekte»').check();
		await press(card, /Lest og forstått/);
		await expect(card.getByRole('status').filter({ hasText: 'Lagret på telefonen' })).toBeVisible();
		// The button that was pressed is locked: the focus is where it is said what came of it.
		await expect(card.locator('.said')).toBeFocused();
		await before.close();

		const after = await startPhone(folder, phone);
		await after.setOffline(true);
		const again = await after.newPage();
		listen(again, complaints);
		await again.goto('/min/instruks');
		await expect(again.getByText(/Uten dekning\. Siden er fra i dag kl\./)).toBeVisible();
		for (const name of [/Nå$/, /Hva du sier$/, /Sikkerhet$/])
			await expect(again.getByRole('heading', { level: 2, name })).toBeVisible();
		await expect(again.getByRole('radio', { name: /Fra start/ })).toBeChecked();
		const waits = again.getByRole('status').filter({ hasText: 'Lagret på telefonen' });
		await expect(waits).toBeVisible();
		// Whoever reads elsewhere is left alone when it is delivered.
		const safety = again.getByRole('link', { name: '5 Sikkerhet' });
		await safety.focus();
		await after.setOffline(false);
		await expect(again.getByText(/Levert kl\./)).toBeVisible();
		await expect(safety).toBeFocused();
		await after.close();
	});

	test('two who share a phone see each their own', async ({ browser, complaints }) => {
		const [, first, second] = people().day.players;
		const context = await browser.newContext({ viewport: phone });
		const page = await opened(context, first!.address, complaints);
		await expect(page.getByText('Kortet ligger på telefonen')).toBeVisible();
		await context.setOffline(true);
		await page.reload();
		await expect(page.getByText('Bo Ask').first()).toBeVisible();
		await context.setOffline(false);
		await page.goto(second!.address);
		// The link opens, and then the net is gone: what lies here is the other's.
		await context.route('**/min/instruks', (route) => route.abort());
		await press(page, 'Åpne siden min');
		await expect(page.getByText('Bo Ask')).toHaveCount(0);
		await context.unroute('**/min/instruks');
		await page.goto('/min/instruks');
		await expect(page.getByText('Kortet ligger på telefonen')).toBeVisible();
		await context.setOffline(true);
		await page.reload();
		await expect(page.getByText('Eli Lund').first()).toBeVisible();
		await expect(page.getByText('Bo Ask')).toHaveCount(0);
		await page.locator('summary').filter({ hasText: 'Slett fra telefonen' }).click();
		await press(page, 'Slett fra telefonen');
		await expect(page.getByRole('alert').filter({ hasText: 'Kortet er slettet fra telefonen.' })).toBeVisible();
		expect(await page.evaluate(async () => [...(await caches.keys()), ...Object.keys(localStorage)])).toEqual([]);
		await context.close();
	});
});

test('the card on the day: «Nå» first, marked by hand, checked in, asked, in the language of the reader', async ({
	byLink,
	script
}) => {
	const page = await byLink(people().day.players[script ? 3 : 4]!.address, narrow);
	await expect(page.getByRole('navigation', { name: 'På kortet' }).getByRole('link').first()).toHaveText(/Nå/);
	await expect(page.getByText('Sjekk inn', { exact: true })).toBeVisible();
	const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	expect(await paper()).not.toBe('rgb(255, 255, 255)');
	await page.getByText('Sollys: sterkere kontrast').click();
	await expect.poll(paper).toBe('rgb(255, 255, 255)');
	if (script) {
		await page.reload();
		await expect.poll(paper, 'the phone remembers').toBe('rgb(255, 255, 255)');
	}
	await page.getByText('Ingen har kommet', { exact: true }).click();
	await expect(
		page.locator('li').filter({ hasText: 'Du roper om hjelp' }).getByText('Nå', { exact: true })
	).toBeVisible();
	await press(page, 'Sjekk inn');
	await expect(page.getByText(script ? /Levert kl\./ : /Du sjekket inn kl\./)).toBeVisible();
	await expect(page.getByText('Trykk når du er ferdig og går fra stedet.')).toBeVisible();
	await expect(page.getByText('Trykk når du er på oppmøtestedet.')).toHaveCount(0);
	await page.getByRole('link', { name: 'Spør markøransvarlig' }).click();
	await page.getByLabel('Spørsmålet ditt').fill('Når er det mat?');
	await press(page, 'Send spørsmålet');
	await expect(page.getByText(script ? /Levert kl\./ : 'Ikke svart ennå.')).toBeVisible();
	await expect(page.getByText('Du har ikke spurt om noe ennå.')).toBeHidden();
	await page.getByRole('link', { name: 'Tilbake til kortet' }).click();
	await press(page, 'English');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('heading', { name: 'What you say' })).toBeVisible();
	await expect(page.getByText('Some of the text is in Norwegian only.')).toBeVisible();
	await expect(page.locator('[lang=nb]').filter({ hasText: 'Du roper om hjelp' })).toBeVisible();
	await noSidewaysScroll(page);
	expect(await smallTargets(page)).toEqual([]);
	if (script) expect(await faults(page)).toEqual([]);
	for (const [path, title] of [
		['/min/om-meg', 'What is stored about you?'],
		['/min/om-meg/slett', 'Delete the information about me'],
		['/min/sporsmal', 'Ask the role player coordinator'],
		['/min/evaluering', 'There is no form here yet'],
		['/min/takk', 'Thank you for your help']
	] as const) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		await noSidewaysScroll(page);
	}
	await press(page, 'Save your first impression');
	await expect(page.getByText(/Choose a number, or write|Write something first/).first()).toBeVisible();
	await page.goto('/min/instruks');
	await press(page, 'Bokmål');
	await expect(page.getByRole('heading', { name: 'Hva du sier' })).toBeVisible();
});

/** A phone that has opened its link. */
async function opened(context: BrowserContext, address: string, complaints: string[]): Promise<Page> {
	const page = await context.newPage();
	listen(page, complaints);
	await page.goto(address);
	await press(page, 'Åpne siden min');
	await expect(page).toHaveURL(/\/min\/instruks/);
	return page;
}

/** The day's own coordinator, logged in; only asked past the pages. */
async function coordinator(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ baseURL: appUrl });
	const answer = await context.request.post(`${appUrl}/logg-inn?/login`, {
		headers: asBrowser,
		form: { email: people().day.email, password },
		maxRedirects: 0
	});
	expect(answer.status()).toBe(303);
	return context.newPage();
}
