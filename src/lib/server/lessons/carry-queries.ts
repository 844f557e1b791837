import { and, asc, count, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { criterion, exercise, objective } from '#lib/server/exercises/schema.ts';
import { contactLine } from '#lib/server/contact-lines/schema.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import { lesson, lessonInExercise } from './schema.ts';
import { lessonsOfMunicipality } from './queries.ts';

/** Where a lesson has been taken in or left out, with what came of it. */
export function appearancesOf(db: Db, municipalityId: string, lessonId: string) {
	return selectAppearances(db)
		.where(and(eq(lesson.municipalityId, municipalityId), eq(lessonInExercise.lessonId, lessonId)))
		.orderBy(asc(exercise.startsAt), asc(exercise.createdAt));
}

/** The earlier lessons that this exercise was given, in order. */
export async function earlierLessons(db: Db, municipalityId: string, exerciseId: string, now: Date) {
	const rows = await selectAppearances(db)
		.where(and(eq(lesson.municipalityId, municipalityId), eq(lessonInExercise.exerciseId, exerciseId)))
		.orderBy(asc(lesson.number));
	const lessons = new Map(
		(rows.length === 0 ? [] : await lessonsOfMunicipality(db, municipalityId, now)).map((one) => [one.id, one])
	);
	return rows.map((row) => ({ ...row, lesson: lessons.get(row.lessonId)! }));
}

const decider = alias(user, 'decider');
const judge = alias(user, 'judge');

function selectAppearances(db: Db) {
	return db
		.select({
			id: lessonInExercise.id,
			lessonId: lessonInExercise.lessonId,
			exerciseId: lessonInExercise.exerciseId,
			exercise: exercise.title,
			exerciseState: exercise.state,
			decision: lessonInExercise.decision,
			takenInAs: lessonInExercise.takenInAs,
			takenInText: lessonInExercise.takenInText,
			objective: objective.title,
			criterion: criterion.text,
			criterionId: lessonInExercise.criterionId,
			objectiveId: lessonInExercise.objectiveId,
			reason: lessonInExercise.reason,
			decidedBy: decider.name,
			decidedAt: lessonInExercise.decidedAt,
			verdict: lessonInExercise.verdict,
			verdictReason: lessonInExercise.verdictReason,
			judgedBy: judge.name,
			judgedAt: lessonInExercise.judgedAt
		})
		.from(lessonInExercise)
		.innerJoin(lesson, eq(lesson.id, lessonInExercise.lessonId))
		.innerJoin(exercise, eq(exercise.id, lessonInExercise.exerciseId))
		.leftJoin(objective, eq(objective.id, lessonInExercise.objectiveId))
		.leftJoin(criterion, eq(criterion.id, lessonInExercise.criterionId))
		.leftJoin(decider, eq(decider.id, lessonInExercise.decidedBy))
		.leftJoin(judge, eq(judge.id, lessonInExercise.judgedBy));
}

/** The exercises that were started from this one, first first. */
export function nextExercises(db: Db, municipalityId: string, exerciseId: string) {
	return db
		.select({ id: exercise.id, title: exercise.title })
		.from(exercise)
		.where(and(eq(exercise.municipalityId, municipalityId), eq(exercise.previousExerciseId, exerciseId)))
		.orderBy(asc(exercise.createdAt));
}

/** What there is to copy from an exercise to the next one. */
export async function copiesOf(db: Db, exerciseId: string) {
	const [own] = await db
		.select({
			stopPhrase: exercise.stopPhrase,
			procedure: exercise.realIncidentProcedure,
			contact: exercise.safetyContact,
			phone: exercise.safetyPhone
		})
		.from(exercise)
		.where(eq(exercise.id, exerciseId));
	const [roles] = await db.select({ count: count() }).from(exerciseRole).where(eq(exerciseRole.exerciseId, exerciseId));
	const [lines] = await db.select({ count: count() }).from(contactLine).where(eq(contactLine.exerciseId, exerciseId));
	return {
		safety: Object.values(own ?? {}).some((text) => text !== ''),
		roles: roles!.count,
		lines: lines!.count
	};
}
