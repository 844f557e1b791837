import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { people } from './app.ts';
import { post } from './prepared.ts';
import {
	desk,
	expect,
	faults,
	fill,
	follow,
	heading,
	narrow,
	noSidewaysScroll,
	open,
	press,
	smallTargets,
	test
} from './support.ts';

const sketch = readFileSync('src/lib/server/demo/content/map-sketch.webp');
const words = 'Følg gjerdet fra parkeringen til inngang B.';

/* The way to the meeting place: from the coordinator's drawing to a phone without coverage. */
test('kartskissen: sent in, published, seen on a small phone, offline, replaced and taken away', async ({
	openAs,
	byLink,
	script
}) => {
	const { email, exercise, address } = people().way[script ? 'script' : 'noScript'];
	const base = `/ovelser/${exercise}/markorer`;
	const staff = await openAs(email, desk);
	const send = async (name: string, mimeType: string, buffer: Buffer) => {
		// Six megabytes go to the browser one way or another, which takes its time on a busy machine.
		await staff.getByLabel(/^(Nytt bilde|Bilde)$/).setInputFiles({ name, mimeType, buffer }, { timeout: 40_000 });
		await press(staff, 'Lagre kartskissen');
	};
	const publish = () => post(staff, `${base}?/publishAll`, {});

	await test.step('what is no picture is refused at the field; the words are kept', async () => {
		await open(staff, `${base}/praktisk`);
		await follow(staff, 'Legg inn en kartskisse');
		await heading(staff, 'Kartskisse');
		await fill(staff, { 'Slik finner du fram': words });
		for (const [name, content, said] of [
			['kart.png', Buffer.from('Dette er en tekst.'), 'Filen er ikke et PNG-, JPEG- eller WebP-bilde.'],
			['kart.webp', sketch.subarray(0, 9000), 'Bildet kan ikke leses.'],
			['kart.webp', Buffer.concat([sketch, Buffer.alloc(6_000_000)]), 'Bildet er større enn 5\u00a0MB.']
		] as const) {
			await send(name, 'image/png', content);
			await expect(staff.getByRole('alert')).toContainText(said);
			await expect(staff.locator('#picture-error')).toContainText(said);
			await expect(staff.getByLabel('Slik finner du fram')).toHaveValue(words);
		}
		await open(staff, `${base}/praktisk/kartskisse`);
		await fill(staff, { 'Slik finner du fram': words });
		await press(staff, 'Lagre kartskissen');
		await expect(staff.getByRole('alert')).toContainText('Velg et bilde.');
	});

	await test.step('a picture is stored, shown here, and on the preview of the card', async () => {
		await send('tegning.webp', 'image/webp', sketch);
		await expect(staff.getByText('Kartskissen er lagret.')).toBeVisible();
		expect(await width(staff)).toBe(1000);
		await expect(staff.getByRole('img', { name: words })).toBeVisible();
		await open(staff, `${base}/praktisk`);
		expect(await width(staff)).toBe(1000);
		await staff.goto(`${base}/${people().way[script ? 'script' : 'noScript'].rolePlay}/kort`);
		expect(await width(staff)).toBe(1000);
	});

	const phone = await byLink(address, narrow);
	await test.step('not before it is published; then on the card, whole, with its words', async () => {
		await expect(phone.getByRole('img', { name: /Kartskisse/ })).toHaveCount(0);
		expect(await early(phone, staff, base)).toBe(404);
		await publish();
		await phone.reload();
		await expect(phone.getByText(words)).toBeVisible();
		expect(await width(phone)).toBe(1000);
		await noSidewaysScroll(phone);
		expect(await smallTargets(phone)).toEqual([]);
		if (script) expect(await faults(phone)).toEqual([]);
	});

	if (script)
		await test.step('without coverage it is there, also large', async () => {
			await expect(phone.getByText('Kortet ligger på telefonen')).toBeVisible();
			await phone.context().setOffline(true);
			await phone.reload();
			expect(await width(phone)).toBe(1000);
			const card = phone.url();
			await phone.getByRole('link', { name: /Kartskisse/ }).click();
			await expect(phone).toHaveURL(/\/min\/kart\//);
			expect(await width(phone)).toBe(1000);
			await phone.goto(card);
			await phone.context().setOffline(false);
			await phone.reload();
		});

	await test.step('one who has read is told that it is new', async () => {
		await phone.getByLabel('«Dette er ekte»').check();
		await press(phone, /Lest og forstått/);
		await expect(phone.getByText(script ? /Levert kl\./ : 'Du leste og forsto versjon')).toBeVisible();
		await open(staff, `${base}/praktisk/kartskisse`);
		await send('ny.png', 'image/png', drawing);
		await expect(staff.getByText('Kartskissen er lagret.')).toBeVisible();
		await publish();
		await phone.reload();
		await expect(phone.locator('ins').filter({ hasText: 'Kartskissen er ny.' })).toBeVisible();
		expect(await width(phone)).toBe(8);
	});

	await test.step('and it is taken away', async () => {
		await staff.locator('summary').filter({ hasText: 'Fjern kartskissen' }).click();
		await press(staff, 'Ja, fjern den');
		await expect(staff.getByText('Kartskissen er fjernet.')).toBeVisible();
		await publish();
		await phone.reload();
		await expect(phone.locator('del').filter({ hasText: 'Kartskissen' })).toBeVisible();
		await expect(phone.getByRole('img', { name: /Kartskisse/ })).toHaveCount(0);
	});
});

/** The width that the page's picture really has; waits until it has come. */
async function width(page: Page): Promise<number> {
	const image = page.locator('img').first();
	await image.scrollIntoViewIfNeeded();
	await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.complete && node.naturalWidth)).toBeTruthy();
	return image.evaluate((node: HTMLImageElement) => node.naturalWidth);
}

/** The markør asks for the picture that only staff have seen. */
async function early(phone: Page, staff: Page, base: string): Promise<number> {
	await staff.goto(`${base}/praktisk/kartskisse`);
	const address = (await staff.locator('img').first().getAttribute('src'))!;
	const id = address.slice(address.lastIndexOf('/') + 1);
	return (await phone.request.get(`/min/kart/${id}`)).status();
}

/** Eight by eight, grey. */
const drawing = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAD0lEQVQImWPowAEYhpYEANsRZgE07zdlAAAAAElFTkSuQmCC',
	'base64'
);
