import type { Page } from '@playwright/test';
import { people } from '../e2e/app.ts';
import { engine as test } from '../e2e/engine.ts';
import { narrow } from '../e2e/support.ts';

const { expect } = test;

/*
 * The card where Firefox runs no script. It runs nothing of the driver's either that waits: things are pressed without
 * waiting for them to stand still (`force`), and what is asked is asked again from here.
 */
test('without script: opened by link, read, followed by hand, a wrong answer and a right one, sunlight', async ({
	browser
}) => {
	const context = await browser.newContext({ viewport: narrow });
	const page = await context.newPage();
	await page.goto(people().day.players[4]!.address);
	await press(page, 'Åpne siden min');
	await says(page, 'Ida Nes');
	await says(page, 'Hva du sier');
	await fits(page);

	const shouting = page.locator('li').filter({ hasText: 'Du roper om hjelp' }).getByText('Nå', { exact: true });
	expect(await shouting.isVisible()).toBe(false);
	await page.getByText('Ingen har kommet', { exact: true }).click({ force: true });
	await expect.poll(() => shouting.isVisible()).toBe(true);

	const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	expect(await paper()).not.toBe('rgb(255, 255, 255)');
	await page.getByLabel(/Sollys/).click({ force: true });
	await expect.poll(paper).toBe('rgb(255, 255, 255)');
	await fits(page);

	const answers = page.getByRole('group', { name: 'Hva sier du hvis noe skjer på ordentlig?' }).getByRole('radio');
	const right = page.getByLabel('«Dette er ekte»');
	const wrong = answers.and(page.locator(`:not([value="${await right.getAttribute('value')}"])`)).first();
	await wrong.click({ force: true });
	await press(page, /Lest og forstått/);
	await says(page, 'Ikke helt');
	await right.click({ force: true });
	await press(page, /Lest og forstått/);
	await says(page, 'Du leste og forsto versjon');

	await press(page, 'Sjekk inn');
	await says(page, 'Du sjekket inn kl.');
	await page.getByRole('link', { name: 'Spør markøransvarlig' }).click({ force: true });
	await expect.poll(() => page.url()).toContain('/min/sporsmal');
	await page.getByLabel('Spørsmålet ditt').focus();
	await page.keyboard.type('Hvor er bussen?');
	await press(page, 'Send spørsmålet');
	await says(page, 'Hvor er bussen?');
	await says(page, 'Ikke svart ennå.');
	await fits(page);
	await context.close();
});

const press = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: typeof name === 'string' }).click({ force: true });

const says = (page: Page, words: string) =>
	expect.poll(() => page.getByText(words).filter({ visible: true }).count(), { message: words }).toBeGreaterThan(0);

/** Asked again, since the words are there before the sheet is. */
const fits = (page: Page) =>
	expect
		.poll(() => page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth), { message: 'sideways' })
		.toBeLessThanOrEqual(0);
