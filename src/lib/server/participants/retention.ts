import { and, eq, exists, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { auditEvent } from '#lib/server/audit/schema.ts';
import type { Db, Tx } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { clearOldHearers } from '#lib/server/report/retention.ts';
import { reportVersion } from '#lib/server/report/schema.ts';
import { casting } from '#lib/server/role-players/schema.ts';
import { clearParticipants } from './clear.ts';
import { participant } from './schema.ts';

/**
 * Clear everybody whose exercise was reported longer ago than their municipality keeps personal data (`retentionDays`, at
 * most 90, counted from when the report was first approved), and whoever was asked about a draft. Doing it twice changes nothing.
 * @returns how many were cleared
 */
export async function clearOldParticipants(db: Db, now: Date): Promise<number> {
	return db.transaction(async (tx) => {
		const reported = tx
			.select({ one: sql`1` })
			.from(reportVersion)
			.innerJoin(exercise, eq(exercise.id, reportVersion.exerciseId))
			.innerJoin(municipality, eq(municipality.id, exercise.municipalityId))
			.where(
				and(
					eq(reportVersion.exerciseId, participant.exerciseId),
					eq(reportVersion.number, 1),
					sql`${reportVersion.approvedAt} + ${municipality.retentionDays} * interval '24 hours' < ${now.toISOString()}::timestamptz`
				)
			);
		const due = await tx
			.select({ id: participant.id })
			.from(participant)
			.where(and(isNull(participant.clearedAt), exists(reported)))
			.for('update', { of: participant });
		await clearParticipants(
			tx,
			due.map(({ id }) => id),
			now
		);
		await clearOldHearers(tx, now);
		return due.length;
	});
}

/**
 * Ids of everybody who has been cleared, by retention or by asking, or taken out by staff: asked before a restore puts an older
 * state in its place.
 */
export async function clearedParticipants(db: Db): Promise<string[]> {
	const cleared = await db.select({ id: participant.id }).from(participant).where(isNotNull(participant.clearedAt));
	// Their rows are gone; that they were there stands in the audit.
	const removed = await db
		.select({ id: auditEvent.subjectId })
		.from(auditEvent)
		.where(eq(auditEvent.action, 'participant.removed'));
	return [...new Set([...cleared, ...removed].flatMap(({ id }) => id ?? []))];
}

/**
 * What a restore does with what it has loaded, before anybody sees it: whoever had been cleared when it began is cleared
 * again, and so is everybody whose time has come. Whoever is cleared before the exercise has ended plays nothing any more, as
 * when it was done the first time.
 */
export async function clearRestored(tx: Tx, clearedBefore: readonly string[], now: Date): Promise<void> {
	await clearParticipants(tx, clearedBefore, now);
	await clearOldParticipants(tx, now);
	const gone = tx
		.select({ id: participant.id })
		.from(participant)
		.innerJoin(exercise, eq(exercise.id, participant.exerciseId))
		.where(
			and(
				isNotNull(participant.clearedAt),
				inArray(exercise.state, ['planned', 'ready', 'running']),
				sql`${participant.attendance} is distinct from 'out'`
			)
		);
	await tx.delete(casting).where(inArray(casting.participantId, gone));
}
