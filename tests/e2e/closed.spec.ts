import { byName, formWith, send, unfold } from './forms.ts';
import { post, prepared } from './prepared.ts';
import { expect, open, test } from './support.ts';

/* What can be changed when an exercise is closed (docs/decisions/0009-closed.md): the pages show it before it is pressed. */

const calledOff = 'Øvelsen er avlyst og kan ikke endres lenger.';

test('its pages offer nothing to change, and say why', async ({ as, unique }) => {
	const page = await as('coordinator');
	const { exercise, role, line, inject, rolePlay } = await prepared(page, unique('Avlyst'));
	await post(page, `${exercise}?/callOff`, {});
	const own = [`/roller/${role}`, `/roller/linjer/${line}`, `/dreiebok/${inject}`, `/markorer/${rolePlay}`];
	const adding = ['/roller/ny', '/roller/linjer/ny', '/dreiebok/ny', '/markorer/ny', '/deltakere/virksomheter/ny'];
	const lists = ['/mal', '/deltakere', '/roller', '/markorer', '/dreiebok'];
	for (const path of [...lists, ...own, ...adding, '/rediger', '/markorer/praktisk', '/deltakere/folk/ny']) {
		await open(page, exercise + path);
		await expect(page.getByText(calledOff), path).toBeVisible();
		await unfold(page);
		const posts = page.locator('main form[method="post"]');
		await expect(posts.getByRole('button'), path).toHaveCount(0);
		await expect(posts.locator('input:not([type="hidden"]):enabled, textarea:enabled'), path).toHaveCount(0);
		const ways = page.getByRole('link', { name: /^(Rediger øvelsen|Legg til|Ny markørrolle|Praktisk for alle)/ });
		await expect(ways, path).toHaveCount(0);
	}
});

test('somebody who writes while it is closed is told why, and keeps the words', async ({ as, script, unique }) => {
	const page = await as('coordinator');
	const { exercise } = await prepared(page, unique('Avlyst underveis'));
	const words = 'Øve på varsling\nog på kontaktlinjer';
	await open(page, `${exercise}/rediger`);
	const { form, button } = formWith(page, 'Lagre');
	await byName(form, 'purpose').fill(words);
	await post(page, `${exercise}?/callOff`, {});
	expect(await send(page, button)).toBe(409);
	if (script) {
		await expect(page.getByRole('alert').filter({ hasText: calledOff })).toBeFocused();
		await expect(byName(form, 'purpose')).toHaveValue(words);
	} else {
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dette kan ikke endres lenger');
		await expect(page.getByText('Øve på varsling')).toBeVisible();
	}
	await open(page, `${exercise}/mal`);
	await expect(page.getByText('Øve på varsling')).toHaveCount(0);
});
