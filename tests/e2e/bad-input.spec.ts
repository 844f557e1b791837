import type { Page } from '@playwright/test';
import { byName, formWith, harmless, hostile, paste, refusal, send, sendRaw, standing, textFields } from './forms.ts';
import { officeLink, prepared, type Prepared } from './prepared.ts';
import { asBrowser, expect, fill, open, test } from './support.ts';

/*
 * What people type that cannot be stored, and what they type that must be stored as it is: each main form, with and
 * without script. `complaints` in support.ts fails a story in which something typed ran.
 */
type Story = {
	name: string;
	/** Who fills it in; a participant comes by link. */
	who?: 'office';
	path: (made: Prepared) => string;
	button: string;
	/** What an empty form is told, by field. */
	empty: Record<string, string>;
	/** Chosen before something that is to be stored is sent. */
	choose?: (page: Page) => Promise<void>;
	/** Where what was stored can be seen: from the page that comes after. */
	reopen: (page: Page, made: Prepared) => Promise<void>;
	/** The form in which it stands again; else the same button's. */
	again?: string;
	/** It is seen as text on the page instead. */
	onPage?: true;
};

const here = (page: Page) => page.waitForURL((url) => !url.pathname.endsWith('/ny') && !url.pathname.endsWith('/nytt'));

const stories: Story[] = [
	{
		name: 'a new exercise',
		path: () => '/ovelser/ny',
		button: 'Opprett øvelsen',
		empty: { title: 'Fyll ut «Navn på øvelsen».', format: 'Velg et svar for «Øvingsform».' },
		choose: (page) => page.getByRole('radio', { name: /^Spilløvelse/ }).check(),
		reopen: async (page) => {
			await here(page);
			await open(page, `${new URL(page.url()).pathname}/rediger`);
		},
		again: 'Lagre'
	},
	{
		name: 'an objective',
		path: ({ exercise }) => `${exercise}/mal`,
		button: 'Legg til øvingsmål',
		empty: { title: 'Fyll ut «Øvingsmål».' },
		reopen: async () => {},
		onPage: true
	},
	{
		name: 'a criterion',
		path: ({ exercise }) => `${exercise}/mal`,
		button: 'Legg til kriterium',
		empty: { text: 'Fyll ut «Vurderingskriterium».' },
		reopen: async () => {},
		onPage: true
	},
	{
		name: 'a virksomhet in the register',
		path: () => '/register/ny',
		button: 'Legg til i registeret',
		empty: { name: 'Fyll ut «Navn».' },
		reopen: async (page) => {
			await here(page);
			await open(page, `${new URL(page.url()).pathname}/rediger`);
		},
		again: 'Lagre'
	},
	{
		name: 'a contact line',
		path: ({ exercise }) => `${exercise}/roller/linjer/ny`,
		button: 'Legg til linjen',
		empty: { fromRoleId: 'Velg et svar for «Fra rolle».', toRoleId: 'Velg et svar for «Til rolle».' },
		choose: async (page) => {
			await fill(page, { 'Fra rolle': 'Vakthavende lege', 'Til rolle': 'Legevakten' });
			for (const rank of [1, 2, 3, 4]) await page.locator(`[name="kind${rank}"]`).selectOption('phone');
		},
		reopen: async (page, made) => {
			await here(page);
			const list = await (await page.request.get(`${made.exercise}/roller`)).text();
			const lines = [...list.matchAll(/\/roller\/linjer\/([0-9a-f-]{36})/g)].map(([, id]) => id!);
			await open(page, `${made.exercise}/roller/linjer/${lines.find((id) => id !== made.line)}`);
		},
		again: 'Lagre'
	},
	{
		name: 'the script of a markørrolle',
		path: ({ exercise, rolePlay }) => `${exercise}/markorer/${rolePlay}`,
		button: 'Lagre',
		empty: { number: 'Fyll ut «Markørnummer».', name: 'Fyll ut «Rollens navn».' },
		choose: (page) => page.locator('[name="number"]').fill('7'),
		reopen: async (page, { exercise, rolePlay }) => {
			await page.waitForURL(/\?lagret/);
			await open(page, `${exercise}/markorer/${rolePlay}`);
		}
	},
	{
		name: 'a læringspunkt',
		path: ({ exercise }) => `${exercise}/laering/nytt`,
		button: 'Lagre utkastet',
		empty: { title: 'Fyll ut «Læringspunkt».', theme: 'Velg et svar for «Tema».' },
		choose: (page) => fill(page, { Tema: 'Varsling' }),
		reopen: async (page) => {
			await here(page);
			await open(page, `${new URL(page.url()).pathname}/rediger`);
		},
		again: 'Lagre'
	},
	{
		name: 'a tiltak',
		path: ({ exercise }) => `${exercise}/laering/tiltak/nytt`,
		button: 'Lagre tiltaket',
		empty: {
			lessonId: 'Velg et svar for «Læringspunkt».',
			goal: 'Fyll ut «Mål».',
			measure: 'Fyll ut «Tiltak».',
			effectIndicator: 'Fyll ut «Indikator».',
			owner: 'Fyll ut «Ansvarlig».',
			dueDate: 'Fyll ut «Frist».'
		},
		choose: async (page) => {
			await page.locator('[name="lessonId"]').selectOption({ index: 1 });
			await page.locator('[name="dueDate"]').fill('2031-05-17');
		},
		reopen: async (page, { exercise, action }) => {
			await here(page);
			const list = await (await page.request.get(`${exercise}/laering`)).text();
			const all = [...list.matchAll(/\/laering\/tiltak\/([0-9a-f-]{36})/g)].map(([, id]) => id!);
			await open(page, `${exercise}/laering/tiltak/${all.find((id) => id !== action)}`);
		}
	},
	{
		name: 'an answer about taking part',
		who: 'office',
		path: () => '/min/deltakelse',
		button: 'Send svaret',
		empty: { answer: 'Velg et svar for «Deltar dere?».', name: 'Fyll ut «Navn».' },
		choose: (page) => page.getByRole('radio', { name: 'Vi har et spørsmål' }).check(),
		reopen: (page) => expect(page.getByText('Dere har stilt et spørsmål.')).toBeVisible()
	},
	{
		name: 'an evaluation',
		who: 'office',
		path: () => '/min/evaluering',
		button: 'Send svaret',
		empty: { whatToImprove: 'Skriv minst én ting i ett av de tre første feltene.' },
		reopen: async (page) => {
			await page.waitForURL(/kvittering/);
			await open(page, '/min/evaluering');
		},
		again: 'Send det endrede svaret'
	}
];

