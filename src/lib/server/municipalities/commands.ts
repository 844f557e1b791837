import { and, count, eq, gt, ne, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Outcome } from '#lib/forms/form.ts';
import { auth as t } from '#lib/i18n/nb/auth.ts';
import type { memberInput, municipalityInput, setupInput } from '#lib/municipalities/input.ts';
import type { MemberRole } from '#lib/municipalities/member.ts';
import { hashPassword, passwordFits } from '#lib/server/auth/passwords.ts';
import { invitation, session, user } from '#lib/server/auth/schema.ts';
import { newToken, tokenHash } from '#lib/server/auth/tokens.ts';
import type { Db } from '#lib/server/db/client.ts';
import { membership, municipality } from './schema.ts';
import { isEmpty } from './queries.ts';

const invitationDays = 7;

/**
 * First run: the municipality and its first administrator.
 * @returns the administrator's user id; refused when somebody has set Brunn up already
 */
export async function setUp(db: Db, input: Omit<z.output<typeof setupInput>, 'code'>): Promise<Outcome<string>> {
	const passwordHash = await hashPassword(input.password);
	return db.transaction(async (tx) => {
		// Two who press at once (or one who presses twice) come one after the other: there is no row yet to hold.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('oppsett', 0))`);
		if (!(await isEmpty(tx))) return { ok: false, errors: { form: t.setupDone } };
		const [place] = await tx
			.insert(municipality)
			.values({ name: input.municipality, phone: input.municipalityPhone })
			.returning({ id: municipality.id });
		const [person] = await tx
			.insert(user)
			.values({ name: input.name, email: input.email, passwordHash })
			.returning({ id: user.id });
		await tx.insert(membership).values({ municipalityId: place!.id, userId: person!.id, role: 'administrator' });
		return { ok: true, value: person!.id };
	});
}

/** @returns the user's id when address and password belong together, else null */
export async function checkPassword(db: Db, email: string, password: string): Promise<string | null> {
	const [found] = await db
		.select({ id: user.id, passwordHash: user.passwordHash })
		.from(user)
		.where(eq(user.email, email));
	return (await passwordFits(found?.passwordHash ?? null, password)) ? (found?.id ?? null) : null;
}

/** Change one's own password; every other login of the person ends. */
export async function changePassword(db: Db, userId: string, current: string, next: string): Promise<Outcome> {
	const [found] = await db.select({ passwordHash: user.passwordHash }).from(user).where(eq(user.id, userId));
	if (!(await passwordFits(found?.passwordHash ?? null, current)))
		return { ok: false, errors: { currentPassword: t.currentPasswordWrong } };
	const passwordHash = await hashPassword(next);
	await db.transaction(async (tx) => {
		await tx.update(user).set({ passwordHash }).where(eq(user.id, userId));
		await tx.delete(session).where(eq(session.userId, userId));
	});
	return { ok: true, value: undefined };
}

/**
 * Give somebody a place in the municipality.
 * @returns the invitation's token, to be shown once
 */
export async function inviteMember(
	db: Db,
	municipalityId: string,
	input: z.output<typeof memberInput>,
	now: Date
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		const [made] = await tx
			.insert(user)
			.values({ name: input.name, email: input.email })
			.onConflictDoNothing()
			.returning({ id: user.id });
		// A person is in one municipality; taking over somebody else's account by inviting the address is refused.
		if (!made) return { ok: false, errors: { email: t.emailTaken } };
		await tx.insert(membership).values({ municipalityId, userId: made.id, role: input.role });
		return { ok: true, value: await issueInvitation(tx, made.id, now) };
	});
}

/** A new invitation for a member who lost the first, or the password; the old one stops working. */
export async function reinviteMember(
	db: Db,
	municipalityId: string,
	membershipId: string,
	now: Date
): Promise<{ token: string; name: string } | null> {
	return db.transaction(async (tx) => {
		const [found] = await tx
			.select({ userId: user.id, name: user.name })
			.from(membership)
			.innerJoin(user, eq(user.id, membership.userId))
			.where(and(eq(membership.id, membershipId), eq(membership.municipalityId, municipalityId)));
		if (!found) return null;
		return { name: found.name, token: await issueInvitation(tx, found.userId, now) };
	});
}

