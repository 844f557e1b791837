import { createHash } from 'node:crypto';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { editions } from '#lib/i18n/nb/editions.ts';
import { reportPage as t } from '#lib/i18n/nb/reportPage.ts';
import { narrativeLimit, type NarrativeKey } from '#lib/report/narratives.ts';
import { blockingApproval } from '#lib/report/sections.ts';
import type { Db } from '#lib/server/db/client.ts';
import { lockExercise } from '#lib/server/exercises/lock.ts';
import type { Exercise } from '#lib/server/exercises/queries.ts';
import { finding, lesson } from '#lib/server/lessons/schema.ts';
import { log } from '#lib/server/log.ts';
import { loadReport } from './load.ts';
import { reportPdf } from './pdf.ts';
import { draftMark, narrativesMark, narrativesOf, nextVersion, restrictable, restrictedMark } from './queries.ts';
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
			else await empty(tx, exerciseId, section);
		}
		return { ok: true, value: undefined };
	});
}

/** Take a text out. That it is for the internal edition alone is remembered, for what is written there next. */
async function empty(tx: Db, exerciseId: string, section: string): Promise<void> {
	const own = and(eq(reportNarrative.exerciseId, exerciseId), eq(reportNarrative.section, section));
	await tx.delete(reportNarrative).where(and(own, eq(reportNarrative.internal, false)));
	await tx.update(reportNarrative).set({ text: '' }).where(own);
}

/**
 * Approve the report as it stands: its data, its bytes and their SHA-256 are frozen as the next version, in both
 * editions. What was approved before stays; a correction is a new version.
 * @param seen what the button promised. Another version means that somebody approved meanwhile, and another mark of its contents
 *   (see `draftMark`) that something has changed since it was read; null where nobody has
 * @param whatChanged one sentence, asked of every version but the first
 * @returns the version's number, or what is missing or went wrong
 */
export async function approveReport(
	db: Db,
	exercise: Exercise,
	by: { userId: string; name: string },
	seen: { version: number; contents: string | null },
	now: Date,
	whatChanged = ''
): Promise<Outcome<number>> {
	if (exercise.state !== 'evaluating' && exercise.state !== 'reported')
		return { ok: false, errors: { form: t.approval.notYet } };
	const number = await nextVersion(db, exercise.id);
	if (number !== seen.version) return { ok: false, errors: { form: t.approval.meanwhile } };
	if (number > 1 && whatChanged === '') return { ok: false, errors: { whatChanged: editions.whatChangedMissing } };
	const facts = { version: number, approvedBy: by.name, now, whatChanged: number > 1 ? whatChanged : '' };
	const data = await loadReport(db, exercise, facts);
	const publicData = await loadReport(db, exercise, { ...facts, edition: 'public' });
	// Asked last: what was gathered is then what was seen.
	const draft = { version: number, approvedBy: null, now };
	const drafts = [
		await loadReport(db, exercise, draft),
		await loadReport(db, exercise, { ...draft, edition: 'public' })
	] as const;
	if (seen.contents !== null && seen.contents !== draftMark(...drafts))
		return { ok: false, errors: { form: t.approval.changed } };
	if (blockingApproval(data).length > 0) return { ok: false, errors: { form: t.approval.missing } };
	// Drawn outside a transaction: the embedded database has one connection, and drawing takes a second.
	const drawn = await Promise.all([reportPdf(data), reportPdf(publicData)]).catch(
		(failure: unknown) => void log.error({ err: failure, exercise: exercise.id }, 'report not drawn for its approval')
	);
	if (!drawn) return { ok: false, errors: { form: t.drawingFailed } };
	const [pdf, publicPdf] = drawn;
	const made = await db
		.insert(reportVersion)
		.values({
			exerciseId: exercise.id,
			number,
			data,
			pdf,
			fingerprint: fingerprintOf(pdf),
			publicData,
			publicPdf,
			publicFingerprint: fingerprintOf(publicPdf),
			whatChanged: facts.whatChanged,
			approvedBy: by.userId,
			approvedAt: now
		})
		.onConflictDoNothing()
		.returning({ number: reportVersion.number });
	return made.length === 1 ? { ok: true, value: number } : { ok: false, errors: { form: t.approval.meanwhile } };
}

const fingerprintOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Say what is unntatt offentlighet: findings and lessons of the exercise by number, and narratives by key. What the page shows
 * (`restrictable`) and is not named is open. Lessons of other exercises are theirs.
 * @param seen the mark (see `restrictedMark`) of what the page showed; refused when somebody has chosen otherwise since
 */
export async function restrict(
	db: Db,
	exercise: Pick<Exercise, 'id' | 'municipalityId'>,
	chosen: { findings: number[]; lessons: number[]; narratives: string[] },
	seen: string
): Promise<Outcome> {
	const among = (column: AnyPgColumn, values: (number | string)[]) =>
		values.length === 0 ? sql`false` : sql`${inArray(column, values)}`;
	return db.transaction(async (tx) => {
		await lockExercise(tx, exercise.id);
		if (restrictedMark(await restrictable(tx, exercise.id)) !== seen)
			return { ok: false, errors: { form: forms.changedMeanwhile } };
		await tx
			.update(finding)
			.set({ restricted: among(finding.number, chosen.findings) })
			.where(eq(finding.exerciseId, exercise.id));
		await tx
			.update(lesson)
			.set({ restricted: among(lesson.number, chosen.lessons) })
			.where(
				and(
					eq(lesson.exerciseId, exercise.id),
					eq(lesson.municipalityId, exercise.municipalityId),
					ne(lesson.state, 'withdrawn')
				)
			);
		await tx
			.update(reportNarrative)
			.set({ internal: among(reportNarrative.section, chosen.narratives) })
			.where(and(eq(reportNarrative.exerciseId, exercise.id), ne(reportNarrative.text, '')));
		return { ok: true, value: undefined };
	});
}

/** How many points the summary has room for in each list. */
const mostPoints = 3;

/**
 * Take a finding into one of the summary's lists, in its own words. The same again changes nothing.
 * @param to which list
 */
export async function takeFinding(
	db: Db,
	exerciseId: string,
	number: number,
	to: 'worked' | 'toImprove'
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		await lockExercise(tx, exerciseId);
		const [found] = await tx
			.select({ title: finding.title })
			.from(finding)
			.where(and(eq(finding.exerciseId, exerciseId), eq(finding.number, number)));
		if (!found) return { ok: false, errors: { form: forms.changedMeanwhile } };
		const points = ((await narrativesOf(tx, exerciseId))[to] ?? '').split('\n').filter((line) => line.trim() !== '');
		if (points.some((line) => line.trim() === found.title)) return { ok: true, value: undefined };
		if (points.length >= mostPoints) return { ok: false, errors: { [to]: editions.listFull } };
		const text = [...points, found.title].join('\n');
		if (text.length > narrativeLimit(to)) return { ok: false, errors: { [to]: editions.listLong } };
		await tx
			.insert(reportNarrative)
			.values({ exerciseId, section: to, text })
			.onConflictDoUpdate({
				target: [reportNarrative.exerciseId, reportNarrative.section],
				set: { text, version: sql`${reportNarrative.version} + 1` }
			});
		return { ok: true, value: undefined };
	});
}
