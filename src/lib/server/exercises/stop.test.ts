import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { exerciseStates, type ExerciseState } from '#lib/exercises/exercise.ts';
import { auditEvent } from '#lib/server/audit/schema.ts';
import { user } from '#lib/server/auth/schema.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { exercise, exerciseStop } from './schema.ts';
import { activeStop, endStop, stopExercise } from './stop.ts';

const now = new Date('2026-12-03T09:30:00Z');
const later = new Date('2026-12-03T09:45:00Z');

describeEachEngine('real incident', async ({ db }) => {
	const [place] = await db.insert(municipality).values({ name: 'Vik' }).returning({ id: municipality.id });
	const [by] = await db.insert(user).values({ name: 'Leder', email: 'leder@example.no' }).returning({ id: user.id });
	const municipalityId = place!.id;
	const userId = by!.id;
	const make = async (state: ExerciseState) => {
		const [made] = await db
			.insert(exercise)
			.values({ municipalityId, title: 'Øvelse', format: 'full_scale', state })
			.returning({ id: exercise.id });
		return made!.id;
	};

	test('is stopped once, told to everybody, and ended by name', async () => {
		const id = await make('running');
		expect(await activeStop(db, id)).toBeNull();
		const stopped = await stopExercise(db, id, 'Gå til oppmøtestedet.', userId, now);
		const stopId = stopped.ok ? stopped.value : '';
		expect(await activeStop(db, id)).toEqual({ id: stopId, message: 'Gå til oppmøtestedet.', at: now });
		expect(await activeStop(db, await make('running'))).toBeNull();
		expect(await stopExercise(db, id, 'En gang til', userId, later)).toMatchObject({ ok: false });
		expect(await endStop(db, id, stopId, userId, later)).toEqual({ ok: true, value: undefined });
		expect(await activeStop(db, id)).toBeNull();
		const [row] = await db.select().from(exerciseStop).where(eq(exerciseStop.id, stopId));
		expect(row).toMatchObject({ byUserId: userId, endedAt: later, endedBy: userId });
		const audited = await db
			.select({ action: auditEvent.action, by: auditEvent.byUserId })
			.from(auditEvent)
			.where(eq(auditEvent.subjectId, stopId))
			.orderBy(asc(auditEvent.id));
		expect(audited.map((one) => one.action)).toEqual(['exercise.stopped', 'exercise.stop_ended']);
	});

	test('of two who press at the same moment one is told that it is done', async () => {
		const id = await make('ready');
		const both = await Promise.all([stopExercise(db, id, 'En', userId, now), stopExercise(db, id, 'To', userId, now)]);
		expect(both.filter((one) => one.ok)).toHaveLength(1);
		expect(await activeStop(db, id)).not.toBeNull();
	});

	test('an old page ends neither a newer stop nor that of another exercise', async () => {
		const id = await make('running');
		const first = await stopExercise(db, id, '', userId, now);
		const firstId = first.ok ? first.value : '';
		expect(await endStop(db, await make('running'), firstId, userId, later)).toMatchObject({ ok: false });
		await endStop(db, id, firstId, userId, later);
		await stopExercise(db, id, 'Ny', userId, later);
		expect(await endStop(db, id, firstId, userId, later)).toMatchObject({ ok: false });
		expect((await activeStop(db, id))?.message).toBe('Ny');
	});

	test.each(exerciseStates)('can be stopped when it is under way, not when it is %s otherwise', async (state) => {
		const stopped = await stopExercise(db, await make(state), '', userId, now);
		expect(stopped.ok).toBe(state === 'ready' || state === 'running');
	});
});
