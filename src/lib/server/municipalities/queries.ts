import { asc, count, eq } from 'drizzle-orm';
import type { MemberRole } from '#lib/municipalities/member.ts';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { membership, municipality } from './schema.ts';

/** A logged-in person in a municipality. */
export type Member = {
	userId: string;
	name: string;
	email: string;
	role: MemberRole;
	municipality: { id: string; name: string; phone: string; isDemo: boolean };
};

/** What a page says of the municipality it is from. */
export const shownMunicipality = {
	id: municipality.id,
	name: municipality.name,
	phone: municipality.phone,
	isDemo: municipality.isDemo
};

/** The person's oldest membership, or null when there is none left. */
export async function memberOf(db: Db, person: { id: string; name: string; email: string }): Promise<Member | null> {
	const [found] = await db
		.select({
			role: membership.role,
			municipality: shownMunicipality
		})
		.from(membership)
		.innerJoin(municipality, eq(municipality.id, membership.municipalityId))
		.where(eq(membership.userId, person.id))
		.orderBy(asc(membership.createdAt))
		.limit(1);
	return found ? { userId: person.id, name: person.name, email: person.email, ...found } : null;
}

/** Everybody with a place in the municipality, by name; `accepted` is false until a password is set. */
export async function members(db: Db, municipalityId: string) {
	const rows = await db
		.select({
			id: membership.id,
			userId: user.id,
			name: user.name,
			email: user.email,
			role: membership.role,
			passwordHash: user.passwordHash
		})
		.from(membership)
		.innerJoin(user, eq(user.id, membership.userId))
		.where(eq(membership.municipalityId, municipalityId))
		.orderBy(asc(user.name));
	return rows.map(({ passwordHash, ...member }) => ({ ...member, accepted: passwordHash !== null }));
}

/** Whether nobody has set Brunn up yet. */
export async function isEmpty(db: Db): Promise<boolean> {
	const [row] = await db.select({ users: count() }).from(user);
	return row!.users === 0;
}

/** The municipality's own facts, for its settings. */
export async function municipalityById(db: Db, id: string) {
	const [found] = await db
		.select({
			name: municipality.name,
			phone: municipality.phone,
			email: municipality.email,
			retentionDays: municipality.retentionDays
		})
		.from(municipality)
		.where(eq(municipality.id, id));
	return found!;
}
