import { expect, request, type Locator, type Page, type Request } from '@playwright/test';
import axe from 'axe-core';
import { appUrl, password, people, type LoopProject, type StaffRole } from './app.ts';
import { engine } from './engine.ts';
import { byKeyboard, enter, forbidMouse, tick, write } from './keyboard.ts';
import { noteSent } from './sent.ts';

type Size = { width: number; height: number };
export const phone: Size = { width: 390, height: 844 };
export const narrow: Size = { width: 320, height: 700 };
export const desk: Size = { width: 1280, height: 900 };

type Fixtures = {
	/** Whether this project runs with JavaScript. */
	script: boolean;
	/** A title of its own for each story and project, since both write in the same database. */
	unique: (words: string) => string;
	/** A new browser as whoever logs in with this e-mail. */
	openAs: (email: string, size: Size) => Promise<Page>;
	/** A new browser as this member of the demo municipality. */
	as: (role: StaffRole, size?: Size) => Promise<Page>;
	/** The same in the municipality of this project's loop. */
	asInLoop: (role: StaffRole) => Promise<Page>;
	/** A new browser in which somebody opens a personal link and presses the button. */
	byLink: (address: string, size?: Size) => Promise<Page>;
	/** What the pages of this story complained about: script errors, refused content, other hosts. */
	complaints: string[];
};
type Cookies = Awaited<ReturnType<Awaited<ReturnType<typeof request.newContext>>['storageState']>>;

export const test = engine.extend<Fixtures, { login: (email: string) => Promise<Cookies> }>({
	script: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),

	unique: async ({ script }, use, testInfo) => {
		const mark = `${script ? 'S' : 'U'}${testInfo.workerIndex}${Date.now().toString(36).slice(-5)}`;
		await use((words) => `${words} ${mark}`);
	},

	// One login per member and worker: the number of logins from one address is limited.
	login: [
		async ({}, use) => {
			const done = new Map<string, Promise<Cookies>>();
			await use((email) => {
				if (!done.has(email)) done.set(email, loggedIn(email));
				return done.get(email)!;
			});
		},
		{ scope: 'worker' }
	],

	complaints: async ({}, use) => {
		const list: string[] = [];
		await use(list);
		expect(list, 'what the pages complained about').toEqual([]);
	},

	openAs: async ({ browser, contextOptions, javaScriptEnabled, login, complaints }, use) => {
		const opened: { close: () => Promise<void> }[] = [];
		await use(async (email, viewport) => {
			const context = await browser.newContext({
				...contextOptions,
				javaScriptEnabled,
				viewport,
				storageState: await login(email)
			});
			opened.push(context);
			if (byKeyboard()) await forbidMouse(context);
			const page = await context.newPage();
			listen(page, complaints);
			return page;
		});
		for (const context of opened) await context.close();
	},

	as: async ({ openAs }, use) => use((role, viewport = desk) => openAs(people().staff[role], viewport)),

	asInLoop: async ({ openAs }, use, testInfo) =>
		use((role) => openAs(people().loops[testInfo.project.name as LoopProject][role], desk)),

	byLink: async ({ browser, contextOptions, javaScriptEnabled, complaints }, use) => {
		const opened: { close: () => Promise<void> }[] = [];
		await use(async (address, viewport = phone) => {
			const context = await browser.newContext({ ...contextOptions, javaScriptEnabled, viewport });
			opened.push(context);
			if (byKeyboard()) await forbidMouse(context);
			const page = await context.newPage();
			listen(page, complaints);
			await page.goto(address);
			await press(page, 'Åpne siden min');
			await expect(page).toHaveURL(/\/min([/?]|$)/);
			return page;
		});
		for (const context of opened) await context.close();
	},

	page: async ({ page, complaints }, use) => {
		listen(page, complaints);
		await use(page);
	}
});
export { expect };

/** A form sent by a browser asks for a page; without it SvelteKit answers with JSON for its own script. */
export const asBrowser = { origin: appUrl, accept: 'text/html' };

async function loggedIn(email: string): Promise<Cookies> {
	const client = await request.newContext();
	const answer = await client.post(`${appUrl}/logg-inn?/login`, {
		headers: asBrowser,
		form: { email, password },
		maxRedirects: 0
	});
	expect(answer.status(), `log in as ${email}`).toBe(303);
	const state = await client.storageState();
	await client.dispose();
	return state;
}

