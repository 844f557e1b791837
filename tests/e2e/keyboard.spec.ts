import { password, people } from './app.ts';
import { enter, tabTo, tick } from './keyboard.ts';
import { cardLink, prepared } from './prepared.ts';
import { expect, field, heading, open, phone, ready, test } from './support.ts';

/* What only a page with script does, and what is done with the keyboard alone. */

test('log in and create an exercise with the keyboard alone', async ({ page, unique }) => {
	await open(page, '/ovelser/ny');
	await heading(page, 'Logg inn');
	await tabTo(field(page, 'E-postadresse'));
	await page.keyboard.type(people().staff.coordinator);
	await page.keyboard.press('Tab');
	await page.keyboard.type(password);
	await page.keyboard.press('Enter');
	await heading(page, 'Ny øvelse');
	await ready(page);

	// The first stop leads past the menu.
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Gå til innholdet' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await tabTo(field(page, 'Navn på øvelsen'));

	// Sent empty: the summary takes the focus, and its link leads to the field.
	await page.keyboard.press('Enter');
	const summary = page.getByRole('alert').first();
	await expect(summary).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(summary.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(field(page, 'Navn på øvelsen')).toBeFocused();

	const title = unique('Bare tastatur');
	await page.keyboard.type(title);
	const first = page.getByRole('radio').first();
	await tabTo(first);
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: /^Spilløvelse/ })).toBeChecked();
	await tabTo(page.getByRole('button', { name: 'Opprett øvelsen' }));
	await page.keyboard.press('Enter');
	await heading(page, title);
});

test('what is typed before the script has come is kept when it takes over', async ({ as }) => {
	const page = await as('coordinator');
	let release = () => {};
	const held = new Promise<void>((settle) => (release = settle));
	await page.route(/\/_app\/immutable\/.*\.js$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/ovelser/ny', { waitUntil: 'commit' });
	const title = field(page, 'Navn på øvelsen');
	await title.fill('Skrevet på dårlig nett');
	await field(page, 'Hensikt').fill('Skrevet før skriptet kom.');
	await page.getByRole('radio', { name: /^Spilløvelse/ }).check();
	release();
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await expect(title).toHaveValue('Skrevet på dårlig nett');
	await expect(field(page, 'Hensikt')).toHaveValue('Skrevet før skriptet kom.');
	await expect(page.getByRole('radio', { name: /^Spilløvelse/ })).toBeChecked();
});

test('the menu on a phone opens and closes by the keyboard', async ({ as }) => {
	const page = await as('coordinator', phone);
	await open(page, '/ovelser');
	const menu = page.getByRole('link', { name: 'Meny' });
	const nav = page.getByRole('navigation', { name: 'Hovedmeny' });
	await expect(nav).toBeHidden();
	await expect(menu).toHaveAttribute('aria-expanded', 'false');
	await tabTo(menu);
	await page.keyboard.press('Enter');
	await expect(nav).toBeVisible();
	await expect(menu).toHaveAttribute('aria-expanded', 'true');
	await expect(menu).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(nav.getByRole('link', { name: 'Start' })).toBeFocused();
	await tabTo(menu);
	await page.keyboard.press('Enter');
	await expect(nav).toBeHidden();
	await expect(menu).toHaveAttribute('aria-expanded', 'false');

	await page.keyboard.press('Enter');
	await tabTo(nav.getByRole('link', { name: 'Register' }));
	await page.keyboard.press('Enter');
	await heading(page, 'Register');
	await expect(nav).toBeHidden();
});

test('a markør opens the link, reads the card and acknowledges it by the keyboard', async ({ as, page, unique }) => {
	const staff = await as('coordinator');
	const link = await cardLink(staff, await prepared(staff, unique('Kort med tastatur')));
	await page.setViewportSize(phone);
	await page.goto(link);
	await tabTo(page.getByRole('button', { name: 'Åpne siden min' }));
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/min\/instruks/);

	await expect(page.getByText('Tekst for whoYouAre.')).toBeVisible();
	const send = page.getByRole('button', { name: /^Lest og forstått/ });
	// Nothing is chosen: read out, and the focus stays on the button, right after the question.
	await enter(send);
	await expect(page.getByRole('alert')).toHaveText('Velg et svar først.');
	await expect(send).toBeFocused();
	await tick(page.getByRole('radio', { name: '«Dette er ekte»' }));
	await enter(send);
	await expect(page.getByText(/^Levert kl\./)).toBeVisible();
	// The form is hidden: the focus is at its receipt, not lost.
	await expect(send).toBeHidden();
	await expect(page.getByRole('status').filter({ hasText: /^Levert kl\./ })).toBeFocused();
});
