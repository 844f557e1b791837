import { asc, desc, eq } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import { commsCheck, contactLine } from './schema.ts';

/** Newest first; of two at the same moment the one that was noted last. */
export const newestFirst = [desc(commsCheck.triedAt), desc(commsCheck.createdAt), desc(commsCheck.id)];

/** Every try of the exercise's lines, newest first, with the staff's notes. */
export async function checksOf(db: Db, exerciseId: string) {
	return db
		.select({
			id: commsCheck.id,
			lineId: commsCheck.lineId,
			line: contactLine.number,
			channel: commsCheck.channel,
			triedAt: commsCheck.triedAt,
			outcome: commsCheck.outcome,
			minutes: commsCheck.minutes,
			note: commsCheck.note
		})
		.from(commsCheck)
		.innerJoin(contactLine, eq(contactLine.id, commsCheck.lineId))
		.where(eq(contactLine.exerciseId, exerciseId))
		.orderBy(...newestFirst);
}
export type Check = Awaited<ReturnType<typeof checksOf>>[number];

/** What the report may tell of the tries, newest first: outcome and minutes, by the line's number; no notes. */
export async function checksForReport(db: Db, exerciseId: string) {
	return db
		.select({ line: contactLine.number, outcome: commsCheck.outcome, minutes: commsCheck.minutes })
		.from(commsCheck)
		.innerJoin(contactLine, eq(contactLine.id, commsCheck.lineId))
		.where(eq(contactLine.exerciseId, exerciseId))
		.orderBy(asc(contactLine.number), ...newestFirst);
}
