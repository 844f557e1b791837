import { asc, eq, sql } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import type { NextInput } from '#lib/lessons/input.ts';
import { contactChannel, contactLine } from '#lib/server/contact-lines/schema.ts';
import { rows, type Db } from '#lib/server/db/client.ts';
import { callOffExercise } from '#lib/server/exercises/commands.ts';
import { exerciseById, objectivesOf } from '#lib/server/exercises/queries.ts';
import { criterion, exercise, exerciseSeries } from '#lib/server/exercises/schema.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { addAction } from './action-commands.ts';
import { carryLessons, createExerciseWithLessons, startNextExercise } from './carry-commands.ts';
import { judgeLesson, leaveOut, takeIn, undecide } from './decision-commands.ts';
import { actionValues, day, lessonAt, move, newExercise, newLesson, newWorld, type World } from './lessons.fixture.ts';
import { lockLesson, writeMove } from './moves.ts';
import { earlierLessons, nextExercises, undecidedCount } from './carry-queries.ts';
import { historyOf, lessonById } from './queries.ts';
import { earlierLessonsForReport } from './report-queries.ts';
import { improvementAction, lessonInExercise } from './schema.ts';

const now = day('2027-02-01');
const next: NextInput = {
	title: 'Strømbrudd 2027',
	format: 'command_post',
	series: 'outside',
	startsAt: null,
	endsAt: null,
	place: false,
	safety: false,
	roles: false,
	contactLines: false,
	'underWork[]': []
};

async function start(
	db: Db,
	world: World,
	over: Partial<Omit<NextInput, 'startsAt' | 'endsAt'>> = {}
): Promise<string> {
	const from = await exerciseById(db, world.municipalityId, world.exerciseId);
	const made = await startNextExercise(db, world.municipalityId, from!, { ...next, ...over });
	if (!made.ok) throw new Error(JSON.stringify(made.errors));
	return made.value;
}

const asCriterion = {
	as: 'criterion',
	text: 'Alle fem har kvittert innen T+15.',
	objectiveId: null,
	howSeen: ''
} as const;

const setState = (db: Db, id: string, state: 'planned' | 'ready' | 'evaluating') =>
	db.update(exercise).set({ state }).where(eq(exercise.id, id));

/** Taken into a new exercise that is now over. */
async function heldExercise(db: Db, world: World, lessonId: string): Promise<string> {
	const exerciseId = await start(db, world, { 'underWork[]': [lessonId] });
	const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
	expect(await takeIn(db, bridge, asCriterion, { userId: world.judge, at: now })).toMatchObject({ ok: true });
	await setState(db, exerciseId, 'evaluating');
	return exerciseId;
}

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

	describe('taken in or left out', () => {
		it('counts what is undecided, and makes the criterion in the exercise', async () => {
			const world = await newWorld(db);
			const lessonId = await lessonAt(db, world, 'implemented');
			const exerciseId = await start(db, world);
			const bridge = { municipalityId: world.municipalityId, exerciseId, lessonId };
			const by = { userId: world.judge, at: now };
			expect(await undecidedCount(db, exerciseId)).toBe(1);
			expect(await takeIn(db, bridge, asCriterion, by)).toMatchObject({ ok: true });
			expect(await undecidedCount(db, exerciseId)).toBe(0);
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
			expect(await undecidedCount(db, exerciseId)).toBe(1);
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
			expect(await undecidedCount(db, exerciseId)).toBe(1);
		});
	});

	describe('the next exercise', () => {
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
			const { 'underWork[]': _none, series: _series, roles: _r, contactLines: _c, safety: _s, ...rest } = next;
			const made = await createExerciseWithLessons(db, world.municipalityId, {
				...rest,
				startsAt: null,
				endsAt: null,
				seriesId: null,
				newSeries: '',
				purpose: '',
				scenario: '',
				place: '',
				stopPhrase: '',
				realIncidentProcedure: '',
				safetyContact: '',
				safetyPhone: '',
				caseNumber: '',
				version: 0
			});
			expect(made.ok && (await undecidedCount(db, made.value))).toBe(1);
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
			const [from, to] = await db
				.insert(exerciseRole)
				.values([
					{ exerciseId: world.exerciseId, position: 1, name: 'Kriseledelse' },
					{ exerciseId: world.exerciseId, position: 2, name: 'Legesenter', external: true }
				])
				.returning({ id: exerciseRole.id });
			const [line] = await db
				.insert(contactLine)
				.values({
					exerciseId: world.exerciseId,
					number: 1,
					fromRoleId: from!.id,
					toRoleId: to!.id,
					purpose: 'alert',
					status: 'confirmed',
					lastVerifiedOn: '2026-12-03'
				})
				.returning({ id: contactLine.id });
			await db
				.insert(contactChannel)
				.values({ lineId: line!.id, rank: 1, kind: 'sms', realValue: '000', exerciseValue: '001' });

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
			const [from, to] = await db
				.insert(exerciseRole)
				.values([
					{ exerciseId: world.exerciseId, position: 1, name: 'Kriseledelse' },
					{ exerciseId: world.exerciseId, position: 2, name: 'Legesenter' }
				])
				.returning({ id: exerciseRole.id });
			const [line] = await db
				.insert(contactLine)
				.values({
					exerciseId: world.exerciseId,
					number: 1,
					fromRoleId: from!.id,
					toRoleId: to!.id,
					purpose: 'alert',
					status: 'wrong'
				})
				.returning({ id: contactLine.id });
			await db.insert(contactChannel).values({ lineId: line!.id, rank: 1, kind: 'phone', realValue: '000' });
			const snapshot = async () => ({
				roles: await db.select().from(exerciseRole).where(eq(exerciseRole.exerciseId, world.exerciseId)),
				lines: await db.select().from(contactLine).where(eq(contactLine.exerciseId, world.exerciseId)),
				channels: await db.select().from(contactChannel).where(eq(contactChannel.lineId, line!.id))
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
});

async function finishActions(db: Db, lessonId: string): Promise<void> {
	await db.update(improvementAction).set({ state: 'done' }).where(eq(improvementAction.lessonId, lessonId));
}
