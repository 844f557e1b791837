import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';

/* The stories' hands where there is no mouse: Tab, Enter, Space, arrows and letters. */

/** Whether this project uses nothing but the keyboard. */
export const byKeyboard = () => test.info().project.name === 'keyboard';

/** A page complains (see `complaints` in support.ts) when a mouse or a finger is used on it. */
export async function forbidMouse(context: BrowserContext): Promise<void> {
	await context.addInitScript(() => {
		for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
			addEventListener(
				kind,
				(event) => {
					if (event.isTrusted) throw new Error(`${kind}: this story has only a keyboard`);
				},
				true
			);
	});
}

/**
 * Press Tab (Shift+Tab to what stands before) until this has the focus; each stop on the way can be seen. The skip link
 * is used when it is the way. `group`: any button of the same radio group will do, since Tab stops once in each.
 * @returns whether it went backwards
 */
export async function tabTo(wanted: Locator, { group = false } = {}): Promise<boolean> {
	const page = wanted.page();
	await wanted.waitFor();
	let node = (await wanted.elementHandle())!;
	let back = false;
	// A date in between, or a page that changes meanwhile, takes some looks more.
	for (let looked = 0; looked < 60; looked++) {
		const { gone, there, faults, behind, skips, stops } = await node.evaluate(look, group);
		expect(faults, 'where the focus was and could not be seen').toEqual([]);
		if (there) return back;
		if (gone) node = (await wanted.elementHandle())!;
		else if (skips) {
			await page.keyboard.press('Enter');
			await expect(page.locator('#innhold')).toBeFocused();
		} else {
			back = behind;
			await tab(page, stops, back);
		}
	}
	throw new Error(`Tab never came to ${String(wanted)}`);
}

/** So many at once as there are stops for certain: waiting for each takes most of the time. */
async function tab({ keyboard }: Page, times: number, back: boolean): Promise<void> {
	if (back) await keyboard.down('Shift');
	await Promise.all(Array.from({ length: times }, () => keyboard.press('Tab')));
	if (back) await keyboard.up('Shift');
}

