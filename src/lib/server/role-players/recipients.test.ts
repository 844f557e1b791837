import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { controlQuestion } from '#lib/role-players/control.ts';
import type { RoleTranslationInput } from '#lib/role-players/translation-input.ts';
import { isInGroup, recipientGroups } from '#lib/role-players/recipient.ts';
import { mail } from '#lib/server/mail/schema.ts';
import { queueMails } from '#lib/server/mail/queue.ts';
import { mailsSoFar, sendOnce } from '#lib/server/mail/recipients.ts';
import { recordConsent } from '#lib/server/participants/consent.ts';
import { markGiven } from '#lib/server/participants/given.ts';
import { issueLink, openLink } from '#lib/server/participants/links.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { person, playedRole } from '../../../../tests/support/role-players.fixture.ts';
import { acknowledge, publishAll } from './publish.ts';
import { rolePlayRows } from './rows.ts';
import { recipientsOf } from './recipients.ts';
import { statusOf } from './status.ts';
import { rolePlayById, versionsOf } from './queries.ts';
import { rolePlayerQuestion } from './schema.ts';
import { saveRoleTranslation } from './translate.ts';

const now = new Date('2026-11-23T09:00:00Z');
const later = new Date('2026-11-27T09:00:00Z');
const until = new Date('2027-04-01T00:00:00Z');

