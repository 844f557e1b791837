import { defineConfig } from '@playwright/test';
import { chromium } from './chromium.ts';
import { appUrl } from './app.ts';

const launchOptions = await chromium();

/** Every story runs twice: with JavaScript and without. The loop is told with it by the keyboard alone. */
export default defineConfig({
	testDir: '.',
	testMatch: '*.spec.ts',
	outputDir: '../.output/stories',
	reporter: [['list'], ['json', { outputFile: '../.output/stories.json' }]],
	timeout: 90_000,
	expect: { timeout: 10_000 },
	workers: 2,
	retries: 0,
	forbidOnly: true,
	use: {
		baseURL: appUrl,
		launchOptions,
		locale: 'nb-NO',
		timezoneId: 'Europe/Oslo',
		actionTimeout: 10_000,
		// Keeping the page as it was at each step costs a third of the run's time: asked for while stories are written.
		trace: process.env.STORIES_TRACE ? 'retain-on-failure' : 'off',
		screenshot: 'only-on-failure'
	},
	projects: [
		// The longest first, so that no worker stands idle at the end. A trace would keep the page as it was at each key.
		{ name: 'keyboard', testMatch: 'loop.spec.ts', use: { trace: 'off' } },
		{ name: 'access', testMatch: ['access.spec.ts', 'audience.spec.ts'] },
		// What forms answer to bad input, and what becomes of mail, is the server's work: told where there is nothing else.
		{
			name: 'script',
			testIgnore: [
				'access.spec.ts',
				'audience.spec.ts',
				'loop.spec.ts',
				'every-form.spec.ts',
				'odd-input.spec.ts',
				'mail.spec.ts'
			]
		},
		{
			name: 'no-script',
			testIgnore: ['access.spec.ts', 'audience.spec.ts', 'keyboard.spec.ts'],
			use: { javaScriptEnabled: false }
		}
	],
	webServer: {
		command: 'node tests/e2e/serve.ts',
		url: `${appUrl}/readyz`,
		cwd: '../..',
		// While stories are written: start the server by hand once, and set STORIES_REUSE.
		reuseExistingServer: Boolean(process.env.STORIES_REUSE),
		timeout: 120_000,
		stdout: 'pipe'
	}
});
