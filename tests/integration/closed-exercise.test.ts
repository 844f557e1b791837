import { isHttpError, isRedirect, type HttpError } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExerciseState } from '#lib/exercises/exercise.ts';
import type { MemberRole } from '#lib/municipalities/member.ts';
import { startDatabase, stopDatabase } from '#lib/server/db/instance.ts';
import { exercise, objective } from '#lib/server/exercises/schema.ts';
import { GET as fetchRoles } from '../../src/routes/(coordinator)/ovelser/[exercise]/markorer/excel/roller.xlsx/+server.ts';
import { POST as makeCards } from '../../src/routes/(coordinator)/ovelser/[exercise]/markorer/utsending/kort.pdf/+server.ts';
import { describeEachEngine } from '../support/database.ts';
import { municipalityWithExercise } from '../support/municipality.fixture.ts';

const now = new Date('2026-11-23T09:00:00Z');
type Page = { load?: (event: never) => unknown; actions?: Record<string, (event: never) => unknown> };
const here = '../../src/routes/(coordinator)/ovelser/[exercise]/';
const pages = Object.entries(
	import.meta.glob<Page>('../../src/routes/*/ovelser/*/**/+page.server.ts', { eager: true })
).filter(([path]) => path.startsWith(here));
const actions = pages.flatMap(([path, { actions: all = {} }]) =>
	Object.entries(all).map(([name, action]) => ({
		name: `${path.slice(here.length).replace('/+page.server.ts', '')} ${name}`,
		action
	}))
);

/** What a planner may still do when the report is approved: see docs/decisions/0009-closed.md. */
const allowed = [
	'deltakere issue',
	'deltakere issueMissing',
	'deltakere/folk/[participant] consent',
	'deltakere/folk/[participant] guardian',
	'deltakere/folk/[participant] issue',
	'deltakere/folk/[participant] remove',
	'deltakere/folk/[participant] revoke',
	'deltakere/folk/[participant] save',
	'deltakere/folk/[participant] stopGuardian',
	'markorer/[rolePlay]/markor issue',
	'markorer/[rolePlay]/markor revoke',
	'markorer/oppfolging done',
	'markorer/oppfolging followedUp',
	'neste default',
	// To stop a play and go on with it has its own rule: only while it is ready or running.
	'stopp end',
	'stopp stop'
];

describeEachEngine('an exercise that is closed', ({ db, engine }) => {
	let place: Awaited<ReturnType<typeof municipalityWithExercise>>;
	beforeAll(async () => {
		await stopDatabase();
		await startDatabase(async () => ({ db, engine, close: async () => {} }));
		place = await municipalityWithExercise(db);
	});
	afterAll(stopDatabase);

	const move = (state: ExerciseState, endedAt: Date | null = now) =>
		db.update(exercise).set({ state, endedAt }).where(eq(exercise.id, place.exerciseId));

	/** As SvelteKit gives it to an action; a planner may read and plan, and nothing else. */
	function event(form: Record<string, string> = {}, role: MemberRole = 'planner') {
		const nowhere = '00000000-0000-4000-8000-000000000000';
		const ids = ['participant', 'participation', 'inject', 'role', 'line', 'rolePlay', 'lesson', 'action'];
		return {
			params: {
				...Object.fromEntries([...ids, 'observation', 'criterion', 'response'].map((name) => [name, nowhere])),
				group: 'markorer',
				exercise: place.exerciseId
			},
			url: new URL('http://localhost/ovelser/x'),
			request: new Request('http://localhost/ovelser/x', { method: 'POST', body: new URLSearchParams(form) }),
			locals: {
				member: {
					userId: place.by.byUserId,
					name: 'Planlegger',
					email: '',
					role,
					municipality: { id: place.municipalityId, name: 'Vik', phone: '', isDemo: false }
				},
				participant: null,
				now
			}
		} as never;
	}

	/** The status it ends with, or what it threw. */
	async function refusal(run: (event: never) => unknown, given: never): Promise<HttpError | null> {
		try {
			await run(given);
		} catch (thrown) {
			if (isHttpError(thrown)) return thrown;
			if (!isRedirect(thrown)) throw thrown;
		}
		return null;
	}

	test.each([
		['reported', now, /^Rapporten er godkjent\. Øvelsen kan ikke endres lenger\.$/],
		['archived', now, /^Rapporten er godkjent\./],
		['archived', null, /^Øvelsen er avlyst/]
	] as const)('%s (%#): a planner changes nothing but persons, and begins the next', async (state, ended, words) => {
		await move(state, ended);
		const open: string[] = [];
		for (const { name, action } of actions) {
			const refused = await refusal(action, event());
			if (refused?.status === 409) expect(refused.body.message, name).toMatch(words);
			// 403: what a planner may not do in any state.
			else if (refused?.status !== 403) open.push(name);
		}
		expect(open.sort()).toEqual(allowed);
	});

	test('while it is evaluated the plan may still be corrected', async () => {
		await move('evaluating');
		const addObjective = actions.find(({ name }) => name === 'mal addObjective')!.action;
		expect(await refusal(addObjective, event({ title: 'Rettet i ettertid' }))).toBeNull();
		const stored = await db.select({ title: objective.title }).from(objective);
		expect(stored.map((one) => one.title)).toContain('Rettet i ettertid');
	});

	test('what was written comes back with the refusal, and is not stored', async () => {
		await move('reported');
		const addObjective = actions.find(({ name }) => name === 'mal addObjective')!.action;
		const refused = await refusal(addObjective, event({ title: 'Varsle alle innen ti minutter', description: '' }));
		expect(refused?.body).toMatchObject({ closed: true, typed: ['Varsle alle innen ti minutter'] });
		const stored = await db.select({ title: objective.title }).from(objective);
		expect(stored.map((one) => one.title)).not.toContain('Varsle alle innen ti minutter');
	});

	test('a sambandsprøve, which evaluators note too, is closed with the lines', async () => {
		const notes = actions.filter(({ name }) => name.startsWith('roller/sambandsprove '));
		expect(notes.map(({ name }) => name).sort()).toEqual(['roller/sambandsprove note', 'roller/sambandsprove remove']);
		for (const { action } of notes) {
			await move('evaluating');
			expect((await refusal(action, event({}, 'evaluator')))?.status).toBeUndefined();
			await move('reported');
			expect((await refusal(action, event({}, 'evaluator')))?.status).toBe(409);
		}
	});

	test('its files may still be fetched; new cards are not made', async () => {
		for (const ended of [now, null]) {
			await move('archived', ended);
			const request = new Request('http://localhost/ovelser/x');
			const file = await fetchRoles({ ...(event() as object), request } as never);
			expect([file.status, file.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
			expect((await refusal(makeCards as never, event()))?.status).toBe(409);
		}
	});

	test('its pages may still be read', async () => {
		await move('reported');
		const load = async (path: string) => {
			const page = pages.find(([name]) => name === `${here}${path}+page.server.ts`)![1];
			return refusal(page.load!, { ...(event() as object), parent: async () => ({}) } as never);
		};
		for (const path of [
			'',
			'mal/',
			'rediger/',
			'roller/',
			'roller/ny/',
			'markorer/',
			'markorer/praktisk/',
			'dreiebok/'
		])
			expect(await load(path), path).toBeNull();
	});
});