/** Runs in the page: where the focus is, seen from what is wanted, and at which stops since the last look it was not seen. */
function look(wanted: Node, group: boolean) {
	type Watched = Window & { unseen?: string[] };
	const radio = (one: Node) => (one instanceof HTMLInputElement && one.type === 'radio' ? one : undefined);
	const now = document.activeElement ?? document.body;

	function check() {
		const at = document.activeElement;
		// What is no stop (the main part after the skip link, a summary of errors) need not be drawn.
		if (!at || at === document.body || at.getAttribute('tabindex') === '-1') return;
		// Radio buttons and boxes are drawn around: the outline may stand on the label.
		const drawn = [at, at.closest('label')].filter((one) => one !== null);
		const outlined = drawn.some((one) => {
			const { outlineStyle, boxShadow } = getComputedStyle(one);
			return outlineStyle !== 'none' || boxShadow !== 'none';
		});
		const uncovered = [...at.getClientRects()].some(({ left, right, top, bottom }) =>
			[left + 3, (left + right) / 2, right - 3].some((x) =>
				[top + 3, (top + bottom) / 2, bottom - 3].some((y) => {
					const hit = document.elementFromPoint(x, y);
					return hit && drawn.some((one) => one.contains(hit) || hit.contains(one));
				})
			)
		);
		if (!outlined || !uncovered)
			(window as Watched).unseen!.push(`${outlined ? 'covered' : 'not drawn'}: ${at.outerHTML.slice(0, 150)}`);
	}
	if (!(window as Watched).unseen) {
		(window as Watched).unseen = [];
		// Each stop is judged when it is left, since the page scrolls to it only after it got the focus.
		addEventListener('keydown', ({ key }) => key === 'Tab' && check(), true);
	}

	const sameGroup =
		radio(now) && radio(wanted) && radio(now)!.name === radio(wanted)!.name && radio(now)!.form === radio(wanted)!.form;
	const there = now === wanted || Boolean(group && sameGroup);
	if (there) check();

	const behind = (now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
	// Where Tab begins is not known while nothing has the focus. A date has more stops than this counts, never fewer.
	let stops = 1;
	if (now !== document.body) {
		const between = document.createRange();
		const [from, to] = behind ? [wanted, now] : [now, wanted];
		between.setStartBefore(from);
		between.setEndBefore(to);
		const groupOf = (one: Node) => radio(one) && `${radio(one)!.form?.action} ${radio(one)!.name}`;
		const groups = new Set([groupOf(now), groupOf(wanted)]);
		for (const one of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
			if (one === now || one === wanted || one.tabIndex < 0 || one.matches(':disabled') || !between.intersectsNode(one))
				continue;
			if (!one.checkVisibility({ visibilityProperty: true })) continue;
			const name = groupOf(one);
			if (name && groups.has(name)) continue;
			groups.add(name);
			stops++;
		}
	}
	return {
		gone: !wanted.isConnected,
		there,
		faults: (window as Watched).unseen!.splice(0),
		behind: behind && !wanted.contains(now),
		skips: now.matches('a[href="#innhold"]') && document.querySelector('#innhold')!.contains(wanted),
		stops
	};
}

/** Go to a link, a button or a summary, and use it. */
export async function enter(wanted: Locator): Promise<void> {
	await tabTo(wanted);
	await wanted.page().keyboard.press('Enter');
}

/** Choose a radio button or tick a box. */
export async function tick(wanted: Locator): Promise<void> {
	const { keyboard } = wanted.page();
	await tabTo(wanted, { group: true });
	for (let moved = 0; moved < 20 && !(await wanted.isChecked()); moved++)
		await keyboard.press((await isFocused(wanted)) ? 'Space' : 'ArrowDown');
	await expect(wanted).toBeChecked();
}

const isFocused = (wanted: Locator) => wanted.evaluate((node) => node === document.activeElement);

/** Write in a field, over what stands there; an option of a select is chosen by its words. */
export async function write(wanted: Locator, value: string): Promise<void> {
	const { keyboard } = wanted.page();
	const back = await tabTo(wanted);
	const kind = await wanted.evaluate((node) => (node instanceof HTMLInputElement ? node.type : node.tagName));
	if (kind === 'SELECT') return choose(wanted, value);
	if (kind === 'date' || kind === 'time') return writeParts(wanted, value, back);
	await keyboard.press('Control+A');
	await type(wanted.page(), value);
	await expect(wanted).toHaveValue(value);
}

/** Plain letters are sent without waiting for each; letters the keyboard has no key for come another way, so they wait. */
async function type({ keyboard }: Page, words: string): Promise<void> {
	for (const part of words.match(/[ -~]+|[^ -~]+/g) ?? [])
		if (part < '\u007f') await Promise.all(Array.from(part, (letter) => keyboard.type(letter)));
		else await keyboard.type(part);
}

async function choose(wanted: Locator, words: string): Promise<void> {
	const steps = await wanted.evaluate((node, label) => {
		const select = node as HTMLSelectElement;
		const open = [...select.options].filter(({ disabled }) => !disabled);
		return open.findIndex((option) => option.label.trim() === label) - open.indexOf(select.selectedOptions[0]!);
	}, words);
	for (let moved = 0; moved < Math.abs(steps); moved++)
		await wanted.page().keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
	await expect(wanted.locator('option:checked')).toHaveText(words);
}

/** A date or a time has parts; in which order depends on the language of the browser itself, not of the page. */
async function writeParts(wanted: Locator, value: string, back: boolean): Promise<void> {
	const { keyboard } = wanted.page();
	// From behind one comes to the last part.
	if (back) {
		while (await isFocused(wanted)) await keyboard.press('Shift+Tab');
		await keyboard.press('Tab');
	}
	for (const written of waysToWrite(value)) {
		await keyboard.type(written);
		if ((await wanted.inputValue()) === value) return;
		for (let part = 0; part < 4; part++) await keyboard.press('ArrowLeft');
	}
	throw new Error(`the field does not take ${value} by the keyboard`);
}

function waysToWrite(value: string): string[] {
	const [year, month, day] = value.split('-');
	if (month && day) return [`${day}${month}${year}`, `${month}${day}${year}`];
	const [hour, minute] = value.split(':').map(Number) as [number, number];
	const two = (part: number) => String(part).padStart(2, '0');
	return [two(hour) + two(minute), `${two(hour % 12 || 12)}${two(minute)}${hour < 12 ? 'A' : 'P'}`];
}
