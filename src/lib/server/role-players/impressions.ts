import { and, eq, sql } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { pageReaderIn } from '#lib/i18n/pageReaders.ts';
import type { ReaderLanguage } from '#lib/i18n/readers.ts';
import { feelingCounts, type ImpressionInput } from '#lib/role-players/impression.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { firstImpression } from './schema.ts';

/** What the person has said, or null. */
export async function myImpression(db: Db, participantId: string) {
	const [found] = await db
		.select({
			feeling: firstImpression.feeling,
			worked: firstImpression.worked,
			better: firstImpression.better,
			at: firstImpression.at
		})
		.from(firstImpression)
		.where(eq(firstImpression.participantId, participantId));
	return found ?? null;
}

/** Store or change one's førsteinntrykk: while the exercise runs and until it is reported. */
export async function saveImpression(
	db: Db,
	exerciseId: string,
	participantId: string,
	input: ImpressionInput,
	now: Date,
	language: ReaderLanguage = 'nb'
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [found] = await tx
			.select({ state: exercise.state })
			.from(participant)
			.innerJoin(exercise, eq(exercise.id, participant.exerciseId))
			.where(and(eq(participant.id, participantId), eq(exercise.id, exerciseId)))
			.for('key share', { of: participant });
		if (found?.state !== 'running' && found?.state !== 'evaluating')
			return { ok: false, errors: { form: pageReaderIn(language).thanks.closed } };
		await tx
			.insert(firstImpression)
			.values({ ...input, participantId, at: now })
			.onConflictDoUpdate({ target: firstImpression.participantId, set: { ...input, at: now } });
		return { ok: true, value: undefined };
	});
}

/**
 * Everybody's førsteinntrykk for those who evaluate: without names, roles or times, in an order that says nothing. Figures
 * only where at least five have said how it was; ready for the report.
 */
export async function impressionsOf(db: Db, exerciseId: string) {
	const rows = await db
		.select({
			feeling: firstImpression.feeling,
			worked: firstImpression.worked,
			better: firstImpression.better
		})
		.from(firstImpression)
		.innerJoin(participant, eq(participant.id, firstImpression.participantId))
		.where(eq(participant.exerciseId, exerciseId))
		// Neither by time nor by person, and the same at each load.
		.orderBy(sql`md5(${firstImpression.participantId}::text || 'impression')`);
	return { answers: rows.length, counts: feelingCounts(rows.map(({ feeling }) => feeling)), rows };
}
