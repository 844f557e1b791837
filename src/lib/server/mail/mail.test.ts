import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rows, type Db } from '#lib/server/db/client.ts';
import { addParticipant } from '#lib/server/participants/commands.ts';
import { clearParticipants } from '#lib/server/participants/clear.ts';
import { recordConsent } from '#lib/server/participants/consent.ts';
import { openLink } from '#lib/server/participants/links.ts';
import { publish } from '#lib/server/role-players/publish.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { freePort } from '../../../../tests/support/postgres.ts';
import { playedRole } from '../../../../tests/support/role-players.fixture.ts';
import { startSmtp, type Mischief, type TestSmtp } from '../../../../tests/support/smtp.ts';
import { clearMails } from './clear.ts';
import { markMailSent, retryMail, withdrawMail } from './commands.ts';
import { deliverMails, lease } from './deliver.ts';
import { mailById, outboxCounts, outboxOf } from './outbox.ts';
import { queueMails, type ParticipantMail } from './queue.ts';
import { holdRestored } from './restore.ts';
import { mail } from './schema.ts';
import { mailSettingsOf, openSettings, saveMailSettings, smtpFrom, type Smtp } from './settings.ts';
import { startMail } from './worker.ts';

/** Long ago, so that what is due by it is due for the queue too, which has only the real clock. */
const now = new Date('2020-11-23T09:00:00Z');
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
const key = randomBytes(32);
const later = (wait: number) => new Promise((resolve) => setTimeout(() => resolve('waits'), wait));
const login = { user: 'brunn', password: 'hemmelig passord' };

