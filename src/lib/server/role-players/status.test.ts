import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { exercise } from '#lib/server/exercises/schema.ts';
import { endStop, stopExercise } from '#lib/server/exercises/stop.ts';
import { issueLink, openLink, participantBySession, revokeLinks } from '#lib/server/participants/links.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { playedRole, value } from '../../../../tests/support/role-players.fixture.ts';
import { publishAll } from './publish.ts';
import { instructionFront } from './schema.ts';
import { statusOf } from './status.ts';

const now = new Date('2026-12-03T09:00:00Z');
const until = new Date('2027-03-01T00:00:00Z');

/** 500 open cards ask all the time, many of them in one question (see db/together.ts): nobody may be told what is old. */
describeEachEngine('how it stands, asked by many at once', ({ db }) => {
	async function held() {
		const { exerciseId, by } = await municipalityWithExercise(db);
		const { participantId } = await playedRole(db, exerciseId);
		await db.update(exercise).set({ state: 'running', startedAt: now }).where(eq(exercise.id, exerciseId));
		await publishAll(db, exerciseId, { userId: by.byUserId, now });
		const ask = (language: 'nb' | 'en' = 'nb') => statusOf(db, exerciseId, { participantId, language }, now);
		return { exerciseId, participantId, userId: by.byUserId, ask };
	}

	test('a stop is seen by the very next who asks, while others are being answered, and by no other exercise', async () => {
		const [ours, theirs] = [await held(), await held()];
		const crowd = () => Array.from({ length: 30 }, (_, index) => (index % 2 ? ours : theirs).ask());
		const asking = crowd();
		const id = value(await stopExercise(db, ours.exerciseId, 'Brann. Gå ut.', ours.userId, now));
		const [next, other] = await Promise.all([ours.ask(), theirs.ask(), ...crowd()]);
		expect(next.stop).toEqual({ id, message: 'Brann. Gå ut.', at: now.toISOString() });
		expect(other.stop).toBeNull();
		await Promise.all(asking);
		const more = crowd();
		await endStop(db, ours.exerciseId, id, ours.userId, now);
		expect((await ours.ask()).stop).toBeNull();
		await Promise.all(more);
	});

	test('nobody is answered for another exercise than their own', async () => {
		const [ours, theirs] = [await held(), await held()];
		await stopExercise(db, theirs.exerciseId, 'Hos dem.', theirs.userId, now);
		const mixed = { participantId: ours.participantId, language: 'nb' as const };
		const [right, wrong] = await Promise.all([ours.ask(), statusOf(db, theirs.exerciseId, mixed, now)]);
		expect(right).toMatchObject({ state: 'running', stop: null, versions: { 7: 1 } });
		expect(wrong).toMatchObject({ state: 'archived', keep: false, stop: null, versions: {} });
	});

	test('a new text is told to the very next who asks, in each language', async () => {
		const { exerciseId, userId, ask } = await held();
		const asking = Array.from({ length: 30 }, () => ask());
		await db
			.update(instructionFront)
			.set({ meetingPlace: 'Ved kirken.' })
			.where(eq(instructionFront.exerciseId, exerciseId));
		expect(await publishAll(db, exerciseId, { userId, now })).toBe(1);
		const told = await Promise.all([ask(), ask('en'), ask()]);
		expect(told.map(({ versions }) => versions)).toEqual([{ 7: 2 }, { 7: 2 }, { 7: 2 }]);
		await Promise.all(asking);
	});

	test('a link that is stopped is refused at once, and the others are not', async () => {
		const people = await Promise.all([held(), held()]);
		const [gone, stays] = await Promise.all(
			people.map(async ({ participantId }) => {
				const opened = await openLink(db, await issueLink(db, participantId, until, now), now);
				return { participantId, come: (at = now) => participantBySession(db, opened!.secret, at) };
			})
		);
		const asking = Array.from({ length: 30 }, (_, index) => (index % 2 ? gone : stays)!.come());
		await revokeLinks(db, gone!.participantId, now);
		const [revoked, other, late] = await Promise.all([gone!.come(), stays!.come(), stays!.come(until)]);
		expect([revoked, other?.participantId, late]).toEqual([null, stays!.participantId, null]);
		await Promise.all(asking);
	});
});
