import { eq } from 'drizzle-orm';
import { hashPassword } from '../../src/lib/server/auth/passwords.ts';
import { user } from '../../src/lib/server/auth/schema.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { membership, municipality } from '../../src/lib/server/municipalities/schema.ts';
import { inviteMember } from '../../src/lib/server/municipalities/commands.ts';
import { participant } from '../../src/lib/server/participants/schema.ts';
import { issueLink, issuePaperLink, linkAddress, revokeLinks } from '../../src/lib/server/participants/links.ts';
import { appUrl, password, staffRoles, type People, type StaffRole } from './app.ts';
import { theDay } from './day.ts';
import { readyExercise } from './care.ts';
import { loopMunicipalities } from './loops.ts';
import { exerciseWithSecrets } from '../support/secrets.fixture.ts';
import { sandbox } from './sandbox.ts';
import { theWay } from './way.ts';
import { worlds } from './worlds.ts';

/** One person of each kind beside the demo's own, and a municipality where the access test may write. */
export async function addPeople(
	db: Db,
	demo: { email: string; rolePlayerLink: string; medicalCentreLink: string },
	now: Date
): Promise<People> {
	const passwordHash = await hashPassword(password);
	const join = async (email: string, name: string, municipalityId: string, role: StaffRole) => {
		const [made] = await db.insert(user).values({ email, name, passwordHash }).returning({ id: user.id });
		await db.insert(membership).values({ municipalityId, userId: made!.id, role });
		return made!.id;
	};
	const joinAll = async (municipalityId: string, domain: string) => {
		const emails = {} as Record<StaffRole, string>;
		const ids = {} as Record<StaffRole, string>;
		for (const role of staffRoles) {
			emails[role] = `${role}@${domain}`;
			ids[role] = await join(emails[role], `Prøve ${role}`, municipalityId, role);
		}
		return { emails, ids };
	};

	const [home] = await db
		.select({ id: membership.municipalityId })
		.from(membership)
		.innerJoin(user, eq(user.id, membership.userId))
		.where(eq(user.email, demo.email));
	const staff = await joinAll(home!.id, 'prove.example.no');
	const invited = await inviteMember(
		db,
		home!.id,
		{ name: 'Ny Medlem', email: 'ny@prove.example.no', role: 'reader' },
		now
	);

	const [away] = await db.insert(municipality).values({ name: 'Annenvik kommune' }).returning({ id: municipality.id });
	const stranger = 'fremmed@annenvik.example.no';
	await join(stranger, 'Frem Med', away!.id, 'coordinator');

	const [other] = await db
		.insert(municipality)
		.values({ name: 'Tilgangsvik kommune' })
		.returning({ id: municipality.id });
	const members = await joinAll(other!.id, 'tilgang.example.no');
	const built = await sandbox(db, other!.id, members.ids, now);

	const exerciseWorlds = await worlds(db, home!.id, staff.ids.administrator, now);
	const dead = await deadLinks(db, exerciseWorlds[0]!.exercise!, now);
	const [onPaper] = await db
		.insert(participant)
		.values({ exerciseId: exerciseWorlds[0]!.exercise!, kind: 'role_player', name: 'På Papir' })
		.returning({ id: participant.id });
	const { code } = await issuePaperLink(db, onPaper!.id, new Date(now.getTime() + 86_400_000), now);
	const secrets = await exerciseWithSecrets(db, now);
	const marked = await issueLink(db, secrets.participantId, new Date(now.getTime() + 86_400_000), now);
	return {
		marked: linkAddress(appUrl, marked),
		staff: staff.emails,
		day: await theDay(db, now),
		way: { script: await theWay(db, 'med', now), noScript: await theWay(db, 'uten', now) },
		links: { rolePlayer: demo.rolePlayerLink, medicalCentre: demo.medicalCentreLink, ...dead },
		code,
		worlds: exerciseWorlds.map((params) => ({ ...params, token: invited.ok ? invited.value : '' })),
		care: {
			script: await readyExercise(db, home!.id, staff.ids.administrator, 'Omsorgsøvelse 1', now),
			noScript: await readyExercise(db, home!.id, staff.ids.administrator, 'Omsorgsøvelse 2', now)
		},
		loops: await loopMunicipalities(db, joinAll),
		access: {
			staff: members.emails,
			stranger,
			links: { ...built.links, ...(await deadLinks(db, built.exerciseId, now)) },
			params: built.params
		}
	};
}

/** A link that is taken back and one whose deadline has passed. */
async function deadLinks(db: Db, exerciseId: string, now: Date): Promise<{ revoked: string; expired: string }> {
	const link = async (name: string, expiresAt: Date) => {
		const [made] = await db
			.insert(participant)
			.values({ exerciseId, kind: 'role_player', name })
			.returning({ id: participant.id });
		return { id: made!.id, address: linkAddress(appUrl, await issueLink(db, made!.id, expiresAt, now)) };
	};
	const revoked = await link('Trukket Tilbake', new Date(now.getTime() + 86_400_000));
	await revokeLinks(db, revoked.id, now);
	const expired = await link('Ut Gått', new Date(now.getTime() - 1000));
	return { revoked: revoked.address, expired: expired.address };
}
