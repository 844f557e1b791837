import { eq, sql } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { rows, type Db } from '#lib/server/db/client.ts';
import { callOffExercise } from '#lib/server/exercises/commands.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { addAction } from './action-commands.ts';
import { createLesson } from './commands.ts';
import { judgeLesson, takeIn } from './decision-commands.ts';
import { actionValues, day, lessonAt, lessonValues, move, newExercise, newWorld } from './lessons.fixture.ts';
import { lockLesson, writeMove } from './moves.ts';
import { historyOf, lessonById, lessonsToVerify } from './queries.ts';
import { earlierLessonsForReport } from './report-queries.ts';
import { improvementAction, lessonInExercise } from './schema.ts';
import { asCriterion, heldExercise, now, setState, start } from './loop.fixture.ts';

describeEachEngine('the loop', ({ db, engine }) => {
	it('goes round: taken in, judged not confirmed twice, escalated, and at last learned', async () => {
		const world = await newWorld(db);
		const lessonId = await lessonAt(db, world, 'to_verify');
		const standing = () => lessonById(db, world.municipalityId, lessonId, now);
		const by = { userId: world.judge, at: now };
		for (const round of [1, 2]) {
			const exerciseId = await heldExercise(db, world, lessonId);
			const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
			const judged = await judgeLesson(db, bridge, { verdict: 'not_confirmed', reason: 'Tre av fem' }, by);
			expect(judged).toMatchObject({ ok: true });
			expect(await standing()).toMatchObject({ state: 'not_confirmed', round, escalated: round === 2 });
			expect(await move(db, world, lessonId, 'planned')).toMatchObject({ ok: false });
			expect(await move(db, world, lessonId, 'planned', 'Ny runde')).toMatchObject({ ok: true });
			// What was done did not work: there must be something new to do.
			expect(await move(db, world, lessonId, 'in_progress')).toMatchObject({
				ok: false,
				errors: { form: expect.stringContaining('nytt tiltak') }
			});
			await addAction(
				db,
				world.municipalityId,
				actionValues(lessonId, { state: 'planned', measure: 'Ringe' }),
				world.owner
			);
			expect(await move(db, world, lessonId, 'in_progress')).toMatchObject({ ok: true });
			expect(await move(db, world, lessonId, 'implemented')).toMatchObject({ ok: false });
			await finishActions(db, lessonId);
			expect(await move(db, world, lessonId, 'implemented')).toMatchObject({ ok: true });
			expect(await move(db, world, lessonId, 'to_verify')).toMatchObject({ ok: true });
		}
		const exerciseId = await heldExercise(db, world, lessonId);
		const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
		const verified = { verdict: 'verified', reason: 'Alle fem innen T+12, logget av Marte.' } as const;
		const before = await historyOf(db, world.municipalityId, lessonId);
		expect(await judgeLesson(db, bridge, verified, by)).toMatchObject({ ok: true });
		const after = await historyOf(db, world.municipalityId, lessonId);
		expect(after.slice(0, -1)).toEqual(before);
		expect(after.at(-1)).toMatchObject({ toState: 'verified', exerciseId, reason: verified.reason, at: now });
		expect(await standing()).toMatchObject({ state: 'verified', escalated: false });
		const [told] = await earlierLessonsForReport(db, exerciseId);
		expect(told).toMatchObject({
			number: 1,
			decision: { kind: 'taken_in', as: 'criterion', what: asCriterion.text },
			verdict: { result: 'verified', reason: verified.reason, judgedBy: 'Marte', judgedAt: now.toISOString() }
		});
	});

	describe('the judgement', () => {
		it.each(['verified', 'not_confirmed', 'not_tested'] as const)('%s is refused to the owner', async (verdict) => {
			const world = await newWorld(db);
			const lessonId = await lessonAt(db, world, 'to_verify');
			const exerciseId = await heldExercise(db, world, lessonId);
			const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
			const judged = await judgeLesson(db, bridge, { verdict, reason: 'Gikk fint' }, { userId: world.owner, at: now });
			expect(judged).toMatchObject({ ok: false, errors: { form: expect.stringContaining('Eieren') } });
			expect(await lessonById(db, world.municipalityId, lessonId, now)).toMatchObject({ state: 'to_verify' });
			expect(await earlierLessonsForReport(db, exerciseId)).toMatchObject([{ verdict: null }]);
		});

		it('is given once, after the exercise, of what was taken in', async () => {
			const world = await newWorld(db);
			const lessonId = await lessonAt(db, world, 'to_verify');
			const exerciseId = await start(db, world);
			const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
			const by = { userId: world.judge, at: now };
			const verdict = { verdict: 'not_tested', reason: 'Tiden gikk' } as const;
			expect(await judgeLesson(db, bridge, verdict, by)).toMatchObject({ ok: false });
			await setState(db, exerciseId, 'evaluating');
			expect(await judgeLesson(db, bridge, verdict, by)).toMatchObject({ ok: false });
			await setState(db, exerciseId, 'planned');
			await takeIn(db, bridge, asCriterion, by);
			await setState(db, exerciseId, 'evaluating');
			expect(await judgeLesson(db, bridge, verdict, by)).toMatchObject({ ok: true });
			expect(await judgeLesson(db, bridge, { verdict: 'verified', reason: 'Likevel' }, by)).toMatchObject({
				ok: false
			});
			expect(await lessonById(db, world.municipalityId, lessonId, now)).toMatchObject({
				state: 'not_tested',
				round: 0
			});
		});

		it('is not given in an exercise that was called off: nothing was shown there', async () => {
			const world = await newWorld(db);
			const lessonId = await lessonAt(db, world, 'to_verify');
			const exerciseId = await heldExercise(db, world, lessonId);
			await setState(db, exerciseId, 'planned');
			const called = (await exerciseById(db, world.municipalityId, exerciseId))!;
			expect(await callOffExercise(db, called, world.judge, now)).toMatchObject({ ok: true });
			const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
			const by = { userId: world.judge, at: now };
			expect(await judgeLesson(db, bridge, { verdict: 'verified', reason: 'Ble avlyst' }, by)).toMatchObject({
				ok: false
			});
			expect(await lessonById(db, world.municipalityId, lessonId, now)).toMatchObject({ state: 'to_verify' });
		});

		it.runIf(engine === 'postgres')(
			'and a move of the same lesson at the same moment do not lock each other out',
			async () => {
				const world = await newWorld(db);
				const exerciseId = await start(db, world);
				const lessonId = await lessonAt(db, world, 'implemented');
				const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
				const waiting = sql`select 1 as one from pg_locks where not granted`;
				let taking: ReturnType<typeof takeIn> | undefined;
				await db.transaction(async (tx) => {
					const held = await lockLesson(tx, world.municipalityId, lessonId);
					taking = takeIn(db, bridge, asCriterion, { userId: world.judge, at: now });
					await vi.waitUntil(async () => (await rows(tx, waiting)).length > 0, { timeout: 5000 });
					const to = { to: 'to_verify', reason: 'Klart', byUserId: world.judge, at: now } as const;
					await tx.delete(lessonInExercise).where(eq(lessonInExercise.lessonId, lessonId));
					await writeMove(tx, world.municipalityId, held!, to);
				});
				expect(await taking).toMatchObject({ ok: true });
			}
		);

		it('lets a lesson under work be «ikke øvd» only, and leaves it where it is', async () => {
			const world = await newWorld(db);
			const lessonId = await lessonAt(db, world, 'in_progress');
			const exerciseId = await heldExercise(db, world, lessonId);
			const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
			const by = { userId: world.judge, at: now };
			const before = await historyOf(db, world.municipalityId, lessonId);
			for (const verdict of ['verified', 'not_confirmed'] as const)
				expect(await judgeLesson(db, bridge, { verdict, reason: 'Så ut til å virke' }, by)).toMatchObject({
					ok: false,
					errors: { verdict: expect.stringContaining('Under arbeid') }
				});
			expect(await judgeLesson(db, bridge, { verdict: 'not_tested', reason: 'Ikke ferdig' }, by)).toMatchObject({
				ok: true
			});
			expect(await historyOf(db, world.municipalityId, lessonId)).toEqual(before);
		});
	});

	describe('waiting to be shown', () => {
		it('comes into every exercise being planned when the work is done, and into no other', async () => {
			const world = await newWorld(db);
			const planned = await newExercise(db, world.municipalityId);
			const ready = await newExercise(db, world.municipalityId, { state: 'ready' });
			const other = await newWorld(db);
			const elsewhere = await newExercise(db, other.municipalityId);
			const lessonId = await lessonAt(db, world, 'in_progress');
			const waiting = () => db.select().from(lessonInExercise).where(eq(lessonInExercise.lessonId, lessonId));
			expect(await waiting()).toEqual([]);
			await move(db, world, lessonId, 'implemented');
			await move(db, world, lessonId, 'to_verify');
			expect((await waiting()).map(({ exerciseId, decision }) => [exerciseId, decision])).toEqual([
				[planned, 'undecided']
			]);
			expect([ready, elsewhere]).not.toContain((await waiting())[0]!.exerciseId);
			expect((await lessonsToVerify(db, world.municipalityId, now)).map(({ id }) => id)).toEqual([lessonId]);
		});

		it('flags what nobody has shown for 24 months, and a theme that returns', async () => {
			const world = await newWorld(db);
			const lessonId = await lessonAt(db, world, 'to_verify');
			const found = (at: string) => lessonById(db, world.municipalityId, lessonId, day(at));
			expect(await found('2029-01-09')).toMatchObject({ notExercised: null, returning: false });
			expect(await found('2029-01-10')).toMatchObject({ notExercised: 24, returning: false });
			const next = await newExercise(db, world.municipalityId, { state: 'evaluating' });
			await createLesson(db, world.municipalityId, next, lessonValues(world), world.judge, now);
			expect(await found('2029-01-10')).toMatchObject({ returning: true });
		});
	});
});

async function finishActions(db: Db, lessonId: string): Promise<void> {
	await db.update(improvementAction).set({ state: 'done' }).where(eq(improvementAction.lessonId, lessonId));
}
