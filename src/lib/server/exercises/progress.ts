import { and, count, countDistinct, desc, eq, isNotNull, isNull, ne, not, notExists, sql, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { ExerciseFacts } from '#lib/exercises/facts.ts';
import { contactChannel, contactLine } from '#lib/server/contact-lines/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { evaluationForm, response } from '#lib/server/evaluations/schema.ts';
import { finding, improvementAction, lesson, lessonInExercise } from '#lib/server/lessons/schema.ts';
import { inject } from '#lib/server/msel/schema.ts';
import { assessment } from '#lib/server/observations/schema.ts';
import { participation } from '#lib/server/organisations/schema.ts';
import { reportNarrative, reportVersion } from '#lib/server/report/schema.ts';
import { unaccountedFor } from '#lib/server/role-players/attendance.ts';
import { hasWithdrawn } from '#lib/server/participants/consent.ts';
import { ringing } from '#lib/server/role-players/follow-up.ts';
import { unansweredQuestions } from '#lib/server/role-players/questions.ts';
import { acknowledgement, casting, rolePlay, rolePlayVersion } from '#lib/server/role-players/schema.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import type { Exercise } from './queries.ts';
import { criterion, exercise, objective } from './schema.ts';

/** Count everything that `checks` asks about one exercise. The caller has checked that it may be read. */
export async function exerciseFacts(db: Db, current: Exercise): Promise<ExerciseFacts> {
	const id = current.id;
	const one = sql`1`;
	const of = async (table: PgTable, where: SQL | undefined) => {
		const [row] = await db.select({ n: count() }).from(table).where(where);
		return row!.n;
	};
	const channelOfLine = db.select({ one }).from(contactChannel).where(eq(contactChannel.lineId, contactLine.id));
	const criterionOfObjective = db.select({ one }).from(criterion).where(eq(criterion.objectiveId, objective.id));
	const versionOfRole = db.select({ one }).from(rolePlayVersion).where(eq(rolePlayVersion.rolePlayId, rolePlay.id));
	const castOfRole = db
		.select({ one })
		.from(casting)
		.where(
			and(
				eq(casting.rolePlayId, rolePlay.id),
				eq(casting.reserve, false),
				// Whoever has taken part back plays nothing.
				not(hasWithdrawn(casting.participantId))
			)
		);
	const actionOfLesson = db.select({ one }).from(improvementAction).where(eq(improvementAction.lessonId, lesson.id));
	const newest = sql`(select max(v.number) from ${rolePlayVersion} v where v.role_play_id = ${rolePlayVersion.rolePlayId})`;

	const [criteria] = await db
		.select({ all: countDistinct(criterion.id), assessed: countDistinct(assessment.criterionId) })
		.from(criterion)
		.innerJoin(objective, eq(objective.id, criterion.objectiveId))
		.leftJoin(assessment, eq(assessment.criterionId, criterion.id))
		.where(eq(objective.exerciseId, id));
	const [answers] = await db
		.select({ n: countDistinct(response.clientId) })
		.from(response)
		.innerJoin(evaluationForm, eq(evaluationForm.id, response.formId))
		.where(eq(evaluationForm.exerciseId, id));
	const [unread] = await db
		.select({ n: count() })
		.from(casting)
		.innerJoin(rolePlay, eq(rolePlay.id, casting.rolePlayId))
		.innerJoin(rolePlayVersion, and(eq(rolePlayVersion.rolePlayId, rolePlay.id), eq(rolePlayVersion.number, newest)))
		.leftJoin(
			acknowledgement,
			and(eq(acknowledgement.versionId, rolePlayVersion.id), eq(acknowledgement.participantId, casting.participantId))
		)
		.where(and(eq(rolePlay.exerciseId, id), eq(casting.reserve, false), isNull(acknowledgement.id)));

	const calls = await ringing(db, id);
	const inExercise = eq(participation.exerciseId, id);
	const line = eq(contactLine.exerciseId, id);
	const play = eq(rolePlay.exerciseId, id);
	const carried = eq(lessonInExercise.exerciseId, id);
	return {
		state: current.state,
		format: current.format,
		hasPurpose: current.purpose !== '',
		hasScenario: current.scenario !== '',
		hasTime: current.startsAt !== null && current.endsAt !== null,
		hasPlace: current.place !== '',
		hasStopPhrase: current.stopPhrase !== '',
		hasRealIncidentProcedure: current.realIncidentProcedure !== '',
		hasSafetyContact: current.safetyContact !== '' && current.safetyPhone !== '',
		objectives: await of(objective, eq(objective.exerciseId, id)),
		objectivesWithoutCriterion: await of(objective, and(eq(objective.exerciseId, id), notExists(criterionOfObjective))),
		carriedLessons: await of(lessonInExercise, carried),
		undecidedLessons: await of(lessonInExercise, and(carried, eq(lessonInExercise.decision, 'undecided'))),
		organisations: await of(participation, inExercise),
		organisationsUnanswered: await of(participation, and(inExercise, eq(participation.answer, 'not_answered'))),
		organisationQuestions: await of(
			participation,
			and(inExercise, eq(participation.answer, 'question'), eq(participation.reply, ''))
		),
		roles: await of(exerciseRole, eq(exerciseRole.exerciseId, id)),
		lines: await of(contactLine, line),
		linesWithoutChannel: await of(contactLine, and(line, notExists(channelOfLine))),
		linesWrong: await of(contactLine, and(line, eq(contactLine.status, 'wrong'))),
		rolePlays: await of(rolePlay, play),
		rolePlaysUnpublished: await of(rolePlay, and(play, notExists(versionOfRole))),
		rolePlaysUncast: await of(rolePlay, and(play, notExists(castOfRole))),
		rolePlayersUnread: unread!.n,
		rolePlayersUnaccounted: await unaccountedFor(db, id),
		roleQuestions: await unansweredQuestions(db, id),
		rolePlayersToRing: calls.all,
		rolePlayersNotRung: calls.left,
		injects: await of(inject, eq(inject.exerciseId, id)),
		forms: await of(evaluationForm, eq(evaluationForm.exerciseId, id)),
		answers: answers!.n,
		criteria: criteria!.all,
		criteriaAssessed: criteria!.assessed,
		findings: await of(finding, eq(finding.exerciseId, id)),
		lessons: await of(lesson, and(eq(lesson.exerciseId, id), ne(lesson.state, 'withdrawn'))),
		improveLessonsWithoutAction: await of(
			lesson,
			and(
				eq(lesson.exerciseId, id),
				eq(lesson.kind, 'improve'),
				ne(lesson.state, 'withdrawn'),
				notExists(actionOfLesson)
			)
		),
		unjudgedLessons: await of(
			lessonInExercise,
			and(carried, eq(lessonInExercise.decision, 'taken_in'), isNull(lessonInExercise.verdict))
		),
		reportVersions: await of(reportVersion, eq(reportVersion.exerciseId, id)),
		nextExercises: await of(exercise, eq(exercise.previousExerciseId, id))
	};
}

/** When the municipality last held an exercise, and last approved a report; null when it never has. */
export async function lastExercised(db: Db, municipalityId: string) {
	const held = and(
		eq(exercise.municipalityId, municipalityId),
		// One that was called off is in the archive too, but never ended.
		isNotNull(exercise.endedAt)
	);
	const [exercised] = await db
		.select({
			id: exercise.id,
			title: exercise.title,
			at: exercise.endedAt
		})
		.from(exercise)
		.where(held)
		.orderBy(desc(exercise.endedAt))
		.limit(1);
	const [reported] = await db
		.select({
			id: exercise.id,
			title: exercise.title,
			at: reportVersion.approvedAt,
			caseNumber: exercise.caseNumber,
			planChangesStated: sql<boolean>`coalesce(${reportNarrative.text}, '') <> ''`
		})
		.from(reportVersion)
		.innerJoin(exercise, eq(exercise.id, reportVersion.exerciseId))
		.leftJoin(
			reportNarrative,
			and(eq(reportNarrative.exerciseId, exercise.id), eq(reportNarrative.section, 'planChangesText'))
		)
		.where(eq(exercise.municipalityId, municipalityId))
		.orderBy(sql`${reportVersion.approvedAt} desc`)
		.limit(1);
	return { exercised: exercised ?? null, reported: reported ?? null };
}
