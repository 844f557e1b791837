import { gzipSync } from 'node:zlib';
import { people } from './app.ts';
import { expect, test } from './support.ts';

/** What comes in the first round trip of a new connection: ten packets of 1460 bytes. */
const limit = 14 * 1024;

test('a markør reads the card with at most 14 kB of HTML and CSS; the script is extra, and waits', async ({
	byLink
}) => {
	const page = await byLink(people().day.players[5]!.address);
	const html = await (await page.request.get('/min/instruks')).text();
	await page.goto('/min/instruks');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	// A module is deferred by itself.
	await expect(page.locator('script:not([type=module][src])')).toHaveCount(0);
	const sheets = await page
		.locator('link[rel=stylesheet]')
		.evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
	expect(sheets.length).toBeGreaterThan(0);
	const parts = [html, ...(await Promise.all(sheets.map(async (url) => (await page.request.get(url)).text())))];
	const compressed = parts.reduce((sum, text) => sum + gzipSync(text).byteLength, 0);
	expect(compressed).toBeLessThanOrEqual(limit);
	// The card's own words are there: a page that shows nothing would be light too.
	expect(html).toContain('ØVELSE');
});
