import { and, eq, sql } from 'drizzle-orm';
import type { CommsCheckInput } from '#lib/contact-lines/check-input.ts';
import { statusAfter, type CheckOutcome } from '#lib/contact-lines/comms-check.ts';
import type { Outcome } from '#lib/forms/form.ts';
import { isId } from '#lib/forms/id.ts';
import { commsCheck as t } from '#lib/i18n/nb/commsCheck.ts';
import { isoDate } from '#lib/i18n/time.ts';
import type { Db } from '#lib/server/db/client.ts';
import { lockExercise } from '#lib/server/exercises/lock.ts';
import { newestFirst } from './check-queries.ts';
import { commsCheck, contactLine } from './schema.ts';

type Place = { id: string; timeZone: string };

/**
 * Note that a line of this exercise was tried. The line's status and date follow the newest try; one that is older than
 * what is known of the line is kept, and changes nothing about it. The same line, channel and moment once more corrects.
 * @returns the try's id
 */
export async function noteCheck(
	db: Db,
	exercise: Place,
	{ lineId, ...input }: CommsCheckInput
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		await lockExercise(tx, exercise.id);
		const line = await lineOf(tx, exercise.id, lineId);
		if (!line) return { ok: false, errors: { lineId: t.errors.removedLine } };
		const { channel, triedAt, ...result } = input;
		const [noted] = await tx
			.insert(commsCheck)
			.values({ lineId, channel, triedAt, ...result })
			.onConflictDoUpdate({ target: [commsCheck.lineId, commsCheck.triedAt, commsCheck.channel], set: result })
			.returning({ id: commsCheck.id });
		const newest = await newestOf(tx, lineId);
		const known = line.lastVerifiedOn ?? '';
		if (newest?.id === noted!.id && isoDate(triedAt, exercise.timeZone) >= known)
			await follow(tx, exercise, lineId, newest);
		return { ok: true, value: noted!.id };
	});
}

/**
 * Take a try away. Where the line stood as this try had left it, it follows the newest that is left, or has not been tried;
 * what somebody has written in the line since stays.
 */
export async function removeCheck(db: Db, exercise: Place, id: string): Promise<void> {
	if (!isId(id)) return;
	await db.transaction(async (tx) => {
		await lockExercise(tx, exercise.id);
		const [found] = await tx
			.select({
				...tried,
				lineId: commsCheck.lineId,
				status: contactLine.status,
				lastVerifiedOn: contactLine.lastVerifiedOn
			})
			.from(commsCheck)
			.innerJoin(contactLine, eq(contactLine.id, commsCheck.lineId))
			.where(and(eq(commsCheck.id, id), eq(contactLine.exerciseId, exercise.id)));
		if (!found) return;
		const newest = await newestOf(tx, found.lineId);
		await tx.delete(commsCheck).where(eq(commsCheck.id, id));
		const asLeft =
			found.status === statusAfter[found.outcome] && found.lastVerifiedOn === isoDate(found.triedAt, exercise.timeZone);
		if (newest?.id === id && asLeft) await follow(tx, exercise, found.lineId, await newestOf(tx, found.lineId));
	});
}

const tried = { id: commsCheck.id, outcome: commsCheck.outcome, triedAt: commsCheck.triedAt };

async function lineOf(tx: Db, exerciseId: string, id: string) {
	const [line] = await tx
		.select({ lastVerifiedOn: contactLine.lastVerifiedOn })
		.from(contactLine)
		.where(and(eq(contactLine.id, id), eq(contactLine.exerciseId, exerciseId)));
	return line;
}

async function newestOf(tx: Db, lineId: string) {
	const [newest] = await tx
		.select(tried)
		.from(commsCheck)
		.where(eq(commsCheck.lineId, lineId))
		.orderBy(...newestFirst)
		.limit(1);
	return newest;
}

/** The line has a new version: who has it open in a form is told, and does not write the old status back. */
async function follow(
	tx: Db,
	{ timeZone }: Place,
	lineId: string,
	newest: { outcome: CheckOutcome; triedAt: Date } | undefined
): Promise<void> {
	await tx
		.update(contactLine)
		.set({
			status: newest ? statusAfter[newest.outcome] : 'untested',
			lastVerifiedOn: newest ? isoDate(newest.triedAt, timeZone) : null,
			version: sql`${contactLine.version} + 1`
		})
		.where(eq(contactLine.id, lineId));
}