for (const { name, who, path, button, empty, choose, reopen, again, onPage } of stories) {
	test(`${name}: empty, too long, and words that would do harm`, async ({ as, byLink, unique }) => {
		test.setTimeout(120_000);
		const staff = await as('coordinator');
		const made = await prepared(staff, unique(`Feil i ${name}`));
		const page = who ? await byLink(await officeLink(staff, made.exercise, unique(`Kontor for ${name}`))) : staff;
		const fresh = async () => {
			await open(page, path(made));
			const found = formWith(page, button);
			if (onPage) await paste(found.form, (await textFields(found.form))[0]!.name, '');
			return { ...found, fields: await textFields(found.form) };
		};

		await test.step('empty', async () => {
			const { form, button: sender, fields } = await fresh();
			for (const field of fields) await paste(form, field.name, '');
			const typed = await standing(form);
			expect(await send(page, sender)).toBe(400);
			expect(await refusal(page, button, typed)).toEqual(empty);
			const summary = page.getByRole('alert');
			if (!onPage) await expect(summary).toBeFocused();
		});

		await test.step('one sign too much in every field', async () => {
			const { form, button: sender, fields } = await fresh();
			for (const field of fields) await paste(form, field.name, 'x'.repeat((field.max ?? 300) + 1));
			const typed = await standing(form);
			expect(await send(page, sender)).toBe(400);
			const told = await refusal(page, button, typed);
			for (const field of fields) {
				expect(told[field.name], field.name).toBeTruthy();
				if (!field.number && field.max && field.max > 20)
					expect(told[field.name], field.name).toMatch(
						new RegExp(`kan ha høyst ${field.max} tegn\\. Du har skrevet ${field.max + 1}\\.$`)
					);
			}
		});

		await test.step('signs that cannot be stored', async () => {
			const { form, button: sender, fields } = await fresh();
			const words = fields.filter((field) => !field.number);
			for (const field of words) await paste(form, field.name, 'slik\u202egnirts');
			const typed = await standing(form);
			expect(await send(page, sender)).toBe(400);
			const told = await refusal(page, button, typed);
			for (const field of words) expect(told[field.name], field.name).toContain('har tegn som ikke kan lagres');

			const names = new Set(words.map((field) => field.name));
			const answer = await sendRaw(page, form, (one) => (names.has(one) ? 'før\u0000etter' : undefined));
			expect(answer.status()).toBe(400);
			expect(await answer.text()).toContain('har tegn som ikke kan lagres');
			const huge = await sendRaw(page, form, (one) => (one === words[0]!.name ? 'a'.repeat(1_000_000) : undefined));
			expect(huge.status()).toBe(413);
			expect(await huge.text()).toContain('Det du sendte, er for stort');
		});

		await test.step('words that would do harm are stored as words', async () => {
			const { form, button: sender, fields } = await fresh();
			await choose?.(page);
			const given: Record<string, string> = {};
			for (const field of fields) {
				if (field.number || field.kind === 'email' || field.kind === 'tel' || !field.max || field.max < 35) continue;
				given[field.name] = hostile(field.max);
				await paste(form, field.name, given[field.name]!);
			}
			if (name === 'a virksomhet in the register') given.name = unique(given.name!);
			if (given.name) await paste(form, 'name', given.name);
			expect(Object.keys(given).length).toBeGreaterThan(0);
			expect(await send(page, sender)).toBe(303);
			await reopen(page, made);
			await harmless(page);
			for (const [one, words] of Object.entries(given)) {
				if (onPage) await expect(page.getByText(words).first()).toBeVisible();
				else await expect(byName(formWith(page, again ?? button).form, one), one).toHaveValue(words);
			}
		});
	});
}

