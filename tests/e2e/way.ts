import { eq } from 'drizzle-orm';
import { hashPassword } from '../../src/lib/server/auth/passwords.ts';
import { user } from '../../src/lib/server/auth/schema.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { issueLink, linkAddress } from '../../src/lib/server/participants/links.ts';
import { publishAll } from '../../src/lib/server/role-players/publish.ts';
import { municipalityWithExercise } from '../support/municipality.fixture.ts';
import { playedRole } from '../support/role-players.fixture.ts';
import { appUrl, password } from './app.ts';

export type Way = { email: string; exercise: string; rolePlay: string; address: string };

/** An exercise in a municipality of its own, with one card that is published: for what is told of the way there. */
export async function theWay(db: Db, name: string, now: Date): Promise<Way> {
	const { exerciseId, by } = await municipalityWithExercise(db);
	const email = `${name}@veivik.example.no`;
	await db
		.update(user)
		.set({ email, passwordHash: await hashPassword(password) })
		.where(eq(user.id, by.byUserId));
	const { rolePlayId, participantId } = await playedRole(db, exerciseId);
	await publishAll(db, exerciseId, { userId: by.byUserId, now });
	const link = await issueLink(db, participantId, new Date(now.getTime() + 86_400_000), now);
	return { email, exercise: exerciseId, rolePlay: rolePlayId, address: linkAddress(appUrl, link) };
}
