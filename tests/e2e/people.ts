import { eq } from 'drizzle-orm';
import { hashPassword } from '../../src/lib/server/auth/passwords.ts';
import { user } from '../../src/lib/server/auth/schema.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { membership, municipality } from '../../src/lib/server/municipalities/schema.ts';
import { participant } from '../../src/lib/server/participants/schema.ts';
import { issueLink, linkAddress, revokeLink } from '../../src/lib/server/participants/links.ts';
import { appUrl, password, staffRoles, type People } from './app.ts';

/** One person of each kind beside the demo's own: a member per role, a stranger, and dead links. */
export async function addPeople(
	db: Db,
	demo: { email: string; rolePlayerLink: string; medicalCentreLink: string },
	now: Date
): Promise<People> {
	const passwordHash = await hashPassword(password);
	const [home] = await db
		.select({ id: membership.municipalityId })
		.from(membership)
		.innerJoin(user, eq(user.id, membership.userId))
		.where(eq(user.email, demo.email));
	const join = async (email: string, name: string, municipalityId: string, role: (typeof staffRoles)[number]) => {
		const [made] = await db.insert(user).values({ email, name, passwordHash }).returning({ id: user.id });
		await db.insert(membership).values({ municipalityId, userId: made!.id, role });
		return email;
	};
	const staff = {} as People['staff'];
	for (const role of staffRoles) staff[role] = await join(`${role}@prove.example.no`, `Prøve ${role}`, home!.id, role);
	const [away] = await db.insert(municipality).values({ name: 'Annenvik kommune' }).returning({ id: municipality.id });
	const stranger = await join('fremmed@annenvik.example.no', 'Frem Med', away!.id, 'coordinator');

	const [player] = await db
		.select({ exerciseId: participant.exerciseId })
		.from(participant)
		.where(eq(participant.kind, 'role_player'))
		.limit(1);
	const soon = new Date(now.getTime() + 86_400_000);
	const link = async (name: string, expiresAt: Date) => {
		const [made] = await db
			.insert(participant)
			.values({ exerciseId: player!.exerciseId, kind: 'role_player', name })
			.returning({ id: participant.id });
		return { id: made!.id, address: linkAddress(appUrl, await issueLink(db, made!.id, expiresAt, now)) };
	};
	const revoked = await link('Trukket Tilbake', soon);
	await revokeLink(db, revoked.id, now);
	const expired = await link('Ut Gått', new Date(now.getTime() - 1000));
	return {
		staff,
		stranger,
		links: {
			rolePlayer: demo.rolePlayerLink,
			medicalCentre: demo.medicalCentreLink,
			revoked: revoked.address,
			expired: expired.address
		},
		params: { exercise: player!.exerciseId }
	};
}