test('days and clocks that do not exist', async ({ as, unique }) => {
	const page = await as('coordinator');
	const cases: [typed: Record<string, string>, told: Record<string, string>][] = [
		[
			{ startDate: '2027-02-31', startTime: '09:00', endTime: '10:00' },
			{ startDate: '«Dato» må være en dato som finnes, for eksempel 03.12.2026.' }
		],
		[
			{ startDate: '31.6.2027', startTime: '25:99', endTime: 'ti' },
			{
				startDate: '«Dato» må være en dato som finnes, for eksempel 03.12.2026.',
				startTime: '«Fra klokka» må være et klokkeslett som finnes, for eksempel 09.30.',
				endTime: '«Til klokka» må være et klokkeslett som finnes, for eksempel 09.30.'
			}
		],
		[
			{ startDate: '2027-03-28', startTime: '02:30', endTime: '05:00' },
			{ startTime: 'Klokka 02.30 finnes ikke den dagen: klokka stilles fram til sommertid.' }
		],
		[
			{ startDate: '2027-03-28', startTime: '00:30', endTime: '02:15' },
			{ endTime: 'Klokka 02.15 finnes ikke den dagen: klokka stilles fram til sommertid.' }
		],
		[
			{ startDate: '2027-05-04', startTime: '12:00', endTime: '11:59' },
			{ endTime: 'Øvelsen må slutte etter at den har begynt.' }
		],
		[
			{ startDate: '2027-05-04', startTime: '12:00', endTime: '13:00', endDate: '2027-05-03' },
			{ endTime: 'Øvelsen må slutte etter at den har begynt.' }
		],
		[{ startTime: '12:00' }, { startDate: 'Skriv datoen også, eller fjern klokkeslettet.' }],
		[{ startDate: '2027-05-04' }, { startTime: 'Skriv når øvelsen begynner og slutter på dagen.' }]
	];
	for (const [values, told] of cases)
		await test.step(JSON.stringify(values), async () => {
			await open(page, '/ovelser/ny');
			const { form, button } = formWith(page, 'Opprett øvelsen');
			await fill(page, { 'Navn på øvelsen': unique('Uten dag') });
			await page.getByRole('radio', { name: /^Spilløvelse/ }).check();
			for (const [one, value] of Object.entries(values)) {
				// As a browser without fields for dates shows them.
				await byName(form, one).evaluate((node: HTMLInputElement) => (node.type = 'text'));
				await paste(form, one, value);
			}
			const typed = await standing(form);
			expect(await send(page, button)).toBe(400);
			expect(await refusal(page, 'Opprett øvelsen', typed)).toEqual(told);
		});

	const made = await prepared(page, unique('Frist som ikke finnes'));
	await open(page, `${made.exercise}/laering/tiltak/${made.action}`);
	const { form, button } = formWith(page, 'Lagre tiltaket');
	await byName(form, 'dueDate').evaluate((node: HTMLInputElement) => (node.type = 'text'));
	await paste(form, 'dueDate', '30.02.2027');
	const typed = await standing(form);
	expect(await send(page, button)).toBe(400);
	expect(await refusal(page, 'Lagre tiltaket', typed)).toEqual({
		dueDate: '«Frist» må være en dato som finnes, for eksempel 03.12.2026.'
	});
});

