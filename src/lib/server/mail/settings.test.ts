import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '#lib/server/db/client.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { deliverMails, lease } from './deliver.ts';
import { outboxCounts, outboxOf } from './outbox.ts';
import { holdRestored } from './restore.ts';
import { mail } from './schema.ts';
import { mailSettingsOf, openSettings, smtpFrom } from './settings.ts';
import { key, login, minutes, now, mailWorld } from '../../../../tests/support/mail.fixture.ts';

describeEachEngine('settings of mail', ({ db }) => {
	const { world, settings, setUp, put, read, deliver, dayAfter } = mailWorld(db);

	test('the stored password goes to the server it was typed for, and nowhere else', async () => {
		await setUp({ host: 'smtp.example.no', security: 'starttls', username: login.user, password: login.password });
		const typed = { ...settings(), host: 'smtp.example.no', security: 'starttls' as const, username: login.user };
		const from = (more: object) => smtpFrom(db, world.ours.municipalityId, { ...typed, ...more, version: 1 }, key);
		expect(await from({})).toMatchObject({ password: login.password });
		expect(await from({ port: 465, security: 'tls' })).toMatchObject({ password: login.password });
		expect(await from({ host: 'smtp.example.com' })).toBeNull();
		expect(await from({ security: 'none' })).toBeNull();
		expect(await from({ host: 'smtp.example.com', password: 'et annet' })).toMatchObject({ password: 'et annet' });
	});

	test('without the key the password is not read, and mail waits', async () => {
		await setUp({ username: login.user, password: login.password });
		const other = randomBytes(32);
		expect(await openSettings(db, world.ours.municipalityId, other)).toEqual({ readiness: 'locked' });
		expect(await mailSettingsOf(db, world.ours.municipalityId, other)).toMatchObject({
			readiness: 'locked',
			hasPassword: true
		});
		const id = await put();
		await deliverMails({ db, key: other, clock: () => now }, [id]);
		expect(await read(id)).toMatchObject({ state: 'waiting', attempts: 0 });
		const [stored] = await rows(
			db,
			sql`select * from mail_settings where municipality_id = ${world.ours.municipalityId}`
		);
		expect(JSON.stringify(stored)).not.toContain(login.password);
	});

	test('mended settings do not send today what is for tomorrow', async () => {
		await setUp();
		await dayAfter();
		const [row] = await outboxOf(db, world.ours.municipalityId);
		await setUp({ fromName: 'Eksempelvik' }, 1, minutes(1));
		await deliver(row!.id, minutes(2));
		expect(await read(row!.id)).toMatchObject({ state: 'waiting', attempts: 0, dueAt: minutes(60) });
		await deliver(row!.id, minutes(60));
		expect((await read(row!.id)).state).toBe('sent');
	});

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
		expect(await outboxCounts(db, world.ours.municipalityId)).toMatchObject({ waiting: 1, failed: 2 });
	});
});
