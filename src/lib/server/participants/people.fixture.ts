import type { Db } from '#lib/server/db/client.ts';
import type { MemberRole } from '#lib/municipalities/member.ts';
import { user } from '#lib/server/auth/schema.ts';
import { exerciseFacts } from '#lib/server/exercises/progress.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { membership, municipality } from '#lib/server/municipalities/schema.ts';

/** When it is over. */
export const now = new Date('2026-12-03T12:30:00Z');

export const impression = { feeling: 4, worked: 'Sminken', better: '' };

/** A municipality with a planner, exercises to take part in, and what a route knows of who comes. */
export async function municipalityWithPeople(db: Db) {
	const [place] = await db.insert(municipality).values({ name: 'Vik' }).returning({ id: municipality.id });
	const municipalityId = place!.id;
	const join = async (name: string, role: MemberRole, at = municipalityId) => {
		const [made] = await db
			.insert(user)
			.values({ name, email: `${crypto.randomUUID()}@example.no` })
			.returning({ id: user.id });
		await db.insert(membership).values({ municipalityId: at, userId: made!.id, role });
		return made!.id;
	};
	const staff = await join('Marte', 'planner');
	const by = { municipalityId, byUserId: staff };
	const anExercise = async (state: 'planned' | 'ready' | 'running' | 'evaluating' = 'planned') => {
		const [made] = await db
			.insert(exercise)
			.values({ municipalityId, title: 'Øvelse', format: 'full_scale', state })
			.returning({ id: exercise.id });
		return made!.id;
	};
	const facts = async (id: string) => exerciseFacts(db, (await exerciseById(db, municipalityId, id))!);
	const who = (exerciseId: string, participantId: string) => ({
		participantId,
		exercise: { id: exerciseId },
		municipality: { id: municipalityId }
	});
	return { municipalityId, join, staff, by, anExercise, facts, who };
}
