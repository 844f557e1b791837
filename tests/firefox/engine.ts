import { test, type Browser, type BrowserType, type Page } from '@playwright/test';
import playwright from 'playwright-bidi';
import { appUrl } from '../e2e/app.ts';
import type { Engine } from '../e2e/engine.ts';
import { createNet, type Net } from './net.ts';

/*
 * The Firefox of a Linux distribution, driven over WebDriver BiDi. Playwright's own Firefox is a built one of theirs; the
 * project's version asks more of BiDi than an ESR answers, hence the older package beside it.
 */
const { _bidiFirefox: firefox } = playwright as unknown as { _bidiFirefox: BrowserType };

/** What a context in Chromium is told by Playwright, and Firefox by its settings. */
const settings = (script = true) => ({
	executablePath: process.env.STORIES_FIREFOX,
	headless: true,
	firefoxUserPrefs: {
		'intl.accept_languages': 'nb-NO,nb',
		'javascript.enabled': script,
		// A phone's scrollbars take no room.
		'ui.useOverlayScrollbars': 1
	},
	env: { ...process.env, TZ: 'Europe/Oslo' } as Record<string, string>
});

export const engine = test.extend<Pick<Engine, 'startPhone'>, { net: Net }>({
	net: [
		async ({}, use) => {
			const net = await createNet();
			await use(net);
			await net.close();
		},
		{ scope: 'worker' }
	],

	browser: [
		async ({ net }, use, { project }) => {
			const browser = await firefox.launch(settings(project.use.javaScriptEnabled !== false));
			await adapt(browser);
			const open = browser.newContext.bind(browser);
			const newContext: Browser['newContext'] = async ({ viewport, storageState } = {}) =>
				net.rule(await open({ baseURL: appUrl, viewport, storageState }));
			await use(Object.assign(browser, { newContext }));
			await browser.close();
		},
		{ scope: 'worker' }
	],

	// With `browser`, since that is where the older package's things are made known.
	startPhone: async ({ net, browser: _ }, use) =>
		use(async (folder, viewport) =>
			net.rule(await firefox.launchPersistentContext(folder, { ...settings(), baseURL: appUrl, viewport }))
		)
});

/**
 * Make the older package's pages known to the newer `expect`, which asks a thing's name and reads the answer in a form of its
 * own; and look into a page from a world beside the page's, since Firefox holds the driver to the page's own rules for scripts.
 */
async function adapt(browser: Browser): Promise<void> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const frames = Object.getPrototypeOf(page.mainFrame()) as Frame;
	Object.assign(Object.getPrototypeOf(page), {
		_apiName: 'Page',
		evaluate(this: Inside & Page, look: unknown, value?: unknown) {
			const frame = this._connection.toImpl(this.mainFrame());
			return frame.evaluateExpression(
				String(look),
				{ isFunction: typeof look === 'function', world: 'utility' },
				value
			);
		}
	});
	Object.assign(Object.getPrototypeOf(page.locator('html')), { _apiName: 'Locator' });
	const ask = frames._expect;
	frames._expect = async function (...asked) {
		const answer = await ask.apply(this, asked);
		return { ...answer, received: { value: answer.received } };
	};
	await context.close();
}

type Frame = { _expect: (...asked: unknown[]) => Promise<{ received?: unknown }> };
type Looking = { evaluateExpression: (look: string, how: object, value: unknown) => Promise<unknown> };
type Inside = { _connection: { toImpl: (frame: object) => Looking } };