/** Collect what a page complains about. A status that the story asks for (400 on a bad form) is none of it. */
export function listen(page: Page, complaints: string[]): void {
	const { project, workerIndex } = test.info();
	if (project.use.javaScriptEnabled === false) noteSent(page, workerIndex);
	page.on('console', (message) => {
		if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
		complaints.push(`${page.url()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
	const sending = new Set<Request>();
	underWay.set(page, sending);
	page.on('close', () => underWay.delete(page));
	page.on('request', (sent) => {
		const { protocol, hostname } = new URL(sent.url());
		if (protocol.startsWith('http') && hostname !== 'localhost') complaints.push(`asked ${sent.url()}`);
		if (sent.method() === 'POST') sending.add(sent);
	});
	page.on('requestfinished', (sent) => sending.delete(sent));
	page.on('requestfailed', (sent) => sending.delete(sent));
}

/** What each open page of the story has sent and has no answer to yet. */
const underWay = new Map<Page, Set<Request>>();

/**
 * Whoever opens a page while a form is sent by script breaks it off, or reads what was before; also where somebody else
 * sent it. Without script a press lasts until the next page has come.
 */
async function answered(): Promise<void> {
	if (test.info().project.use.javaScriptEnabled === false) return;
	for (const [page, sending] of underWay) {
		// What the page has sent is known here when it has answered this. A page that is being left has nothing to answer with.
		await page.evaluate(() => true).catch(() => false);
		await expect.poll(() => sending.size, `forms under way from ${page.url()}`).toBe(0);
	}
}

/**
 * Open a page and, where it has script, wait until the script has taken over. By keyboard its link is used where the
 * page before has one; the address is written where it has none.
 */
export async function open(page: Page, path: string): Promise<void> {
	await answered();
	const link = page.locator(`a[href="${path}"]:not([target])`).filter({ visible: true }).first();
	if (byKeyboard() && page.url() !== appUrl + path && (await link.count()) > 0) {
		await enter(link);
		await expect(page).toHaveURL(path);
	} else await page.goto(path);
	await ready(page);
}

/** SvelteKit puts its announcer on the page when it has taken over; without script there is nothing to wait for. */
export async function ready(page: Page): Promise<void> {
	if (test.info().project.use.javaScriptEnabled === false) return;
	// A participant's page has a script of its own, in the head, that takes over nothing.
	if ((await page.locator('body script').count()) > 0)
		await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** A field by the whole of its label, whether or not it says «(valgfritt)». */
export function field(within: Page | Locator, label: string): Locator {
	return within
		.getByLabel(new RegExp(`^\\s*${escaped(label)}\\s*(\\(valgfritt\\))?\\s*$`))
		.and(within.locator('input, select, textarea'));
}

/** Fill in fields by label: text is typed, an option of a select is chosen by its words. */
export async function fill(within: Page | Locator, values: Record<string, string>): Promise<void> {
	for (const [label, value] of Object.entries(values)) await put(field(within, label), value);
}

/** Fill in one field. */
export async function put(found: Locator, value: string): Promise<void> {
	if (byKeyboard()) return write(found, value);
	const tag = await found.evaluate((node) => node.tagName);
	if (tag === 'SELECT') await found.selectOption({ label: value });
	else await found.fill(value);
}

/** Choose a radio button or tick a box. */
export async function check(found: Locator): Promise<void> {
	await (byKeyboard() ? tick(found) : found.check());
}

/** Use a button, a link or a summary. */
export async function activate(found: Locator): Promise<void> {
	await (byKeyboard() ? enter(found) : found.click());
}

/** Press a button by its words. */
export async function press(within: Page | Locator, name: string | RegExp): Promise<void> {
	await activate(within.getByRole('button', { name, exact: typeof name === 'string' }));
}

/**
 * Follow a link by its words, and wait until its page has come: with script the page before stays meanwhile, and where
 * both have the same fields it is that one which would be filled in.
 */
export async function follow(within: Page | Locator, name: string | RegExp): Promise<void> {
	const link = within.getByRole('link', { name, exact: typeof name === 'string' }).first();
	const page = 'page' in within ? within.page() : within;
	const before = page.url();
	const leadsOn = await link.evaluate((node: HTMLAnchorElement) => node.target === '' && node.href !== location.href);
	await activate(link);
	if (leadsOn) await expect(page).not.toHaveURL(before);
}

/** The page's one heading of the first level says this (beside it may stand a state). */
export async function heading(page: Page, words: string | RegExp): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toContainText(words);
}

/** From an exercise's page: starts it, and says that it is to be today where it is planned for a later day. */
export async function startExercise(page: Page): Promise<void> {
	await expect(page.getByRole('button', { name: 'Start øvelsen' })).toBeVisible();
	const early = page.getByRole('checkbox', { name: /^Start i dag/ });
	if ((await early.count()) > 0) await check(early);
	await press(page, 'Start øvelsen');
	await heading(page, 'Pågår');
}

/** How many pixels of the page lie outside the window to the right. */
export const sideways = (page: Page): Promise<number> =>
	page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth);

/** Nothing stands outside the window to the right. */
export async function noSidewaysScroll(page: Page): Promise<void> {
	expect(await sideways(page)).toBeLessThanOrEqual(0);
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What the automatic WCAG rules find, one line for each element. Needs script in the page's world. A strip that is fixed to
 * the window lies in the flow meanwhile: what it covers now, comes out when one scrolls. Run in the page as it stands (no
 * page here has a frame), which takes a fifth of the time that @axe-core/playwright takes.
 */
export async function faults(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	return page.evaluate(async (values) => {
		const fixed = [...document.querySelectorAll<HTMLElement>('body *')].filter((node) =>
			['fixed', 'sticky'].includes(getComputedStyle(node).position)
		);
		for (const { style } of fixed) style.position = 'static';
		const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
			runOnly: { type: 'tag', values },
			resultTypes: ['violations'],
			preload: false
		});
		for (const { style } of fixed) style.position = '';
		return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html}`));
	}, rules);
}

/** Interactive things lower or narrower than a thumb needs (44 px), links inside running text left out. */
export async function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const small: string[] = [];
		const measured = 'button, select, textarea, summary, a[href], label:has(input), input:not([type=hidden])';
		for (const node of document.querySelectorAll<HTMLElement>(measured)) {
			if (node.matches('input') && node.closest('label')) continue;
			const inText = node.matches('a') && node.closest('p') && node.parentElement!.textContent !== node.textContent;
			if (inText || !node.checkVisibility({ visibilityProperty: true })) continue;
			// Out of sight until it has the focus: the skip link.
			const { width, height } = node.getBoundingClientRect();
			if (width <= 1 || height <= 1 || getComputedStyle(node).position === 'absolute') continue;
			if (width < 43.5 || height < 43.5)
				small.push(
					`${node.tagName} «${node.textContent.trim().slice(0, 40)}» ${Math.round(width)}×${Math.round(height)}`
				);
		}
		return small;
	});
}
