import { structureLines } from '../support/pdf-structure.ts';
import { expect, field, fill, follow, heading, open, press, test } from './support.ts';

const shield = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 40"><path d="M0 0h30v25L15 40 0 25z"/></svg>';

/* The municipality's colour and coat of arms: what cannot be read is refused with the nearest that can. */
test('farge og kommunevåpen: refused, offered, stored, taken away', async ({ as }) => {
	const page = await as('administrator');
	await open(page, '/innstillinger');
	await follow(page, 'Velg farge og kommunevåpen');
	await heading(page, 'Farge og kommunevåpen');
	await fill(page, { 'Kommunens farge': '#ffd400' });
	await press(page, 'Lagre fargen');
	await expect(page.getByRole('alert')).toContainText('Hvit tekst er ikke lesbar på #ffd400: kontrasten er 1,4');
	await expect(field(page, 'Kommunens farge')).toHaveValue('#ffd400');
	await press(page, /^Bruk #/);
	await expect(page.getByText('Fargen er lagret.')).toBeVisible();
	await expect(field(page, 'Kommunens farge')).not.toHaveValue('#ffd400');

	const send = async (name: string, mimeType: string, buffer: Buffer) => {
		await page.getByLabel('Bilde av kommunevåpenet').setInputFiles({ name, mimeType, buffer });
		await press(page, 'Lagre våpenet');
	};
	await send('vapen.png', 'image/png', Buffer.from('GIF89a'));
	await expect(page.locator('#arms-error')).toContainText('Filen er ikke et PNG-, JPEG-, WebP- eller SVG-bilde.');
	await send('vapen.svg', 'image/svg+xml', Buffer.from(shield));
	await expect(page.getByText('Kommunevåpenet er lagret.')).toBeVisible();
	const arms = page.getByRole('img', { name: /^Kommunevåpenet til / });
	expect((await page.request.get((await arms.getAttribute('src'))!)).headers()['content-type']).toBe('image/webp');

	const paper = await page.request.get('/laering/historikk.pdf');
	const figures = (await structureLines(new Uint8Array(await paper.body()))).filter((line) => line.includes('Figure'));
	expect(figures).toEqual([expect.stringContaining('[Kommunevåpenet til ')]);

	await page.getByText('Fjern våpenet').click();
	await press(page, 'Ja, fjern det');
	await expect(page.getByText('Kommunevåpenet er fjernet.')).toBeVisible();
	await expect(arms).toHaveCount(0);
	await fill(page, { 'Kommunens farge': '' });
	await press(page, 'Lagre fargen');
	await expect(page.getByText('Fargen er lagret.')).toBeVisible();
});
