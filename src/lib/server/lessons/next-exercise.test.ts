import { asc, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Db } from '#lib/server/db/client.ts';
import { contactChannel, contactLine } from '#lib/server/contact-lines/schema.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { exercise, exerciseSeries } from '#lib/server/exercises/schema.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { exerciseCalled } from '../../../../tests/support/municipality.fixture.ts';
import { carryLessons, createExerciseWithLessons } from './carry-commands.ts';
import { lessonAt, newExercise, newLesson, newWorld, type World } from './lessons.fixture.ts';
import { earlierLessons, nextExercises } from './carry-queries.ts';
import { lessonInExercise } from './schema.ts';
import { decisions, next, now, start } from './loop.fixture.ts';

/** Somebody to call and somebody who answers, with one way to reach them. @returns the line's id */
async function twoRolesAndALine(
	db: Db,
	{ exerciseId }: World,
	standing: Pick<typeof contactLine.$inferInsert, 'status' | 'lastVerifiedOn'>
): Promise<string> {
	const [from, to] = await db
		.insert(exerciseRole)
		.values([
			{ exerciseId, position: 1, name: 'Kriseledelse' },
			{ exerciseId, position: 2, name: 'Legesenter', external: true }
		])
		.returning({ id: exerciseRole.id });
	const [line] = await db
		.insert(contactLine)
		.values({ exerciseId, number: 1, fromRoleId: from!.id, toRoleId: to!.id, purpose: 'alert', ...standing })
		.returning({ id: contactLine.id });
	await db
		.insert(contactChannel)
		.values({ lineId: line!.id, rank: 1, kind: 'sms', realValue: '000', exerciseValue: '001' });
	return line!.id;
}

describeEachEngine('the next exercise', ({ db }) => {
	it('gets every waiting lesson, those under work that were chosen, and no other', async () => {
		const world = await newWorld(db);
		const waiting = await lessonAt(db, world, 'to_verify');
		const chosen = await lessonAt(db, world, 'planned');
		const passedOver = await lessonAt(db, world, 'in_progress');
		const draft = await newLesson(db, world, { 'findingIds[]': [] });
		const other = await newWorld(db);
		const foreign = await lessonAt(db, other, 'planned');
		const exerciseId = await start(db, world, { 'underWork[]': [chosen, draft, foreign] });
		const carried = await earlierLessons(db, world.municipalityId, exerciseId, now);
		expect(carried.map(({ lessonId, decision }) => [lessonId, decision])).toEqual([
			[waiting, 'undecided'],
			[chosen, 'undecided']
		]);
		expect(carried.map(({ lessonId }) => lessonId)).not.toContain(passedOver);
		expect(await nextExercises(db, world.municipalityId, world.exerciseId)).toEqual([
			{ id: exerciseId, title: next.title }
		]);
	});

	it('made plainly gets the waiting ones too, once', async () => {
		const world = await newWorld(db);
		const waiting = await lessonAt(db, world, 'implemented');
		const exerciseId = await newExercise(db, world.municipalityId);
		await carryLessons(db, world.municipalityId, exerciseId);
		await carryLessons(db, world.municipalityId, exerciseId);
		const rows = await db.select().from(lessonInExercise).where(eq(lessonInExercise.exerciseId, exerciseId));
		expect(rows.map(({ lessonId }) => lessonId)).toEqual([waiting]);
		const made = await createExerciseWithLessons(db, world.municipalityId, {
			...exerciseCalled('Strømbrudd 2027'),
			format: 'command_post'
		});
		expect(made.ok && (await decisions(db, world, made.value))).toEqual(['undecided']);
	});

	it('copies place, safety, roles and lines as rows of their own', async () => {
		const world = await newWorld(db);
		const [series] = await db
			.insert(exerciseSeries)
			.values({ municipalityId: world.municipalityId, name: 'Mimirsbrunn' })
			.returning({ id: exerciseSeries.id });
		await db
			.update(exercise)
			.set({ seriesId: series!.id, place: 'Nesbrua', stopPhrase: 'Dette er ekte', safetyPhone: '000 00 000' })
			.where(eq(exercise.id, world.exerciseId));
		await twoRolesAndALine(db, world, { status: 'confirmed', lastVerifiedOn: '2026-12-03' });
		const all = { place: true, safety: true, roles: true, contactLines: true, series: 'same' } as const;
		const exerciseId = await start(db, world, all);
		expect(await exerciseById(db, world.municipalityId, exerciseId)).toMatchObject({
			previousExerciseId: world.exerciseId,
			series: 'Mimirsbrunn',
			place: 'Nesbrua',
			stopPhrase: 'Dette er ekte',
			safetyPhone: '000 00 000',
			state: 'planned'
		});
		const roles = (id: string) =>
			db.select().from(exerciseRole).where(eq(exerciseRole.exerciseId, id)).orderBy(asc(exerciseRole.position));
		const lines = (id: string) => db.select().from(contactLine).where(eq(contactLine.exerciseId, id));
		const copied = await roles(exerciseId);
		expect(copied.map(({ name, external }) => [name, external])).toEqual([
			['Kriseledelse', false],
			['Legesenter', true]
		]);
		const [copy] = await lines(exerciseId);
		expect(copy).toMatchObject({
			fromRoleId: copied[0]!.id,
			toRoleId: copied[1]!.id,
			status: 'untested',
			lastVerifiedOn: '2026-12-03'
		});
	});

	it('and a change or a deletion there leaves the first as it was', async () => {
		const world = await newWorld(db);
		const lineId = await twoRolesAndALine(db, world, { status: 'wrong' });
		const snapshot = async () => ({
			roles: await db.select().from(exerciseRole).where(eq(exerciseRole.exerciseId, world.exerciseId)),
			lines: await db.select().from(contactLine).where(eq(contactLine.exerciseId, world.exerciseId)),
			channels: await db.select().from(contactChannel).where(eq(contactChannel.lineId, lineId))
		});
		const before = await snapshot();
		const exerciseId = await start(db, world, { roles: true, contactLines: true });
		const [copy] = await db.select().from(contactLine).where(eq(contactLine.exerciseId, exerciseId));
		expect(copy!.status).toBe('wrong');
		await db.update(contactChannel).set({ realValue: '999' }).where(eq(contactChannel.lineId, copy!.id));
		await db.delete(contactLine).where(eq(contactLine.exerciseId, exerciseId));
		await db.delete(exerciseRole).where(eq(exerciseRole.exerciseId, exerciseId));
		expect(await snapshot()).toEqual(before);
	});
});
