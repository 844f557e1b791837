import type { Page } from '@playwright/test';
import { password, people } from './app.ts';
import { byName, formWith, paste, send, textFields, unfold } from './forms.ts';
import { officeLink, post, prepared, type Prepared } from './prepared.ts';
import { expect, fill, follow, open, press, test } from './support.ts';

/* A session that ends, a link that dies, somebody else who saves first: nothing that was typed is lost. */

async function logIn(page: Page): Promise<void> {
	await fill(page, { 'E-postadresse': people().staff.coordinator, Passord: password });
	await press(page, 'Logg inn');
}

const ended = 'Du er ikke lenger logget inn. Det du skrev, står fortsatt her.';

test.describe('the session ends while a coordinator writes', () => {
	test('an exercise', async ({ as, script, unique }) => {
		const page = await as('coordinator');
		const { exercise } = await prepared(page, unique('Økta tok slutt'));
		await open(page, `${exercise}/rediger`);
		const { form, button } = formWith(page, 'Lagre');
		const words = 'Lang tekst\nover to linjer med «tegn» & <b>';
		await byName(form, 'purpose').fill(words);
		await page.context().clearCookies();
		await (script ? goesOnHere(page, button, 'purpose', words) : goesOnByLogin(page, button));
		await page.waitForURL(/\/mal$/);
		await open(page, `${exercise}/rediger`);
		await expect(byName(form, 'purpose')).toHaveValue(words);
	});

	test('one of several forms on a page, after a mistake', async ({ as, script, unique }) => {
		const page = await as('coordinator');
		const { exercise } = await prepared(page, unique('Flere skjemaer'));
		await open(page, `${exercise}/mal`);
		await unfold(page);
		const { form, button } = formWith(page, 'Legg til øvingsmål');
		await byName(form, 'description').fill('Det som er skrevet først');
		expect(await send(page, button)).toBe(400);
		await expect(page.getByRole('alert')).toBeVisible();
		await byName(form, 'title').fill('Et mål skrevet i to omganger');
		await page.context().clearCookies();
		await (script ? goesOnHere(page, button, 'title', 'Et mål skrevet i to omganger') : goesOnByLogin(page, button));
		await expect(page.getByRole('heading', { name: /Et mål skrevet i to omganger/ })).toBeVisible();
		await expect(page.getByText('Det som er skrevet først').first()).toBeVisible();
	});

	/** With script the page stays, says what happened, and goes on after a login in another tab. */
	async function goesOnHere(page: Page, button: ReturnType<Page['locator']>, name: string, words: string) {
		const before = page.url();
		expect(await send(page, button)).toBe(401);
		const told = page.getByRole('alert').filter({ hasText: ended });
		await expect(told).toHaveCount(1);
		await expect(told).toBeFocused();
		expect(page.url()).toBe(before);
		await expect(page.locator(`[name="${name}"]`).filter({ visible: true }).last()).toHaveValue(words);
		const opened = page.context().waitForEvent('page');
		await follow(page, 'Logg inn i ny fane');
		const tab = await opened;
		await logIn(tab);
		await expect(tab.getByRole('heading', { level: 1 })).not.toHaveText('Logg inn');
		await tab.close();
		expect(await send(page, button)).toBe(303);
	}

	/** Without script the login page keeps the form, also over a wrong password, and it is sent after the login. */
	async function goesOnByLogin(page: Page, button: ReturnType<Page['locator']>) {
		expect(await send(page, button)).toBe(307);
		await expect(page.getByText('tatt vare på')).toBeVisible();
		await fill(page, { 'E-postadresse': people().staff.coordinator, Passord: 'feil passord' });
		await press(page, 'Logg inn');
		await expect(page.getByText('hører ikke sammen')).toBeVisible();
		await expect(page.getByText('tatt vare på')).toBeVisible();
		await logIn(page);
		await press(page, 'Send det du skrev');
	}
});