describeEachEngine('who has got and read what', ({ db }) => {
	let ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
	let rolePlayId: string;
	let liv: string;
	beforeEach(async () => {
		ours = await municipalityWithExercise(db);
		({ rolePlayId, participantId: liv } = await playedRole(db, ours.exerciseId));
		await publishAll(db, ours.exerciseId, { userId: ours.by.byUserId, now });
	});

	const one = async (id = liv, at = now) => (await recipientsOf(db, ours.exerciseId, at)).find((row) => row.id === id)!;
	const send = (ids: string[], kind: 'card' | 'reminder' = 'card', at = now) =>
		db.transaction((tx) =>
			queueMails(tx, {
				...{ exerciseId: ours.exerciseId, kind, participantIds: ids, now: at },
				by: { userId: ours.by.byUserId }
			})
		);
	const mailIs = (state: 'sent' | 'failed', sentAt: Date | null) =>
		db.update(mail).set({ state, sentAt }).where(eq(mail.participantId, liv));

	test('a person goes from nothing to waiting, not arrived, arrived, opened, and wonders', async () => {
		expect(await one()).toMatchObject({ sending: { state: 'not_sent' }, opened: null, questions: 0 });
		expect(await send([liv])).toEqual({ queued: [liv], withoutAddress: [] });
		expect(await one()).toMatchObject({ sending: { state: 'waiting', channel: 'mail', first: null } });
		await mailIs('failed', null);
		expect(await one()).toMatchObject({ sending: { state: 'failed' } });
		expect((await rolePlayRows(db, ours.exerciseId, now))[0]).toMatchObject({ step: 'not_arrived' });
		await mailIs('sent', later);
		expect(await one()).toMatchObject({ sending: { state: 'sent', at: later, first: later } });
		expect((await rolePlayRows(db, ours.exerciseId, later))[0]).toMatchObject({ step: 'remind_open', late: true });
		await openLink(db, await issueLink(db, liv, until, later, 'paper'), later);
		expect(await one(liv, later)).toMatchObject({ opened: later, roles: [{ reading: 'opened', number: 7 }] });
		await db.insert(rolePlayerQuestion).values([
			{ rolePlayId, participantId: liv, text: 'Hvor er toalettet?' },
			{ rolePlayId, participantId: liv, text: 'Og maten?', answer: 'Der.', answeredAt: later }
		]);
		expect(await one(liv, later)).toMatchObject({ questions: 1 });
	});

	test('who has withdrawn is seen, and is asked for nothing more', async () => {
		await send([liv]);
		await mailIs('failed', null);
		const no = { kind: 'take_part' as const, given: false, source: 'self' as const };
		expect(await recordConsent(db, ours.exerciseId, liv, no, ours.by, now)).toMatchObject({ ok: true });
		const withdrawn = await one();
		expect(withdrawn).toMatchObject({ withdrawn: true });
		expect(recipientGroups.filter((group) => isInGroup(withdrawn, group))).toEqual(['all']);
	});

	test('in time is told from late by when the person first had it', async () => {
		await markGiven(db, ours.exerciseId, [liv], 'hand', ours.by, now);
		await send([liv], 'reminder', later);
		expect((await rolePlayRows(db, ours.exerciseId, later))[0]).toMatchObject({ late: false, sending: { first: now } });
	});

	test('marked as given are those of the exercise alone; one without address is told', async () => {
		const theirs = await municipalityWithExercise(db);
		const stranger = await person(db, theirs.exerciseId, 'Frem Med');
		expect(await markGiven(db, ours.exerciseId, [liv, stranger], 'sms', ours.by, now)).toBe(1);
		expect((await recipientsOf(db, theirs.exerciseId, now))[0]).toMatchObject({ sending: { state: 'not_sent' } });
		expect(await one()).toMatchObject({ sending: { state: 'sent', channel: 'sms', first: now } });
		await db.update(participant).set({ email: '' }).where(eq(participant.id, liv));
		expect(await send([liv, stranger])).toEqual({ queued: [], withoutAddress: [liv] });
	});

	test('a text that is new in English alone is asked about again of those who read English, and of nobody else', async () => {
		const english = async (say: string) => {
			const { version } = (await rolePlayById(db, ours.exerciseId, rolePlayId))!;
			const input = { script: { say }, stages: [], version } as unknown as RoleTranslationInput;
			expect(await saveRoleTranslation(db, ours.exerciseId, rolePlayId, 'en', input)).toMatchObject({ ok: true });
			await publishAll(db, ours.exerciseId, { userId: ours.by.byUserId, now });
		};
		const reading = async () => (await rolePlayRows(db, ours.exerciseId, now))[0]!.reading;
		const [first] = await versionsOf(db, ours.exerciseId, rolePlayId);
		const { right } = controlQuestion(first!.content.safety.stopPhrase, liv);
		await acknowledge(db, ours.exerciseId, liv, first!.id, right, now);
		await english('I cannot breathe.');
		expect((await versionsOf(db, ours.exerciseId, rolePlayId))[0]!.number).toBe(2);
		expect(await reading()).toBe('read');
		const told = (language: 'nb' | 'en') => statusOf(db, ours.exerciseId, { participantId: liv, language }, now);
		expect([(await told('nb')).versions, (await told('en')).versions]).toEqual([{ 7: 1 }, { 7: 2 }]);
		expect((await one()).roles[0]).toMatchObject({ reading: 'read', control: 'right', acknowledged: { number: 1 } });
		await db.update(participant).set({ language: 'en' }).where(eq(participant.id, liv));
		expect(await reading()).toBe('read_older');
		await db.update(participant).set({ language: 'nb' }).where(eq(participant.id, liv));
		await db.execute(sql`update instruction_front set meeting_place = 'Kirka' where exercise_id = ${ours.exerciseId}`);
		await publishAll(db, ours.exerciseId, { userId: ours.by.byUserId, now });
		expect(await reading()).toBe('read_older');
		expect((await told('nb')).versions).toEqual({ 7: 3 });
	});

	test('a press that comes twice, or from two, sends one mail', async () => {
		const batch = { exerciseId: ours.exerciseId, participantIds: [liv], by: { userId: ours.by.byUserId }, now };
		const counted: ('card' | 'reminder')[] = ['card', 'reminder'];
		const press = (kind: 'card' | 'reminder', seen: number) => sendOnce(db, { ...batch, kind, counted, seen });
		const both = await Promise.all([press('card', 0), press('card', 0)]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await press('reminder', 0)).toMatchObject({ ok: false });
		expect(await press('reminder', 1)).toMatchObject({ ok: true, value: { queued: [liv] } });
		expect(await mailsSoFar(db, ours.exerciseId, ...counted)).toBe(2);
	});
});
