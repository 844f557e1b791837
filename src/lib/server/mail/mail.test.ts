import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rows } from '#lib/server/db/client.ts';
import { addParticipant } from '#lib/server/participants/commands.ts';
import { clearParticipants } from '#lib/server/participants/clear.ts';
import { recordConsent } from '#lib/server/participants/consent.ts';
import { openLink } from '#lib/server/participants/links.ts';
import { publish } from '#lib/server/role-players/publish.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { playedRole } from '../../../../tests/support/role-players.fixture.ts';
import { clearMails } from './clear.ts';
import { markMailSent, retryMail, withdrawMail } from './commands.ts';
import { mailById, outboxOf } from './outbox.ts';
import { mail } from './schema.ts';
import { minutes, now, token, mailWorld } from '../../../../tests/support/mail.fixture.ts';

const later = (wait: number) => new Promise((resolve) => setTimeout(() => resolve('waits'), wait));

describeEachEngine('mail', ({ db, engine }) => {
	const { world, setUp, queue, put, read, deliver } = mailWorld(db);

	test('who is deleted while mails are being made is not left in one of them', async () => {
		const deleted = db.transaction(async (tx) => {
			await queue(tx);
			const clearing = db.transaction((other) => clearParticipants(other, [world.kari], now));
			// On the embedded engine it waits for the connection, on PostgreSQL for the person.
			if (engine !== 'embedded') await expect(Promise.race([clearing, later(300)])).resolves.toBe('waits');
			return { clearing };
		});
		await (
			await deleted
		).clearing;
		const left = await rows(db, sql`select * from mail where municipality_id = ${world.ours.municipalityId}`);
		expect(JSON.stringify(left)).not.toMatch(/Kari|example\.no|\/d\//);
	});

	test('a newer mail leaves the link of the older as it is; at a new address it stops, and what waits gets the new one', async () => {
		await setUp();
		const before = token((await read(await put())).text)!;
		const waiting = await put('follow_up');
		const second = token((await read(waiting)).text)!;
		expect(await openLink(db, before, now)).not.toBeNull();
		await db.execute(sql`update participant set email = 'ny@example.no' where id = ${world.kari}`);
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
		expect(await withdrawMail(db, id, world.ours.by, now)).toBe(true);
		expect(token((await read(id)).text)).toBeUndefined();
		expect(await openLink(db, live, now)).toBeNull();
		await deliver(id, now);
		expect(world.smtp.received).toHaveLength(0);
		expect(await retryMail(db, id, world.ours.by, now)).toBe(false);
	});

	test('withdrawn with the address of a map in it: the link stops all the same', async () => {
		const id = await put();
		const { text } = await read(id);
		await db
			.update(mail)
			.set({ text: `https://www.google.com/maps/d/u/0/viewer?mid=1\n${text}` })
			.where(eq(mail.id, id));
		expect(await withdrawMail(db, id, world.ours.by, now)).toBe(true);
		expect(await openLink(db, token(text)!, now)).toBeNull();
	});

	test('who says no is sent nothing more about the play: not what waits, has failed or is being tried, and nothing new', async () => {
		const player = { kind: 'role_player' as const, name: 'Liv', email: 'liv@example.no', phone: '' };
		const liv = await addParticipant(db, world.ours.exerciseId, player);
		const say = (given: boolean, after: number) => {
			const word = { kind: 'take_part' as const, given, source: 'self' as const };
			return recordConsent(db, world.ours.exerciseId, liv, word, world.ours.by, minutes(after));
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
		expect(await retryMail(db, before.reminder!.id, world.ours.by, now)).toBe(false);
		// The page was opened before the no.
		expect(await db.transaction((tx) => queue(tx, 'reminder', [liv]))).toEqual({ queued: [], withoutAddress: [] });
		expect(await say(true, 2)).toMatchObject({ ok: true });
		expect(await db.transaction((tx) => queue(tx, 'reminder', [liv]))).toEqual({ queued: [liv], withoutAddress: [] });
	});

	test('sent by hand: the link works on, and is out of the text', async () => {
		const id = await put();
		const live = token((await read(id)).text)!;
		expect(await markMailSent(db, id, world.ours.by, now)).toBe(true);
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
		const without = await addParticipant(db, world.ours.exerciseId, {
			kind: 'evaluator',
			name: 'Per',
			email: '',
			phone: ''
		});
		const answer = await db.transaction((tx) => queue(tx, 'evaluation', [world.kari, without, stranger]));
		expect(answer).toEqual({ queued: [world.kari], withoutAddress: [without] });
	});

	test('emptied with the person, also while it is being sent', async () => {
		await setUp();
		const id = await put();
		await db.transaction((tx) => clearMails(tx, [world.kari]));
		const [stored] = await rows(db, sql`select * from mail where id = ${id}`);
		expect(JSON.stringify(stored)).not.toMatch(/Kari|example\.no|Strømbrudd|\/d\//);
		expect(await read(id)).toMatchObject({ state: 'withdrawn' });
		await deliver(id, now);
		expect(world.smtp.received).toHaveLength(0);
	});

	test('a markør is told the practical facts of the published card, and nothing that staff alone may know', async () => {
		await setUp();
		const { rolePlayId, participantId } = await playedRole(db, world.ours.exerciseId);
		await db.execute(sql`update participant set email = 'liv@example.no' where id = ${participantId}`);
		expect(await publish(db, world.ours.exerciseId, rolePlayId, { userId: world.ours.by.byUserId, now })).toMatchObject(
			{
				ok: true
			}
		);
		await db.execute(
			sql`update instruction_front set meeting_place = 'Bare et utkast' where exercise_id = ${world.ours.exerciseId}`
		);
		for (const kind of ['card', 'reminder', 'changed', 'follow_up'] as const) {
			await db.transaction((tx) => queue(tx, kind, [participantId]));
			const [row] = await outboxOf(db, world.ours.municipalityId);
			await deliver(row!.id, now);
		}
		const [card, ...others] = world.smtp.received;
		expect(card!.text).toContain('Gymsalen på Eksempelvik skole, inngang B');
		expect(card!.text).toContain('kl. 08.15');
		expect(card!.text).toContain('Marte Nyhus, 000 41 207');
		expect(card!.attachments[0]!.content.toString()).toContain('DTSTART:20261203T071500Z');
		for (const one of [card!, ...others]) expect(one.text).not.toMatch(/Hemmelig|utkast|Astrid|brystet/i);
	});
});
