import { test, type BrowserContext } from '@playwright/test';
import { appUrl } from './app.ts';
import { chromium } from './chromium.ts';

export type Engine = {
	/** A browser that keeps what it has in this folder: closed, and started again with the same folder, it is that phone. */
	startPhone: (folder: string, viewport: { width: number; height: number }) => Promise<BrowserContext>;
};

/** The browser of the stories: Chromium, unless tests/firefox/run.ts has said where Firefox is. */
export const engine = process.env.STORIES_FIREFOX
	? (await import('../firefox/engine.ts')).engine
	: test.extend<Engine>({
			startPhone: async ({ playwright, locale, timezoneId }, use) =>
				use(async (folder, viewport) => {
					const settings = { ...(await chromium()), baseURL: appUrl, viewport, locale, timezoneId };
					return playwright.chromium.launchPersistentContext(folder, settings);
				})
		});
