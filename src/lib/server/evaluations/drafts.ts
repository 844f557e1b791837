import { answerName } from '#lib/evaluations/input.ts';
import { coreFields, formState } from '#lib/evaluations/evaluation.ts';
import type { FormValues, Outcome } from '#lib/forms/form.ts';
import { pageReaderIn } from '#lib/i18n/pageReaders.ts';
import type { Db } from '#lib/server/db/client.ts';
import { lockForm } from './lock.ts';
import { formAsking, questionsOf } from './queries.ts';
import { hasAnswered, identityOf, type Access } from './respondent.ts';
import { evaluationDraft } from './schema.ts';

/** A draft may be longer than an answer, so that shortening it can wait; not without end. */
const longest = 20_000;

/**
 * Keep what is typed so far, as it is. Nothing is checked but the size: a draft may be half a thought.
 * @returns null when there is nothing to write a draft of: not open, or answered for good. A draft written after an
 *   anonymous answer would hold the answer's key beside the participant's id.
 */
export async function saveDraft(db: Db, who: Access, values: FormValues, now: Date): Promise<Outcome<null | Date>> {
	const t = pageReaderIn(who.language ?? 'nb').evaluation;
	return db.transaction(async (tx): Promise<Outcome<null | Date>> => {
		await lockForm(tx, who.exercise.id, who.kind);
		const form = await formAsking(tx, who);
		if (!form || formState(form, now) !== 'open') return { ok: true, value: null };
		const identity = await identityOf(tx, who, form.anonymous);
		if (identity.kind === 'anonymous' && (await hasAnswered(tx, form.id, who.participantId)))
			return { ok: true, value: null };
		const questions = await questionsOf(tx, form.id);
		const labels = new Map<string, string>([
			...coreFields.map((field) => [field, t.core[field]] as const),
			['mostImportant', t.mostImportant],
			...questions.map((one) => [answerName(one), one.text] as const),
			['clientId', ''],
			['revision', '']
		]);
		const kept: FormValues = {};
		for (const [name, label] of labels) {
			const value = values[name];
			if (value === undefined) continue;
			if (JSON.stringify(value).length > longest) return { ok: false, errors: { [name]: t.mine.draftTooLong(label) } };
			kept[name] = Array.isArray(value) ? value.map(storable) : storable(value);
		}
		await tx
			.insert(evaluationDraft)
			.values({ formId: form.id, participantId: who.participantId, values: kept, savedAt: now })
			.onConflictDoUpdate({
				target: [evaluationDraft.formId, evaluationDraft.participantId],
				set: { values: kept, savedAt: now }
			});
		return { ok: true, value: now };
	});
}

/** PostgreSQL's jsonb takes neither NUL nor half a character. */
function storable(value: string): string {
	return value.replaceAll('\u0000', '').toWellFormed();
}
