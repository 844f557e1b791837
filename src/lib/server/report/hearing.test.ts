import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { hearing as t } from '#lib/i18n/nb/hearing.ts';
import { mostComments } from '#lib/report/hearing.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { mail } from '#lib/server/mail/schema.ts';
import { clearOldParticipants } from '#lib/server/participants/retention.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { commentsOf, hearerByToken, hearersOf, isHeard, suggestedHearers, unanswered } from './hearers.ts';
import { answerRemark, askHearers, remark, renewHearer, stopHearer } from './hearing.ts';
import { loadReport } from './load.ts';
import { reportComment, reportHearer, reportVersion } from './schema.ts';

const now = new Date('2026-12-10T09:00:00Z');
const until = new Date('2026-12-17T22:59:00Z');
const later = new Date('2026-12-18T09:00:00Z');
const appUrl = 'https://brunn.example';
const liv = { name: 'Liv Leser', email: 'liv@eksempelvik.example' };
const per = { name: 'Per uten adresse', email: '' };

describeEachEngine('a hearing', ({ db }) => {
	let place: Awaited<ReturnType<typeof municipalityWithExercise>>;
	beforeEach(async () => {
		place = await municipalityWithExercise(db);
		await db.update(exercise).set({ state: 'evaluating' }).where(eq(exercise.id, place.exerciseId));
	});
	const held = async () => (await exerciseById(db, place.municipalityId, place.exerciseId))!;
	const ask = async (people: { name: string; email: string }[], deadline = until) =>
		askHearers(db, await held(), { people, until: deadline }, place.by, { appUrl, now });
	async function tokens(...people: { name: string; email: string }[]): Promise<string[]> {
		const asked = await ask(people);
		if (!asked.ok) throw new Error(JSON.stringify(asked.errors));
		return asked.value.map(({ token }) => token);
	}
	const mails = () =>
		db
			.select({ to: mail.toAddress, name: mail.toName, text: mail.text, state: mail.state })
			.from(mail)
			.where(eq(mail.exerciseId, place.exerciseId));
	const approve = (number: number) =>
		db.insert(reportVersion).values({
			...{ exerciseId: place.exerciseId, number, data: {}, pdf: new Uint8Array([1]), fingerprint: 'x' },
			approvedAt: now
		});

	test('each gets a link, who has an address a mail, and the same form sent twice asks nobody again', async () => {
		const [first, second] = await tokens(liv, per);
		expect(first).toMatch(/^[a-z2-7]{32}$/);
		expect(await mails()).toMatchObject([
			{ to: liv.email, text: expect.stringContaining(`${appUrl}/horing/${first}`), state: 'waiting' }
		]);
		expect((await hearerByToken(db, second!, now))?.name).toBe(per.name);
		expect(JSON.stringify(await db.select().from(reportHearer))).not.toContain(first);
		expect(await ask([liv, per])).toEqual({ ok: false, errors: { form: t.nobodyNew } });
		expect(await ask([liv], now)).toEqual({ ok: false, errors: { until: t.untilPassed } });
		expect(await isHeard(db, place.exerciseId, 1, now)).toBe(true);
		const suggested = await suggestedHearers(db, place.exerciseId, place.municipalityId, 1, now);
		expect(suggested.map(({ name }) => name)).toEqual(['Kari Koordinator']);
	});

	test('an unknown, expired, stopped or renewed link, and one about what is approved, is no link', async () => {
		const [token] = await tokens(liv);
		const dead = async (one: string, at = now) => {
			expect(await hearerByToken(db, one, at)).toBeNull();
			expect(await remark(db, one, { section: 'roles', text: 'Nei' }, at)).toBe('dead');
		};
		await dead('a'.repeat(32));
		await dead(token!, later);
		const [row] = await hearersOf(db, place.exerciseId, now);
		const theirs = await municipalityWithExercise(db);
		await stopHearer(db, theirs.exerciseId, row!.id, theirs.by, now);
		expect(await renewHearer(db, theirs.exerciseId, row!.id, theirs.by, now)).toMatchObject({ ok: false });
		// Too late to be renewed, and then nothing is changed either.
		expect(await renewHearer(db, place.exerciseId, row!.id, place.by, later)).toMatchObject({ ok: false });
		expect(await hearerByToken(db, token!, now)).toMatchObject({ name: liv.name });
		const renewed = await renewHearer(db, place.exerciseId, row!.id, place.by, now);
		await dead(token!);
		expect((await mails()).map(({ state, text }) => [state, text.includes(token!)])).toEqual([['withdrawn', false]]);
		const newer = renewed.ok ? renewed.value.token : '';
		expect(await hearerByToken(db, newer, now)).toMatchObject({ name: liv.name });
		await stopHearer(db, place.exerciseId, row!.id, place.by, now);
		await dead(newer);
		const [again] = await tokens(liv);
		await approve(1);
		await dead(again!);
		const [next] = await tokens(liv);
		expect(await hearerByToken(db, next!, now)).toMatchObject({ version: 2 });
	});

	test('whoever let the deadline pass can be asked again, is one person, and finds their own remarks', async () => {
		const [token] = await tokens(liv);
		await remark(db, token!, { section: 'roles', text: 'En rolle mangler.' }, now);
		const suggestedThen = await suggestedHearers(db, place.exerciseId, place.municipalityId, 1, later);
		expect(suggestedThen.map(({ name }) => name)).toContain('Kari Koordinator');
		const extended = new Date('2026-12-24T22:59:00Z');
		const again = await askHearers(db, await held(), { people: [liv], until: extended }, place.by, {
			appUrl,
			now: later
		});
		const newer = again.ok ? again.value[0]!.token : '';
		expect(await hearerByToken(db, newer, later)).toMatchObject({ name: liv.name, expiresAt: extended });
		expect(await hearerByToken(db, token!, later)).toBeNull();
		expect(await hearersOf(db, place.exerciseId, later)).toMatchObject([{ name: liv.name, works: true, comments: 1 }]);
		expect((await mails()).map(({ state, text }) => [state, text.includes(newer)])).toEqual([
			['withdrawn', false],
			['waiting', true]
		]);
		const [row] = await hearersOf(db, place.exerciseId, later);
		await stopHearer(db, place.exerciseId, row!.id, place.by, later);
		const third = await askHearers(db, await held(), { people: [liv], until: extended }, place.by, {
			appUrl,
			now: later
		});
		expect(await hearerByToken(db, third.ok ? third.value[0]!.token : '', later)).toMatchObject({ id: row!.id });
		const report = await loadReport(db, await held(), { version: 1, approvedBy: null, now: later });
		expect(report.method.hearing).toContain('Utkastet var på høring hos 1 person');
	});

	test('more remarks than a person writes are refused with words, and not as a link that is dead', async () => {
		const [token] = await tokens(liv);
		const [row] = await hearersOf(db, place.exerciseId, now);
		await db.insert(reportComment).values(
			Array.from({ length: mostComments }, (_, index) => ({
				...{ hearerId: row!.id, section: 'roles' as const, text: `Merknad ${index}`, createdAt: now }
			}))
		);
		expect(await remark(db, token!, { section: 'roles', text: 'En til' }, now)).toBe('full');
		expect(await remark(db, token!, { section: 'roles', text: 'Merknad 7' }, now)).toBe('stored');
	});

	test('a remark is stored once, waits for an answer, and is not taken in without a reason', async () => {
		const [token] = await tokens(liv);
		const said = { section: 'roles', text: 'Rollen til legevakta mangler.' } as const;
		expect(await remark(db, token!, said, now)).toBe('stored');
		expect(await remark(db, token!, said, now)).toBe('stored');
		const [only, ...others] = await commentsOf(db, place.exerciseId);
		expect(others).toEqual([]);
		expect(only).toMatchObject({ ...said, by: liv.name, answer: null });
		expect(unanswered([only!])).toEqual([{ section: 'roles', key: 'comments', about: '1' }]);
		const by = { userId: place.by.byUserId };
		const answer = (given: { answer: 'taken_in' | 'not_taken_in'; reason: string }, exerciseId = place.exerciseId) =>
			answerRemark(db, exerciseId, only!.id, given, by, now);
		expect(await answer({ answer: 'not_taken_in', reason: '' })).toEqual({
			ok: false,
			errors: { reason: t.reasonMissing }
		});
		const theirs = await municipalityWithExercise(db);
		expect(await answer({ answer: 'taken_in', reason: '' }, theirs.exerciseId)).toMatchObject({ ok: false });
		expect(await answer({ answer: 'not_taken_in', reason: 'Den var ikke med.' })).toMatchObject({ ok: true });
		expect(unanswered(await commentsOf(db, place.exerciseId))).toEqual([]);
	});

	test('the report counts who read the draft and what became of the remarks, and names nobody', async () => {
		const told = async (version = 1) =>
			(await loadReport(db, await held(), { version, approvedBy: null, now, edition: 'public' })).method.hearing;
		expect(await told()).toBeUndefined();
		const [first, second] = await tokens(liv, per);
		expect(await told()).toBe('Utkastet var på høring hos 2 personer. Ingen hadde merknader.');
		await remark(db, first!, { section: 'roles', text: 'En rolle mangler.' }, now);
		await remark(db, second!, { section: 'method', text: 'Godt.' }, now);
		const [one] = await commentsOf(db, place.exerciseId);
		await answerRemark(
			db,
			place.exerciseId,
			one!.id,
			{ answer: 'taken_in', reason: '' },
			{ userId: place.by.byUserId },
			now
		);
		expect(await told()).toBe(
			'Utkastet var på høring hos 2 personer. Det kom 2 merknader: 1 tatt inn, 1 ikke besvart.'
		);
		expect(await told(2)).toBeUndefined();
	});

	test('names and addresses go as long after the deadline as the municipality keeps them; remarks stay', async () => {
		const [token] = await tokens(liv);
		await remark(db, token!, { section: 'roles', text: 'Godt skrevet.' }, now);
		const days = (count: number) => new Date(until.getTime() + count * 86_400_000);
		await clearOldParticipants(db, days(89));
		expect((await hearersOf(db, place.exerciseId, now))[0]?.name).toBe(liv.name);
		for (const at of [days(91), days(92)]) await clearOldParticipants(db, at);
		expect(JSON.stringify([await hearersOf(db, place.exerciseId, now), await mails()])).not.toMatch(/Liv|liv@/);
		expect(await commentsOf(db, place.exerciseId)).toMatchObject([{ text: 'Godt skrevet.', by: t.someone }]);
		expect((await mails()).map(({ state }) => state)).toEqual(['withdrawn']);
	});
});
