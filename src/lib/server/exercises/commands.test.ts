import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { exerciseInput } from '#lib/exercises/input.ts';
import type { Db } from '#lib/server/db/client.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { user } from '#lib/server/auth/schema.ts';
import { assessment, observation } from '#lib/server/observations/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { callOffExercise, createExercise, moveExercise, updateExercise } from './commands.ts';
import { addCriterion, addObjective, removeCriterion, removeObjective } from './objective-commands.ts';
import { lastExercised } from './progress.ts';
import { exerciseById, objectivesOf, transitionsOf } from './queries.ts';
import { exercise } from './schema.ts';

const input = (change: Record<string, string> = {}) =>
	exerciseInput.parse({
		title: 'Strømbrudd',
		format: 'discussion',
		purpose: 'Øve samhandling',
		startDate: '2027-04-22',
		startTime: '09:00',
		endTime: '12:00',
		...change
	});
const now = new Date('2027-01-01T10:00:00Z');
const objective = { title: 'Varsle i tide', description: '', version: 0 };

describeEachEngine('exercises', ({ db }) => {
	let home = '';
	let away = '';
	let by = '';
	beforeAll(async () => {
		home = await place(db, 'Hjemvik');
		away = await place(db, 'Bortevik');
		const [made] = await db
			.insert(user)
			.values({ name: 'Koordinator', email: 'k@example.no' })
			.returning({ id: user.id });
		by = made!.id;
	});

	const make = async (change: Record<string, string> = {}) => {
		const made = await createExercise(db, home, input(change));
		if (!made.ok) throw new Error('not made');
		return (await exerciseById(db, home, made.value))!;
	};

	test('another municipality sees nothing and changes nothing', async () => {
		const mine = await make();
		expect(await exerciseById(db, away, mine.id)).toBeNull();
		expect(await updateExercise(db, away, mine.id, input({ title: 'Tatt', version: '1' }))).toMatchObject({
			ok: false
		});
		expect((await exerciseById(db, home, mine.id))?.title).toBe('Strømbrudd');
	});

	test('a series of another municipality cannot be chosen; a new one is made once', async () => {
		const first = await make({ newSeries: 'Årlig' });
		const second = await make({ newSeries: 'Årlig' });
		expect(second.seriesId).toBe(first.seriesId);
		const stolen = await createExercise(db, away, input({ seriesId: first.seriesId! }));
		expect(stolen).toMatchObject({ ok: false, errors: { seriesId: expect.any(String) } });
	});

	test('the second of two who edit at once is told, and nothing is overwritten', async () => {
		const mine = await make();
		expect(await updateExercise(db, home, mine.id, input({ place: 'Først', version: '1' }))).toMatchObject({
			ok: true
		});
		expect(await updateExercise(db, home, mine.id, input({ place: 'Sist', version: '1' }))).toMatchObject({
			ok: false
		});
		expect((await exerciseById(db, home, mine.id))?.place).toBe('Først');
	});

	test('objectives and criteria keep their order and belong to one exercise', async () => {
		const mine = await make();
		const other = await make();
		const first = await addObjective(db, mine.id, objective);
		await addObjective(db, mine.id, { ...objective, title: 'Andre' });
		await addCriterion(db, mine.id, first, { text: 'Sett', howSeen: '' });
		expect(await addCriterion(db, other.id, first, { text: 'Stjålet', howSeen: '' })).toMatchObject({ ok: false });
		await removeObjective(db, other.id, first);
		expect(
			(await objectivesOf(db, mine.id)).map(({ number, title, criteria }) => [number, title, criteria.length])
		).toEqual([
			[1, 'Varsle i tide', 1],
			[2, 'Andre', 0]
		]);
	});

	test('moves one state at a time, only when nothing blocks, and remembers who did it', async () => {
		const mine = await make();
		expect(await moveExercise(db, mine, 'ready', by, now)).toMatchObject({ ok: false });
		const first = await addObjective(db, mine.id, objective);
		await addCriterion(db, mine.id, first, { text: 'Sett', howSeen: '' });
		expect(await moveExercise(db, mine, 'running', by, now)).toMatchObject({ ok: false });
		expect(await moveExercise(db, mine, 'ready', by, now)).toMatchObject({ ok: true });
		expect(await moveExercise(db, mine, 'ready', by, now)).toMatchObject({ ok: false });
		expect(await moveExercise(db, mine, 'running', by, now)).toMatchObject({ ok: true });
		expect(await moveExercise(db, mine, 'evaluating', by, now)).toMatchObject({ ok: true });
		const after = (await exerciseById(db, home, mine.id))!;
		expect([after.state, after.startedAt, after.endedAt]).toEqual(['evaluating', now, now]);
		expect(await moveExercise(db, after, 'reported', by, now)).toMatchObject({ ok: false });
		expect((await transitionsOf(db, mine.id)).map(({ to, by: name }) => [to, name])).toEqual([
			['ready', 'Koordinator'],
			['running', 'Koordinator'],
			['evaluating', 'Koordinator']
		]);
	});

	test('what the guard asks for must still be there when the button is pressed, not only when the page was opened', async () => {
		const mine = await make();
		const first = await addObjective(db, mine.id, objective);
		await addCriterion(db, mine.id, first, { text: 'Sett', howSeen: '' });
		await updateExercise(db, home, mine.id, input({ purpose: '', version: '1' }));
		expect(await moveExercise(db, mine, 'ready', by, now)).toMatchObject({ ok: false });
		expect((await exerciseById(db, home, mine.id))?.state).toBe('planned');
	});

	test('what has been observed or rated cannot be deleted by deleting what it was seen against', async () => {
		const mine = await make();
		const seen = async (write: (criterionId: string) => Promise<unknown>) => {
			const objectiveId = await addObjective(db, mine.id, objective);
			const made = await addCriterion(db, mine.id, objectiveId, { text: 'Sett', howSeen: '' });
			const criterionId = made.ok ? made.value : '';
			await write(criterionId);
			return { objectiveId, criterionId };
		};
		const observed = await seen((criterionId) =>
			db.insert(observation).values({ exerciseId: mine.id, criterionId, observedAt: now, fact: 'Ingen svarte' })
		);
		const rated = await seen((criterionId) =>
			db.insert(assessment).values({ criterionId, rating: 'not_exercised', reason: 'Tiden gikk ut', at: now })
		);
		for (const { objectiveId, criterionId } of [observed, rated]) {
			expect(await removeCriterion(db, mine.id, criterionId)).toMatchObject({ ok: false });
			expect(await removeObjective(db, mine.id, objectiveId)).toMatchObject({ ok: false });
		}
		expect(await db.select().from(assessment).where(eq(assessment.criterionId, rated.criterionId))).toHaveLength(1);
		const free = await seen(async () => {});
		expect(await removeCriterion(db, mine.id, free.criterionId)).toMatchObject({ ok: true });
		expect(await removeObjective(db, mine.id, free.objectiveId)).toMatchObject({ ok: true });
		expect(await objectivesOf(db, mine.id)).toHaveLength(2);
	});

	test('one that is called off is archived, remembered, and does not count as exercised', async () => {
		const mine = await make();
		expect(await callOffExercise(db, mine, by, now)).toMatchObject({ ok: true });
		expect(await callOffExercise(db, mine, by, now)).toMatchObject({ ok: false });
		const after = (await exerciseById(db, home, mine.id))!;
		expect(after.state).toBe('archived');
		expect(await moveExercise(db, after, 'ready', by, now)).toMatchObject({ ok: false });
		expect((await transitionsOf(db, mine.id)).map(({ from, to }) => [from, to])).toEqual([['planned', 'archived']]);
		const other = await place(db, 'Avlysvik');
		const made = await createExercise(db, other, input());
		if (!made.ok) throw new Error('not made');
		await callOffExercise(db, (await exerciseById(db, other, made.value))!, by, now);
		expect((await lastExercised(db, other)).exercised).toBeNull();
	});

	test('the database itself refuses an end before the start', async () => {
		const mine = await make();
		await expect(
			db
				.update(exercise)
				.set({ endsAt: new Date(0) })
				.where(eq(exercise.id, mine.id))
		).rejects.toThrow();
	});
});

async function place(db: Db, name: string): Promise<string> {
	const [made] = await db.insert(municipality).values({ name }).returning({ id: municipality.id });
	return made!.id;
}
