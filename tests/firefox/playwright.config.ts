import { defineConfig } from '@playwright/test';
import { appUrl } from '../e2e/app.ts';
import { serverPort } from './net.ts';

/** The stories of the card, in Firefox. One at a time: they share the net that is cut. */
export default defineConfig({
	testDir: '..',
	outputDir: '../.output/firefox',
	reporter: 'list',
	timeout: 60_000,
	expect: { timeout: 10_000 },
	workers: 1,
	forbidOnly: true,
	use: { baseURL: appUrl, actionTimeout: 10_000 },
	projects: [
		{ name: 'script', testMatch: 'e2e/card.spec.ts' },
		{ name: 'no-script', testMatch: 'firefox/no-script.spec.ts', use: { javaScriptEnabled: false } }
	],
	webServer: {
		command: 'node tests/firefox/serve.ts',
		url: `http://localhost:${serverPort}/readyz`,
		cwd: '../..',
		timeout: 120_000,
		stdout: 'pipe'
	}
});
