import { and, eq, isNull } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { stop as t } from '#lib/i18n/nb/stop.ts';
import { record } from '#lib/server/audit/record.ts';
import type { Db } from '#lib/server/db/client.ts';
import { lockExercise } from './lock.ts';
import { exerciseStop } from './schema.ts';

export type ActiveStop = { id: string; message: string; at: Date };

/** «Reell hendelse» as it stands now in this exercise, or null when nothing is stopped. One indexed row. */
export async function activeStop(db: Db, exerciseId: string): Promise<ActiveStop | null> {
	const [found] = await db
		.select({ id: exerciseStop.id, message: exerciseStop.message, at: exerciseStop.at })
		.from(exerciseStop)
		.where(and(eq(exerciseStop.exerciseId, exerciseId), isNull(exerciseStop.endedAt)));
	return found ?? null;
}

/**
 * Stop everything because something real has happened. Only while the exercise is ready or running.
 * @param message for everybody, '' for none
 * @returns the stop's id; refused when one stands already, so that the second of two who press is told
 */
export async function stopExercise(
	db: Db,
	exerciseId: string,
	message: string,
	byUserId: string,
	now: Date
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		const held = await lockExercise(tx, exerciseId);
		if (!held || (held.state !== 'ready' && held.state !== 'running')) return refused(t.notNow);
		if (await activeStop(tx, exerciseId)) return refused(t.already);
		const [made] = await tx
			.insert(exerciseStop)
			.values({ exerciseId, message, at: now, byUserId })
			.returning({ id: exerciseStop.id });
		const subjectId = made!.id;
		await record(tx, { municipalityId: held.municipalityId, byUserId, action: 'exercise.stopped', subjectId });
		return { ok: true, value: subjectId };
	});
}

/** Let the exercise go on. @param stopId the stop that the person saw: a later one is not ended by an old page */
export async function endStop(
	db: Db,
	exerciseId: string,
	stopId: string,
	byUserId: string,
	now: Date
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const held = await lockExercise(tx, exerciseId);
		if (!held) return refused(t.endedMeanwhile);
		const ended = await tx
			.update(exerciseStop)
			.set({ endedAt: now, endedBy: byUserId })
			.where(and(eq(exerciseStop.id, stopId), eq(exerciseStop.exerciseId, exerciseId), isNull(exerciseStop.endedAt)))
			.returning({ id: exerciseStop.id });
		if (ended.length === 0) return refused(t.endedMeanwhile);
		await record(tx, {
			municipalityId: held.municipalityId,
			byUserId,
			action: 'exercise.stop_ended',
			subjectId: stopId
		});
		return { ok: true, value: undefined };
	});
}

const refused = (message: string) => ({ ok: false as const, errors: { form: message } });
