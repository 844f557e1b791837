import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Span } from '#lib/evaluations/sentences.ts';
import type { Outcome } from '#lib/forms/form.ts';
import { lessonForms as t } from '#lib/i18n/nb/lessonForms.ts';
import type { findingEdit, findingInput, PassageSource } from '#lib/lessons/input.ts';
import { withinText } from '#lib/lessons/passages.ts';
import type { Db } from '#lib/server/db/client.ts';
import { answer, evaluationForm, response } from '#lib/server/evaluations/schema.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { observation } from '#lib/server/observations/schema.ts';
import { finding, lessonFinding, passage } from './schema.ts';

type FindingInput = z.output<typeof findingInput>;
const nothing = { ok: true, value: undefined } as const;
const refused = (name: string, message: string) => ({ ok: false, errors: { [name]: message } }) as const;

/** A finding without passages yet. @returns its id */
export async function addFinding(db: Db, exerciseId: string, input: FindingInput): Promise<string> {
	return db.transaction((tx) => insertFinding(tx, exerciseId, input));
}

async function insertFinding(tx: Db, exerciseId: string, { title, theme }: FindingInput): Promise<string> {
	// Held until the end, so that two findings made at once do not get the same number.
	await tx.select({ id: exercise.id }).from(exercise).where(eq(exercise.id, exerciseId)).for('update');
	const [made] = await tx
		.insert(finding)
		.values({
			exerciseId,
			title,
			theme,
			number: sql`(select coalesce(max(${finding.number}), 0) + 1 from ${finding} where ${finding.exerciseId} = ${exerciseId})`
		})
		.returning({ id: finding.id });
	return made!.id;
}

/** Mark sentences of one text as evidence for a finding of this exercise. Marking the same again changes nothing. */
export async function markPassages(
	db: Db,
	exerciseId: string,
	input: { source: PassageSource; ranges: readonly Span[]; findingId: string },
	byUserId: string
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		const [own] = await tx
			.select({ id: finding.id })
			.from(finding)
			.where(and(eq(finding.id, input.findingId), eq(finding.exerciseId, exerciseId)));
		if (!own) return refused('findingId', t.errors.findingGone);
		return mark(tx, exerciseId, input, byUserId);
	});
}

/** Mark sentences as evidence for a finding that is made at the same time. @returns the finding's id */
export async function markAsNewFinding(
	db: Db,
	exerciseId: string,
	input: FindingInput & { source: PassageSource; ranges: readonly Span[] },
	byUserId: string
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		// First look, so that nothing is made when the text has gone.
		const text = await textOf(tx, exerciseId, input.source);
		const wrong = outside(text, input.ranges);
		if (wrong) return wrong;
		const findingId = await insertFinding(tx, exerciseId, input);
		return mark(tx, exerciseId, { ...input, findingId }, byUserId);
	});
}

function outside(text: string | null, ranges: readonly Span[]) {
	if (text === null) return refused('source', t.errors.sourceGone);
	return ranges.every((range) => withinText(text, range)) ? null : refused('ranges[]', t.errors.outsideText);
}

async function mark(
	tx: Db,
	exerciseId: string,
	{ source, ranges, findingId }: { source: PassageSource; ranges: readonly Span[]; findingId: string },
	byUserId: string
): Promise<Outcome<string>> {
	const wrong = outside(await textOf(tx, exerciseId, source), ranges);
	if (wrong) return wrong;
	const place = {
		responseId: source.kind === 'observation' ? null : source.responseId,
		field: source.kind === 'field' ? source.field : null,
		questionId: source.kind === 'question' ? source.questionId : null,
		observationId: source.kind === 'observation' ? source.observationId : null
	};
	const same = (column: Parameters<typeof isNull>[0], value: string | null) =>
		value === null ? isNull(column) : sql`${column} = ${value}`;
	const already = await tx
		.select({ start: passage.start, end: passage.end })
		.from(passage)
		.where(
			and(
				eq(passage.findingId, findingId),
				same(passage.responseId, place.responseId),
				same(passage.field, place.field),
				same(passage.questionId, place.questionId),
				same(passage.observationId, place.observationId)
			)
		);
	const fresh = ranges.filter(({ start, end }) => !already.some((one) => one.start === start && one.end === end));
	if (fresh.length > 0)
		await tx
			.insert(passage)
			.values(fresh.map(({ start, end }) => ({ ...place, findingId, start, end, markedBy: byUserId })));
	return { ok: true, value: findingId };
}

/** The text a passage lies in, or null when this exercise has no such text. */
export async function textOf(db: Db, exerciseId: string, source: PassageSource): Promise<string | null> {
	if (source.kind === 'observation') {
		const [found] = await db
			.select({ text: observation.fact })
			.from(observation)
			.where(and(eq(observation.id, source.observationId), eq(observation.exerciseId, exerciseId)));
		return found?.text ?? null;
	}
	const ofExercise = and(eq(response.id, source.responseId), eq(evaluationForm.exerciseId, exerciseId));
	if (source.kind === 'field') {
		const [found] = await db
			.select({ text: response[source.field] })
			.from(response)
			.innerJoin(evaluationForm, eq(evaluationForm.id, response.formId))
			.where(ofExercise);
		return found?.text ?? null;
	}
	const [found] = await db
		.select({ text: answer.words })
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		.innerJoin(evaluationForm, eq(evaluationForm.id, response.formId))
		.where(and(ofExercise, eq(answer.questionId, source.questionId)));
	return found?.text ?? null;
}

const findingsOf = (db: Db, exerciseId: string) =>
	db.select({ id: finding.id }).from(finding).where(eq(finding.exerciseId, exerciseId));

/** Take away the mark on a passage; the words stay where they were written. */
export async function unmarkPassage(db: Db, exerciseId: string, passageId: string): Promise<void> {
	await db
		.delete(passage)
		.where(and(eq(passage.id, passageId), inArray(passage.findingId, findingsOf(db, exerciseId))));
}

/** Change a finding's title, theme and believed cause. */
export async function updateFinding(
	db: Db,
	exerciseId: string,
	findingId: string,
	input: z.output<typeof findingEdit>
): Promise<Outcome> {
	const changed = await db
		.update(finding)
		.set({ title: input.title, theme: input.theme, cause: input.cause })
		.where(and(eq(finding.id, findingId), eq(finding.exerciseId, exerciseId)))
		.returning({ id: finding.id });
	return changed.length === 1 ? nothing : refused('form', t.errors.findingGone);
}

/** Remove a finding with its marks, unless a lesson stands on it. */
export async function removeFinding(db: Db, exerciseId: string, findingId: string): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [used] = await tx
			.select({ id: lessonFinding.lessonId })
			.from(lessonFinding)
			.where(eq(lessonFinding.findingId, findingId))
			.limit(1);
		if (used) return refused('form', t.errors.findingInUse);
		await tx.delete(finding).where(and(eq(finding.id, findingId), eq(finding.exerciseId, exerciseId)));
		return nothing;
	});
}
