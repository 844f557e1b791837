import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { mailStates, type MailState } from '#lib/mail/mail.ts';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { mail } from './schema.ts';

/* The outbox as it is read. Personal data: for those who may plan. */

/** Most rows on one page. */
export const outboxPage = 200;

type Filter = { exerciseId?: string | null; state?: MailState | null };

const filtered = (municipalityId: string, { exerciseId, state }: Filter) =>
	and(
		eq(mail.municipalityId, municipalityId),
		exerciseId ? eq(mail.exerciseId, exerciseId) : undefined,
		state ? eq(mail.state, state) : undefined
	);

/** The newest mails of a municipality, without their text. */
export function outboxOf(db: Db, municipalityId: string, filter: Filter = {}) {
	return db
		.select({
			id: mail.id,
			kind: mail.kind,
			state: mail.state,
			toName: mail.toName,
			toAddress: mail.toAddress,
			attempts: mail.attempts,
			lastError: mail.lastError,
			dueAt: mail.dueAt,
			sentAt: mail.sentAt,
			createdAt: mail.createdAt,
			exerciseId: mail.exerciseId,
			exercise: exercise.title
		})
		.from(mail)
		.leftJoin(exercise, eq(exercise.id, mail.exerciseId))
		.where(filtered(municipalityId, filter))
		.orderBy(desc(mail.createdAt), desc(mail.id))
		.limit(outboxPage);
}

/** How many there are in each state. */
export async function outboxCounts(
	db: Db,
	municipalityId: string,
	exerciseId: string | null = null
): Promise<Record<MailState, number>> {
	const found = await db
		.select({ state: mail.state, mails: count() })
		.from(mail)
		.where(filtered(municipalityId, { exerciseId }))
		.groupBy(mail.state);
	return Object.fromEntries(
		mailStates.map((state) => [state, found.find((row) => row.state === state)?.mails ?? 0])
	) as Record<MailState, number>;
}

/** One mail with its text, or null. `currentAddress`: the person's, which may have been mended since. */
export async function mailById(db: Db, municipalityId: string, id: string) {
	const [found] = await db
		.select({
			id: mail.id,
			kind: mail.kind,
			state: mail.state,
			toName: mail.toName,
			toAddress: mail.toAddress,
			subject: mail.subject,
			text: mail.text,
			calendar: mail.calendar,
			attempts: mail.attempts,
			lastError: mail.lastError,
			dueAt: mail.dueAt,
			sentAt: mail.sentAt,
			createdAt: mail.createdAt,
			createdBy: user.name,
			exerciseId: mail.exerciseId,
			exercise: exercise.title,
			participantId: mail.participantId,
			currentAddress: participant.email,
			clearedAt: participant.clearedAt
		})
		.from(mail)
		.leftJoin(exercise, eq(exercise.id, mail.exerciseId))
		.leftJoin(participant, eq(participant.id, mail.participantId))
		.leftJoin(user, eq(user.id, mail.createdBy))
		.where(and(eq(mail.id, id), eq(mail.municipalityId, municipalityId)));
	return found ?? null;
}

/** Every mail to one person of one exercise, newest first, without their text. */
export function mailsTo(db: Db, exerciseId: string, participantId: string) {
	return db
		.select({
			id: mail.id,
			kind: mail.kind,
			state: mail.state,
			attempts: mail.attempts,
			lastError: mail.lastError,
			dueAt: mail.dueAt,
			sentAt: mail.sentAt
		})
		.from(mail)
		.where(and(eq(mail.exerciseId, exerciseId), eq(mail.participantId, participantId)))
		.orderBy(desc(mail.createdAt), desc(mail.id));
}

export type LatestMail = { id: string; state: MailState; at: Date; lastError: string };

/** The newest mail of these kinds to each person of one exercise. */
export async function latestMails(
	db: Db,
	exerciseId: string,
	kinds?: readonly (typeof mail.$inferSelect.kind)[]
): Promise<Map<string, LatestMail>> {
	const found = await db
		.selectDistinctOn([mail.participantId], {
			participantId: mail.participantId,
			id: mail.id,
			state: mail.state,
			sentAt: mail.sentAt,
			createdAt: mail.createdAt,
			lastError: mail.lastError
		})
		.from(mail)
		.where(and(eq(mail.exerciseId, exerciseId), kinds ? inArray(mail.kind, [...kinds]) : undefined))
		.orderBy(mail.participantId, desc(mail.createdAt), desc(mail.id));
	return new Map(
		found.flatMap(({ participantId, sentAt, createdAt, ...rest }) =>
			participantId ? [[participantId, { ...rest, at: sentAt ?? createdAt }] as const] : []
		)
	);
}

/**
 * What needs a person: mails that were given up, and those that wait although their time has come, because no server is set
 * up, its password cannot be opened, or it does not answer.
 */
export async function mailTrouble(db: Db, municipalityId: string): Promise<{ failed: number; stuck: number }> {
	const [row] = await db
		.select({
			failed: sql<number>`count(*) filter (where ${mail.state} = 'failed')::int`,
			stuck: sql<number>`count(*) filter (where ${mail.state} = 'waiting' and ${mail.createdAt} < now() - interval '10 minutes'
				and (${mail.attempts} > 0 or ${mail.dueAt} < now()))::int`
		})
		.from(mail)
		.where(eq(mail.municipalityId, municipalityId));
	return row!;
}
