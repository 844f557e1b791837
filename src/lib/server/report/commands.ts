import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { report as t } from '#lib/i18n/nb/report.ts';
import type { NarrativeKey } from '#lib/report/narratives.ts';
import { blockingApproval } from '#lib/report/sections.ts';
import type { Db } from '#lib/server/db/client.ts';
import { lockExercise } from '#lib/server/exercises/lock.ts';
import type { Exercise } from '#lib/server/exercises/queries.ts';
import { loadReport } from './load.ts';
import { reportPdf } from './pdf.ts';
import { narrativesMark, narrativesOf, versionsOf } from './queries.ts';
import { reportNarrative, reportVersion } from './schema.ts';

/**
 * Store what was written in one section; an emptied field is taken out.
 * @param seen the mark (see `narrativesMark`) of what the page showed; refused when somebody has written another text since
 */
export async function saveNarratives(
	db: Db,
	exerciseId: string,
	texts: Partial<Record<NarrativeKey, string>>,
	seen: string
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		await lockExercise(tx, exerciseId);
		const keys = Object.keys(texts) as NarrativeKey[];
		if (narrativesMark(await narrativesOf(tx, exerciseId), keys) !== seen)
			return { ok: false, errors: { form: forms.changedMeanwhile } };
		for (const [section, text] of Object.entries(texts)) {
			if (text)
				await tx
					.insert(reportNarrative)
					.values({ exerciseId, section, text })
					.onConflictDoUpdate({
						target: [reportNarrative.exerciseId, reportNarrative.section],
						set: { text, version: sql`${reportNarrative.version} + 1` }
					});
			else
				await tx
					.delete(reportNarrative)
					.where(and(eq(reportNarrative.exerciseId, exerciseId), eq(reportNarrative.section, section)));
		}
		return { ok: true, value: undefined };
	});
}

/**
 * Approve the report as it stands: its data, its bytes and their SHA-256 are frozen as the next version. What was
 * approved before stays; a correction is a new version.
 * @param seen the number that the button promised; another one means that somebody approved meanwhile
 * @returns the version's number, or what is missing
 */
export async function approveReport(
	db: Db,
	exercise: Exercise,
	by: { userId: string; name: string },
	seen: number,
	now: Date
): Promise<Outcome<number>> {
	if (exercise.state !== 'evaluating' && exercise.state !== 'reported')
		return { ok: false, errors: { form: t.approval.notYet } };
	const [last] = await versionsOf(db, exercise.id);
	const number = (last?.number ?? 0) + 1;
	if (number !== seen) return { ok: false, errors: { form: t.approval.meanwhile } };
	const data = await loadReport(db, exercise, { version: number, approvedBy: by.name, now });
	if (blockingApproval(data).length > 0) return { ok: false, errors: { form: t.approval.missing } };
	// Drawn outside a transaction: the embedded database has one connection, and drawing takes a second.
	const pdf = await reportPdf(data);
	const fingerprint = createHash('sha256').update(pdf).digest('hex');
	const made = await db
		.insert(reportVersion)
		.values({ exerciseId: exercise.id, number, data, pdf, fingerprint, approvedBy: by.userId, approvedAt: now })
		.onConflictDoNothing()
		.returning({ number: reportVersion.number });
	return made.length === 1 ? { ok: true, value: number } : { ok: false, errors: { form: t.approval.meanwhile } };
}
