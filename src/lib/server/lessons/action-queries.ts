import { and, asc, eq } from 'drizzle-orm';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { forum } from '#lib/server/forums/schema.ts';
import { actionEvent, improvementAction, lesson } from './schema.ts';

const actionColumns = {
	id: improvementAction.id,
	lessonId: improvementAction.lessonId,
	lesson: lesson.number,
	lessonTitle: lesson.title,
	lessonKind: lesson.kind,
	lessonState: lesson.state,
	restricted: lesson.restricted,
	goal: improvementAction.goal,
	measure: improvementAction.measure,
	effectIndicator: improvementAction.effectIndicator,
	cost: improvementAction.cost,
	costAmount: improvementAction.costAmount,
	owner: improvementAction.owner,
	dueDate: improvementAction.dueDate,
	forumId: improvementAction.forumId,
	forum: forum.name,
	state: improvementAction.state,
	evidence: improvementAction.evidence,
	version: improvementAction.version
};

/** The tiltaksplan after an exercise: the tiltak of the lessons that came from it, in the lessons' order. */
export function actionsOf(db: Db, exerciseId: string) {
	return db
		.select(actionColumns)
		.from(improvementAction)
		.innerJoin(lesson, eq(lesson.id, improvementAction.lessonId))
		.leftJoin(forum, eq(forum.id, improvementAction.forumId))
		.where(eq(lesson.exerciseId, exerciseId))
		.orderBy(asc(lesson.number), asc(improvementAction.dueDate), asc(improvementAction.id));
}

/** The history of a lesson's tiltak, oldest first: who, when, from and to which state and due date. */
export function actionHistoryOf(db: Db, municipalityId: string, lessonId: string) {
	return db
		.select({
			id: actionEvent.id,
			measure: improvementAction.measure,
			fromState: actionEvent.fromState,
			toState: actionEvent.toState,
			fromDueDate: actionEvent.fromDueDate,
			toDueDate: actionEvent.toDueDate,
			at: actionEvent.at,
			by: user.name
		})
		.from(actionEvent)
		.innerJoin(improvementAction, eq(improvementAction.id, actionEvent.actionId))
		.innerJoin(lesson, eq(lesson.id, improvementAction.lessonId))
		.leftJoin(user, eq(user.id, actionEvent.byUserId))
		.where(and(eq(lesson.municipalityId, municipalityId), eq(lesson.id, lessonId)))
		.orderBy(asc(actionEvent.at), asc(actionEvent.id));
}

/** The municipality's samarbeidsarenaer, by name, for choosing. */
export function forumsOf(db: Db, municipalityId: string) {
	return db
		.select({ id: forum.id, name: forum.name })
		.from(forum)
		.where(eq(forum.municipalityId, municipalityId))
		.orderBy(asc(forum.name));
}
