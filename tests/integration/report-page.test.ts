import type { RequestEvent } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberRoles, type MemberRole } from '#lib/municipalities/member.ts';
import { startDatabase, stopDatabase } from '#lib/server/db/instance.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { inject } from '#lib/server/msel/schema.ts';
import { load } from '../../src/routes/(coordinator)/ovelser/[exercise]/rapport/+page.server.ts';
import { describeEachEngine } from '../support/database.ts';
import { municipalityWithExercise } from '../support/municipality.fixture.ts';

const now = new Date('2026-11-23T09:00:00Z');
/** The scenario of the fixture's exercise, and an inject's words. */
const answerKey = /Hemmelig|Bussen ligger mot rekkverket/;

describeEachEngine('what the report page gives', ({ db, engine }) => {
	let place: Awaited<ReturnType<typeof municipalityWithExercise>>;
	beforeAll(async () => {
		await stopDatabase();
		await startDatabase(async () => ({ db, engine, close: async () => {} }));
		place = await municipalityWithExercise(db);
		await db
			.insert(inject)
			.values({ exerciseId: place.exerciseId, number: 1, offsetMinutes: 0, content: 'Bussen ligger mot rekkverket' });
	});
	afterAll(stopDatabase);

	async function given(role: MemberRole): Promise<string> {
		const member = {
			userId: place.by.byUserId,
			name: 'Medlem',
			email: '',
			role,
			municipality: { id: place.municipalityId, name: 'Vik', phone: '', isDemo: false }
		};
		const event = {
			params: { exercise: place.exerciseId },
			url: new URL('http://localhost/ovelser/x/rapport?kapittel=exercise'),
			locals: { member, participant: null, now }
		};
		return JSON.stringify(await load(event as unknown as RequestEvent as never));
	}

	test.each(memberRoles)(
		'to %s before the play: the scenario and the innspill only to those who make it',
		async (role) => {
			const text = await given(role);
			if (role === 'reader') expect(text).not.toMatch(answerKey);
			else expect(new Set(text.match(new RegExp(answerKey, 'g'))).size).toBe(2);
		}
	);

	test('to a reader when the play is over: all of it', async () => {
		await db.update(exercise).set({ state: 'evaluating' }).where(eq(exercise.id, place.exerciseId));
		expect(await given('reader')).toMatch(answerKey);
	});
});
