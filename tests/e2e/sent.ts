import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { access } from './access-table.ts';
import { routeOf } from './routes.ts';

/* Which forms the stories have sent from a page without JavaScript; every-action.ts holds it against the access table. */

/** One file for each worker, cleared by tests/run.ts. */
const folder = 'tests/.output/sent';

/** `/(public)/logg-inn ?/login` */
const nameOf = (route: string, action: string) => `${route} ${action}`;

/** Every action there is. */
export const allActions = Object.entries(access).flatMap(([route, rule]) =>
	Object.keys(rule)
		.filter((name) => name.startsWith('?/'))
		.map((action) => nameOf(route, action))
);

/** Note each form that this page sends by one of its buttons and that is taken in. Requests past the page are not seen. */
export function noteSent(page: Page, worker: number): void {
	page.on('response', (answer) => {
		const sent = answer.request();
		if (sent.method() !== 'POST' || !sent.isNavigationRequest()) return;
		const { pathname, searchParams } = new URL(answer.url());
		const action = `?${[...searchParams.keys()].find((key) => key.startsWith('/')) ?? '/default'}`;
		// A redirect, or the page with what is shown this once. Who must log in first gets the form kept, with 401.
		const taken = action === '?/behold' ? [401] : [200, 303];
		const route = routeOf(pathname, Object.keys(access));
		if (!route || !taken.includes(answer.status())) return;
		mkdirSync(folder, { recursive: true });
		appendFileSync(join(folder, `${worker}.txt`), `${nameOf(route, action)}\n`);
	});
}

/** What all workers have noted. */
export function sentActions(): Set<string> {
	return new Set(readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n')));
}
