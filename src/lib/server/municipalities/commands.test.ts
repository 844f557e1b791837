import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { session, user } from '#lib/server/auth/schema.ts';
import { sessions } from '#lib/server/auth/sessions.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import {
	acceptInvitation,
	changePassword,
	changeRole,
	checkPassword,
	invitationFor,
	inviteMember,
	reinviteMember,
	removeMember,
	setUp
} from './commands.ts';
import { isEmpty, memberOf, members } from './queries.ts';
import { membership, municipality } from './schema.ts';

const now = new Date('2026-11-23T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const first = {
	municipality: 'Eksempelvik',
	municipalityPhone: '',
	name: 'Ingrid',
	email: 'ingrid@example.no',
	password: 'fire tilfeldige ord her'
};

describeEachEngine('members', ({ db }) => {
	let place = '';
	let ingrid = '';
	beforeAll(async () => {
		expect(await isEmpty(db)).toBe(true);
		// Pressed twice at once: done once, and the other is told.
		const both = await Promise.all([setUp(db, first), setUp(db, first)]);
		expect(both.filter((one) => !one.ok)).toMatchObject([{ errors: { form: expect.any(String) } }]);
		const made = both.find((one) => one.ok);
		if (!made?.ok) throw new Error('not set up');
		ingrid = made.value;
		place = (await memberOf(db, { id: ingrid, name: 'Ingrid', email: first.email }))!.municipality.id;
	});

	test('Brunn is set up once', async () => {
		expect(await setUp(db, { ...first, email: 'tyv@example.no' })).toMatchObject({ ok: false });
	});

	test('only the right password logs in', async () => {
		expect(await checkPassword(db, first.email, first.password)).toBe(ingrid);
		expect(await checkPassword(db, first.email, `${first.password} `)).toBeNull();
		expect(await checkPassword(db, 'ukjent@example.no', first.password)).toBeNull();
	});

	test('the cookie is not in the database', async () => {
		const lucia = sessions(db, false);
		const made = await lucia.createSession(ingrid, {});
		const stored = await db.select({ id: session.id }).from(session).where(eq(session.userId, ingrid));
		expect(stored.map((row) => row.id)).not.toContain(made.id);
		expect((await lucia.validateSession(made.id)).user?.id).toBe(ingrid);
		expect((await lucia.validateSession(stored[0]!.id)).user).toBeNull();
		await lucia.invalidateSession(made.id);
		expect((await lucia.validateSession(made.id)).user).toBeNull();
	});

	test('an invitation sets a password once, within seven days, and the newest one counts', async () => {
		const per = { name: 'Per', email: 'per@example.no', role: 'evaluator' as const };
		const invited = await inviteMember(db, place, per, now);
		if (!invited.ok) throw new Error('not invited');
		expect(await invitationFor(db, invited.value, later(8))).toBeNull();
		const membership = (await members(db, place)).find((one) => one.email === per.email)!;
		expect(membership.accepted).toBe(false);
		const again = (await reinviteMember(db, place, membership.id, now))!.token;
		expect(await acceptInvitation(db, invited.value, 'et langt passord', now)).toBeNull();
		expect(await acceptInvitation(db, again, 'et langt passord', now)).toBe(membership.userId);
		expect(await acceptInvitation(db, again, 'noe helt annet her', now)).toBeNull();
		expect(await checkPassword(db, per.email, 'et langt passord')).toBe(membership.userId);
	});

	test('an address that exists cannot be invited into another place', async () => {
		const stolen = await inviteMember(db, place, { name: 'X', email: first.email, role: 'reader' }, now);
		expect(stolen).toMatchObject({ ok: false, errors: { email: expect.any(String) } });
	});

	test('a new password ends every login', async () => {
		const lucia = sessions(db, false);
		const made = await lucia.createSession(ingrid, {});
		expect(await changePassword(db, ingrid, 'feil passord', 'helt nytt passord')).toMatchObject({ ok: false });
		expect(await changePassword(db, ingrid, first.password, 'helt nytt passord')).toMatchObject({ ok: true });
		expect((await lucia.validateSession(made.id)).user).toBeNull();
	});

	test('the last administrator stays, and another municipality reaches nobody here', async () => {
		const mine = (await members(db, place)).find((one) => one.userId === ingrid)!;
		expect(await changeRole(db, place, mine.id, 'reader')).toMatchObject({ ok: false });
		expect(await removeMember(db, place, mine.id)).toMatchObject({ ok: false });
		const elsewhere = '01a20000-0000-7000-8000-000000000000';
		expect(await reinviteMember(db, elsewhere, mine.id, now)).toBeNull();
		await removeMember(db, elsewhere, mine.id);
		expect((await db.select({ id: user.id }).from(user).where(eq(user.id, ingrid))).length).toBe(1);
	});

	test('two administrators who take the role from each other at once: one stays', async () => {
		const [away] = await db.insert(municipality).values({ name: 'Bortevik' }).returning({ id: municipality.id });
		const join = async (name: string) => {
			const [person] = await db
				.insert(user)
				.values({ name, email: `${name}@bortevik.example.no` })
				.returning({ id: user.id });
			const [made] = await db
				.insert(membership)
				.values({ municipalityId: away!.id, userId: person!.id, role: 'administrator' })
				.returning({ id: membership.id });
			return made!.id;
		};
		for (const take of [
			(id: string) => changeRole(db, away!.id, id, 'reader'),
			(id: string) => removeMember(db, away!.id, id)
		]) {
			const pair = [await join(randomUUID()), await join(randomUUID())];
			await Promise.all(pair.map(take));
			const left = (await members(db, away!.id)).filter((one) => one.role === 'administrator');
			expect(left).toHaveLength(1);
			await db.delete(membership).where(eq(membership.municipalityId, away!.id));
		}
	});
});
