import type { Db } from '../../src/lib/server/db/client.ts';
import { exercise } from '../../src/lib/server/exercises/schema.ts';
import { lesson } from '../../src/lib/server/lessons/schema.ts';
import { municipality } from '../../src/lib/server/municipalities/schema.ts';
import { loopProjects, type People, type StaffRole } from './app.ts';

/** Joins members of every role to a municipality. */
type JoinAll = (
	municipalityId: string,
	domain: string
) => Promise<{ emails: Record<StaffRole, string>; ids: Record<StaffRole, string> }>;

/**
 * A municipality for each project's loop, with one læringspunkt that waits from an earlier exercise: lessons belong to the
 * municipality, so two loops in the same one would put læringspunkter before each other.
 */
export async function loopMunicipalities(db: Db, joinAll: JoinAll): Promise<People['loops']> {
	const made: Partial<People['loops']> = {};
	for (const project of loopProjects) {
		const [place] = await db
			.insert(municipality)
			.values({ name: `Sløyfevik ${loopProjects.indexOf(project) + 1} kommune` })
			.returning({ id: municipality.id });
		const { emails, ids } = await joinAll(place!.id, `${project}.sloyfe.example.no`);
		const [earlier] = await db
			.insert(exercise)
			.values({ municipalityId: place!.id, title: 'Flom i fjor', format: 'discussion', state: 'archived' })
			.returning({ id: exercise.id });
		await db.insert(lesson).values({
			municipalityId: place!.id,
			exerciseId: earlier!.id,
			number: 1,
			kind: 'improve',
			title: 'Varslingslisten er ringt gjennom',
			theme: 'contact_lines',
			state: 'to_verify',
			ownerId: ids.planner,
			verification: 'Alle svarer innen ti minutter.'
		});
		made[project] = emails;
	}
	return made as People['loops'];
}
