import { and, eq } from 'drizzle-orm';
import { sha256 } from '@oslojs/crypto/sha2';
import { encodeHexLowerCase } from '@oslojs/encoding';
import { v4 } from 'uuid';
import { formState } from '#lib/evaluations/evaluation.ts';
import { parseResponse, type ResponseContent } from '#lib/evaluations/input.ts';
import type { FormErrors, FormValues } from '#lib/forms/form.ts';
import { isId } from '#lib/forms/id.ts';
import { pageReaderIn } from '#lib/i18n/pageReaders.ts';
import { isoDate } from '#lib/i18n/time.ts';
import type { Db, Tx } from '#lib/server/db/client.ts';
import { lockForm } from './lock.ts';
import { formAsking, questionsOf, type EvaluationForm } from './queries.ts';
import { hasAnswered, identityOf, thread, type Access, type Identity } from './respondent.ts';
import { answer, evaluationDraft, formUse, response } from './schema.ts';
import { noteAnonymousUse } from './use.ts';

export type Receipt = { reference: string; submittedOn: string; revision: number };
export type Submitted =
	| ({ kind: 'stored' } & Receipt)
	/** What was typed must be mended. */
	| { kind: 'invalid'; errors: FormErrors }
	/** Something changed meanwhile: to be shown again with these hidden values, and sent once more. */
	| { kind: 'changed'; errors: FormErrors; hidden: Hidden }
	/** The form is not open, or not there; or this link has been used for an answer that cannot be changed. */
	| { kind: 'closed' }
	| { kind: 'answered' };

/** What the page carries beside the answers: its own key, the revision it began from, and whether it promised anonymity. */
export type Hidden = { clientId: string; revision: string; promise: string };
export const promiseOf = (identity: Identity) => identity.kind;

/**
 * Store an answer once, whatever the network does: the same submission again gives the same receipt, the same key with
 * other content a further revision. In one transaction with the draft's end and the note that the link was used.
 *
 * For an anonymous form nothing is written that leads from the participant to the answer: no id, no day or time, no
 * audit event, no log line, and no database transaction number in common (see `noteAnonymousUse`).
 */
export async function submitResponse(db: Db, who: Access, values: FormValues, now: Date): Promise<Submitted> {
	const t = pageReaderIn(who.language ?? 'nb').evaluation;
	return db.transaction(async (tx): Promise<Submitted> => {
		await lockForm(tx, who.exercise.id, who.kind);
		const form = await formAsking(tx, who);
		if (!form) return { kind: 'closed' };
		const open = formState(form, now) === 'open';
		const parsed = parseResponse(values, await questionsOf(tx, form.id), who.language);
		if (!parsed.ok) return open ? { kind: 'invalid', errors: parsed.errors } : { kind: 'closed' };

		const identity = await identityOf(tx, who, form.anonymous);
		const given = String(values.clientId ?? '').toLowerCase();
		const clientId = isId(given) ? given : v4();
		const basedOn = Number.parseInt(String(values.revision ?? ''), 10) || 0;
		const payloadHash = hashOf(parsed.content);
		const today = isoDate(now, who.exercise.timeZone);
		const revisions = await thread(tx, form.id, who, identity, clientId);
		const newest = revisions[0];
		const again = revisions.find((one) => one.revision > basedOn && one.payloadHash === payloadHash);
		// Sent before, perhaps while the form was still open: the receipt that did not arrive.
		if (again) return { kind: 'stored', ...receipt(again, identity, today) };
		if (!open) return { kind: 'closed' };

		const hidden = { clientId, revision: String(newest?.revision ?? 0), promise: promiseOf(identity) };
		if (values.promise !== undefined && values.promise !== hidden.promise)
			return { kind: 'changed', errors: { form: t.mine.changed }, hidden };
		if (newest && newest.revision > basedOn && newest.participantId !== authorOf(who, identity))
			return { kind: 'changed', errors: { form: t.mine.colleague }, hidden };
		if (!newest) {
			if (identity.kind !== 'office' && (await hasAnswered(tx, form.id, who.participantId)))
				return { kind: 'answered' };
			// Somebody else's key, or one from another form: never mixed; the page gets a new one.
			if (await keyTaken(tx, clientId))
				return { kind: 'changed', errors: { form: t.mine.changed }, hidden: { ...hidden, clientId: v4() } };
		}
		const stored = {
			id: v4(),
			clientId: newest?.clientId ?? clientId,
			revision: (newest?.revision ?? 0) + 1,
			reference: await freeReference(tx),
			submittedOn: identity.kind === 'anonymous' ? dayOf(form, who) : today
		};
		await store(tx, form, who, identity, { ...stored, payloadHash, content: parsed.content }, now);
		return { kind: 'stored', ...receipt(stored, identity, today) };
	});
}

