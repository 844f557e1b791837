import { and, asc, desc, eq } from 'drizzle-orm';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { criterion, exercise, exerciseSeries, exerciseTransition, objective } from './schema.ts';

const columns = {
	id: exercise.id,
	municipalityId: exercise.municipalityId,
	seriesId: exercise.seriesId,
	series: exerciseSeries.name,
	previousExerciseId: exercise.previousExerciseId,
	title: exercise.title,
	format: exercise.format,
	state: exercise.state,
	purpose: exercise.purpose,
	scenario: exercise.scenario,
	startsAt: exercise.startsAt,
	endsAt: exercise.endsAt,
	timeZone: exercise.timeZone,
	place: exercise.place,
	stopPhrase: exercise.stopPhrase,
	realIncidentProcedure: exercise.realIncidentProcedure,
	safetyContact: exercise.safetyContact,
	safetyPhone: exercise.safetyPhone,
	caseNumber: exercise.caseNumber,
	startedAt: exercise.startedAt,
	endedAt: exercise.endedAt,
	version: exercise.version
};

/** One exercise of one municipality, or null. */
export async function exerciseById(db: Db, municipalityId: string, id: string) {
	const [found] = await db
		.select(columns)
		.from(exercise)
		.leftJoin(exerciseSeries, eq(exerciseSeries.id, exercise.seriesId))
		.where(and(eq(exercise.municipalityId, municipalityId), eq(exercise.id, id)));
	return found ?? null;
}
export type Exercise = NonNullable<Awaited<ReturnType<typeof exerciseById>>>;

/** All the municipality's exercises, latest first; those without a date come on top, as they need one. */
export function exercises(db: Db, municipalityId: string): Promise<Exercise[]> {
	return db
		.select(columns)
		.from(exercise)
		.leftJoin(exerciseSeries, eq(exerciseSeries.id, exercise.seriesId))
		.where(eq(exercise.municipalityId, municipalityId))
		.orderBy(desc(exercise.startsAt), desc(exercise.createdAt));
}

/** The municipality's series by name, for choosing. */
export function seriesOf(db: Db, municipalityId: string) {
	return db
		.select({ id: exerciseSeries.id, name: exerciseSeries.name })
		.from(exerciseSeries)
		.where(eq(exerciseSeries.municipalityId, municipalityId))
		.orderBy(asc(exerciseSeries.name));
}

/** Øvingsmål with their criteria, numbered 1, 1.1, … in order. */
export async function objectivesOf(db: Db, exerciseId: string) {
	const objectives = await db
		.select({
			id: objective.id,
			title: objective.title,
			description: objective.description,
			version: objective.version
		})
		.from(objective)
		.where(eq(objective.exerciseId, exerciseId))
		.orderBy(asc(objective.position), asc(objective.id));
	const criteria = await db
		.select({
			id: criterion.id,
			objectiveId: criterion.objectiveId,
			text: criterion.text,
			howSeen: criterion.howSeen
		})
		.from(criterion)
		.innerJoin(objective, eq(objective.id, criterion.objectiveId))
		.where(eq(objective.exerciseId, exerciseId))
		.orderBy(asc(criterion.position), asc(criterion.id));
	return objectives.map((row, index) => ({
		...row,
		number: index + 1,
		criteria: criteria
			.filter((one) => one.objectiveId === row.id)
			.map((one, place) => ({ ...one, number: `${index + 1}.${place + 1}` }))
	}));
}

/** Every move between states, oldest first, with who did it (null when that person is gone). */
export function transitionsOf(db: Db, exerciseId: string) {
	return db
		.select({
			from: exerciseTransition.fromState,
			to: exerciseTransition.toState,
			at: exerciseTransition.at,
			by: user.name
		})
		.from(exerciseTransition)
		.leftJoin(user, eq(user.id, exerciseTransition.byUserId))
		.where(eq(exerciseTransition.exerciseId, exerciseId))
		.orderBy(asc(exerciseTransition.at));
}
