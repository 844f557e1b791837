import { gzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { chromium } from '@playwright/test';
import { chromium as browserOfThisMachine } from '../tests/e2e/chromium.ts';
import { theDay } from '../tests/e2e/day.ts';
import type { Db } from '../src/lib/server/db/client.ts';
import { issueLink, linkAddress } from '../src/lib/server/participants/links.ts';
import { participant } from '../src/lib/server/participants/schema.ts';
import { casting } from '../src/lib/server/role-players/schema.ts';
import { percentile, rate, type Rate } from './rate.ts';

/** A whole line at roll-call: nobody has more at once. */
export const phones = 500;
/** All of them open the link within this, milliseconds. */
const within = 30_000;
/** How often an open card asks how it stands, milliseconds (src/lib/card-client/client.ts). */
const pace = 4000;

/** So many ask without a pause. */
const atOnce = 32;

/** So many links to one running exercise. @param appUrl where the server will listen */
export async function linksOfPhones(db: Db, appUrl: string, now: Date): Promise<string[]> {
	const day = await theDay(db, now);
	const [played] = await db
		.select({ rolePlayId: casting.rolePlayId })
		.from(casting)
		.where(eq(casting.participantId, day.players[0]!.participantId));
	const people = await db
		.insert(participant)
		.values(
			Array.from({ length: phones }, (_, index) => ({
				exerciseId: day.exercise,
				kind: 'role_player' as const,
				name: `Måling ${index}`
			}))
		)
		.returning({ id: participant.id });
	await db
		.insert(casting)
		.values(people.map(({ id }) => ({ rolePlayId: played!.rolePlayId, participantId: id, reserve: true })));
	const until = new Date(now.getTime() + 86_400_000);
	const links: string[] = [];
	for (const { id } of people) links.push(linkAddress(appUrl, await issueLink(db, id, until, now)));
	return links;
}

type Opened = { cookie: string; took: number };

/**
 * Everybody opens the link and presses the button within half a minute; then all cards stay open and ask how it stands; and
 * at last so many ask without a pause, for how much more there is room.
 * @throws when one answer is not what a phone needs
 */
export async function openAll(
	appUrl: string,
	links: string[]
): Promise<{ opening: Rate; asking: Rate; pressing: Rate }> {
	const started = performance.now();
	const opened = await Promise.all(
		links.map(async (link, index): Promise<Opened> => {
			await until(started + (index * within) / links.length);
			const begun = performance.now();
			return { cookie: await openCard(appUrl, link), took: performance.now() - begun };
		})
	);
	const opening = {
		rate: links.length / ((performance.now() - started) / 1000),
		p99: percentile(
			opened.map(({ took }) => took),
			0.99
		)
	};

	const ask = async (cookie: string) => {
		const answer = await fetch(`${appUrl}/min/status`, { headers: { cookie } });
		await answer.json();
		if (answer.status !== 200) throw new Error(`status: ${answer.status}`);
	};
	const asked: number[] = [];
	const from = performance.now();
	await Promise.all(
		opened.map(async ({ cookie }, index) => {
			for (let round = 0; round < 5; round++) {
				await until(from + round * pace + (index * pace) / opened.length);
				const begun = performance.now();
				await ask(cookie);
				asked.push(performance.now() - begun);
			}
		})
	);
	const asking = { rate: asked.length / ((performance.now() - from) / 1000), p99: percentile(asked, 0.99) };
	const four = Array.from({ length: 4 }, () => opened.map(({ cookie }) => cookie)).flat();
	return { opening, asking, pressing: await rate(four, atOnce, ask) };
}

async function openCard(appUrl: string, link: string): Promise<string> {
	await (await fetch(link)).arrayBuffer();
	const pressed = await fetch(link, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: appUrl, accept: 'text/html' },
		body: new URLSearchParams()
	});
	const cookie = (pressed.headers.get('set-cookie') ?? '').split(';')[0]!;
	const card = await fetch(`${appUrl}/min/instruks`, { headers: { cookie } });
	const html = await card.text();
	if (card.status !== 200 || !html.includes('ØVELSE')) throw new Error(`card: ${card.status}`);
	return cookie;
}

const until = (moment: number) =>
	new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));

/**
 * The card on slow 3G (400 ms there and back, 400 kbit/s), from an address typed to text that can be read, beside the
 * shortest page there can be on the same line.
 */
export async function slowReading(appUrl: string, cookie: string, barePage: string) {
	const browser = await chromium.launch(await browserOfThisMachine());
	const [name, value] = cookie.split('=');
	const readable = async (url: string) => {
		const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
		await context.addCookies([{ name: name!, value: value!, url: appUrl }]);
		const page = await context.newPage();
		const line = await context.newCDPSession(page);
		await line.send('Network.enable');
		const bits = 400_000 / 8;
		await line.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 400,
			downloadThroughput: bits,
			uploadThroughput: bits
		});
		await page.goto(url, { waitUntil: 'load' });
		// A small page may have come before it is painted.
		const painted = await page.evaluate(
			() =>
				new Promise<number>((settle) =>
					new PerformanceObserver((list) => {
						for (const { name, startTime } of list.getEntries())
							if (name === 'first-contentful-paint') settle(startTime);
					}).observe({ type: 'paint', buffered: true })
				)
		);
		await context.close();
		return painted;
	};
	try {
		const times = async (url: string) => {
			const all: number[] = [];
			for (let round = 0; round < 5; round++) all.push(await readable(url));
			return percentile(all, 0.5);
		};
		return { card: await times(`${appUrl}/min/instruks`), bare: await times(barePage) };
	} finally {
		await browser.close();
	}
}

/** HTML and CSS of the card as they go over the line, compressed; the script comes after and is not counted. */
export async function cardWeight(appUrl: string, cookie: string): Promise<number> {
	const html = await (await fetch(`${appUrl}/min/instruks`, { headers: { cookie } })).text();
	const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map(
		([tag]) => /href="([^"]+)"/.exec(tag)![1]!
	);
	const parts = [html, ...(await Promise.all(sheets.map(async (url) => (await fetch(new URL(url, appUrl))).text())))];
	return parts.reduce((sum, text) => sum + gzipSync(text).byteLength, 0);
}
