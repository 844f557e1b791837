import { expect, request, test } from '@playwright/test';
import { leaksIn, secretWord } from '../support/secrets.fixture.ts';
import { access } from './access-table.ts';
import { appUrl, people } from './app.ts';
import { builtRoutes, pathOf } from './routes.ts';
import { asBrowser } from './support.ts';

const ofParticipant = (path: string) => path === '/min' || path.startsWith('/min/') || path.startsWith('/min?');

/** What the card's own script asks the service worker to keep (keepCopy), read from the page. */
function keptBy(html: string): string[] {
	const named = (tag: RegExp, attribute: string) =>
		[...html.matchAll(tag)].flatMap(([whole]) => new RegExp(`${attribute}="([^"]+)"`).exec(whole)?.[1] ?? []);
	const head = html.slice(0, html.indexOf('</head>'));
	const addresses = [
		...named(/<a [^>]*data-keep[^>]*>/g, 'href'),
		...named(/<link [^>]*rel="stylesheet"[^>]*>/g, 'href'),
		...named(/<script [^>]*src=[^>]*>/g, 'src').filter((src) => head.includes(src))
	];
	return ['/min/instruks', ...addresses].map((address) => {
		const { pathname, search } = new URL(address.replaceAll('&amp;', '&'), `${appUrl}/min/instruks`);
		return pathname + search;
	});
}

/** A header may carry a file's name percent-encoded. */
function decoded(header: string): string {
	try {
		return decodeURIComponent(header);
	} catch {
		return header;
	}
}

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
	const seen = new Set<string>();
	let read = 0;
	const look = async (what: string, answer: Awaited<ReturnType<typeof player.get>>) => {
		const text = await answer.text();
		read += text.length;
		if (answer.status() === 200) seen.add(what);
		const said = [text, ...Object.values(answer.headers()).map(decoded)].join('\n');
		leaks.push(...leaksIn(said).map((word) => `${what}: ${word}`));
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
			const path = pathOf(route, { token: 'a'.repeat(32), picture: crypto.randomUUID() });
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
	// The walk has seen the card itself and the person's own file, and not only pages that say no.
	const card = await (await player.get(`${appUrl}/min/instruks`)).text();
	expect(card).toContain('Hvor er mannen min?');
	expect([...seen]).toContain('player GET /(participant)/min/om-meg/opplysninger.json');
	expect(read).toBeGreaterThan(50_000);

	// What the phone keeps: the card, the pages that it names, and what they are made of, as keepCopy in card-client.
	const kept = keptBy(card);
	expect(kept.filter(ofParticipant)).not.toEqual([]);
	expect(kept.filter((path) => path.endsWith('.css'))).not.toEqual([]);
	expect(kept.filter((path) => path.endsWith('.js'))).not.toEqual([]);
	for (const path of kept) {
		expect(ofParticipant(path) || path.startsWith('/_app/immutable/'), path).toBe(true);
		const answer = await player.get(appUrl + path);
		expect(answer.status(), path).toBe(200);
		await look(`kept ${path}`, answer);
	}
	await look('the service worker', await player.get(`${appUrl}/service-worker.js`));
	expect(leaks).toEqual([]);

	// And a page that does tell is found, wherever on it the word stands.
	for (const told of [
		card.replace('Hvor er mannen min?', `${secretWord}-purpose`),
		card.replace('<main', `<main data-note="${secretWord}-vitalSigns"`),
		card.replace('</body>', `<script type="application/json">{"makeUp":"${secretWord}-makeUp"}</script></body>`)
	]) {
		expect(told).not.toBe(card);
		expect(leaksIn(told)).toHaveLength(1);
	}
	await player.dispose();
	await nobody.dispose();
});
