import type { Page } from '@playwright/test';
import type { SectionId } from '../../src/lib/report/report.ts';
import { people, type Params } from './app.ts';
import { builtRoutes, pathOf } from './routes.ts';
import { desk, expect, faults, narrow, open, ready, sideways, smallTargets, test } from './support.ts';

/*
 * Every page of the build, with the demo's data, narrow and wide: what the automatic WCAG rules find, the frame that each
 * page must have, and nothing that the browser complains about (`complaints` in support.ts).
 */
// The slowest file, and its tests share nothing.
test.describe.configure({ mode: 'parallel' });

const routes = (await builtRoutes()).filter(({ isPage }) => isPage).map(({ route }) => route);

const chapters: SectionId[] = ['summary', 'objectives', 'contactLines', 'feedback', 'planChanges', 'method'];

/** Pages that show something else for each of these. */
const alsoWith: Record<string, string[]> = {
	// One chapter of each shape: lists, ratings, a diagram, stacked scales, a choice, a long text.
	'/(coordinator)/ovelser/[exercise]/rapport': chapters.map((id) => `?kapittel=${id}`),
	'/(coordinator)/ovelser/[exercise]/evaluering/svar': ['?gruppe=legesentre', '?gruppe=markorer'],
	'/(coordinator)/ovelser/[exercise]/evaluering/funn': ['?felt=whatToImprove', '?felt=observations'],
	'/(coordinator)/laering': ['?status=apne', '?oppfolging=ja']
};

test.describe('staff', () => {
	// Without script these have the same markup, and the stories fill in their forms.
	test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'seen with script');

	// Several in one browser: to open a new one takes as long as to look at a page.
	for (const several of bunches(
		routes.filter((one) => one.startsWith('/(coordinator)')),
		8
	))
		test(`${several[0]} and ${several.length - 1} more`, async ({ as, script }) => {
			test.setTimeout(300_000);
			const page = await as('administrator', narrow);
			for (const route of several)
				await test.step(route, async () => {
					const paths = addresses(route, people().worlds);
					expect(paths, `something in the demo to open ${route} with`).not.toEqual([]);
					for (const [index, path] of paths.entries()) {
						await open(page, path);
						await check(page, script);
						if (index === 0) await checkWide(page, script);
					}
					for (const query of alsoWith[route] ?? []) {
						await open(page, paths[0]! + query);
						await check(page, script);
					}
				});
		});
});

for (const route of routes.filter((one) => one.startsWith('/(public)') || one.startsWith('/(participant)/d/')))
	test(route, async ({ page, script }) => {
		await page.setViewportSize(narrow);
		const path = route.startsWith('/(participant)/d/')
			? new URL(people().links.rolePlayer).pathname
			: addresses(route, people().worlds)[0]!;
		await open(page, path);
		await check(page, script);
		await checkWide(page, script);
	});

const only: Record<string, ('rolePlayer' | 'medicalCentre')[]> = {
	'/(participant)/min/instruks': ['rolePlayer'],
	'/(participant)/min/sporsmal': ['rolePlayer'],
	'/(participant)/min/takk': ['rolePlayer'],
	'/(participant)/min/deltakelse': ['medicalCentre']
};
for (const route of routes.filter((one) => one.startsWith('/(participant)/min')))
	for (const who of only[route] ?? (['rolePlayer', 'medicalCentre'] as const))
		test(`${route} as ${who}`, async ({ byLink, script }) => {
			const page = await byLink(people().links[who], narrow);
			await open(page, pathOf(route, {})!);
			await check(page, script);
			expect(await smallTargets(page), 'smaller than a thumb').toEqual([]);
			await checkWide(page, script);
		});

test('a page that does not exist', async ({ as, byLink, script }) => {
	for (const page of [await as('reader', narrow), await byLink(people().links.rolePlayer, narrow)])
		for (const path of ['/finnes-ikke', '/min/finnes-ikke', '/ovelser/finnes-ikke']) {
			await page.goto(path);
			await check(page, script);
		}
});

function bunches<T>(all: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
		all.slice(index * size, (index + 1) * size)
	);
}

/** The addresses of a route, one for each exercise that has what the route needs. */
function addresses(route: string, worlds: Params[]): string[] {
	return [...new Set(worlds.map((world) => pathOf(route, world)))].filter((path) => path !== null);
}

async function check(page: Page, script: boolean): Promise<void> {
	await ready(page);
	const where = page.url();
	await expect(page.getByRole('heading', { level: 1 }), where).toHaveCount(1);
	expect(await page.title(), where).toMatch(/\S/);
	expect.soft(await sideways(page), `sideways at ${where}`).toBeLessThanOrEqual(0);
	if (script) expect.soft(await faults(page), where).toEqual([]);
}

const tablet = { width: 768, height: 1024 };

async function checkWide(page: Page, script: boolean): Promise<void> {
	for (const size of [tablet, desk]) {
		await page.setViewportSize(size);
		expect.soft(await sideways(page), `sideways at ${page.url()} at ${size.width} px`).toBeLessThanOrEqual(0);
	}
	if (script) expect.soft(await faults(page), `${page.url()} at ${desk.width} px`).toEqual([]);
	await page.setViewportSize(narrow);
}
