import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { stateFromEvents } from '#lib/lessons/states.ts';
import type { Db } from '#lib/server/db/client.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { addAction } from './action-commands.ts';
import { createLesson, moveLesson, updateLesson } from './commands.ts';
import {
	actionValues,
	day,
	lessonAt,
	lessonValues,
	move,
	newFinding,
	newLesson,
	newPerson,
	newWorld
} from './lessons.fixture.ts';
import { historyOf, lessonById, lessonsOfMunicipality } from './queries.ts';
import { lesson, lessonEvent } from './schema.ts';

const now = day('2027-01-10');

async function events(db: Db, lessonId: string) {
	return db
		.select()
		.from(lessonEvent)
		.where(eq(lessonEvent.lessonId, lessonId))
		.orderBy(asc(lessonEvent.at), asc(lessonEvent.id));
}

describeEachEngine('lessons', ({ db }) => {
	describe('the path', () => {
		it('goes from draft to to_verify, one event a step, and never rewrites history', async () => {
			const world = await newWorld(db);
			const lessonId = await newLesson(db, world);
			await addAction(db, world.municipalityId, actionValues(lessonId), world.owner);
			let before = await events(db, lessonId);
			expect(before.map(({ fromState, toState }) => [fromState, toState])).toEqual([[null, 'draft']]);
			for (const to of ['identified', 'planned', 'in_progress', 'implemented', 'to_verify'] as const) {
				expect(await move(db, world, lessonId, to, 'Avtalt i møte')).toEqual({ ok: true, value: undefined });
				const after = await events(db, lessonId);
				expect(after.slice(0, -1)).toEqual(before);
				expect(after.at(-1)).toMatchObject({
					fromState: before.at(-1)!.toState,
					toState: to,
					reason: 'Avtalt i møte',
					byUserId: world.judge,
					at: now
				});
				const stored = await lessonById(db, world.municipalityId, lessonId, now);
				expect(stored?.state).toBe(stateFromEvents(after));
				before = after;
			}
		});

		it('refuses a step that is not in the table, and leaves no event', async () => {
			const world = await newWorld(db);
			const lessonId = await newLesson(db, world);
			for (const to of ['planned', 'implemented', 'verified', 'not_confirmed'] as const)
				expect(await move(db, world, lessonId, to, 'Fordi')).toMatchObject({ ok: false });
			expect(await events(db, lessonId)).toHaveLength(1);
		});

		it('never verifies by hand, also not one that waits for it', async () => {
			const world = await newWorld(db);
			const lessonId = await lessonAt(db, world, 'to_verify');
			expect(await move(db, world, lessonId, 'verified', 'Vi sier det')).toMatchObject({ ok: false });
			expect((await lessonById(db, world.municipalityId, lessonId, now))?.state).toBe('to_verify');
		});

		it('says what is missing: evidence and owner', async () => {
			const world = await newWorld(db);
			const lessonId = await newLesson(db, world, { 'findingIds[]': [], ownerId: null });
			const moved = await move(db, world, lessonId, 'identified');
			expect(moved).toEqual({
				ok: false,
				errors: {
					form: 'Det mangler belegg: Koble punktet til et funn med minst ett merket utsagn. Punktet mangler en eier.'
				}
			});
		});

		it('closes a lesson to sustain when it is worked into a plan, and says which', async () => {
			const world = await newWorld(db);
			const lessonId = await newLesson(db, world, { kind: 'sustain' });
			await move(db, world, lessonId, 'identified');
			await move(db, world, lessonId, 'planned', 'Svarte ja på e-post');
			expect(await move(db, world, lessonId, 'implemented')).toEqual({
				ok: false,
				errors: { reason: 'Skriv hvilken plan eller instruks det er tatt inn i.' }
			});
			expect(await move(db, world, lessonId, 'implemented', 'Beredskapsplanen, kapittel 4')).toMatchObject({
				ok: true
			});
			expect(await move(db, world, lessonId, 'withdrawn', 'Angret')).toMatchObject({ ok: false });
			const found = await lessonById(db, world.municipalityId, lessonId, now);
			const edited = await updateLesson(
				db,
				world.municipalityId,
				lessonId,
				lessonValues(world, { version: found!.version }),
				world.judge
			);
			expect(edited).toMatchObject({ ok: false, errors: { form: expect.stringContaining('avsluttet') } });
		});

		it('refuses when somebody moved it since the page was opened', async () => {
			const world = await newWorld(db);
			const lessonId = await newLesson(db, world);
			const by = { userId: world.judge, decides: true };
			const input = { to: 'identified', reason: '', version: 1 } as const;
			expect(await moveLesson(db, world.municipalityId, lessonId, input, by, now)).toMatchObject({ ok: true });
			const late = { to: 'withdrawn', reason: 'Dobbelt', version: 1 } as const;
			expect(await moveLesson(db, world.municipalityId, lessonId, late, by, now)).toMatchObject({ ok: false });
		});
	});

	describe('who may move it', () => {
		it('lets the owner accept and report done without the right to decide, but not withdraw', async () => {
			const world = await newWorld(db);
			const lessonId = await newLesson(db, world);
			await move(db, world, lessonId, 'identified');
			const input = (to: 'planned' | 'withdrawn', version: number) => ({
				to,
				reason: to === 'planned' ? '' : 'Nei',
				version
			});
			const owner = { userId: world.owner, decides: false };
			const other = { userId: await newPerson(db, world.municipalityId, 'Tor'), decides: false };
			expect(await moveLesson(db, world.municipalityId, lessonId, input('planned', 2), other, now)).toMatchObject({
				ok: false
			});
			expect(await moveLesson(db, world.municipalityId, lessonId, input('withdrawn', 2), owner, now)).toMatchObject({
				ok: false
			});
			expect(await moveLesson(db, world.municipalityId, lessonId, input('planned', 2), owner, now)).toMatchObject({
				ok: true
			});
		});

		it('does not let an owner approve the evidence for the own lesson', async () => {
			const world = await newWorld(db);
			const lessonId = await newLesson(db, world);
			const owner = { userId: world.owner, decides: false };
			const moved = await moveLesson(
				db,
				world.municipalityId,
				lessonId,
				{ to: 'identified', reason: '', version: 1 },
				owner,
				now
			);
			expect(moved).toMatchObject({ ok: false });
		});
	});

	describe('what it says', () => {
		it('numbers lessons through the municipality, also two made at once', async () => {
			const world = await newWorld(db);
			await Promise.all([1, 2, 3].map(() => newLesson(db, world, { 'findingIds[]': [] })));
			const numbers = (await lessonsOfMunicipality(db, world.municipalityId, now)).map(({ number }) => number);
			expect(numbers).toEqual([3, 2, 1]);
		});

		it('refuses an owner and a finding from another municipality', async () => {
			const world = await newWorld(db);
			const other = await newWorld(db);
			const foreign = await newFinding(db, other);
			const make = (over: Parameters<typeof lessonValues>[1]) =>
				createLesson(db, world.municipalityId, world.exerciseId, lessonValues(world, over), world.judge, now);
			expect(await make({ ownerId: other.owner })).toMatchObject({
				ok: false,
				errors: { ownerId: expect.any(String) }
			});
			expect(await make({ 'findingIds[]': [foreign] })).toMatchObject({ ok: false });
			expect(
				await createLesson(db, world.municipalityId, other.exerciseId, lessonValues(world), world.judge, now)
			).toMatchObject({
				ok: false
			});
			expect(await lessonsOfMunicipality(db, world.municipalityId, now)).toEqual([]);
		});

		it('cannot be reached, moved or changed from another municipality', async () => {
			const world = await newWorld(db);
			const other = await newWorld(db);
			const lessonId = await newLesson(db, world);
			expect(await lessonById(db, other.municipalityId, lessonId, now)).toBeNull();
			expect(await historyOf(db, other.municipalityId, lessonId)).toEqual([]);
			const by = { userId: other.judge, decides: true };
			const input = { to: 'identified', reason: 'x', version: 1 } as const;
			expect(await moveLesson(db, other.municipalityId, lessonId, input, by, now)).toMatchObject({ ok: false });
			expect(
				await updateLesson(db, other.municipalityId, lessonId, lessonValues(other, { version: 1 }), other.judge)
			).toMatchObject({ ok: false });
			expect(await addAction(db, other.municipalityId, actionValues(lessonId), other.owner)).toMatchObject({
				ok: false
			});
			expect(await events(db, lessonId)).toHaveLength(1);
		});

		it('cannot be given away by its owner while it waits to be shown: the owner would be its judge', async () => {
			const world = await newWorld(db);
			const lessonId = await lessonAt(db, world, 'implemented');
			const { version } = (await lessonById(db, world.municipalityId, lessonId, now))!;
			const save = (ownerId: string | null, by: string) =>
				updateLesson(db, world.municipalityId, lessonId, lessonValues(world, { ownerId, version }), by);
			for (const to of [world.judge, null])
				expect(await save(to, world.owner)).toMatchObject({ ok: false, errors: { ownerId: expect.any(String) } });
			expect(await save(world.judge, world.judge)).toMatchObject({ ok: true });
		});

		it('settles between improve and sustain once the evidence is approved', async () => {
			const world = await newWorld(db);
			const lessonId = await newLesson(db, world);
			await move(db, world, lessonId, 'identified');
			const edited = await updateLesson(
				db,
				world.municipalityId,
				lessonId,
				lessonValues(world, { kind: 'sustain', version: 2 }),
				world.judge
			);
			expect(edited).toMatchObject({ ok: false, errors: { kind: expect.any(String) } });
		});
	});

	it('keeps the state in step with the history for every lesson made here', async () => {
		const all = await db.select({ id: lesson.id, state: lesson.state }).from(lesson);
		expect(all.length).toBeGreaterThan(5);
		for (const one of all) expect(stateFromEvents(await events(db, one.id))).toBe(one.state);
	});
});
