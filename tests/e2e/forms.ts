import { expect, type Locator, type Page } from '@playwright/test';
import { appUrl } from './app.ts';
import { asBrowser, open } from './support.ts';

/** The form with this button, and the button. */
export function formWith(page: Page, name: string): { form: Locator; button: Locator } {
	const button = page.getByRole('button', { name, exact: true });
	return { form: page.locator('form').filter({ has: button }), button };
}

/** Press the button. @returns the status of the answer, also where the page's script sends the form */
export async function send(page: Page, button: Locator): Promise<number> {
	const answered = page.waitForResponse(
		(answer) => answer.request().method() === 'POST' && answer.url().startsWith(appUrl)
	);
	await button.click();
	const answer = await answered;
	const sentByScript = answer.headers()['content-type']?.includes('json');
	// SvelteKit's own answer has a status of its own, but for one that is an error.
	const own = sentByScript ? ((await answer.json()) as { status?: number }).status : undefined;
	return own ?? answer.status();
}

/** A field in which one writes words. */
export type TextField = { name: string; id: string; max: number | null; number: boolean; kind: string };

/** The form's fields for words and numbers; dates and clocks have a browser's own field. */
export function textFields(form: Locator): Promise<TextField[]> {
	return form.evaluate((node: HTMLFormElement) =>
		[...node.elements]
			.filter((one) => one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement)
			.filter((one) => ['text', 'textarea', 'email', 'tel', 'password'].includes(one.type))
			.map((one) => ({
				name: one.name,
				id: one.id,
				max: one.maxLength > 0 ? one.maxLength : null,
				number: one.inputMode === 'numeric',
				kind: one.type
			}))
	);
}

export const byName = (form: Locator, name: string) => form.locator(`[name="${name}"]`);

/** Open everything that is folded away, as one who looks through the page. */
export async function unfold(page: Page): Promise<void> {
	await page
		.locator('main details')
		.evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
}

/** Open a page with nothing folded away. */
export async function openUnfolded(page: Page, path: string): Promise<void> {
	await open(page, path);
	await unfold(page);
}

/** Paste a value, however long. */
export async function paste(form: Locator, name: string, value: string): Promise<void> {
	await byName(form, name).evaluate((node: HTMLInputElement, pasted) => {
		node.value = pasted;
		node.dispatchEvent(new Event('input', { bubbles: true }));
	}, value);
}

/** What stands in the form now, by name; hidden fields and passwords are left out. */
export function standing(form: Locator): Promise<Record<string, string[]>> {
	return form.evaluate((node: HTMLFormElement) => {
		const found: Record<string, string[]> = {};
		for (const one of node.elements) {
			if (!(one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement))
				continue;
			if (['hidden', 'password', 'submit'].includes(one.type)) continue;
			const chosen = one instanceof HTMLInputElement && ['radio', 'checkbox'].includes(one.type) ? one.checked : true;
			(found[one.name] ??= []).push(...(chosen ? [one.value] : []));
		}
		return found;
	});
}

/**
 * The page after a form that did not pass: the summary has the focus, each of its sentences leads to a field that says
 * the same and is marked, and what was typed stands there.
 * @returns the sentences by the field's name
 */
export async function refusal(page: Page, button: string, typed: Record<string, string[]>) {
	const summary = page.getByRole('alert').filter({ hasText: /Du må rette/ });
	await expect(summary).toHaveCount(1);
	const links = await summary
		.getByRole('link')
		.evaluateAll((all) => all.map((link) => ({ to: link.getAttribute('href')!, says: link.textContent.trim() })));
	const { form } = formWith(page, button);
	const found: Record<string, string> = {};
	for (const { to, says } of links) {
		const target = page.locator(`[id="${to.slice(1)}"]`);
		await expect(target, `${to}: where «${says}» leads`).toBeVisible();
		const field = await target.evaluate((node: HTMLInputElement) => ({
			name: node.name,
			described: node.getAttribute('aria-describedby') ?? '',
			marked: node.getAttribute('aria-invalid') ?? node.type
		}));
		expect(['true', 'radio', 'checkbox'], `${to} is marked`).toContain(field.marked);
		expect(field.described.split(' '), `${to} is described by its error`).toContain(`${to.slice(1)}-error`);
		await expect(page.locator(`[id="${to.slice(1)}-error"]`)).toHaveText(says);
		found[field.name] = says;
	}
	expect(Object.keys(found).length, 'one field a sentence').toBe(links.length);
	expect(await standing(form), 'what was typed').toEqual(typed);
	return found;
}

/** Words that would do harm where they are taken for something else than words. */
export const hostile = (max: number | null) =>
	max !== null && max < 200
		? `<b data-owned>'; DROP TABLE--🚑`
		: `<script data-owned>window.owned=1</script><img data-owned src=x onerror="window.owned=1"> '); DROP TABLE exercise;-- {{7*7}} \${7*7} %00 🚑👩‍🚒 æøå`;

/** Nothing typed became an element or ran. */
export async function harmless(page: Page): Promise<void> {
	await expect(page.locator('[data-owned]')).toHaveCount(0);
	expect(await page.evaluate(() => 'owned' in window)).toBe(false);
}

/** Send the form's own fields past the page. */
export async function sendRaw(page: Page, form: Locator, change: (name: string) => string | undefined, action = '') {
	const fields = await form.evaluate((node: HTMLFormElement) =>
		[...new FormData(node)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
	);
	const to = await form.evaluate((node: HTMLFormElement) => node.getAttribute('action') ?? '');
	const body = new URLSearchParams(fields.map(([name, value]) => [name, change(name) ?? value]));
	return page.request.post(new URL(action || to, page.url()).href, {
		headers: { ...asBrowser, 'content-type': 'application/x-www-form-urlencoded' },
		data: body.toString(),
		maxRedirects: 0
	});
}
