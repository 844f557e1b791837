import { expect, it } from 'vitest';
import { objectivesOf } from '#lib/server/exercises/queries.ts';
import { criterion } from '#lib/server/exercises/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { leaveOut, takeIn, undecide } from './decision-commands.ts';
import { lessonAt, newExercise, newWorld } from './lessons.fixture.ts';
import { earlierLessons } from './carry-queries.ts';
import { historyOf, lessonById } from './queries.ts';
import { earlierLessonsForReport } from './report-queries.ts';
import { asCriterion, decisions, heldExercise, now, setState, start } from './loop.fixture.ts';

describeEachEngine('taken in or left out', ({ db }) => {
	it('is decided once, and makes the criterion in the exercise', async () => {
		const world = await newWorld(db);
		const lessonId = await lessonAt(db, world, 'implemented');
		const exerciseId = await start(db, world);
		const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
		const by = { userId: world.judge, at: now };
		expect(await decisions(db, world, exerciseId)).toEqual(['undecided']);
		expect(await takeIn(db, bridge, asCriterion, by)).toMatchObject({ ok: true });
		expect(await decisions(db, world, exerciseId)).toEqual(['taken_in']);
		const [objective] = await objectivesOf(db, exerciseId);
		expect(objective).toMatchObject({ title: 'Første varsel innen 15 minutter' });
		expect(objective!.criteria).toMatchObject([{ text: asCriterion.text, number: '1.1' }]);
		// The work was done and evidence is there: it is now tied to a criterion in a named exercise.
		expect(await lessonById(db, world.municipalityId, lessonId, now)).toMatchObject({ state: 'to_verify' });
		expect((await historyOf(db, world.municipalityId, lessonId)).at(-1)).toMatchObject({ exerciseId });
		expect(await takeIn(db, bridge, asCriterion, by)).toMatchObject({ ok: false });
		expect(await undecide(db, bridge)).toMatchObject({ ok: true });
		expect(await objectivesOf(db, exerciseId)).toEqual([]);
		expect(await leaveOut(db, bridge, { reason: 'Ingen varsling i denne' }, by)).toMatchObject({ ok: true });
		expect(await earlierLessonsForReport(db, exerciseId)).toMatchObject([
			{ decision: { kind: 'left_out', reason: 'Ingen varsling i denne' }, verdict: null }
		]);
	});

	it('keeps an objective that somebody has built on when it is undone', async () => {
		const world = await newWorld(db);
		const lessonId = await lessonAt(db, world, 'to_verify');
		const exerciseId = await start(db, world);
		const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
		await takeIn(
			db,
			bridge,
			{ ...asCriterion, as: 'objective', text: 'Varsle i tide' },
			{ userId: world.judge, at: now }
		);
		const [made] = await objectivesOf(db, exerciseId);
		await db.insert(criterion).values({ objectiveId: made!.id, position: 1, text: 'Innen 15 minutter' });
		expect(await undecide(db, bridge)).toMatchObject({ ok: true });
		expect(await objectivesOf(db, exerciseId)).toMatchObject([{ title: 'Varsle i tide' }]);
	});

	it('stands once the exercise is ready', async () => {
		const world = await newWorld(db);
		const lessonId = await lessonAt(db, world, 'to_verify');
		const exerciseId = await start(db, world);
		const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
		const by = { userId: world.judge, at: now };
		await setState(db, exerciseId, 'ready');
		expect(await takeIn(db, bridge, asCriterion, by)).toMatchObject({ ok: false });
		expect(await leaveOut(db, bridge, { reason: 'Nei' }, by)).toMatchObject({ ok: false });
		expect(await undecide(db, bridge)).toMatchObject({ ok: false });
		expect(await decisions(db, world, exerciseId)).toEqual(['undecided']);
		expect(await objectivesOf(db, exerciseId)).toEqual([]);
	});

	it('is not for another municipality, nor under another exercise’s objective', async () => {
		const world = await newWorld(db);
		const other = await newWorld(db);
		const lessonId = await lessonAt(db, world, 'to_verify');
		const exerciseId = await start(db, world);
		const by = { userId: other.judge, at: now };
		const stolen = { municipalityId: other.municipalityId, exerciseId, lessonId };
		expect(await takeIn(db, stolen, asCriterion, by)).toMatchObject({ ok: false });
		expect(await leaveOut(db, stolen, { reason: 'x' }, by)).toMatchObject({ ok: false });
		expect(await undecide(db, stolen)).toMatchObject({ ok: false });
		const theirs = await newExercise(db, other.municipalityId);
		const mixed = { ...stolen, exerciseId: theirs };
		expect(await takeIn(db, mixed, asCriterion, by)).toMatchObject({ ok: false });
		expect(await earlierLessons(db, other.municipalityId, exerciseId, now)).toEqual([]);

		const elsewhere = await heldExercise(db, world, lessonId);
		const [foreign] = await objectivesOf(db, elsewhere);
		const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
		const under = { ...asCriterion, objectiveId: foreign!.id };
		expect(await takeIn(db, bridge, under, by)).toMatchObject({
			ok: false,
			errors: { objectiveId: expect.any(String) }
		});
		expect(await decisions(db, world, exerciseId)).toEqual(['undecided']);
	});
});