/**
 * The day that stands on everything about an anonymous form: the one it was made. The real day of an answer, beside the
 * moment a link was first opened, would point to whoever had opened theirs by then.
 */
function dayOf(form: EvaluationForm, who: Access): string {
	return isoDate(form.createdAt, who.exercise.timeZone);
}

/** For the sender's own eyes, with the day as the sender knows it. */
function receipt({ reference, submittedOn, revision }: Receipt, identity: Identity, today: string): Receipt {
	return { reference, submittedOn: identity.kind === 'anonymous' ? today : submittedOn, revision };
}

/** What stands as the author of a revision of one's own. */
function authorOf(who: Access, identity: Identity): string | null {
	return identity.kind === 'anonymous' ? null : who.participantId;
}

async function store(
	tx: Tx,
	form: EvaluationForm,
	who: Access,
	identity: Identity,
	one: Receipt & { id: string; clientId: string; payloadHash: string; content: ResponseContent },
	now: Date
): Promise<void> {
	const { content, ...row } = one;
	const anonymous = identity.kind === 'anonymous';
	await tx.insert(response).values({
		...row,
		...content.core,
		mostImportant: content.mostImportant,
		formId: form.id,
		respondent: identity.kind === 'office' ? 'office' : 'individual',
		organisationId: identity.kind === 'office' ? identity.organisationId : null,
		participantId: anonymous ? null : who.participantId,
		submittedAt: anonymous ? null : now
	});
	if (content.answers.length > 0)
		await tx.insert(answer).values(content.answers.map((each) => ({ ...each, responseId: row.id })));
	await tx
		.delete(evaluationDraft)
		.where(and(eq(evaluationDraft.formId, form.id), eq(evaluationDraft.participantId, who.participantId)));
	if (!anonymous) {
		await tx
			.insert(formUse)
			.values({ formId: form.id, participantId: who.participantId, usedOn: row.submittedOn })
			.onConflictDoNothing();
		return;
	}
	// Noted with the first revision.
	if (row.revision > 1) return;
	await noteAnonymousUse(tx, form.id, who.participantId, dayOf(form, who));
}

/** SHA-256 of what was answered, independent of the order of questions and of anything but the content. */
function hashOf(content: ResponseContent): string {
	const answers = content.answers
		.map(({ questionId, scale, words }) => [questionId, scale, words] as const)
		.sort(([one], [other]) => (one < other ? -1 : 1));
	const { generalFeedback, whatWorked, whatToImprove } = content.core;
	const text = JSON.stringify([generalFeedback, whatWorked, whatToImprove, content.mostImportant, answers]);
	return encodeHexLowerCase(sha256(new TextEncoder().encode(text)));
}

async function keyTaken(tx: Tx, clientId: string): Promise<boolean> {
	const [taken] = await tx.select({ id: response.id }).from(response).where(eq(response.clientId, clientId)).limit(1);
	return taken !== undefined;
}

// Without those that are mistaken for each other when read aloud or from paper: 0 O, 1 I L, 5 S, 8 B.
const letters = 'ACDEFGHJKMNPQRTUVWXYZ234679';

/** «TL4-9KM»; 27⁶ = 387 million, tried until it is free. */
async function freeReference(tx: Tx): Promise<string> {
	for (;;) {
		const random = crypto.getRandomValues(new Uint32Array(6));
		const six = [...random].map((number) => letters[number % letters.length]).join('');
		const reference = `${six.slice(0, 3)}-${six.slice(3)}`;
		const [taken] = await tx.select({ id: response.id }).from(response).where(eq(response.reference, reference));
		if (!taken) return reference;
	}
}