describeEachEngine('mail', ({ db, engine }) => {
	let ours: Awaited<ReturnType<typeof municipalityWithExercise>>;
	let smtp: TestSmtp;
	let kari: string;
	let stop: () => Promise<void> = async () => {};
	beforeEach(async () => {
		ours = await municipalityWithExercise(db);
		smtp = await startSmtp();
		kari = await addParticipant(db, ours.exerciseId, {
			kind: 'evaluator',
			name: 'Kari Ås',
			email: 'kari@example.no',
			phone: ''
		});
	});
	afterEach(async () => {
		await stop();
		stop = async () => {};
		await smtp.close();
	});

	const settings = (more: Partial<Smtp> = {}): Smtp => ({
		host: '127.0.0.1',
		port: smtp.port,
		security: 'none',
		username: '',
		password: '',
		fromName: 'Eksempelvik kommune',
		fromAddress: 'beredskap@example.no',
		...more
	});
	const setUp = async (more: Partial<Smtp> = {}, opened = 0, at = now) =>
		expect(await saveMailSettings(db, ours.municipalityId, settings(more), opened, key, at)).toMatchObject({
			ok: true
		});
	const queue = (tx: Db, kind: ParticipantMail = 'evaluation', ids = [kari]) =>
		queueMails(tx, {
			exerciseId: ours.exerciseId,
			kind,
			participantIds: ids,
			by: { userId: ours.by.byUserId },
			now
		});
	const put = async (kind: ParticipantMail = 'evaluation') => {
		await db.transaction((tx) => queue(tx, kind));
		return (await outboxOf(db, ours.municipalityId))[0]!.id;
	};
	const read = async (id: string) => (await mailById(db, ours.municipalityId, id))!;
	const deliver = (id: string, at: Date) => deliverMails({ db, key, clock: () => at }, [id]);
	const token = (text: string) => /\/d\/([\w-]+)/.exec(text)?.[1];

	test('leaves by itself once the transaction has committed, as it should look, with a link that works', async () => {
		await setUp({ username: login.user, password: login.password });
		await smtp.close();
		smtp = await startSmtp({ login });
		await setUp({ username: login.user, password: login.password, port: smtp.port }, 1);
		stop = await startMail({ db, engine }, key, { pollEvery: 0.5, clock: () => now });
		const answer = await db.transaction((tx) => queue(tx));
		expect(answer).toEqual({ queued: [kari], withoutAddress: [] });
		const [got] = await smtp.until(1);
		expect(got!.recipient).toBe('kari@example.no');
		expect(got!.from?.value).toEqual([{ name: 'Eksempelvik kommune', address: 'beredskap@example.no' }]);
		expect(got!.subject).toMatch(/^ØVELSE: /);
		expect(got!.text).toContain('Hei, Kari Ås');
		expect(got!.headers.get('auto-submitted')).toBe('auto-generated');
		expect(await openLink(db, token(got!.text!)!, now)).not.toBeNull();
		const [row] = await outboxOf(db, ours.municipalityId);
		await expect.poll(async () => (await read(row!.id)).state).toBe('sent');
		const sent = await read(row!.id);
		expect(got!.messageId).toBe(`<${sent.id}@localhost>`);
		expect(token(sent.text)).toBeUndefined();
		expect(sent.text).toContain('Hei, Kari Ås');
		expect(smtp.received).toHaveLength(1);
	});

	test('a transaction that is rolled back leaves neither row, link nor job', async () => {
		stop = await startMail({ db, engine }, key);
		const jobs = () => rows<{ n: number }>(db, sql`select count(*)::int as n from pgboss.job`);
		const before = await jobs();
		const cancelled = db.transaction(async (tx) => {
			await queue(tx);
			expect((await rows<{ n: number }>(tx, sql`select count(*)::int as n from pgboss.job`))[0]!.n).toBe(
				before[0]!.n + 1
			);
			throw new Error('rolled back');
		});
		await expect(cancelled).rejects.toThrow('rolled back');
		expect(await jobs()).toEqual(before);
		expect(await outboxOf(db, ours.municipalityId)).toEqual([]);
	});

	test('waits where no server is set up, and leaves when one is', async () => {
		stop = await startMail({ db, engine }, key, { pollEvery: 0.5, clock: () => now });
		const id = await put();
		await deliver(id, now);
		expect(await read(id)).toMatchObject({ state: 'waiting', attempts: 0, lastError: '' });
		await setUp();
		await smtp.until(1);
	});

	test('a row without a job gets one at start, as after a restored backup', async () => {
		await setUp();
		const id = await put();
		expect((await read(id)).state).toBe('waiting');
		stop = await startMail({ db, engine }, key, { pollEvery: 0.5, clock: () => now });
		await smtp.until(1);
	});

	test('server down: tried again later and later, with the reason; up again: delivered once', async () => {
		await setUp({ port: await freePort() });
		const id = await put();
		await deliver(id, now);
		expect(await read(id)).toMatchObject({ state: 'waiting', attempts: 1, lastError: 'refused', dueAt: minutes(1) });
		await deliver(id, minutes(0.5));
		expect((await read(id)).attempts).toBe(1);
		await deliver(id, minutes(1));
		expect(await read(id)).toMatchObject({ state: 'waiting', attempts: 2, dueAt: minutes(6) });
		await setUp({ port: smtp.port }, 1, minutes(2));
		await deliver(id, minutes(2));
		expect(await read(id)).toMatchObject({ state: 'sent', lastError: '' });
		expect(smtp.received).toHaveLength(1);
	});

	test.each([
		['recipient', 450],
		['data', 421]
	] as const)('%s refused with %i: later, without any address in what is kept', async (at, code) => {
		await setUp();
		smtp.mischief.push({ at, code } as Mischief);
		const id = await put();
		await deliver(id, now);
		const { state, lastError } = await read(id);
		expect(state).toBe('waiting');
		expect(lastError).toMatch(new RegExp(`^busy ${code} `));
		expect(lastError).not.toMatch(/example|http/);
		await deliver(id, minutes(1));
		expect((await read(id)).state).toBe('sent');
		expect(smtp.received).toHaveLength(1);
	});

	test('550 is final: said aloud, and goes to the mended address when somebody tries again', async () => {
		await setUp();
		smtp.mischief.push({ at: 'recipient', code: 550 });
		const id = await put();
		await deliver(id, now);
		expect((await read(id)).state).toBe('failed');
		expect(await outboxCounts(db, ours.municipalityId, ours.exerciseId)).toMatchObject({ failed: 1, waiting: 0 });
		await deliver(id, minutes(600));
		expect((await read(id)).attempts).toBe(1);
		await db.execute(sql`update participant set email = 'ny@example.no' where id = ${kari}`);
		expect(await retryMail(db, id, ours.by, now)).toBe(true);
		await deliver(id, now);
		expect(smtp.received.map((one) => one.recipient)).toEqual(['ny@example.no']);
	});

	test('cut off between the mail and the OK: sent again, and both copies have the same Message-ID', async () => {
		await setUp();
		smtp.mischief.push({ at: 'data', drop: true });
		const id = await put();
		await deliver(id, now);
		expect(await read(id)).toMatchObject({ state: 'waiting', lastError: 'dropped' });
		await deliver(id, minutes(1));
		expect((await read(id)).state).toBe('sent');
		expect(smtp.received.map((one) => one.messageId)).toEqual([`<${id}@localhost>`, `<${id}@localhost>`]);
	});

	test('wrong password: it waits until the settings are mended', async () => {
		await smtp.close();
		smtp = await startSmtp({ login });
		await setUp({ username: login.user, password: 'feil' });
		const id = await put();
		await deliver(id, now);
		expect(await read(id)).toMatchObject({ state: 'waiting', lastError: expect.stringMatching(/^password 535/) });
		await setUp({ username: login.user, password: login.password }, 1);
		await deliver(id, now);
		expect((await read(id)).state).toBe('sent');
	});

	test('when no try is left it is given up, and said', async () => {
		await setUp({ port: await freePort() });
		const id = await put();
		await deliverMails({ db, key, clock: () => now, pause: () => null }, [id]);
		expect(await read(id)).toMatchObject({ state: 'failed', lastError: 'refused' });
	});

	test('one that was left half-way is taken up when nobody can be sending it any more', async () => {
		await setUp();
		const id = await put();
		await db
			.update(mail)
			.set({ state: 'sending', attempts: 1, dueAt: new Date(now.getTime() + lease) })
			.where(eq(mail.id, id));
		await deliver(id, minutes(1));
		expect(smtp.received).toHaveLength(0);
		await deliver(id, new Date(now.getTime() + lease));
		expect(smtp.received.map((one) => one.messageId)).toEqual([`<${id}@localhost>`]);
		expect((await read(id)).state).toBe('sent');
	});

	test('two workers at once: one mail', async () => {
		await setUp();
		const id = await put();
		await Promise.all([deliver(id, now), deliver(id, now), deliver(id, now)]);
		expect(smtp.received).toHaveLength(1);
	});

	const dayAfter = () =>
		db.transaction((tx) =>
			queueMails(tx, {
				exerciseId: ours.exerciseId,
				kind: 'follow_up',
				participantIds: [kari],
				by: null,
				now,
				dueAt: minutes(60)
			})
		);

	test('after a restored backup what waited, or was being sent, is held: it may have been sent since; what is due later waits on', async () => {
		// The mail server may have been set up after the backup was taken.
		const unsent = await put();
		const sending = await put('invitation');
		await db
			.update(mail)
			.set({ state: 'sending', attempts: 1, dueAt: new Date(now.getTime() + lease) })
			.where(eq(mail.id, sending));
		await dayAfter();
		await holdRestored(db, now);
		for (const id of [unsent, sending])
			expect(await read(id)).toMatchObject({ state: 'failed', lastError: 'restored' });
		expect(await outboxCounts(db, ours.municipalityId)).toMatchObject({ waiting: 1, failed: 2 });
	});

	test('mended settings do not send today what is for tomorrow', async () => {
		await setUp();
		await dayAfter();
		const [row] = await outboxOf(db, ours.municipalityId);
		await setUp({ fromName: 'Eksempelvik' }, 1, minutes(1));
		await deliver(row!.id, minutes(2));
		expect(await read(row!.id)).toMatchObject({ state: 'waiting', attempts: 0, dueAt: minutes(60) });
		await deliver(row!.id, minutes(60));
		expect((await read(row!.id)).state).toBe('sent');
	});

	test('the stored password goes to the server it was typed for, and nowhere else', async () => {
		await setUp({ host: 'smtp.example.no', security: 'starttls', username: login.user, password: login.password });
		const typed = { ...settings(), host: 'smtp.example.no', security: 'starttls' as const, username: login.user };
		const from = (more: object) => smtpFrom(db, ours.municipalityId, { ...typed, ...more, version: 1 }, key);
		expect(await from({})).toMatchObject({ password: login.password });
		expect(await from({ port: 465, security: 'tls' })).toMatchObject({ password: login.password });
		expect(await from({ host: 'smtp.example.com' })).toBeNull();
		expect(await from({ security: 'none' })).toBeNull();
		expect(await from({ host: 'smtp.example.com', password: 'et annet' })).toMatchObject({ password: 'et annet' });
	});

	test('who is deleted while mails are being made is not left in one of them', async () => {
		const deleted = db.transaction(async (tx) => {
			await queue(tx);
			const clearing = db.transaction((other) => clearParticipants(other, [kari], now));
			// On the embedded engine it waits for the connection, on PostgreSQL for the person.
			if (engine !== 'embedded') await expect(Promise.race([clearing, later(300)])).resolves.toBe('waits');
			return { clearing };
		});
		await (
			await deleted
		).clearing;
		const left = await rows(db, sql`select * from mail where municipality_id = ${ours.municipalityId}`);
		expect(JSON.stringify(left)).not.toMatch(/Kari|example\.no|\/d\//);
	});

	test('without the key the password is not read, and mail waits', async () => {
		await setUp({ username: login.user, password: login.password });
		const other = randomBytes(32);
		expect(await openSettings(db, ours.municipalityId, other)).toEqual({ readiness: 'locked' });
		expect(await mailSettingsOf(db, ours.municipalityId, other)).toMatchObject({
			readiness: 'locked',
			hasPassword: true
		});
		const id = await put();
		await deliverMails({ db, key: other, clock: () => now }, [id]);
		expect(await read(id)).toMatchObject({ state: 'waiting', attempts: 0 });
		const [stored] = await rows(db, sql`select * from mail_settings where municipality_id = ${ours.municipalityId}`);
		expect(JSON.stringify(stored)).not.toContain(login.password);
	});

	test('a newer mail leaves the link of the older as it is; at a new address it stops, and what waits gets the new one', async () => {
		await setUp();
		const before = token((await read(await put())).text)!;
		const waiting = await put('follow_up');
		const second = token((await read(waiting)).text)!;
		expect(await openLink(db, before, now)).not.toBeNull();
		await db.execute(sql`update participant set email = 'ny@example.no' where id = ${kari}`);
		const newest = token((await read(await put('reminder'))).text)!;
		expect(await openLink(db, before, now)).toBeNull();
		expect(await openLink(db, second, now)).toBeNull();
		expect(token((await read(waiting)).text)).toBe(newest);
		expect(await openLink(db, newest, now)).not.toBeNull();
	});

	test('withdrawn: not sent, the link is out of the text and stops; another municipality reaches none of it', async () => {
		await setUp();
		const id = await put();
		const live = token((await read(id)).text)!;
		const theirs = await municipalityWithExercise(db);
		for (const act of [withdrawMail, retryMail, markMailSent]) expect(await act(db, id, theirs.by, now)).toBe(false);
		expect(await mailById(db, theirs.municipalityId, id)).toBeNull();
		expect(await withdrawMail(db, id, ours.by, now)).toBe(true);
		expect(token((await read(id)).text)).toBeUndefined();
		expect(await openLink(db, live, now)).toBeNull();
		await deliver(id, now);
		expect(smtp.received).toHaveLength(0);
		expect(await retryMail(db, id, ours.by, now)).toBe(false);
	});

	test('withdrawn with the address of a map in it: the link stops all the same', async () => {
		const id = await put();
		const { text } = await read(id);
		await db
			.update(mail)
			.set({ text: `https://www.google.com/maps/d/u/0/viewer?mid=1\n${text}` })
			.where(eq(mail.id, id));
		expect(await withdrawMail(db, id, ours.by, now)).toBe(true);
		expect(await openLink(db, token(text)!, now)).toBeNull();
	});

	test('who says no is sent nothing more about the play: not what waits, has failed or is being tried, and nothing new', async () => {
		const player = { kind: 'role_player' as const, name: 'Liv', email: 'liv@example.no', phone: '' };
		const liv = await addParticipant(db, ours.exerciseId, player);
		const say = (given: boolean, after: number) => {
			const word = { kind: 'take_part' as const, given, source: 'self' as const };
			return recordConsent(db, ours.exerciseId, liv, word, ours.by, minutes(after));
		};
		const kinds = ['card', 'reminder', 'changed', 'evaluation'] as const;
		for (const kind of kinds) await db.transaction((tx) => queue(tx, kind, [liv]));
		const mine = async () =>
			Object.fromEntries(
				(
					await db
						.select({ kind: mail.kind, state: mail.state, id: mail.id })
						.from(mail)
						.where(eq(mail.participantId, liv))
				).map(({ kind, ...rest }) => [kind, rest])
			);
		const before = await mine();
		const texts = await Promise.all(kinds.map(async (kind) => (await read(before[kind]!.id)).text));
		await db.update(mail).set({ state: 'failed' }).where(eq(mail.id, before.reminder!.id));
		await db.update(mail).set({ state: 'sending' }).where(eq(mail.id, before.changed!.id));
		expect(await say(false, 1)).toMatchObject({ ok: true });
		const states = Object.values(await mine()).map(({ state }) => state);
		expect(states.toSorted()).toEqual(['waiting', 'withdrawn', 'withdrawn', 'withdrawn']);
		expect((await mine()).evaluation!.state).toBe('waiting');
		for (const kind of kinds.slice(0, 3)) expect(token((await read(before[kind]!.id)).text)).toBeUndefined();
		expect(await openLink(db, token(texts[3]!)!, now)).not.toBeNull();
		expect(await retryMail(db, before.reminder!.id, ours.by, now)).toBe(false);
		// The page was opened before the no.
		expect(await db.transaction((tx) => queue(tx, 'reminder', [liv]))).toEqual({ queued: [], withoutAddress: [] });
		expect(await say(true, 2)).toMatchObject({ ok: true });
		expect(await db.transaction((tx) => queue(tx, 'reminder', [liv]))).toEqual({ queued: [liv], withoutAddress: [] });
	});

	test('sent by hand: the link works on, and is out of the text', async () => {
		const id = await put();
		const live = token((await read(id)).text)!;
		expect(await markMailSent(db, id, ours.by, now)).toBe(true);
		expect(await read(id)).toMatchObject({ state: 'sent', sentAt: now });
		expect(token((await read(id)).text)).toBeUndefined();
		expect(await openLink(db, live, now)).not.toBeNull();
	});

	test('who has no address is told of, who is of another exercise is not', async () => {
		const theirs = await municipalityWithExercise(db);
		const stranger = await addParticipant(db, theirs.exerciseId, {
			kind: 'evaluator',
			name: 'X',
			email: 'x@example.no',
			phone: ''
		});
		const without = await addParticipant(db, ours.exerciseId, { kind: 'evaluator', name: 'Per', email: '', phone: '' });
		const answer = await db.transaction((tx) => queue(tx, 'evaluation', [kari, without, stranger]));
		expect(answer).toEqual({ queued: [kari], withoutAddress: [without] });
	});

	test('emptied with the person, also while it is being sent', async () => {
		await setUp();
		const id = await put();
		await db.transaction((tx) => clearMails(tx, [kari]));
		const [stored] = await rows(db, sql`select * from mail where id = ${id}`);
		expect(JSON.stringify(stored)).not.toMatch(/Kari|example\.no|Strømbrudd|\/d\//);
		expect(await read(id)).toMatchObject({ state: 'withdrawn' });
		await deliver(id, now);
		expect(smtp.received).toHaveLength(0);
	});

	test('a markør is told the practical facts of the published card, and nothing that staff alone may know', async () => {
		await setUp();
		const { rolePlayId, participantId } = await playedRole(db, ours.exerciseId);
		await db.execute(sql`update participant set email = 'liv@example.no' where id = ${participantId}`);
		expect(await publish(db, ours.exerciseId, rolePlayId, { userId: ours.by.byUserId, now })).toMatchObject({
			ok: true
		});
		await db.execute(
			sql`update instruction_front set meeting_place = 'Bare et utkast' where exercise_id = ${ours.exerciseId}`
		);
		for (const kind of ['card', 'reminder', 'changed', 'follow_up'] as const) {
			await db.transaction((tx) => queue(tx, kind, [participantId]));
			const [row] = await outboxOf(db, ours.municipalityId);
			await deliver(row!.id, now);
		}
		const [card, ...others] = smtp.received;
		expect(card!.text).toContain('Gymsalen på Eksempelvik skole, inngang B');
		expect(card!.text).toContain('kl. 08.15');
		expect(card!.text).toContain('Marte Nyhus, 000 41 207');
		expect(card!.attachments[0]!.content.toString()).toContain('DTSTART:20261203T071500Z');
		for (const one of [card!, ...others]) expect(one.text).not.toMatch(/Hemmelig|utkast|Astrid|brystet/i);
	});
});
