import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { addAction, removeAction, updateAction } from './action-commands.ts';
import { actionValues, newLesson, newWorld } from './lessons.fixture.ts';
import { actionHistoryOf, actionsOf } from './action-queries.ts';
import { improvementAction } from './schema.ts';

describeEachEngine('tiltak', ({ db }) => {
	it('are added with an arena that is new, changed once per version, and kept when done', async () => {
		const world = await newWorld(db);
		const lessonId = await newLesson(db, world);
		const made = await addAction(
			db,
			world.municipalityId,
			actionValues(lessonId, { state: 'planned', version: 0 }),
			world.owner
		);
		const [row] = await actionsOf(db, world.exerciseId);
		expect(row).toMatchObject({ forum: 'Samarbeidsutvalget', dueDate: '2027-03-01', state: 'planned', version: 1 });
		const id = made.ok ? made.value : '';
		const change = actionValues(lessonId, { newForum: '', forumId: row!.forumId, state: 'done', version: 1 });
		expect(await updateAction(db, world.municipalityId, id, change, world.judge)).toMatchObject({ ok: true });
		expect(await updateAction(db, world.municipalityId, id, change, world.judge)).toMatchObject({ ok: false });
		expect(await removeAction(db, world.municipalityId, id)).toMatchObject({ ok: false });
		expect(await db.select().from(improvementAction).where(eq(improvementAction.id, id))).toHaveLength(1);
	});

	it('remember who set them up, moved their due date and changed their state; another word is no event', async () => {
		const world = await newWorld(db);
		const lessonId = await newLesson(db, world);
		const made = await addAction(db, world.municipalityId, actionValues(lessonId, { state: 'planned' }), world.owner);
		const id = made.ok ? made.value : '';
		const steps = [
			{ state: 'planned', dueDate: '2027-05-01' },
			{ state: 'planned', dueDate: '2027-05-01', measure: 'Et annet ord' },
			{ state: 'done', dueDate: '2027-05-01' }
		] as const;
		for (const [index, step] of steps.entries()) {
			const change = actionValues(lessonId, { ...step, version: index + 1 });
			expect(await updateAction(db, world.municipalityId, id, change, world.judge)).toMatchObject({ ok: true });
		}
		const said = (await actionHistoryOf(db, world.municipalityId, lessonId)).map((event) => [
			...[event.fromState, event.toState, event.fromDueDate, event.toDueDate, event.by]
		]);
		expect(said).toEqual([
			[null, 'planned', null, '2027-03-01', 'Jonas'],
			['planned', 'planned', '2027-03-01', '2027-05-01', expect.any(String)],
			['planned', 'done', '2027-05-01', '2027-05-01', expect.any(String)]
		]);
		expect(new Set(said.map((row) => row[4])).size).toBe(2);
		const other = await newWorld(db);
		expect(await actionHistoryOf(db, other.municipalityId, lessonId)).toEqual([]);
	});

	it('are not another municipality’s to change, move or remove', async () => {
		const world = await newWorld(db);
		const other = await newWorld(db);
		const lessonId = await newLesson(db, world);
		const theirs = await newLesson(db, other);
		const made = await addAction(db, world.municipalityId, actionValues(lessonId, { state: 'planned' }), world.owner);
		const id = made.ok ? made.value : '';
		// By naming a lesson of one's own as the tiltak's.
		const stolen = actionValues(theirs, { state: 'planned', version: 1 });
		expect(await updateAction(db, other.municipalityId, id, stolen, other.owner)).toMatchObject({ ok: false });
		await removeAction(db, other.municipalityId, id);
		const [row] = await actionsOf(db, world.exerciseId);
		expect(row).toMatchObject({ id, lessonId, version: 1 });
		const forum = actionValues(theirs, { newForum: '', forumId: row!.forumId });
		expect(await addAction(db, other.municipalityId, forum, other.owner)).toMatchObject({
			ok: false,
			errors: { forumId: expect.any(String) }
		});
	});
});
