import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { v4 } from 'uuid';
import { payloadHash, type Envelope, type Payload, type SendKind } from '#lib/card-client/envelope.ts';
import { controlQuestion } from '#lib/role-players/control.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { endStop, stopExercise } from '#lib/server/exercises/stop.ts';
import { participant, participantSubmission } from '#lib/server/participants/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { content, person, playedRole } from '../../../../tests/support/role-players.fixture.ts';
import { markAttendance } from './attendance.ts';
import { publishAll } from './publish.ts';
import { myQuestions } from './questions.ts';
import { acknowledgement, controlMistake, rolePlayVersion } from './schema.ts';
import { statusOf } from './status.ts';
import { receive } from './submissions.ts';

const now = new Date('2026-12-03T09:00:00Z');

describeEachEngine('what a phone sends', ({ db }) => {
	let exerciseId: string;
	let userId: string;
	let versionId: string;
	let who: { participantId: string; exercise: { id: string } };

	beforeAll(async () => {
		const ours = await municipalityWithExercise(db);
		exerciseId = ours.exerciseId;
		userId = ours.by.byUserId;
		const { participantId } = await playedRole(db, exerciseId);
		await publishAll(db, exerciseId, { userId, now });
		[{ id: versionId }] = (await db.select({ id: rolePlayVersion.id }).from(rolePlayVersion)) as [{ id: string }];
		who = { participantId, exercise: { id: exerciseId } };
		await db.update(exercise).set({ state: 'running', startedAt: now }).where(eq(exercise.id, exerciseId));
	});

	const sent = (kind: SendKind, payload: Payload, clientId = v4()): Envelope => ({
		clientId,
		kind,
		side: who.participantId,
		payload,
		hash: payloadHash(payload)
	});
	const question = (text: string, clientId?: string) => sent('question', { version: versionId, text }, clientId);
	const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

	test('the same thing again is done once, and answered with the same receipt', async () => {
		const envelope = question('Hvor parkerer jeg?');
		const first = await receive(db, who, envelope, now);
		expect(first).toEqual({
			kind: 'receipt',
			receipt: { clientId: envelope.clientId, hash: envelope.hash, receivedAt: now.toISOString(), result: {} }
		});
		expect(await receive(db, who, envelope, later(60))).toEqual(first);
		const mine = await myQuestions(db, exerciseId, who.participantId);
		expect(mine.filter(({ text }) => text === 'Hvor parkerer jeg?')).toHaveLength(1);
	});

	test('ten of the same at once are one', async () => {
		const envelope = question('Er det mat?');
		const all = await Promise.all(Array.from({ length: 10 }, () => receive(db, who, envelope, now)));
		expect(all[0]).toMatchObject({ kind: 'receipt' });
		for (const one of all) expect(one).toEqual(all[0]);
		const mine = await myQuestions(db, exerciseId, who.participantId);
		expect(mine.filter(({ text }) => text === 'Er det mat?')).toHaveLength(1);
	});

	test('a press from any year is taken, and is of this day', async () => {
		for (const at of ['0000-01-01T00:00:00Z', '1970-01-01T00:00:00Z']) {
			const pressed = await receive(db, who, sent('attendance', { attendance: 'in', at }), now);
			expect(pressed).toMatchObject({ kind: 'receipt', receipt: { result: { attendance: 'in' } } });
			const [noted] = await db.select().from(participant).where(eq(participant.id, who.participantId));
			expect(noted!.attendanceAt).toEqual(later(-24 * 60));
		}
		await db
			.update(participant)
			.set({ attendance: null, attendanceAt: null })
			.where(eq(participant.id, who.participantId));
	});

	test('the same id for something else is refused, and changes nothing', async () => {
		const envelope = question('Når er vi ferdige?');
		await receive(db, who, envelope, now);
		const other = await person(db, exerciseId, 'Ola Myhre');
		const mixed = { kind: 'mixed' };
		expect(await receive(db, who, question('Noe annet', envelope.clientId), now)).toEqual(mixed);
		expect(await receive(db, who, { ...envelope, kind: 'attendance' }, now)).toEqual(mixed);
		expect(await receive(db, { ...who, participantId: other }, envelope, now)).toEqual(mixed);
		expect(await receive(db, who, { ...question('Endret på veien'), hash: envelope.hash }, now)).toEqual(mixed);
		const texts = (await myQuestions(db, exerciseId, who.participantId)).map(({ text }) => text);
		expect(texts).not.toContain('Noe annet');
		expect(texts).not.toContain('Endret på veien');
	});

	test.each([
		['question', { version: '', text: 'Hei' }],
		['question', { text: '   ' }],
		['question', { text: 'x'.repeat(1001) }],
		['read', { version: 'x', answer: '1' }],
		['attendance', { attendance: 'absent' }],
		['impression', {}]
	] as const)('what says nothing that can be done leaves nothing behind: %s %j', async (kind, payload) => {
		const envelope = sent(kind, { version: versionId, ...payload });
		expect(await receive(db, who, envelope, now)).toEqual({ kind: 'invalid' });
		const left = await db
			.select({ id: participantSubmission.clientId })
			.from(participantSubmission)
			.where(eq(participantSubmission.clientId, envelope.clientId));
		expect(left).toEqual([]);
	});

	test('a role that is not the person’s own can be neither read nor asked about', async () => {
		const stranger = { ...who, participantId: await person(db, exerciseId, 'Kari Vik') };
		expect(await receive(db, stranger, question('Hva?'), now)).toEqual({ kind: 'invalid' });
		expect(await receive(db, stranger, sent('read', { version: versionId, answer: '1' }), now)).toEqual({
			kind: 'invalid'
		});
	});

	test('a wrong answer is noted once however often it is sent, and a right one is read', async () => {
		const { options, right } = controlQuestion(content.safety.stopPhrase, who.participantId);
		const wrong = options.find(({ value }) => value !== right)!.value;
		const mistake = sent('read', { version: versionId, answer: wrong });
		for (let time = 0; time < 3; time++)
			expect(await receive(db, who, mistake, now)).toMatchObject({ receipt: { result: { right: false } } });
		expect(await db.select({ id: controlMistake.id }).from(controlMistake)).toHaveLength(1);
		expect(await receive(db, who, sent('read', { version: versionId, answer: right }), now)).toMatchObject({
			receipt: { result: { right: true } }
		});
		expect(await db.select({ id: acknowledgement.id }).from(acknowledgement)).toHaveLength(1);
	});

	test('a press that waited does not undo what was noted after it, and a phone ahead of its time is not believed', async () => {
		const noted = async () =>
			(
				await db
					.select({ attendance: participant.attendance, at: participant.attendanceAt })
					.from(participant)
					.where(eq(participant.id, who.participantId))
			)[0];
		const press = (attendance: 'in' | 'out', at: Date) => sent('attendance', { attendance, at: at.toISOString() });
		expect(await receive(db, who, press('in', later(24 * 60)), later(1))).toMatchObject({
			receipt: { result: { attendance: 'in' } }
		});
		expect(await noted()).toEqual({ attendance: 'in', at: later(1) });
		await markAttendance(db, exerciseId, who.participantId, 'out', later(30));
		expect(await receive(db, who, press('in', later(5)), later(40))).toMatchObject({
			receipt: { result: { overtaken: true } }
		});
		expect(await noted()).toEqual({ attendance: 'out', at: later(30) });
		await db.update(exercise).set({ state: 'evaluating' }).where(eq(exercise.id, exerciseId));
		expect(await receive(db, who, press('in', later(50)), later(50))).toEqual({ kind: 'invalid' });
		await db.update(exercise).set({ state: 'running' }).where(eq(exercise.id, exerciseId));
	});

	test('an open card is told of the stop, the newest text and when the copy must go', async () => {
		const status = () => statusOf(db, exerciseId, { ...who, language: 'nb' }, now);
		expect(await status()).toEqual({
			now: now.toISOString(),
			state: 'running',
			startedAt: now.toISOString(),
			keep: true,
			stop: null,
			versions: { 7: 1 }
		});
		const stopped = await stopExercise(db, exerciseId, 'Brann i gymsalen. Gå ut.', userId, now);
		const id = stopped.ok ? stopped.value : '';
		expect((await status()).stop).toEqual({ id, message: 'Brann i gymsalen. Gå ut.', at: now.toISOString() });
		await endStop(db, exerciseId, id, userId, later(5));
		expect((await status()).stop).toBeNull();
		await db.update(exercise).set({ state: 'evaluating' }).where(eq(exercise.id, exerciseId));
		expect((await status()).keep).toBe(false);
	});
});
