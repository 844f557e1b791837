import { eq } from 'drizzle-orm';
import { hashPassword } from '../../src/lib/server/auth/passwords.ts';
import { user } from '../../src/lib/server/auth/schema.ts';
import { exercise } from '../../src/lib/server/exercises/schema.ts';
import { municipality } from '../../src/lib/server/municipalities/schema.ts';
import { issueLink, linkAddress } from '../../src/lib/server/participants/links.ts';
import { cast, createRolePlay, saveRolePlay } from '../../src/lib/server/role-players/commands.ts';
import { publishAll } from '../../src/lib/server/role-players/publish.ts';
import { rolePlayById } from '../../src/lib/server/role-players/queries.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { municipalityWithExercise } from '../support/municipality.fixture.ts';
import { person, playedRole, role, value } from '../support/role-players.fixture.ts';
import { appUrl, password, type People } from './app.ts';

const minutes = 60_000;

/** An exercise that runs, in a municipality of its own: for what happens on the card on the day. */
export async function theDay(db: Db, now: Date): Promise<People['day']> {
	const { exerciseId, by } = await municipalityWithExercise(db);
	const email = 'dagen@dagvik.example.no';
	await db
		.update(user)
		.set({ email, passwordHash: await hashPassword(password) })
		.where(eq(user.id, by.byUserId));
	// A name without a place to break must not make the card wider than a small phone.
	await db
		.update(municipality)
		.set({ name: 'Mellombergdalsfjordbygdenesamtkystsamarbeidet' })
		.where(eq(municipality.id, by.municipalityId));
	const played = await playedRole(db, exerciseId);
	const stages = [
		{ when: 'Fra start', become: 'Du sitter stille og har vondt', trigger: 'start' as const, minutes: null },
		{ when: 'Etter 20 minutter', become: 'Du blir tungpusten', trigger: 'time' as const, minutes: 20 },
		{ when: 'Når noen hjelper deg', become: 'Du blir roligere', trigger: 'helped' as const, minutes: null },
		{ when: 'Hvis ingen har kommet', become: 'Du roper om hjelp', trigger: 'nobody' as const, minutes: null }
	].map((stage) => ({ ...stage, signs: 'Du er blek.', changedBy: '' }));
	const rewrite = async (rolePlayId: string, number: number, name: string) => {
		const { version } = (await rolePlayById(db, exerciseId, rolePlayId))!;
		const facts = { ...role.facts, number, name };
		value(await saveRolePlay(db, exerciseId, rolePlayId, { ...role, facts, version, stages }));
	};
	await rewrite(played.rolePlayId, 7, 'Astrid Berg');
	const link = async (participantId: string) =>
		linkAddress(appUrl, await issueLink(db, participantId, new Date(now.getTime() + 86_400_000), now));
	const players = [{ ...played }];
	for (const [number, name] of ['Bo Ask', 'Eli Lund', 'Geir Moe', 'Ida Nes', 'Ola Rud'].entries()) {
		const rolePlayId = value(await createRolePlay(db, exerciseId, { ...role.facts, number: 8 + number, name }));
		await rewrite(rolePlayId, 8 + number, name);
		const participantId = await person(db, exerciseId, `Spiller ${name}`);
		value(await cast(db, exerciseId, rolePlayId, { participantId, reserve: false }));
		players.push({ rolePlayId, participantId });
	}
	await publishAll(db, exerciseId, { userId: by.byUserId, now });
	await db
		.update(exercise)
		.set({ state: 'running', startedAt: new Date(now.getTime() - 5 * minutes) })
		.where(eq(exercise.id, exerciseId));
	const links = [];
	for (const { participantId } of players) links.push({ participantId, address: await link(participantId) });
	return { email, exercise: exerciseId, players: links };
}
