import type { BrowserContext, Page } from '@playwright/test';
import { pdfFiles, pdfText } from './pdf.ts';
import {
	expect,
	faults,
	field,
	fill,
	follow,
	heading,
	listen,
	noSidewaysScroll,
	open,
	phone,
	press
} from './support.ts';

/* The last part of a report's way: suggestions, hearing, the public edition, and a correction. */

/** Approval draws both editions, which takes its time on a busy machine. */
export const approve = (page: Page, version: number) =>
	page.getByRole('button', { name: `Godkjenn versjon ${version}`, exact: true }).click({ timeout: 40_000 });

/** A finding is taken into the summary, somebody reads the draft and remarks on it, and the remark is answered. */
export async function heard(page: Page, reader: BrowserContext, exercise: string, script: boolean): Promise<Page> {
	const complaints: string[] = [];
	await open(page, `${exercise}/rapport?kapittel=summary`);
	await press(page, /^Ta inn F1: /);
	await expect(page.getByText('Punktet er tatt inn.')).toBeVisible();
	await follow(page, 'Send på høring');
	await heading(page, 'Høring');
	await press(page, 'Be om merknader');
	await expect(page.getByText('Velg minst én, eller skriv et navn.').first()).toBeVisible();
	const deadline = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
	for (const name of ['Liv Leser', 'Per Stoppet']) {
		await fill(page, { Navn: name, Frist: deadline });
		await press(page, 'Be om merknader');
		await expect(field(page, `Lenken til ${name}`)).toBeVisible();
	}
	await press(page, 'Stopp lenken til Per Stoppet');
	await expect(page.getByText('Lenken virker ikke lenger.')).toBeVisible();
	if (script) expect(await faults(page)).toEqual([]);
	await press(page, 'Ny lenke til Liv Leser');
	const { pathname } = new URL(await field(page, 'Lenken til Liv Leser').inputValue());

	const liv = await reader.newPage();
	await liv.setViewportSize(phone);
	listen(liv, complaints);
	await open(liv, pathname);
	await heading(liv, 'Utkast til læringsrapport');
	await noSidewaysScroll(liv);
	if (script) expect(await faults(liv)).toEqual([]);
	const roles = liv.getByRole('region', { name: 'Roller', exact: true });
	await roles.getByText('Skriv en merknad til «Roller»').click();
	await press(roles, 'Send merknaden');
	await expect(liv.getByText('Fyll ut «Merknad».').first()).toBeVisible();
	await fill(roles, { Merknad: 'Rollen til legevakta mangler.' });
	await press(roles, 'Send merknaden');
	await expect(roles.getByText('Takk. Merknaden er sendt.')).toBeVisible();

	await open(page, `${exercise}/rapport?kapittel=roles`);
	await page.getByText('Bør også med').click();
	await expect(page.getByText('Kapittel 5: én merknad å ta stilling til')).toBeVisible();
	const remark = page.getByRole('article').filter({ hasText: 'Rollen til legevakta mangler.' });
	await remark.getByRole('radio', { name: 'Ikke tatt inn, fordi' }).check();
	await press(remark, 'Lagre svaret');
	await expect(page.getByText('Skriv hvorfor merknaden ikke er tatt inn.').first()).toBeVisible();
	await fill(remark, { Begrunnelse: 'Legevakta var ikke med.' });
	await press(remark, 'Lagre svaret');
	await expect(remark.getByText('Ikke tatt inn, fordi: Legevakta var ikke med.')).toBeVisible();
	if (script) expect(await faults(page)).toEqual([]);
	return liv;
}

/** What is restricted is not in the public edition; a correction says what changed; the reader's link is about the past. */
export async function corrected(page: Page, liv: Page, exercise: string, secret: string): Promise<void> {
	await liv.reload();
	await heading(liv, 'Denne lenken virker ikke lenger');
	await open(page, `${exercise}/rapport`);
	await follow(page, 'Offentlig utgave');
	await heading(page, 'Offentlig utgave');
	await page.getByRole('group', { name: 'Funn', exact: true }).getByRole('checkbox').first().check();
	await page.getByRole('checkbox', { name: /Begrensninger$/ }).check();
	await press(page, 'Lagre hva som er unntatt');
	await expect(page.getByText('Lagret.')).toBeVisible();
	await expect(page.getByRole('row', { name: /Vurdering og årsaker funn 1/ })).toBeVisible();
	const next = await page.getByRole('link', { name: 'Vis utkastet til neste offentlige utgave' }).getAttribute('href');
	expect(await pdfText(await (await page.request.get(next!)).body())).not.toContain(secret);
	await open(page, `${exercise}/rapport`);
	await press(page, 'Godkjenn versjon 2');
	await expect(page.getByText('Skriv hva som er endret siden forrige versjon.').first()).toBeVisible();
	await fill(page, { 'Hva er endret?': 'Saksnummeret er rettet.' });
	await approve(page, 2);
	await expect(page.getByText(/Versjon 2, godkjent/)).toBeVisible();
	await expect(page.getByText('Hva er endret: Saksnummeret er rettet.').first()).toBeVisible();
	const words = async (query: string) =>
		pdfText(await (await page.request.get(`${exercise}/rapport.pdf${query}`)).body());
	const [internal, shown] = [await words(''), await words('?offentlig')];
	for (const text of [internal, shown]) expect(text).toContain('Saksnummeret er rettet.');
	expect(internal).toContain(secret);
	expect(shown).not.toContain(secret);
	expect(shown).toContain('Offentlig utgave');
	const data = await pdfFiles(await (await page.request.get(`${exercise}/rapport.pdf?offentlig&med-data`)).body());
	expect(JSON.parse(data['rapport.json'] ?? '{}')).toMatchObject({ document: { edition: 'public', version: 2 } });
	expect(JSON.stringify(data)).not.toContain(secret);
}
