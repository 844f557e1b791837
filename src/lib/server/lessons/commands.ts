import { and, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { lessonForms as t } from '#lib/i18n/nb/lessonForms.ts';
import type { LessonInput, moveInput } from '#lib/lessons/input.ts';
import { carriedAs } from '#lib/lessons/flags.ts';
import { isClosed, missingFor, ownerMay } from '#lib/lessons/states.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { membership, municipality } from '#lib/server/municipalities/schema.ts';
import { evidenceOf, lockLesson, missingErrors, writeMade, writeMove } from './moves.ts';
import { finding, lesson, lessonFinding } from './schema.ts';

const refused = (name: string, message: string) => ({ ok: false, errors: { [name]: message } }) as const;

/** Who does it, and whether the role may decide over lessons. */
export type Actor = { userId: string; decides: boolean };

/** Write a læringspunkt down as a draft, standing on findings of the exercise it comes from. @returns its id */
export async function createLesson(
	db: Db,
	municipalityId: string,
	exerciseId: string,
	{ version: _version, 'findingIds[]': findingIds, ...input }: LessonInput,
	byUserId: string,
	now: Date
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		const wrong = await wrongReference(tx, municipalityId, exerciseId, input.ownerId, findingIds);
		if (wrong) return wrong;
		// Held until the end, so that two lessons made at once do not get the same number.
		await tx
			.select({ id: municipality.id })
			.from(municipality)
			.where(eq(municipality.id, municipalityId))
			.for('update');
		const [made] = await tx
			.insert(lesson)
			.values({
				...input,
				municipalityId,
				exerciseId,
				number: sql`(select coalesce(max(${lesson.number}), 0) + 1 from ${lesson} where ${lesson.municipalityId} = ${municipalityId})`
			})
			.returning({ id: lesson.id });
		await standOn(tx, made!.id, findingIds);
		await writeMade(tx, made!.id, { byUserId, at: now });
		return { ok: true, value: made!.id };
	});
}

/**
 * Change what a lesson says and stands on, while it is open. Its state moves only by `moveLesson` and a judgement.
 * @param byUserId who changes it: while it waits to be shown, the owner cannot give it away, and then judge it
 */
export async function updateLesson(
	db: Db,
	municipalityId: string,
	lessonId: string,
	{ version, 'findingIds[]': findingIds, ...input }: LessonInput,
	byUserId: string
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const found = await lockLesson(tx, municipalityId, lessonId);
		if (!found) return refused('form', t.errors.lessonGone);
		if (isClosed(found)) return refused('form', t.errors.closed);
		if (found.version !== version) return refused('form', forms.changedMeanwhile);
		// Two paths: which one it is on is settled once the evidence is approved.
		if (found.state !== 'draft' && found.kind !== input.kind) return refused('kind', t.errors.kindSettled);
		if (carriedAs(found) === 'waiting' && found.ownerId === byUserId && input.ownerId !== byUserId)
			return refused('ownerId', t.errors.ownerStays);
		const wrong = await wrongReference(tx, municipalityId, found.exerciseId, input.ownerId, findingIds);
		if (wrong) return wrong;
		await tx
			.update(lesson)
			.set({ ...input, version: version + 1 })
			.where(eq(lesson.id, lessonId));
		await tx.delete(lessonFinding).where(eq(lessonFinding.lessonId, lessonId));
		await standOn(tx, lessonId, findingIds);
		return { ok: true, value: undefined };
	});
}

async function standOn(tx: Db, lessonId: string, findingIds: readonly string[]): Promise<void> {
	if (findingIds.length === 0) return;
	await tx.insert(lessonFinding).values([...new Set(findingIds)].map((findingId) => ({ lessonId, findingId })));
}

async function wrongReference(
	tx: Db,
	municipalityId: string,
	exerciseId: string,
	ownerId: string | null,
	findingIds: readonly string[]
) {
	const [own] = await tx
		.select({ id: exercise.id })
		.from(exercise)
		.where(and(eq(exercise.id, exerciseId), eq(exercise.municipalityId, municipalityId)));
	if (!own) return refused('form', t.errors.lessonGone);
	if (ownerId !== null) {
		const [member] = await tx
			.select({ id: membership.id })
			.from(membership)
			.where(and(eq(membership.municipalityId, municipalityId), eq(membership.userId, ownerId)));
		if (!member) return refused('ownerId', forms.unknownReference(t.fields.owner));
	}
	if (findingIds.length > 0) {
		const found = await tx
			.select({ id: finding.id })
			.from(finding)
			.where(and(eq(finding.exerciseId, exerciseId), inArray(finding.id, [...findingIds])));
		if (found.length !== new Set(findingIds).size)
			return refused('findingIds[]', forms.unknownReference(t.fields.findings));
	}
	return null;
}

/**
 * Move a lesson by hand along its table. Says what is missing; the verdict of an exercise is given by `judgeLesson`.
 * @param by the owner may accept, decline, start and report done; everything else takes the right to decide
 */
export async function moveLesson(
	db: Db,
	municipalityId: string,
	lessonId: string,
	{ to, reason, version }: z.output<typeof moveInput>,
	by: Actor,
	now: Date
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const found = await lockLesson(tx, municipalityId, lessonId);
		if (!found) return refused('form', t.errors.lessonGone);
		if (found.version !== version) return refused('form', forms.changedMeanwhile);
		const own = found.ownerId === by.userId && ownerMay(to, found.state);
		if (!by.decides && !own) return refused('form', t.errors.ownersMove);
		const missing = missingFor(to, found, {
			...(await evidenceOf(tx, lessonId)),
			reason,
			byUserId: by.userId,
			// Nothing here has judged it: a verdict by this way is refused, whatever the form says.
			takenInAs: null
		});
		if (missing.length > 0) return { ok: false, errors: missingErrors(missing) };
		await writeMove(tx, municipalityId, found, { to, reason, byUserId: by.userId, at: now });
		return { ok: true, value: undefined };
	});
}
