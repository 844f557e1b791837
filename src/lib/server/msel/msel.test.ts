import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ExerciseState } from '#lib/exercises/exercise.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { msel as t } from '#lib/i18n/nb/msel.ts';
import type { InjectInput } from '#lib/msel/input.ts';
import { exercise, objective } from '#lib/server/exercises/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { aPlannedExercise, done } from '../../../../tests/support/plan.fixture.ts';
import { createInject, markInject, removeInject, updateInject } from './commands.ts';
import { injectById, injectsOf } from './queries.ts';

const at = (offsetMinutes: number, more: Partial<InjectInput> = {}): InjectInput => ({
	offsetMinutes,
	sender: '',
	recipient: '',
	channel: '',
	content: `Ved ${offsetMinutes}`,
	expectedAction: '',
	objectiveId: null,
	version: 1,
	...more
});
const nine = new Date('2026-12-03T08:00:30Z');
const later = new Date('2026-12-03T08:05:00Z');

describeEachEngine('dreiebok', ({ db }) => {
	const inState = async (state: ExerciseState) => {
		const made = await aPlannedExercise(db);
		await db.update(exercise).set({ state }).where(eq(exercise.id, made.id));
		return made.id;
	};
	const add = async (exerciseId: string, input: InjectInput) => done(await createInject(db, exerciseId, input)).id;
	const anObjective = async (exerciseId: string) => {
		const values = { exerciseId, position: 1, title: 'Varsle i tide' };
		const [made] = await db.insert(objective).values(values).returning({ id: objective.id });
		return made!.id;
	};

	test('is read by time; a number belongs to its inject and is not reused while later ones stand', async () => {
		const id = await inState('planned');
		await add(id, at(30));
		const second = await add(id, at(-15));
		await add(id, at(0));
		await removeInject(db, id, second);
		await add(id, at(0));
		const read = await injectsOf(db, id);
		expect(read.map(({ offsetMinutes, number }) => [offsetMinutes, number])).toEqual([
			[0, 3],
			[0, 4],
			[30, 1]
		]);
	});

	test('ten added at once get ten numbers', async () => {
		const id = await inState('running');
		const made = await Promise.all(Array.from({ length: 10 }, (_, index) => createInject(db, id, at(index))));
		expect(new Set(made.map((one) => done(one).number)).size).toBe(10);
	});

	test('takes only the objectives of its own exercise', async () => {
		const id = await inState('planned');
		const own = await anObjective(id);
		const theirs = await anObjective(await inState('planned'));
		const refused = { ok: false, errors: { objectiveId: forms.unknownReference(t.fields.objectiveId) } };
		expect(await createInject(db, id, at(0, { objectiveId: theirs }))).toEqual(refused);
		const inject = await add(id, at(0, { objectiveId: own }));
		expect(await updateInject(db, id, inject, at(5, { objectiveId: theirs }))).toEqual(refused);
		expect(await injectsOf(db, id)).toMatchObject([{ offsetMinutes: 0, objectiveId: own }]);
	});

	test('is out of reach from another exercise', async () => {
		const id = await inState('running');
		const other = await inState('running');
		const inject = await add(id, at(0));
		expect(await injectById(db, other, inject)).toBeNull();
		expect(await updateInject(db, other, inject, at(9))).toMatchObject({ ok: false });
		const gone = { ok: false, errors: { form: t.errors.gone } };
		expect(await markInject(db, other, inject, 'delivered', nine)).toEqual(gone);
		expect(await removeInject(db, other, inject)).toEqual(gone);
		expect(await injectsOf(db, id)).toMatchObject([{ offsetMinutes: 0, state: 'planned' }]);
		expect(await injectById(db, id, 'ny')).toBeNull();
	});

	test('delivered with the time it was, undone, dropped, undone', async () => {
		const id = await inState('running');
		const inject = await add(id, at(0));
		const stands = async () => {
			const { state, deliveredAt } = (await injectById(db, id, inject))!;
			return { state, deliveredAt };
		};
		expect(await markInject(db, id, inject, 'delivered', nine)).toEqual({ ok: true, value: 1 });
		expect(await stands()).toEqual({ state: 'delivered', deliveredAt: nine });
		done(await markInject(db, id, inject, 'planned', later));
		expect(await stands()).toEqual({ state: 'planned', deliveredAt: null });
		done(await markInject(db, id, inject, 'dropped', later));
		expect(await stands()).toEqual({ state: 'dropped', deliveredAt: null });
		done(await markInject(db, id, inject, 'planned', later));
		expect(await stands()).toEqual({ state: 'planned', deliveredAt: null });
	});

	test('pressed by two: the first decides the time, the other is told', async () => {
		const id = await inState('running');
		const inject = await add(id, at(0));
		done(await markInject(db, id, inject, 'delivered', nine));
		const told = { ok: false, errors: { form: t.errors.alreadyMarked(1) } };
		expect(await markInject(db, id, inject, 'delivered', later)).toEqual(told);
		expect(await markInject(db, id, inject, 'dropped', later)).toEqual(told);
		expect(await injectById(db, id, inject)).toMatchObject({ state: 'delivered', deliveredAt: nine });
	});

	test.each(['planned', 'ready', 'evaluating', 'reported', 'archived'] as const)(
		'is not marked when the exercise is %s',
		async (state) => {
			const id = await inState(state);
			const inject = await add(id, at(0));
			expect(await markInject(db, id, inject, 'delivered', nine)).toEqual({
				ok: false,
				errors: { form: t.errors.notRunning }
			});
			expect(await injectsOf(db, id)).toMatchObject([{ state: 'planned' }]);
		}
	);

	test('a text written while somebody marks it delivered is saved, and the mark stays', async () => {
		const id = await inState('running');
		const inject = await add(id, at(0));
		done(await markInject(db, id, inject, 'delivered', nine));
		done(await updateInject(db, id, inject, at(0, { content: 'Ny tekst' })));
		expect(await injectById(db, id, inject)).toMatchObject({ content: 'Ny tekst', deliveredAt: nine });
		expect(await updateInject(db, id, inject, at(0, { content: 'For sent' }))).toEqual({
			ok: false,
			errors: { form: forms.changedMeanwhile }
		});
	});

	test('what was delivered is not removed; what was dropped is', async () => {
		const id = await inState('running');
		const [delivered, dropped] = [await add(id, at(0)), await add(id, at(5))];
		done(await markInject(db, id, delivered, 'delivered', nine));
		done(await markInject(db, id, dropped, 'dropped', nine));
		expect(await removeInject(db, id, delivered)).toEqual({ ok: false, errors: { form: t.errors.delivered } });
		done(await removeInject(db, id, dropped));
		expect(await injectsOf(db, id)).toMatchObject([{ state: 'delivered' }]);
	});
});