test('logging in: empty, too long, hostile, and never the password again', async ({ page }) => {
	const attempts: [email: string, password: string, told: string | RegExp][] = [
		['', '', 'Fyll ut «E-postadresse».'],
		['x'.repeat(255), 'passord', /kan ha høyst 254 tegn/],
		[`<b data-owned>' OR 1=1--@example.no`, 'passord', /må være en e-postadresse/],
		[`finnes-ikke@prove.example.no`, `' OR '1'='1`, 'E-postadressen og passordet hører ikke sammen. Prøv igjen.']
	];
	for (const [email, secret, told] of attempts)
		await test.step(email.slice(0, 40), async () => {
			await open(page, '/logg-inn');
			const { form, button } = formWith(page, 'Logg inn');
			await paste(form, 'email', email);
			await paste(form, 'password', secret);
			expect(await send(page, button)).toBe(400);
			const summary = page.getByRole('alert');
			await expect(summary).toBeFocused();
			await expect(summary.getByText(told)).toBeVisible();
			expect(await byName(form, 'email').inputValue()).toBe(email.slice(0, 254));
			await expect(byName(form, 'password')).toHaveValue('');
			await harmless(page);
		});
});

test('a form made by hand: no fields, unknown codes, ids of others', async ({ as, unique }) => {
	const page = await as('coordinator');
	const made = await prepared(page, unique('Laget for hånd'));
	const other = await prepared(page, unique('En annen øvelse'));
	const raw = (path: string, form: Record<string, string>) =>
		page.request.post(path, { headers: asBrowser, form, maxRedirects: 0 });
	for (const path of [
		'/ovelser/ny',
		'/register/ny',
		`${made.exercise}/roller/linjer/ny`,
		`${made.exercise}/laering/nytt`
	])
		expect((await raw(path, {})).status(), path).toBe(400);
	expect((await raw('/ovelser/ny', { title: 'Kode', format: 'DROP' })).status()).toBe(400);
	// Another exercise's things are refused, not moved.
	const line = { purpose: 'alert', status: 'untested', fromRoleId: other.role, toRoleId: made.role };
	expect((await raw(`${made.exercise}/roller/linjer/ny`, line)).status()).toBe(400);
	const criterion = { objective: other.objective, text: 'Et kriterium' };
	expect((await raw(`${made.exercise}/mal?/addCriterion`, criterion)).status()).toBe(400);
	for (const id of ['0', "' OR 1=1--", '%00', '../..'])
		expect((await page.request.get(`/ovelser/${encodeURIComponent(id)}`)).status(), id).toBeLessThan(500);
});
