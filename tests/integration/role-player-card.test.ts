import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDatabase } from '#lib/server/db/instance.ts';
import type { Db } from '#lib/server/db/client.ts';
import type { ParticipantAccess } from '#lib/server/participants/links.ts';
import { versionsOf } from '#lib/server/role-players/queries.ts';
import { acknowledge, publishAll } from '#lib/server/role-players/publish.ts';
import { controlQuestion } from '#lib/role-players/control.ts';
import { openTestDatabase } from '../support/database.ts';
import { cardAmongSecrets, type CardWorld } from '../support/role-player-card.fixture.ts';
import { content, person } from '../support/role-players.fixture.ts';
import { load as loadList } from '../../src/routes/(coordinator)/ovelser/[exercise]/markorer/+page.server.ts';
import { load as loadFrame } from '../../src/routes/(participant)/min/+layout.server.ts';
import { actions, load } from '../../src/routes/(participant)/min/instruks/+page.server.ts';
import Page from '../../src/routes/(participant)/min/instruks/+page.svelte';

/*
 * The card as the phone gets it: what may stand on it, what never may, and how heavy it is. Every text column that is
 * for the staff is filled with words of its own, and looked for in the page.
 */

const now = new Date('2026-11-30T09:00:00Z');

describe('the markør’s card', () => {
	let db: Db;
	let close: () => Promise<void>;
	let exerciseId: string;
	let rolePlayId: string;
	let userId: string;
	let me: ParticipantAccess;
	/** Words that must not reach the phone. */
	let staffOnly: readonly string[];
	let rewrite: CardWorld['rewrite'];

	beforeAll(async () => {
		const opened = await openTestDatabase('embedded');
		({ db, close } = opened);
		await startDatabase(() => Promise.resolve(opened));
		({ exerciseId, rolePlayId, userId, me, staffOnly, rewrite } = await cardAmongSecrets(db, now));
	});
	afterAll(() => close());

	const event = (search = '', extra: object = {}) => {
		const asked = {
			locals: { participant: me, member: null, now },
			url: new URL(`https://brunn.example/min/instruks${search}`),
			setHeaders: () => undefined,
			...extra
		};
		return { ...asked, parent: () => loadFrame(asked as never) } as never;
	};
	/** What SvelteKit itself tells the components of the request. */
	const request = { route: { id: '/(participant)/min/instruks' }, url: new URL('https://brunn.example/min/instruks') };
	const page = async (form: unknown = null) => {
		const data = await load(event());
		const { head, body } = render(Page, {
			props: { data, form } as never,
			context: new Map([['__request__', { page: request }]])
		});
		return {
			html: head + body,
			text: body
				.replace(/<!--.*?-->/g, '')
				.replace(/<[^>]+>/g, ' ')
				.replace(/\s+/g, ' ')
		};
	};
	const post = async (fields: Record<string, string>) => {
		const body = new FormData();
		for (const [name, text] of Object.entries(fields)) body.set(name, text);
		const sent = new Request('https://brunn.example/min/instruks', { method: 'POST', body });
		try {
			return await actions.les!(event('', { request: sent }));
		} catch (thrown) {
			return thrown as { status: number; location?: string };
		}
	};
	const latest = async () => (await versionsOf(db, exerciseId, rolePlayId))[0]!;

	test('says everything the markør needs', async () => {
		const { text } = await page();
		for (const words of [
			'ØVELSE',
			'Brønnvakt 2026',
			'Markør 07',
			'Astrid Berg, 54 år',
			'Takk for at du stiller opp, Liv.',
			'Kl. 08.15',
			'Gymsalen på Eksempelvik skole, inngang B',
			'Senest kl. 13.30.',
			'Marte Nyhus, markøransvarlig',
			'«Hvor er mannen min? Han satt bak meg.»',
			'«Noe for blodtrykket. Husker ikke navnet.»',
			'Du kan slutte når som helst, uten å si hvorfor.',
			'Nødord: «Dette er ekte»',
			'Lest og forstått, versjon 1'
		])
			expect(text).toContain(words);
		for (const texts of [content.script, content.front, ...content.stages])
			for (const [name, block] of Object.entries(texts))
				if (typeof block === 'string' && !['mapUrl', 'meetAt', 'endsBy', 'trigger'].includes(name))
					for (const line of block.split(/\n| \| /)) expect(text).toContain(line);
	});

	test('never says what is for the staff, whatever it is asked', async () => {
		expect(staffOnly.length).toBeGreaterThan(20);
		const pages = [await page(), await page({ values: {}, errors: { answer: 'Velg' } })];
		for (const { html } of pages) expect(staffOnly.filter((words) => html.includes(words))).toEqual([]);
		const data = JSON.stringify([await load(event()), await load(event('?rolle=12'))]);
		expect(staffOnly.filter((words) => data.includes(words))).toEqual([]);
		expect(data).not.toContain('HEMMELIG');
	});

	test('does not tell which answer is right', async () => {
		const data = await load(event());
		expect(JSON.stringify(data)).not.toMatch(/"right"/);
	});

	test('needs far less than 30 kB compressed, and no script', async () => {
		const { html } = await page();
		expect(html).not.toContain('<script');
		const css = readFileSync(join(import.meta.dirname, '../../src/lib/ui/card.css'));
		expect(gzipSync(html).length + gzipSync(css).length).toBeLessThan(10_000);
	});

	test('has no inline style or handler, and every link within it lands', async () => {
		const { html } = await page();
		expect(html).not.toMatch(/\s(style|on\w+)=/);
		const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
		const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
		expect(targets.length).toBeGreaterThan(5);
		expect(targets.filter((id) => !ids.has(id))).toEqual([]);
	});

	test('asks, explains a wrong answer, asks again, and then says what was read and when', async () => {
		const { id: versionId } = await latest();
		expect(await post({ version: versionId })).toMatchObject({
			status: 400,
			data: { errors: { answer: expect.any(String) } }
		});
		expect(await post({ version: 'x', answer: '1' })).toMatchObject({ status: 400 });
		expect(await post({ version: exerciseId, answer: '1' })).toMatchObject({ status: 404 });
		const { options, right } = controlQuestion(content.safety.stopPhrase, me.participantId);
		const wrong = options.find((option) => option.value !== right)!.value;
		expect(await post({ version: versionId, answer: wrong })).toMatchObject({
			status: 303,
			location: '/min/instruks#bekreft'
		});
		const { text } = await page();
		expect(text).toContain('Ikke helt');
		expect(text).toContain('svar en gang til');
		expect(await post({ version: versionId, answer: right })).toMatchObject({ status: 303 });
		const after = (await page()).text;
		expect(after).toContain('Lest og forstått 30. november 2026 kl. 10.00');
		expect(after).toContain('Du leste og forsto versjon 1.');
		expect(after).toContain('Vi ses torsdag 3. desember 2026 kl. 08.15.');
		expect(after).not.toContain('Ikke helt');
		expect(after).not.toContain('Hva sier du hvis noe skjer');
	});

	test('a new text is shown by what has changed, and asked for again', async () => {
		await acknowledge(
			db,
			exerciseId,
			me.participantId,
			(await latest()).id,
			controlQuestion(content.safety.stopPhrase, me.participantId).right,
			now
		);
		await rewrite({ say: 'Jeg får ikke puste ordentlig.\nJeg fryser.', bleeding: 'Gjelder ikke' });
		await publishAll(db, exerciseId, { userId, now });
		const { html, text } = await page();
		expect(text).toContain('Du leste versjon 1 den 30. november 2026. To ting er endret i versjon 2.');
		expect(html).toMatch(/Tatt bort:<\/span>\s*(<!--.*?-->)*<del>Hvor er mannen min\? Han satt bak meg\.<\/del>/);
		expect(html).toMatch(/<ins>Jeg fryser\.<\/ins>/);
		expect(text).toContain('Lest og forstått, versjon 2');
		expect(text).not.toContain('Gjelder ikke');
	});

	test('before there is a card: says so, and whom to ring', async () => {
		const someone = await person(db, exerciseId, 'Ola Myhre');
		const before = { ...me, participantId: someone };
		const data = await load(event('', { locals: { participant: before, member: null, now } }));
		const { body } = render(Page, {
			props: { data, form: null } as never,
			context: new Map([['__request__', { page: request }]])
		});
		expect(body).toContain('Kortet ditt er ikke klart ennå');
		expect(body).toContain('href="tel:00041207"');
		expect(body).not.toContain('Astrid');
	});

	test('is for role players only', async () => {
		const evaluator = { ...me, kind: 'evaluator' };
		await expect(load(event('', { locals: { participant: evaluator, member: null, now } }))).rejects.toMatchObject({
			status: 404
		});
		await expect(load(event('', { locals: { participant: null, member: null, now } }))).rejects.toMatchObject({
			status: 401
		});
	});

	test('the coordinator’s list names real persons only to those who plan', async () => {
		const list = async (memberRole: string) => {
			const member = { userId, role: memberRole, municipality: me.municipality };
			const locals = { participant: null, member, now };
			return JSON.stringify(
				await loadList({
					locals,
					params: { exercise: exerciseId },
					url: new URL('https://brunn.example/?sok=')
				} as never)
			);
		};
		expect(await list('planner')).toContain('Liv Torunn Bakke');
		for (const memberRole of ['reader', 'evaluator']) {
			const seen = await list(memberRole);
			expect(seen).toContain('Astrid Berg');
			expect(seen).not.toContain('Liv Torunn');
			expect(seen).not.toContain(me.participantId);
		}
	});
});
