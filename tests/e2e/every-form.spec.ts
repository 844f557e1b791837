import type { Page } from '@playwright/test';
import {
	byName,
	formWith,
	harmless,
	hostile,
	paste,
	refusal,
	send,
	sendRaw,
	standing,
	textFields,
	unfold
} from './forms.ts';
import { officeLink, prepared, type Prepared } from './prepared.ts';
import { expect, fill, open, test } from './support.ts';

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

/** What is new in a list becomes the one chosen from it. */
const listed: Record<string, string> = { newSeries: 'seriesId', newForum: 'forumId' };

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
			await unfold(page);
			const found = formWith(page, button);
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
			const said = await huge.text();
			expect(said).toContain('Det du sendte, er for stort');
			expect(said).toContain('på høyst 512 kB');
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
				else if (listed[one])
					await expect(page.locator(`[name="${listed[one]}"] option:checked`), one).toHaveText(words);
				else await expect(byName(formWith(page, again ?? button).form, one), one).toHaveValue(words);
			}
		});
	});
}
