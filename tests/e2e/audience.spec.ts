import { expect, request, test } from '@playwright/test';
import { secretWord } from '../support/secrets.fixture.ts';
import { access } from './access-table.ts';
import { appUrl, people } from './app.ts';
import { builtRoutes, pathOf } from './routes.ts';
import { asBrowser } from './support.ts';

/*
 * What is for the staff, and what is another person's, is marked in one exercise; here everything that a role player or a
 * stranger can be answered with is read through. The routes are those of the access table, so that a new one is looked at
 * from the day it is there.
 */
test('no answer to a role player or a stranger holds a word that is not theirs to read', async () => {
	const { marked } = people();
	const player = await request.newContext();
	const nobody = await request.newContext();
	const opened = await player.get(marked);
	const pressed = await player.post(marked, { headers: asBrowser, form: {}, maxRedirects: 0 });
	expect(pressed.status()).toBe(303);
	const leaks: string[] = [];
	let read = 0;
	const look = async (what: string, answer: Awaited<ReturnType<typeof player.get>>) => {
		const text = await answer.text();
		read += text.length;
		if (text.includes(secretWord)) leaks.push(`${what}: ${/HEMMELIG[-\wæøåÆØÅ]*/.exec(text)?.[0]}`);
	};
	await look('the link', opened);

	const isPage = new Map((await builtRoutes()).map((one) => [one.route, one.isPage]));
	const routes = Object.entries(access).filter(([route]) => !route.startsWith('/(coordinator)'));
	// What ends something is asked last: until then the others need it.
	const ends = /slett|withdraw|remove/;
	routes.sort(([one], [other]) => Number(ends.test(one)) - Number(ends.test(other)));
	for (const who of ['player', 'nobody'] as const)
		for (const [route, rule] of routes) {
			const client = who === 'player' ? player : nobody;
			const path = pathOf(route, { token: 'a'.repeat(32) });
			expect(path, route).not.toBeNull();
			const options = { headers: asBrowser, maxRedirects: 0 };
			await look(`${who} GET ${route}`, await client.get(appUrl + path, options));
			for (const query of ['?rolle=12', '?sprak=en', '?versjon=1'])
				if (route.includes('/min'))
					await look(`${who} GET ${route}${query}`, await client.get(appUrl + path + query, options));
			if (isPage.get(route)) {
				const data = `${path === '/' ? '' : path}/__data.json`;
				await look(`${who} data of ${route}`, await client.get(appUrl + data, options));
			}
			for (const name of Object.keys(rule).filter((one) => !['load', 'GET'].includes(one) && !ends.test(route + one)))
				await look(
					`${who} ${route} ${name}`,
					await client.post(`${appUrl}${path}${name === 'POST' || name === '?/default' ? '' : name}`, {
						...options,
						form: {}
					})
				);
		}
	expect(leaks).toEqual([]);
	// The walk has seen the card itself, and not only pages that say no.
	const card = await (await player.get(`${appUrl}/min/instruks`)).text();
	expect(card).toContain('Hvor er mannen min?');
	expect(read).toBeGreaterThan(50_000);
	await player.dispose();
	await nobody.dispose();
});
