import { openUnfolded, unfold } from './forms.ts';
import { officeLink, prepared } from './prepared.ts';
import { expect, field, fill, follow, heading, open, press, test } from './support.ts';

/* The small forms after the exercise: what is sent stands there afterwards. */

test('the questions of an evaluation form, whether it is anonymous, and when it opens', async ({ as, unique }) => {
	const page = await as('coordinator');
	const { exercise } = await prepared(page, unique('Spørsmålene'));
	await officeLink(page, exercise, unique('Kontor med spørsmål'));
	const form = `${exercise}/evaluering/skjema/legesentre`;
	const own = page.getByRole('region', { name: 'Spørsmål til gruppen' });
	const adding = own.locator('form', { has: page.getByRole('button', { name: 'Legg til spørsmål' }) });
	const question = own.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Hvem ringte først?' }) });

	await openUnfolded(page, form);
	await fill(adding, { 'Spørsmål eller påstand': 'Hvem ringte?', Svartype: 'Fritekst' });
	await press(adding, 'Legg til spørsmål');
	const asked = own.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Hvem ringte?' }) });
	await expect(asked).toContainText('Fritekst');
	await unfold(page);
	await expect(field(adding, 'Spørsmål eller påstand')).toHaveValue('');

	await openUnfolded(page, form);
	await fill(asked, { 'Spørsmål eller påstand': 'Hvem ringte først?', Hjelpetekst: 'Funksjon, ikke navn' });
	await press(asked, 'Lagre spørsmålet');
	await expect(question).toContainText('Fritekst · Funksjon, ikke navn');

	await open(page, form);
	await expect(own.getByRole('heading', { level: 3 }).last()).toHaveText('Hvem ringte først?');
	await press(page, 'Flytt opp: Hvem ringte først?');
	await expect(own.getByRole('heading', { level: 3 }).last()).not.toHaveText('Hvem ringte først?');
	await expect(question).toBeVisible();

	await openUnfolded(page, form);
	await press(question, 'Fjern spørsmålet');
	await expect(question).toHaveCount(0);

	await open(page, form);
	const anonymous = page.getByRole('checkbox', { name: 'Enkeltpersoner svarer anonymt' });
	const before = await anonymous.isChecked();
	await anonymous.setChecked(!before);
	await press(page, 'Lagre valget');
	await expect(page).toHaveURL(/#anonymitet$/);
	await open(page, form);
	expect(await anonymous.isChecked()).toBe(!before);

	await fill(page, { 'Åpner dato': '2031-05-04', 'Åpner klokka': '12:00', 'Stenger dato': '2031-05-18' });
	await press(page, 'Lagre tidene');
	await expect(page.getByText('Ikke åpnet', { exact: true })).toBeVisible();
	await open(page, form);
	await expect(field(page, 'Stenger dato')).toHaveValue('2031-05-18');
	await press(page, 'Åpne nå');
	await expect(page.getByText('Åpent', { exact: true })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Åpne nå' })).toHaveCount(0);
});

test('observations, and findings made of them, are written, changed and taken away', async ({ as, unique }) => {
	const page = await as('coordinator');
	const { exercise } = await prepared(page, unique('Observasjonene'));
	const list = `${exercise}/evaluering/observasjoner`;
	const seen = 'Vaktlederen ringte. Ingen tok telefonen.';

	await test.step('two observations: the form is empty again after the first, with its day', async () => {
		await open(page, `${exercise}/evaluering`);
		await follow(page, 'Observasjoner og vurderinger');
		await heading(page, 'Observasjoner og vurderinger');
		await fill(page, { 'Hva så eller hørte du?': seen, Sted: 'Legevakten', Klokka: '10:05' });
		await press(page, 'Noter observasjon');
		await expect(page.getByRole('row', { name: /Ingen tok telefonen/ })).toContainText('10.05');
		await expect(field(page, 'Hva så eller hørte du?')).toHaveValue('');
		await expect(field(page, 'Sted')).toHaveValue('');
		await expect(field(page, 'Dato')).not.toHaveValue('');
		await expect(field(page, 'Klokka')).not.toHaveValue('');
		await fill(page, { 'Hva så eller hørte du?': 'Notert ved en feil.' });
		await press(page, 'Noter observasjon');
		await expect(page.getByRole('row', { name: /Notert ved en feil/ })).toBeVisible();
	});

	await test.step('one is changed, the other removed', async () => {
		await open(page, list);
		await follow(page.getByRole('row', { name: /Ingen tok telefonen/ }), /^Endre/);
		await heading(page, 'Endre observasjonen');
		await fill(page, { Sted: 'Vaktrommet' });
		await press(page, 'Lagre observasjonen');
		await expect(page.getByRole('row', { name: /Ingen tok telefonen/ })).toContainText('Vaktrommet');
		await open(page, list);
		await follow(page.getByRole('row', { name: /Notert ved en feil/ }), /^Endre/);
		await heading(page, 'Endre observasjonen');
		await openUnfolded(page, page.url());
		await press(page, 'Ja, fjern den');
		await heading(page, 'Observasjoner og vurderinger');
		await expect(page.getByText('Notert ved en feil.')).toHaveCount(0);
	});

	await test.step('a finding is made, gets a sentence, loses it, is changed and removed', async () => {
		const findings = `${exercise}/evaluering/funn?felt=observations`;
		const finding = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /^F1/ }) });
		await openUnfolded(page, findings);
		const adding = page.locator('details', { hasText: 'Nytt funn' }).last();
		await fill(adding, { 'Hva er funnet?': 'Ingen svarte', Tema: 'Varsling' });
		await press(adding, 'Lag funnet');
		await expect(finding.getByRole('heading')).toContainText('Ingen svarte');
		await expect(field(adding, 'Hva er funnet?')).toHaveValue('');

		await open(page, findings);
		await page.getByRole('checkbox', { name: 'Ingen tok telefonen.' }).check();
		await fill(page, { Funn: 'F1 Ingen svarte' });
		await press(page, 'Legg til i funnet');
		await expect(finding.locator('q')).toHaveText('Ingen tok telefonen.');

		await openUnfolded(page, findings);
		await press(page, 'Fjern merkingen av «Ingen tok telefonen.»');
		await expect(finding.locator('q')).toHaveCount(0);

		await openUnfolded(page, findings);
		await fill(finding, { 'Hva er funnet?': 'Ingen svarte på det første oppropet' });
		await press(finding, 'Lagre funnet');
		await expect(finding.getByRole('heading')).toContainText('Ingen svarte på det første oppropet');

		await openUnfolded(page, findings);
		await press(finding, 'Slett funnet');
		await expect(finding).toHaveCount(0);
	});
});

test('a tiltak is removed, and a decision about earlier læring made again', async ({ as, unique }) => {
	const page = await as('coordinator');
	const { exercise, action } = await prepared(page, unique('Læringen'));
	await openUnfolded(page, `${exercise}/laering/tiltak/${action}`);
	await press(page, 'Slett tiltaket');
	await heading(page, 'Læring og tiltak');
	await expect(page.getByText('Ny liste')).toHaveCount(0);

	await open(page, `${exercise}/laering`);
	const waiting = page.locator('li.b-decide').filter({ has: page.getByRole('button', { name: 'Ta inn' }) });
	const point = page.locator(`[id="${await waiting.first().getAttribute('id')}"]`);
	await point.locator('summary', { hasText: 'Utelat' }).click();
	await fill(point, { 'Hvorfor utelates punktet?': 'Hører til en annen øvelse.' });
	await press(point, 'Utelat');
	await expect(point.getByText('Utelatt med begrunnelse')).toBeVisible();
	await open(page, `${exercise}/laering`);
	await press(point, /^Gjør om avgjørelsen/);
	await expect(point.getByRole('button', { name: 'Ta inn' })).toBeVisible();
	await expect(point.getByText('Utelatt med begrunnelse')).toHaveCount(0);
});
