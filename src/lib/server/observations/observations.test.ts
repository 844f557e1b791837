import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { anExercise, during, type AnExercise } from '../../../../tests/support/evaluations.fixture.ts';
import { user } from '#lib/server/auth/schema.ts';
import { criterion, objective } from '#lib/server/exercises/schema.ts';
import { finding, passage } from '#lib/server/lessons/schema.ts';
import { addObservation, rateCriterion, removeObservation, updateObservation } from './commands.ts';
import { assessmentsOf, observationById, observationsOf, seenMark } from './queries.ts';
import { assessment } from './schema.ts';

describeEachEngine('observations and assessments', ({ db }) => {
	const anObserver = async () => {
		const [made] = await db
			.insert(user)
			.values({ email: `${crypto.randomUUID()}@eksempelvik.example`, name: 'Evaluator' })
			.returning({ id: user.id });
		return made!.id;
	};
	const aCriterion = async (exercise: AnExercise) => {
		const [goal] = await db
			.insert(objective)
			.values({ exerciseId: exercise.id, position: 1, title: 'Varsle i tide' })
			.returning({ id: objective.id });
		const [made] = await db
			.insert(criterion)
			.values({ objectiveId: goal!.id, position: 1, text: 'Alle har kvittert innen 15 minutter' })
			.returning({ id: criterion.id });
		return made!.id;
	};
	const saw = (criterionId: string | null, fact = 'Kvittert kl. 10.12') => ({
		criterionId,
		observedAt: during,
		place: 'Legevakten',
		fact
	});
	const rated = (rating: 'attained' | 'not_exercised', seen = '') => ({ rating, reason: 'Fordi.', seen });
	const idOf = (outcome: { ok: boolean; value?: string }) => outcome.value!;

	test('a rating needs an observation of the criterion, «Ikke øvd» does not', async () => {
		const exercise = await anExercise(db, 'Sevik');
		const [me, one] = [await anObserver(), await aCriterion(exercise)];
		expect(await rateCriterion(db, exercise.id, me, one, rated('attained'), during)).toMatchObject({
			ok: false,
			errors: { rating: expect.any(String) }
		});
		await addObservation(db, exercise.id, me, saw(null), during);
		expect((await rateCriterion(db, exercise.id, me, one, rated('attained'), during)).ok).toBe(false);
		expect((await rateCriterion(db, exercise.id, me, one, rated('not_exercised'), during)).ok).toBe(true);
		await addObservation(db, exercise.id, me, saw(one), during);
		const [first] = await assessmentsOf(db, exercise.id);
		const again = rated('attained', seenMark(first));
		expect((await rateCriterion(db, exercise.id, me, one, again, new Date(during.getTime() + 1))).ok).toBe(true);
		// A second evaluator who had the page open from before does not write over it.
		expect((await rateCriterion(db, exercise.id, me, one, again, during)).ok).toBe(false);
		expect(await assessmentsOf(db, exercise.id)).toMatchObject([{ criterionId: one, rating: 'attained' }]);
	});

	test('the last observation of a rated criterion stays, also when all go at once', async () => {
		const exercise = await anExercise(db, 'Blivik');
		const [me, one] = [await anObserver(), await aCriterion(exercise)];
		const made = await Promise.all([1, 2].map(() => addObservation(db, exercise.id, me, saw(one), during)));
		const [first, second] = made.map(idOf);
		await rateCriterion(db, exercise.id, me, one, rated('attained'), during);
		const gone = await Promise.all([first!, second!].map((id) => removeObservation(db, exercise.id, me, id)));
		expect(gone.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
		const [left] = await observationsOf(db, exercise.id);
		expect((await updateObservation(db, exercise.id, me, left!.id, saw(null))).ok).toBe(false);
		expect((await updateObservation(db, exercise.id, me, left!.id, saw(one, 'Rettet'))).ok).toBe(true);
		await db.update(assessment).set({ rating: 'not_exercised' }).where(eq(assessment.criterionId, one));
		expect((await removeObservation(db, exercise.id, me, left!.id)).ok).toBe(true);
	});

	test('only the observer changes it, and not the words that a finding stands on', async () => {
		const exercise = await anExercise(db, 'Egenvik');
		const [me, other] = [await anObserver(), await anObserver()];
		const id = idOf(await addObservation(db, exercise.id, me, saw(null), during));
		expect((await updateObservation(db, exercise.id, other, id, saw(null, 'Ikke min'))).ok).toBe(false);
		expect((await removeObservation(db, exercise.id, other, id)).ok).toBe(false);
		const [found] = await db
			.insert(finding)
			.values({ exerciseId: exercise.id, number: 1, theme: 'alerting', title: 'Varsling' })
			.returning({ id: finding.id });
		await db.insert(passage).values({ findingId: found!.id, observationId: id, start: 0, end: 8 });
		expect((await updateObservation(db, exercise.id, me, id, saw(null, 'Andre ord'))).ok).toBe(false);
		expect((await removeObservation(db, exercise.id, me, id)).ok).toBe(false);
		expect((await updateObservation(db, exercise.id, me, id, { ...saw(null), place: 'Torget' })).ok).toBe(true);
		expect(await observationById(db, exercise.id, id)).toMatchObject({ fact: 'Kvittert kl. 10.12', place: 'Torget' });
	});

	test('nothing is reached through another municipality’s exercise', async () => {
		const [mine, theirs] = [await anExercise(db, 'Minvik'), await anExercise(db, 'Deresvik')];
		const [me, one] = [await anObserver(), await aCriterion(mine)];
		const id = idOf(await addObservation(db, mine.id, me, saw(one), during));
		expect((await addObservation(db, theirs.id, me, saw(one), during)).ok).toBe(false);
		expect((await updateObservation(db, theirs.id, me, id, saw(null))).ok).toBe(false);
		expect((await removeObservation(db, theirs.id, me, id)).ok).toBe(false);
		expect((await rateCriterion(db, theirs.id, me, one, rated('not_exercised'), during)).ok).toBe(false);
		expect(await observationById(db, theirs.id, id)).toBeNull();
		expect(await observationsOf(db, theirs.id)).toEqual([]);
		await rateCriterion(db, mine.id, me, one, rated('attained'), during);
		expect(await assessmentsOf(db, theirs.id)).toEqual([]);
		expect(await assessmentsOf(db, mine.id)).toHaveLength(1);
	});
});
