import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { casting, rolePlay, rolePlayVersion, rolePlayerQuestion } from './schema.ts';

/**
 * «Spør markøransvarlig»: what a role player wonders about.
 * @param versionId the card it was asked from
 * @returns whether it was taken: false when the person does not play (or is reserve for) that role
 */
export async function askQuestion(
	db: Db,
	exerciseId: string,
	participantId: string,
	{ versionId, text }: { versionId: string; text: string },
	now: Date
): Promise<boolean> {
	const [mine] = await db
		.select({ rolePlayId: rolePlay.id })
		.from(rolePlayVersion)
		.innerJoin(rolePlay, eq(rolePlay.id, rolePlayVersion.rolePlayId))
		.innerJoin(casting, eq(casting.rolePlayId, rolePlay.id))
		.where(
			and(
				eq(rolePlayVersion.id, versionId),
				eq(rolePlay.exerciseId, exerciseId),
				eq(casting.participantId, participantId)
			)
		);
	if (!mine) return false;
	await db.insert(rolePlayerQuestion).values({ rolePlayId: mine.rolePlayId, participantId, text, at: now });
	return true;
}

/** The person's own questions with their answers, oldest first. */
export function myQuestions(db: Db, exerciseId: string, participantId: string) {
	return db
		.select({
			id: rolePlayerQuestion.id,
			text: rolePlayerQuestion.text,
			at: rolePlayerQuestion.at,
			answer: rolePlayerQuestion.answer,
			answeredAt: rolePlayerQuestion.answeredAt
		})
		.from(rolePlayerQuestion)
		.innerJoin(rolePlay, eq(rolePlay.id, rolePlayerQuestion.rolePlayId))
		.where(and(eq(rolePlay.exerciseId, exerciseId), eq(rolePlayerQuestion.participantId, participantId)))
		.orderBy(asc(rolePlayerQuestion.at), asc(rolePlayerQuestion.id));
}

/** Personal data, for those who plan: everybody's questions, those without an answer first, then the newest. */
export function questionsOf(db: Db, exerciseId: string) {
	return db
		.select({
			id: rolePlayerQuestion.id,
			text: rolePlayerQuestion.text,
			at: rolePlayerQuestion.at,
			answer: rolePlayerQuestion.answer,
			answeredAt: rolePlayerQuestion.answeredAt,
			answeredBy: user.name,
			name: participant.name,
			phone: participant.phone,
			cleared: sql<boolean>`${participant.clearedAt} is not null`,
			role: rolePlay.name,
			number: rolePlay.number,
			rolePlayId: rolePlay.id
		})
		.from(rolePlayerQuestion)
		.innerJoin(rolePlay, eq(rolePlay.id, rolePlayerQuestion.rolePlayId))
		.innerJoin(participant, eq(participant.id, rolePlayerQuestion.participantId))
		.leftJoin(user, eq(user.id, rolePlayerQuestion.answeredBy))
		.where(eq(rolePlay.exerciseId, exerciseId))
		.orderBy(
			sql`${rolePlayerQuestion.answeredAt} is not null`,
			desc(rolePlayerQuestion.at),
			desc(rolePlayerQuestion.id)
		);
}

/** How many questions wait for an answer. Those of persons who have been cleared have no words left, and wait for none. */
export async function unansweredQuestions(db: Db, exerciseId: string): Promise<number> {
	const [found] = await db
		.select({ waiting: count() })
		.from(rolePlayerQuestion)
		.innerJoin(rolePlay, eq(rolePlay.id, rolePlayerQuestion.rolePlayId))
		.innerJoin(participant, eq(participant.id, rolePlayerQuestion.participantId))
		.where(
			and(eq(rolePlay.exerciseId, exerciseId), isNull(rolePlayerQuestion.answeredAt), isNull(participant.clearedAt))
		);
	return found?.waiting ?? 0;
}

/**
 * Answer a question, or mend an answer; it shows on the person's card.
 * @param seen the answer that stood on the page, '' for none: refused when somebody else has answered since
 */
export async function answerQuestion(
	db: Db,
	exerciseId: string,
	questionId: string,
	{ answer, seen }: { answer: string; seen: string },
	byUserId: string,
	now: Date
): Promise<Outcome> {
	const own = db.select({ id: rolePlay.id }).from(rolePlay).where(eq(rolePlay.exerciseId, exerciseId));
	const uncleared = db.select({ id: participant.id }).from(participant).where(isNull(participant.clearedAt));
	const changed = await db
		.update(rolePlayerQuestion)
		.set({ answer, answeredAt: now, answeredBy: byUserId })
		.where(
			and(
				eq(rolePlayerQuestion.id, questionId),
				inArray(rolePlayerQuestion.rolePlayId, own),
				inArray(rolePlayerQuestion.participantId, uncleared),
				eq(rolePlayerQuestion.answer, seen)
			)
		)
		.returning({ id: rolePlayerQuestion.id });
	return changed.length === 1
		? { ok: true, value: undefined }
		: { ok: false, errors: { form: forms.changedMeanwhile } };
}