test('a link that no longer works shows what was typed', async ({ as, byLink, unique }) => {
	const staff = await as('coordinator');
	const { exercise } = await prepared(staff, unique('Lenka døde'));
	const page = await byLink(await officeLink(staff, exercise, unique('Kontoret med død lenke')));
	await open(page, '/min/evaluering');
	const typed = {
		generalFeedback: 'Vi sitter igjen med mye.\nOg en linje til.',
		whatWorked: 'Ja',
		whatToImprove: '<b>Varsle</b> før kl. 10'
	};
	for (const [name, words] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(words);
	await page.context().clearCookies({ name: 'brunn_lenke' });
	await page.getByRole('button', { name: 'Send svaret' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Det du skrev, er ikke sendt');
	for (const words of Object.values(typed)) await expect(page.getByText(words, { exact: true })).toBeVisible();
});

type Edit = { path: (made: Prepared, organisation: string) => string; button: string; field: string };
const edits: Record<string, Edit> = {
	exercise: { path: ({ exercise }) => `${exercise}/rediger`, button: 'Lagre', field: 'place' },
	objective: { path: ({ exercise }) => `${exercise}/mal`, button: 'Lagre', field: 'description' },
	virksomhet: { path: (_, organisation) => `${organisation}/rediger`, button: 'Lagre', field: 'note' },
	role: { path: ({ exercise, role }) => `${exercise}/roller/${role}`, button: 'Lagre', field: 'responsibility' },
	'contact line': {
		path: ({ exercise, line }) => `${exercise}/roller/linjer/${line}`,
		button: 'Lagre',
		field: 'trigger'
	},
	inject: {
		path: ({ exercise, inject }) => `${exercise}/dreiebok/${inject}`,
		button: 'Lagre',
		field: 'expectedAction'
	},
	markørrolle: { path: ({ exercise, rolePlay }) => `${exercise}/markorer/${rolePlay}`, button: 'Lagre', field: 'say' },
	'practical front': { path: ({ exercise }) => `${exercise}/markorer/praktisk`, button: 'Lagre', field: 'bring' },
	læringspunkt: { path: ({ lesson }) => `/laering/${lesson}/rediger`, button: 'Lagre', field: 'description' },
	tiltak: {
		path: ({ exercise, action }) => `${exercise}/laering/tiltak/${action}`,
		button: 'Lagre tiltaket',
		field: 'cost'
	}
};

// Several on one exercise: to prepare one takes as long as two edits of it.
const names = Object.keys(edits);
for (const several of [names.slice(0, 5), names.slice(5)])
	test(`two edit the same ${several.join(', the same ')}: the second is told, loses nothing, and can save`, async ({
		as,
		unique
	}) => {
		test.setTimeout(180_000);
		const first = await as('coordinator');
		const second = await as('administrator');
		const made = await prepared(first, unique(`To om ${several[0]}`));
		const organisation = await post(first, '/register/ny', { kind: 'other', name: unique(`To om ${several[0]}`) });
		for (const name of several)
			await test.step(name, () => edited(first, second, edits[name]!, edits[name]!.path(made, organisation)));
	});

async function edited(first: Page, second: Page, { button, field }: Edit, to: string): Promise<void> {
	const begin = async (page: Page) => {
		await open(page, to);
		await unfold(page);
		return formWith(page, button);
	};
	const told = second.getByRole('alert').filter({ hasText: 'Noen andre har lagret endringer her mens du skrev.' });

	const one = await begin(first);
	const other = await begin(second);
	await byName(other.form, field).fill('fra den andre');
	await byName(one.form, field).fill('fra den første');
	expect(await send(first, one.button)).toBe(303);
	expect(await send(second, other.button)).toBe(409);
	await expect(told).toBeFocused();
	await unfold(second);
	await expect(byName(other.form, field)).toHaveValue('fra den andre');
	expect(await send(second, other.button)).toBe(303);
	await begin(second);
	await expect(byName(other.form, field)).toHaveValue('fra den andre');

	await test.step('also when the second made a mistake first', async () => {
		await begin(first);
		await begin(second);
		await byName(one.form, field).fill('lagret imens');
		expect(await send(first, one.button)).toBe(303);
		const max = (await textFields(other.form)).find((each) => each.name === field)!.max!;
		await paste(other.form, field, 'x'.repeat(max + 1));
		expect(await send(second, other.button)).toBe(400);
		await expect(second.getByRole('alert')).toContainText('Du må rette');
		await unfold(second);
		await byName(other.form, field).fill('rettet');
		expect(await send(second, other.button)).toBe(409);
		await expect(told).toBeFocused();
		await unfold(second);
		await expect(byName(other.form, field)).toHaveValue('rettet');
	});
}
