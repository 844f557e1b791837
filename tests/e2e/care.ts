import { eq } from 'drizzle-orm';
import type { Db } from '../../src/lib/server/db/client.ts';
import { exercise } from '../../src/lib/server/exercises/schema.ts';
import { publishAll } from '../../src/lib/server/role-players/publish.ts';
import { playedRole } from '../support/role-players.fixture.ts';

/** An exercise that is ready, in the demo's municipality, with one role that Liv Torunn Bakke plays. */
export async function readyExercise(db: Db, municipalityId: string, userId: string, title: string, now: Date) {
	const [made] = await db
		.insert(exercise)
		.values({ municipalityId, title, format: 'full_scale', purpose: 'Øve på mottak' })
		.returning({ id: exercise.id });
	const exerciseId = made!.id;
	const { rolePlayId } = await playedRole(db, exerciseId);
	const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
	await db
		.update(exercise)
		.set({ title, state: 'ready', startsAt: hours(1), endsAt: hours(5) })
		.where(eq(exercise.id, exerciseId));
	await publishAll(db, exerciseId, { userId, now });
	return { exercise: exerciseId, rolePlay: rolePlayId };
}
