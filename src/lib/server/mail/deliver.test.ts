import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '#lib/server/db/client.ts';
import { openLink } from '#lib/server/participants/links.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { freePort } from '../../../../tests/support/postgres.ts';
import { startSmtp, type Mischief } from '../../../../tests/support/smtp.ts';
import { retryMail } from './commands.ts';
import { deliverMails, lease } from './deliver.ts';
import { outboxCounts, outboxOf } from './outbox.ts';
import { mail } from './schema.ts';
import { startMail } from './worker.ts';
import { key, login, minutes, now, token, mailWorld } from '../../../../tests/support/mail.fixture.ts';

describeEachEngine('mail is delivered', ({ db, engine }) => {
	const { world, setUp, queue, put, read, deliver } = mailWorld(db);

	test('leaves by itself once the transaction has committed, as it should look, with a link that works', async () => {
		await setUp({ username: login.user, password: login.password });
		await world.smtp.close();
		world.smtp = await startSmtp({ login });
		await setUp({ username: login.user, password: login.password, port: world.smtp.port }, 1);
		world.stop = await startMail({ db, engine }, key, { pollEvery: 0.5, clock: () => now });
		const answer = await db.transaction((tx) => queue(tx));
		expect(answer).toEqual({ queued: [world.kari], withoutAddress: [] });
		const [got] = await world.smtp.until(1);
		expect(got!.recipient).toBe('kari@example.no');
		expect(got!.from?.value).toEqual([{ name: 'Eksempelvik kommune', address: 'beredskap@example.no' }]);
		expect(got!.subject).toMatch(/^ØVELSE: /);
		expect(got!.text).toContain('Hei, Kari Ås');
		expect(got!.headers.get('auto-submitted')).toBe('auto-generated');
		expect(await openLink(db, token(got!.text!)!, now)).not.toBeNull();
		const [row] = await outboxOf(db, world.ours.municipalityId);
		await expect.poll(async () => (await read(row!.id)).state).toBe('sent');
		const sent = await read(row!.id);
		expect(got!.messageId).toBe(`<${sent.id}@localhost>`);
		expect(token(sent.text)).toBeUndefined();
		expect(sent.text).toContain('Hei, Kari Ås');
		expect(world.smtp.received).toHaveLength(1);
	});

	test('a transaction that is rolled back leaves neither row, link nor job', async () => {
		world.stop = await startMail({ db, engine }, key);
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
		expect(await outboxOf(db, world.ours.municipalityId)).toEqual([]);
	});

	test('waits where no server is set up, and leaves when one is', async () => {
		world.stop = await startMail({ db, engine }, key, { pollEvery: 0.5, clock: () => now });
		const id = await put();
		await deliver(id, now);
		expect(await read(id)).toMatchObject({ state: 'waiting', attempts: 0, lastError: '' });
		await setUp();
		await world.smtp.until(1);
	});

	test('a row without a job gets one at start, as after a restored backup', async () => {
		await setUp();
		const id = await put();
		expect((await read(id)).state).toBe('waiting');
		world.stop = await startMail({ db, engine }, key, { pollEvery: 0.5, clock: () => now });
		await world.smtp.until(1);
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
		await setUp({ port: world.smtp.port }, 1, minutes(2));
		await deliver(id, minutes(2));
		expect(await read(id)).toMatchObject({ state: 'sent', lastError: '' });
		expect(world.smtp.received).toHaveLength(1);
	});

	test.each([
		['recipient', 450],
		['data', 421]
	] as const)('%s refused with %i: later, without any address in what is kept', async (at, code) => {
		await setUp();
		world.smtp.mischief.push({ at, code } as Mischief);
		const id = await put();
		await deliver(id, now);
		const { state, lastError } = await read(id);
		expect(state).toBe('waiting');
		expect(lastError).toMatch(new RegExp(`^busy ${code} `));
		expect(lastError).not.toMatch(/example|http/);
		await deliver(id, minutes(1));
		expect((await read(id)).state).toBe('sent');
		expect(world.smtp.received).toHaveLength(1);
	});

	test('550 is final: said aloud, and goes to the mended address when somebody tries again', async () => {
		await setUp();
		world.smtp.mischief.push({ at: 'recipient', code: 550 });
		const id = await put();
		await deliver(id, now);
		expect((await read(id)).state).toBe('failed');
		expect(await outboxCounts(db, world.ours.municipalityId, world.ours.exerciseId)).toMatchObject({
			failed: 1,
			waiting: 0
		});
		await deliver(id, minutes(600));
		expect((await read(id)).attempts).toBe(1);
		await db.execute(sql`update participant set email = 'ny@example.no' where id = ${world.kari}`);
		expect(await retryMail(db, id, world.ours.by, now)).toBe(true);
		await deliver(id, now);
		expect(world.smtp.received.map((one) => one.recipient)).toEqual(['ny@example.no']);
	});

	test('cut off between the mail and the OK: sent again, and both copies have the same Message-ID', async () => {
		await setUp();
		world.smtp.mischief.push({ at: 'data', drop: true });
		const id = await put();
		await deliver(id, now);
		expect(await read(id)).toMatchObject({ state: 'waiting', lastError: 'dropped' });
		await deliver(id, minutes(1));
		expect((await read(id)).state).toBe('sent');
		expect(world.smtp.received.map((one) => one.messageId)).toEqual([`<${id}@localhost>`, `<${id}@localhost>`]);
	});

	test('wrong password: it waits until the settings are mended', async () => {
		await world.smtp.close();
		world.smtp = await startSmtp({ login });
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
		expect(world.smtp.received).toHaveLength(0);
		await deliver(id, new Date(now.getTime() + lease));
		expect(world.smtp.received.map((one) => one.messageId)).toEqual([`<${id}@localhost>`]);
		expect((await read(id)).state).toBe('sent');
	});

	test('two workers at once: one mail', async () => {
		await setUp();
		const id = await put();
		await Promise.all([deliver(id, now), deliver(id, now), deliver(id, now)]);
		expect(world.smtp.received).toHaveLength(1);
	});
});