async function issueInvitation(tx: Db, userId: string, now: Date): Promise<string> {
	const token = newToken();
	await tx.delete(invitation).where(eq(invitation.userId, userId));
	await tx.insert(invitation).values({
		tokenHash: tokenHash(token),
		userId,
		expiresAt: new Date(now.getTime() + invitationDays * 86_400_000)
	});
	return token;
}

/** Whom an invitation is for, or null when it is unknown or has run out. */
export async function invitationFor(db: Db, token: string, now: Date) {
	const [found] = await db
		.select({ userId: user.id, name: user.name, municipality: municipality.name })
		.from(invitation)
		.innerJoin(user, eq(user.id, invitation.userId))
		.innerJoin(membership, eq(membership.userId, user.id))
		.innerJoin(municipality, eq(municipality.id, membership.municipalityId))
		.where(and(eq(invitation.tokenHash, tokenHash(token)), gt(invitation.expiresAt, now)));
	return found ?? null;
}

/** Set the password that an invitation asks for; it is used up, and logins by the old password end. */
export async function acceptInvitation(db: Db, token: string, password: string, now: Date): Promise<string | null> {
	const passwordHash = await hashPassword(password);
	return db.transaction(async (tx) => {
		const [used] = await tx
			.delete(invitation)
			.where(and(eq(invitation.tokenHash, tokenHash(token)), gt(invitation.expiresAt, now)))
			.returning({ userId: invitation.userId });
		if (!used) return null;
		await tx.update(user).set({ passwordHash }).where(eq(user.id, used.userId));
		await tx.delete(session).where(eq(session.userId, used.userId));
		return used.userId;
	});
}

/** Change what a member may do; the last administrator stays one. */
export async function changeRole(
	db: Db,
	municipalityId: string,
	membershipId: string,
	role: MemberRole
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		if (role !== 'administrator' && !(await otherAdministrator(tx, municipalityId, membershipId)))
			return { ok: false, errors: { form: t.lastAdministrator } };
		await tx
			.update(membership)
			.set({ role })
			.where(and(eq(membership.id, membershipId), eq(membership.municipalityId, municipalityId)));
		return { ok: true, value: undefined };
	});
}

/** Take a member out; the person is logged out everywhere. What they did keeps standing, without their name. */
export async function removeMember(db: Db, municipalityId: string, membershipId: string): Promise<Outcome> {
	return db.transaction(async (tx) => {
		if (!(await otherAdministrator(tx, municipalityId, membershipId)))
			return { ok: false, errors: { form: t.lastAdministrator } };
		const [gone] = await tx
			.delete(membership)
			.where(and(eq(membership.id, membershipId), eq(membership.municipalityId, municipalityId)))
			.returning({ userId: membership.userId });
		if (gone) await tx.delete(user).where(eq(user.id, gone.userId));
		return { ok: true, value: undefined };
	});
}

/** Whether an administrator is left without this one. The municipality is held: two who take out each other must not both. */
async function otherAdministrator(tx: Db, municipalityId: string, membershipId: string): Promise<boolean> {
	await tx
		.select({ id: municipality.id })
		.from(municipality)
		.where(eq(municipality.id, municipalityId))
		.for('no key update');
	const [row] = await tx
		.select({ others: count() })
		.from(membership)
		.where(
			and(
				eq(membership.municipalityId, municipalityId),
				eq(membership.role, 'administrator'),
				ne(membership.id, membershipId)
			)
		);
	return row!.others > 0;
}

/** Change the municipality's own facts. */
export async function updateMunicipality(
	db: Db,
	municipalityId: string,
	input: z.output<typeof municipalityInput>
): Promise<void> {
	await db.update(municipality).set(input).where(eq(municipality.id, municipalityId));
}
