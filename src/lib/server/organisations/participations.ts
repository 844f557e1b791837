import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { organisations as t } from '#lib/i18n/nb/organisations.ts';
import type { AnswerInput, DemandsInput, participationsInput } from '#lib/organisations/input.ts';
import { answerOpen } from '#lib/organisations/organisation.ts';
import type { Db } from '#lib/server/db/client.ts';
import { evaluationForm, response } from '#lib/server/evaluations/schema.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import { organisation, participation } from './schema.ts';

/**
 * Add organisations from the register to an exercise of the same municipality, all on the same terms.
 * @returns the new participations; refused when one of them is archived, another municipality's or in it already
 */
export async function addParticipations(
	db: Db,
	municipalityId: string,
	exerciseId: string,
	{ 'organisationIds[]': ids, withContacts: _with, ...demands }: z.output<typeof participationsInput>
): Promise<Outcome<{ id: string; organisationId: string }[]>> {
	const wanted = [...new Set(ids)];
	const gone = { ok: false as const, errors: { 'organisationIds[]': t.alreadyIn } };
	return db.transaction(async (tx) => {
		const own = await tx
			.select({ id: organisation.id })
			.from(organisation)
			.innerJoin(exercise, eq(exercise.municipalityId, organisation.municipalityId))
			.where(
				and(
					inArray(organisation.id, wanted),
					eq(organisation.municipalityId, municipalityId),
					isNull(organisation.archivedAt),
					eq(exercise.id, exerciseId)
				)
			);
		if (own.length < wanted.length) return gone;
		const [already] = await tx
			.select({ id: participation.id })
			.from(participation)
			.where(and(eq(participation.exerciseId, exerciseId), inArray(participation.organisationId, wanted)))
			.limit(1);
		if (already) return gone;
		const made = await tx
			.insert(participation)
			.values(wanted.map((organisationId) => ({ ...demands, exerciseId, organisationId })))
			.onConflictDoNothing()
			.returning({ id: participation.id, organisationId: participation.organisationId });
		return { ok: true, value: made };
	});
}

const own = (exerciseId: string, id: string) => and(eq(participation.id, id), eq(participation.exerciseId, exerciseId));

/** Change what taking part demands; refused when they answered, or somebody else saved, since the form was opened. */
export async function updateParticipation(
	db: Db,
	exerciseId: string,
	id: string,
	{ version, ...demands }: DemandsInput
): Promise<Outcome> {
	const changed = await db
		.update(participation)
		.set({ ...demands, version: version + 1 })
		.where(and(own(exerciseId, id), eq(participation.version, version)))
		.returning({ id: participation.id });
	return changed.length === 1
		? { ok: true, value: undefined }
		: { ok: false, errors: { form: forms.changedMeanwhile } };
}

/** The coordinator's reply to what they wrote; refused when they have written something else meanwhile. */
export async function replyTo(
	db: Db,
	exerciseId: string,
	id: string,
	{ reply, version }: { reply: string; version: number }
): Promise<Outcome> {
	return db.transaction(async (tx): Promise<Outcome> => {
		const [found] = await tx
			.select({ comment: participation.comment, version: participation.version })
			.from(participation)
			.where(own(exerciseId, id))
			.for('update');
		if (!found || found.version !== version) return { ok: false, errors: { form: forms.changedMeanwhile } };
		if (found.comment === '') return { ok: false, errors: { reply: t.replyNone } };
		await tx
			.update(participation)
			.set({ reply, version: version + 1 })
			.where(own(exerciseId, id));
		return { ok: true, value: undefined };
	});
}

/**
 * What an organisation answers, pressed by its contact. A reply belongs to the words it replied to: new words take it
 * away.
 * @returns refused when the demands or the reply changed since the page was opened, or the exercise is over
 */
export async function answerParticipation(
	db: Db,
	exerciseId: string,
	id: string,
	{ answer, comment, version }: Pick<AnswerInput, 'answer' | 'comment' | 'version'>,
	now: Date
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [found] = await tx
			.select({
				comment: participation.comment,
				reply: participation.reply,
				version: participation.version,
				state: exercise.state
			})
			.from(participation)
			.innerJoin(exercise, eq(exercise.id, participation.exerciseId))
			.where(own(exerciseId, id))
			.for('update', { of: participation });
		if (!found || found.version !== version) return { ok: false, errors: { form: t.mine.changedMeanwhile } };
		if (!answerOpen(found.state)) return { ok: false, errors: { form: t.mine.closed } };
		const reply = comment === found.comment ? found.reply : '';
		await tx
			.update(participation)
			.set({ answer, comment, reply, answeredAt: now, version: version + 1 })
			.where(own(exerciseId, id));
		return { ok: true, value: undefined };
	});
}

/** Take an organisation out of an exercise, when nothing hangs on it. */
export async function removeParticipation(db: Db, exerciseId: string, id: string): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [found] = await tx
			.select({
				name: organisation.name,
				organisationId: participation.organisationId,
				answer: participation.answer
			})
			.from(participation)
			.innerJoin(organisation, eq(organisation.id, participation.organisationId))
			.where(own(exerciseId, id))
			// A contact made meanwhile would otherwise be deleted with it.
			.for('update', { of: participation });
		if (!found) return { ok: true, value: undefined };
		const refuse = (message: string) => ({ ok: false as const, errors: { form: message } });
		if (found.answer !== 'not_answered') return refuse(t.removeAnswered(found.name));
		const [people] = await tx
			.select({ count: count() })
			.from(participant)
			.where(and(eq(participant.exerciseId, exerciseId), eq(participant.participationId, id)));
		if (people!.count > 0) return refuse(t.removeHasContacts(found.name));
		const [roles] = await tx
			.select({ count: count() })
			.from(exerciseRole)
			.where(and(eq(exerciseRole.exerciseId, exerciseId), eq(exerciseRole.organisationId, found.organisationId)));
		if (roles!.count > 0) return refuse(t.removeHasRoles(found.name));
		const [responses] = await tx
			.select({ count: count() })
			.from(response)
			.innerJoin(evaluationForm, eq(evaluationForm.id, response.formId))
			.where(and(eq(evaluationForm.exerciseId, exerciseId), eq(response.organisationId, found.organisationId)));
		if (responses!.count > 0) return refuse(t.removeHasResponses(found.name));
		await tx.delete(participation).where(own(exerciseId, id));
		return { ok: true, value: undefined };
	});
}
