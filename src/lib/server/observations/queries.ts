import { and, asc, eq } from 'drizzle-orm';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { criterion, objective } from '#lib/server/exercises/schema.ts';
import { assessment, observation } from './schema.ts';

const columns = {
	id: observation.id,
	criterionId: observation.criterionId,
	observedAt: observation.observedAt,
	place: observation.place,
	fact: observation.fact,
	byUserId: observation.byUserId,
	by: user.name
};

/** Every observation of an exercise in the order things happened; `by` is null when the observer has left Brunn. */
export function observationsOf(db: Db, exerciseId: string) {
	return db
		.select(columns)
		.from(observation)
		.leftJoin(user, eq(user.id, observation.byUserId))
		.where(eq(observation.exerciseId, exerciseId))
		.orderBy(asc(observation.observedAt), asc(observation.id));
}
export type Observation = Awaited<ReturnType<typeof observationsOf>>[number];

/** One observation of this exercise, or null. */
export async function observationById(db: Db, exerciseId: string, id: string): Promise<Observation | null> {
	const [found] = await db
		.select(columns)
		.from(observation)
		.leftJoin(user, eq(user.id, observation.byUserId))
		.where(and(eq(observation.exerciseId, exerciseId), eq(observation.id, id)));
	return found ?? null;
}

/** The assessment of each criterion that has one. */
export function assessmentsOf(db: Db, exerciseId: string) {
	return db
		.select({
			id: assessment.id,
			criterionId: assessment.criterionId,
			objectiveId: criterion.objectiveId,
			rating: assessment.rating,
			reason: assessment.reason,
			byUserId: assessment.byUserId,
			by: user.name,
			at: assessment.at
		})
		.from(assessment)
		.innerJoin(criterion, eq(criterion.id, assessment.criterionId))
		.innerJoin(objective, eq(objective.id, criterion.objectiveId))
		.leftJoin(user, eq(user.id, assessment.byUserId))
		.where(eq(objective.exerciseId, exerciseId))
		.orderBy(asc(objective.position), asc(criterion.position));
}

/** Which assessment a form was opened on: its id and moment, '' when there was none. */
export function seenMark(found: { id: string; at: Date } | null | undefined): string {
	return found ? `${found.id.slice(0, 13)}.${found.at.getTime()}` : '';
}
