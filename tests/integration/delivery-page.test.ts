import { isActionFailure, isHttpError } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startDatabase, stopDatabase } from '#lib/server/db/instance.ts';
import { removeParticipant } from '#lib/server/participants/commands.ts';
import { recordConsent } from '#lib/server/participants/consent.ts';
import { participantLink } from '#lib/server/participants/schema.ts';
import { publishAll } from '#lib/server/role-players/publish.ts';
import { casting } from '#lib/server/role-players/schema.ts';
import { actions } from '../../src/routes/(coordinator)/ovelser/[exercise]/markorer/utsending/+page.server.ts';
import { POST as makeCards } from '../../src/routes/(coordinator)/ovelser/[exercise]/markorer/utsending/kort.pdf/+server.ts';
import { describeEachEngine } from '../support/database.ts';
import { municipalityWithExercise } from '../support/municipality.fixture.ts';
import { playedRole, value } from '../support/role-players.fixture.ts';

const now = new Date('2026-11-23T09:00:00Z');

/** Somebody has the page open from before; what has happened since must be seen when a button on it is pressed. */
describeEachEngine('what is sent from a page that was opened before', ({ db, engine }) => {
	let place: Awaited<ReturnType<typeof municipalityWithExercise>>;
	let liv: string;
	beforeAll(async () => {
		await stopDatabase();
		await startDatabase(async () => ({ db, engine, close: async () => {} }));
	});
	beforeEach(async () => {
		place = await municipalityWithExercise(db);
		({ participantId: liv } = await playedRole(db, place.exerciseId));
		await publishAll(db, place.exerciseId, { userId: place.by.byUserId, now });
	});
	afterAll(stopDatabase);

	const event = (fields: Record<string, string>) => {
		const municipality = { id: place.municipalityId, name: 'Vik', phone: '', isDemo: false };
		const member = { userId: place.by.byUserId, name: 'Kari', email: '', role: 'planner', municipality };
		const request = new Request('http://localhost/x', { method: 'POST', body: new URLSearchParams(fields) });
		return { params: { exercise: place.exerciseId }, locals: { member, participant: null, now }, request } as never;
	};
	const pressSms = () => actions.sms!(event({ one: liv, [`link-${liv}`]: '' }));
	/** What the page says instead. */
	const refusal = async () => {
		const answer = await pressSms();
		return isActionFailure(answer) ? (answer.data as unknown as { errors: { form?: string } }).errors.form : null;
	};
	const links = () => db.select().from(participantLink).where(eq(participantLink.participantId, liv));
	const withdraw = async () =>
		value(
			await recordConsent(db, place.exerciseId, liv, { kind: 'take_part', given: false, source: 'self' }, place.by, now)
		);

	test('an SMS is made for whoever has a card to read', async () => {
		expect(await pressSms()).toMatchObject({ sms: { id: liv, name: 'Liv Torunn Bakke' } });
		expect(await links()).toHaveLength(1);
	});

	test('none for one who has withdrawn since, and no printed card either', async () => {
		await withdraw();
		expect(await refusal()).toBe('Liv Torunn Bakke har trukket seg. Ingen SMS er laget.');
		const printed = await Promise.resolve(makeCards(event({ 'person[]': liv, format: 'a6' }))).catch(
			(thrown: unknown) => thrown
		);
		expect(isHttpError(printed) && [printed.status, printed.body.message]).toEqual([
			409,
			expect.stringContaining('har trukket seg eller er ikke lenger i øvelsen')
		]);
		expect(await links()).toEqual([]);
	});

	test('none for one who plays no role any more, or is gone', async () => {
		await db.delete(casting).where(eq(casting.participantId, liv));
		expect(await refusal()).toBe('Liv Torunn Bakke har ikke noe å lese ennå. Ingen SMS er laget.');
		value(await removeParticipant(db, place.exerciseId, liv, place.by));
		expect(await refusal()).toContain('Se over listen');
		expect(await links()).toEqual([]);
	});
});
