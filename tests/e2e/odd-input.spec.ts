import { byName, formWith, harmless, paste, refusal, send, standing } from './forms.ts';
import { prepared } from './prepared.ts';
import { asBrowser, expect, fill, open, test } from './support.ts';

/* Days and clocks that do not exist, the login's own form, and forms that no page has made. */

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
