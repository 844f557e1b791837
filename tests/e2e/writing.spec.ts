import { readSheets, writeSheets } from '../../src/lib/server/role-players/excel-file.ts';
import { sheetColumns, type SheetKey } from '../../src/lib/role-players/excel-sheets.ts';
import { post } from './prepared.ts';
import { expect, field, fill, follow, heading, noSidewaysScroll, open, phone, press, test } from './support.ts';

/* How a text comes to be: from the library, written on, in Excel and back, and in another language. */
test('cases from the library are written on, taken out to Excel and in again', async ({ as, script, unique }) => {
	const page = await as('planner');
	const exercise = await post(page, '/ovelser/ny', { title: unique('Skriveøvelse'), format: 'functional' });
	const list = `${exercise}/markorer`;
	let role = '';

	await test.step('two cases become roles with numbers of their own', async () => {
		await open(page, `${list}/bibliotek`);
		await fill(page, { Søk: 'astma' });
		await press(page, 'Vis');
		await expect(page.getByText('Viser 1 av')).toBeVisible();
		await follow(page, 'Les hele rollen Ida Kvernhus');
		await expect(page.getByText('Vises aldri for markøren')).toBeVisible();
		await press(page, 'Legg til denne rollen');
		await expect(page.getByText('1 markørrolle er lagt til.')).toBeVisible();
		await press(page, 'Legg til de valgte');
		await expect(page.getByRole('alert')).toContainText('Kryss av for minst én rolle.');
		await page.getByRole('checkbox', { name: /Torgeir Askmyr/ }).check();
		await press(page, 'Legg til de valgte');
		await expect(page.getByText('1 markørrolle er lagt til.')).toBeVisible();
		await open(page, list);
		await expect(page.getByRole('row', { name: /01.*Ida Kvernhus/ })).toBeVisible();
		await expect(page.getByRole('row', { name: /02.*Torgeir Askmyr/ })).toBeVisible();
		await follow(page, /Ida Kvernhus/);
		await heading(page, 'Ida Kvernhus');
		role = new URL(page.url()).pathname;
	});

	await test.step('what is decided late is asked for, once, with a link; the reading is told of', async () => {
		await expect(page.getByRole('link', { name: 'Markøransvarlig', exact: true })).toBeVisible();
		await expect(page.getByText(/ord, om lag .* å lese\. Lesbarhet \(LIX\) \d+: lett\./)).toBeVisible();
		const say = field(page, 'Si dette');
		await say.fill(
			'Uforutsette beredskapskonsekvenser vanskeliggjør samhandlingen betraktelig mellom kommunale virksomheter og frivillige organisasjoner, {tullball}'
		);
		if (script) {
			const card = page.getByRole('region', { name: 'Kortet mens du skriver' });
			await expect(card.getByText('Uforutsette beredskapskonsekvenser')).toBeAttached();
			await expect(page.getByText('Tungt å lese på en telefon ute')).toBeVisible();
		}
		await press(page, 'Lagre');
		await expect(page.getByText('Teksten er lagret.')).toBeVisible();
		await expect(page.getByRole('link', { name: /^\{tullball\} i «Si dette»/ })).toBeVisible();
		await expect(page.getByText('Tungt å lese på en telefon ute')).toBeVisible();
		await expect(say).toHaveValue(/\{tullball\}/);
	});

	await test.step('Excel out, mended there, shown before it is stored, and in', async () => {
		await open(page, `${list}/excel`);
		const answer = await page.request.get(`${list}/excel/roller.xlsx`);
		const file = await readSheets(await answer.body());
		if (!file.ok) throw new Error(file.error);
		const texts = file.sheets.map(({ rows }) => rows.map((row) => row.map((cell) => String(cell ?? ''))));
		const [roles, stages, staff] = texts as [string[][], string[][], string[][]];
		const at = (key: SheetKey, name: string) => sheetColumns[key].findIndex((one) => one.key === name);
		roles[1]![at('roles', 'say')] = 'Jeg får ikke pust.';
		const upload = async (name: string) => {
			const sheet = (key: SheetKey, rows: string[][]) => ({
				key,
				name: file.sheets[(['roles', 'stages', 'staff'] as const).indexOf(key)]!.name,
				columns: sheetColumns[key],
				rows
			});
			const bytes = await writeSheets([sheet('roles', roles), sheet('stages', stages), sheet('staff', staff.slice(1))]);
			await field(page, 'Excel-fil').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
			await press(page, 'Se hva som blir endret');
		};
		await press(page, 'Se hva som blir endret');
		await expect(page.getByRole('alert')).toContainText('Velg en Excel-fil.');
		// More than the server reads at all: said at the field all the same.
		const buffer = Buffer.alloc(700_000);
		await field(page, 'Excel-fil').setInputFiles({ name: 'stor.xlsx', mimeType: 'application/octet-stream', buffer });
		await press(page, 'Se hva som blir endret');
		await expect(page.getByRole('alert')).toContainText('Filen er for stor. Den kan være på høyst 300 kB.');
		const name = roles[2]![at('roles', 'name')]!;
		roles[2]![at('roles', 'name')] = '';
		await upload('feil.xlsx');
		await expect(page.getByText('Roller, celle B3:')).toBeVisible();
		await expect(page.getByRole('button', { name: /^Ta inn/ })).toHaveCount(0);
		roles[2]![at('roles', 'name')] = name;
		await upload('roller.xlsx');
		await expect(page.getByText('1 endret rolle, 1 uendret rolle.')).toBeVisible();
		await expect(page.getByText('Nå: Jeg får ikke pust.')).toBeVisible();
		await noSidewaysScroll(page);
		await press(page, 'Ta inn 1 rolle');
		await expect(page.getByText('1 rolle er tatt inn.')).toBeVisible();
		await open(page, role);
		await expect(field(page, 'Si dette')).toHaveValue('Jeg får ikke pust.');
		await expect(page.getByRole('link', { name: /tullball/ })).toHaveCount(0);
	});

	await test.step('a copy, and the role in English, on a phone', async () => {
		await press(page, 'Kopier rollen');
		await heading(page, 'Ida Kvernhus (kopi)');
		await page.setViewportSize(phone);
		await open(page, `${role}/sprak?til=en`);
		await expect(page.getByText(/Engelsk: \d+ felt mangler/)).toBeVisible();
		await field(page, 'Humør').fill('Afraid');
		await press(page, 'Lagre');
		await expect(page.getByText('Oversettelsen er lagret.')).toBeVisible();
		await expect(field(page, 'Humør')).toHaveValue('Afraid');
		await noSidewaysScroll(page);
		await open(page, role);
		await field(page, 'Humør').fill('Sint');
		await press(page, 'Lagre');
		await expect(page.getByText('Bokmål er endret etter at 1 felt i rollen ble oversatt.')).toBeVisible();
		await open(page, `${role}/sprak?til=en`);
		await expect(page.getByText('Bokmål er endret siden dette ble oversatt.')).toBeVisible();
		await noSidewaysScroll(page);
		await page.getByRole('checkbox', { name: /Oversettelsen stemmer fortsatt/ }).check();
		await press(page, 'Lagre');
		await expect(page.getByText('Bokmål er endret siden dette ble oversatt.')).toHaveCount(0);
	});

	await test.step('what all share, in English too', async () => {
		await post(page, `${list}/praktisk`, { about: 'Vi øver på {møtested}.', version: '0' });
		await open(page, `${list}/praktisk`);
		await follow(page, 'Andre språk');
		await follow(page, 'Engelsk');
		await field(page, 'Én setning om øvelsen').fill('We train at {møtested}.');
		await press(page, 'Lagre');
		await expect(page.getByText('Oversettelsen er lagret.')).toBeVisible();
		await expect(field(page, 'Én setning om øvelsen')).toHaveValue('We train at {møtested}.');
		await noSidewaysScroll(page);
	});

	await test.step('next year the roles are copied from this exercise', async () => {
		const next = await post(page, '/ovelser/ny', { title: unique('Neste skriveøvelse'), format: 'functional' });
		await open(page, `${next}/markorer/bibliotek`);
		await page.locator(`a[href*="fra=${exercise.split('/').at(-1)}"]`).click();
		const others = page.getByRole('region', { name: 'Fra en annen øvelse' });
		await press(others, 'Legg til de valgte');
		await expect(page.getByRole('alert')).toContainText('Kryss av for minst én rolle.');
		await others.getByRole('checkbox', { name: /Torgeir Askmyr/ }).check();
		await press(others, 'Legg til de valgte');
		await expect(page.getByText('1 markørrolle er lagt til.')).toBeVisible();
	});
});
