import { and, count, eq, ne } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { observations as t } from '#lib/i18n/nb/observations.ts';
import type { AssessmentInput, ObservationInput } from '#lib/observations/input.ts';
import type { Db, Tx } from '#lib/server/db/client.ts';
import { criterion, objective } from '#lib/server/exercises/schema.ts';
import { passage } from '#lib/server/lessons/schema.ts';
import { seenMark } from './queries.ts';
import { assessment, observation } from './schema.ts';

const refuse = (message: string, field = 'form') => ({ ok: false as const, errors: { [field]: message } });

/** Note an observation. @returns its id */
export async function addObservation(
	db: Db,
	exerciseId: string,
	userId: string,
	input: ObservationInput,
	now: Date
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		if (input.criterionId && !(await lockCriterion(tx, exerciseId, input.criterionId)))
			return refuse(forms.unknownReference(t.fields.criterion), 'criterionId');
		const [made] = await tx
			.insert(observation)
			.values({ ...input, exerciseId, byUserId: userId, createdAt: now })
			.returning({ id: observation.id });
		return { ok: true, value: made!.id };
	});
}

/**
 * Change one's own observation. The words stay as they are while a finding has marked them, and the last observation of a
 * criterion that is rated stays with it.
 */
export async function updateObservation(
	db: Db,
	exerciseId: string,
	userId: string,
	id: string,
	input: ObservationInput
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const own = await ownObservation(tx, exerciseId, userId, id);
		if (!own.ok) return own;
		if (input.criterionId && !(await lockCriterion(tx, exerciseId, input.criterionId)))
			return refuse(forms.unknownReference(t.fields.criterion), 'criterionId');
		if (input.fact !== own.value.fact && (await isMarked(tx, id))) return refuse(t.errors.marked, 'fact');
		if (input.criterionId !== own.value.criterionId && (await carriesRating(tx, own.value)))
			return refuse(t.errors.lastOfRated, 'criterionId');
		await tx.update(observation).set(input).where(eq(observation.id, id));
		return { ok: true, value: undefined };
	});
}

/** Remove one's own observation, unless a finding or a rating stands on it. */
export async function removeObservation(db: Db, exerciseId: string, userId: string, id: string): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const own = await ownObservation(tx, exerciseId, userId, id);
		if (!own.ok) return own;
		if (await isMarked(tx, id)) return refuse(t.errors.marked);
		if (await carriesRating(tx, own.value)) return refuse(t.errors.lastOfRated);
		await tx.delete(observation).where(eq(observation.id, id));
		return { ok: true, value: undefined };
	});
}

/**
 * Rate a criterion. Anything but «Ikke øvd» needs at least one observation of it; the criterion is locked, so that none
 * is taken away meanwhile.
 */
export async function rateCriterion(
	db: Db,
	exerciseId: string,
	userId: string,
	criterionId: string,
	{ rating, reason, seen }: AssessmentInput,
	now: Date
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		if (!(await lockCriterion(tx, exerciseId, criterionId))) return refuse(forms.unknownReference(t.fields.criterion));
		const [existing] = await tx
			.select({ id: assessment.id, at: assessment.at })
			.from(assessment)
			.where(eq(assessment.criterionId, criterionId));
		if (seenMark(existing) !== seen) return refuse(forms.changedMeanwhile);
		if (rating !== 'not_exercised' && (await observed(tx, criterionId)) === 0)
			return refuse(t.errors.needsObservation, 'rating');
		const values = { rating, reason, byUserId: userId, at: now };
		await tx
			.insert(assessment)
			.values({ ...values, criterionId })
			.onConflictDoUpdate({ target: assessment.criterionId, set: values });
		return { ok: true, value: undefined };
	});
}

/** Whether the criterion is this exercise's; keeps ratings and observations of it in single file until the end. */
async function lockCriterion(tx: Tx, exerciseId: string, id: string): Promise<boolean> {
	const [found] = await tx
		.select({ id: criterion.id })
		.from(criterion)
		.innerJoin(objective, eq(objective.id, criterion.objectiveId))
		.where(and(eq(criterion.id, id), eq(objective.exerciseId, exerciseId)))
		.for('update', { of: criterion });
	return found !== undefined;
}

type Own = { id: string; criterionId: string | null; fact: string };

async function ownObservation(tx: Tx, exerciseId: string, userId: string, id: string): Promise<Outcome<Own>> {
	const [found] = await tx
		.select({
			id: observation.id,
			criterionId: observation.criterionId,
			fact: observation.fact,
			byUserId: observation.byUserId
		})
		.from(observation)
		.where(and(eq(observation.id, id), eq(observation.exerciseId, exerciseId)))
		.for('update');
	if (!found) return refuse(t.errors.gone);
	if (found.byUserId !== userId) return refuse(t.errors.notYours);
	if (found.criterionId) await lockCriterion(tx, exerciseId, found.criterionId);
	return { ok: true, value: found };
}

async function isMarked(tx: Tx, observationId: string): Promise<boolean> {
	const [found] = await tx
		.select({ id: passage.id })
		.from(passage)
		.where(eq(passage.observationId, observationId))
		.limit(1);
	return found !== undefined;
}

/** Whether a rating other than «Ikke øvd» would stand without an observation if this one went away. */
async function carriesRating(tx: Tx, { id, criterionId }: Own): Promise<boolean> {
	if (!criterionId) return false;
	const [rated] = await tx
		.select({ id: assessment.id })
		.from(assessment)
		.where(and(eq(assessment.criterionId, criterionId), ne(assessment.rating, 'not_exercised')));
	return rated !== undefined && (await observed(tx, criterionId, id)) === 0;
}

async function observed(tx: Tx, criterionId: string, except?: string): Promise<number> {
	const [row] = await tx
		.select({ observations: count() })
		.from(observation)
		.where(and(eq(observation.criterionId, criterionId), except ? ne(observation.id, except) : undefined));
	return row!.observations;
}
