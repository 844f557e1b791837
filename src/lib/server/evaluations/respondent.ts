import { and, desc, eq, isNull } from 'drizzle-orm';
import { coreFields, type CoreField, type EvaluationGroup, type FormQuestion } from '#lib/evaluations/evaluation.ts';
import type { ResponseContent } from '#lib/evaluations/input.ts';
import type { FormValues } from '#lib/forms/form.ts';
import type { ReaderLanguage } from '#lib/i18n/readers.ts';
import type { Db } from '#lib/server/db/client.ts';
import { organisation, participation } from '#lib/server/organisations/schema.ts';
import { formAsking, questionsOf, type EvaluationForm } from './queries.ts';
import { answer, evaluationDraft, formUse, response } from './schema.ts';

/** Who answers: what a link's session gives, and nothing else from the request. */
export type Access = {
	participantId: string;
	kind: EvaluationGroup;
	participationId: string | null;
	exercise: { id: string; timeZone: string };
	/** What the person reads in; bokmål where it is not known. */
	language?: ReaderLanguage;
};

/** An answer is the office's, a named person's, or nobody's in particular. */
export type Identity =
	{ kind: 'office'; organisationId: string; name: string } | { kind: 'named' } | { kind: 'anonymous' };

/** A legesenter's contact answers as the office; everyone else for themselves, anonymously where the form is. */
export async function identityOf(db: Db, who: Access, anonymous: boolean): Promise<Identity> {
	if (who.kind === 'medical_centre' && who.participationId) {
		const [office] = await db
			.select({ organisationId: organisation.id, name: organisation.name })
			.from(participation)
			.innerJoin(organisation, eq(organisation.id, participation.organisationId))
			.where(and(eq(participation.id, who.participationId), eq(participation.exerciseId, who.exercise.id)));
		if (office) return { kind: 'office', ...office };
	}
	return { kind: anonymous ? 'anonymous' : 'named' };
}

const threadColumns = {
	id: response.id,
	clientId: response.clientId,
	revision: response.revision,
	payloadHash: response.payloadHash,
	reference: response.reference,
	participantId: response.participantId,
	submittedOn: response.submittedOn,
	submittedAt: response.submittedAt
};

/**
 * Every revision of the answer that this sender may go on with, newest first. An anonymous one is found by the page's own
 * key alone, which only the sender's browser has.
 */
export async function thread(db: Db, formId: string, who: Access, identity: Identity, clientId: string | null) {
	const mine =
		identity.kind === 'office'
			? and(eq(response.respondent, 'office'), eq(response.organisationId, identity.organisationId))
			: identity.kind === 'named'
				? and(eq(response.respondent, 'individual'), eq(response.participantId, who.participantId))
				: clientId
					? and(eq(response.respondent, 'individual'), isNull(response.participantId), eq(response.clientId, clientId))
					: null;
	if (!mine) return [];
	return db
		.select(threadColumns)
		.from(response)
		.where(and(eq(response.formId, formId), mine))
		.orderBy(desc(response.revision));
}
export type Revision = Awaited<ReturnType<typeof thread>>[number];

/** Whether this participant's link has been used to answer. */
export async function hasAnswered(db: Db, formId: string, participantId: string): Promise<boolean> {
	const [used] = await db
		.select({ formId: formUse.formId })
		.from(formUse)
		.where(and(eq(formUse.formId, formId), eq(formUse.participantId, participantId)));
	return used !== undefined;
}

/** What the participant's evaluation page shows. */
export type MyForm = {
	form: EvaluationForm;
	questions: FormQuestion[];
	identity: Identity;
	draft: { values: FormValues; savedAt: Date } | null;
	/** The newest revision that may be changed, with its content. */
	sent: (Revision & { content: ResponseContent }) | null;
	answered: boolean;
};

/** A participant's form with draft and earlier answer; null when there is none for them. */
export async function myForm(db: Db, who: Access): Promise<MyForm | null> {
	const form = await formAsking(db, who);
	if (!form) return null;
	const identity = await identityOf(db, who, form.anonymous);
	const questions = await questionsOf(db, form.id);
	const [draft] = await db
		.select({ values: evaluationDraft.values, savedAt: evaluationDraft.savedAt })
		.from(evaluationDraft)
		.where(and(eq(evaluationDraft.formId, form.id), eq(evaluationDraft.participantId, who.participantId)));
	const [newest] = await thread(db, form.id, who, identity, null);
	return {
		form,
		questions,
		identity,
		draft: draft ?? null,
		sent: newest ? { ...newest, content: await contentOf(db, newest.id) } : null,
		answered: await hasAnswered(db, form.id, who.participantId)
	};
}

async function contentOf(db: Db, responseId: string): Promise<ResponseContent> {
	const [row] = await db
		.select({
			generalFeedback: response.generalFeedback,
			whatWorked: response.whatWorked,
			whatToImprove: response.whatToImprove,
			mostImportant: response.mostImportant
		})
		.from(response)
		.where(eq(response.id, responseId));
	const answers = await db
		.select({ questionId: answer.questionId, scale: answer.scale, words: answer.words })
		.from(answer)
		.where(eq(answer.responseId, responseId));
	const core = Object.fromEntries(coreFields.map((field) => [field, row![field]])) as Record<CoreField, string>;
	return { core, mostImportant: row!.mostImportant, answers };
}
