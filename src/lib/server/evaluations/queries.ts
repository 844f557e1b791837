import { and, asc, count, eq, ne, sql } from 'drizzle-orm';
import {
	evaluationGroups,
	formState,
	smallestShownGroup,
	type EvaluationGroup,
	type FormQuestion
} from '#lib/evaluations/evaluation.ts';
import type { Db } from '#lib/server/db/client.ts';
import { organisation, participation } from '#lib/server/organisations/schema.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { answer, evaluationForm, formUse, question, response } from './schema.ts';
import { latest } from './answers.ts';

const formColumns = {
	id: evaluationForm.id,
	group: evaluationForm.group,
	anonymous: evaluationForm.anonymous,
	opensAt: evaluationForm.opensAt,
	closesAt: evaluationForm.closesAt,
	createdAt: evaluationForm.createdAt
};

/** One group's form in one exercise, or null when it is not set up. */
export async function formFor(db: Db, exerciseId: string, group: EvaluationGroup) {
	const [found] = await db
		.select(formColumns)
		.from(evaluationForm)
		.where(and(eq(evaluationForm.exerciseId, exerciseId), eq(evaluationForm.group, group)));
	return found ?? null;
}
export type EvaluationForm = NonNullable<Awaited<ReturnType<typeof formFor>>>;

type Asked = { kind: EvaluationGroup; participationId?: string | null; exercise: { id: string } };

/**
 * Whether there is a form for this participant at all. The contact of any virksomhet is of kind `medical_centre`, but the
 * questions are for legesentre: only their contacts are asked.
 */
export async function isAsked(db: Db, { kind, participationId, exercise: { id } }: Asked): Promise<boolean> {
	if (kind !== 'medical_centre' || !participationId) return true;
	const [own] = await db
		.select({ kind: organisation.kind })
		.from(participation)
		.innerJoin(organisation, eq(organisation.id, participation.organisationId))
		.where(and(eq(participation.id, participationId), eq(participation.exerciseId, id)));
	return own?.kind === 'medical_centre';
}

/** The form that asks a participant, open or not; null when the group has none, or the participant is not asked. */
export async function formAsking(db: Db, who: Asked): Promise<EvaluationForm | null> {
	return (await isAsked(db, who)) ? formFor(db, who.exercise.id, who.kind) : null;
}

/** How many contacts have no form because their virksomhet is no legesenter. */
export async function contactsNotAsked(db: Db, exerciseId: string): Promise<number> {
	const [row] = await db
		.select({ contacts: count() })
		.from(participant)
		.innerJoin(participation, eq(participation.id, participant.participationId))
		.innerJoin(organisation, eq(organisation.id, participation.organisationId))
		.where(
			and(
				eq(participant.exerciseId, exerciseId),
				eq(participant.kind, 'medical_centre'),
				ne(organisation.kind, 'medical_centre')
			)
		);
	return row!.contacts;
}

/** The form a participant can answer at this moment, or null. */
export async function openFormFor(db: Db, who: Asked, now: Date): Promise<EvaluationForm | null> {
	const form = await formAsking(db, who);
	return formState(form, now) === 'open' ? form : null;
}

/** A form's group questions in order. */
export function questionsOf(db: Db, formId: string): Promise<FormQuestion[]> {
	return db
		.select({
			id: question.id,
			kind: question.kind,
			text: question.text,
			help: question.help,
			options: question.options
		})
		.from(question)
		.where(eq(question.formId, formId))
		.orderBy(asc(question.position), asc(question.id));
}

/** How many answers have come to a form, every revision counted once per sender. The form is frozen from the first. */
export async function answersTo(db: Db, formId: string): Promise<number> {
	const [row] = await db
		.select({ answers: sql<number>`count(distinct ${response.clientId})::int` })
		.from(response)
		.where(eq(response.formId, formId));
	return row!.answers;
}

export type ResponseRate = {
	group: EvaluationGroup;
	/** Participants of that kind; for legesentre the offices that have not declined. */
	invited: number;
	answered: number;
	/** Answers given by one person for themselves; an office's answer with its name is not among them. */
	individualAnswers: number;
	form: EvaluationForm | null;
};

/** Who was asked and how many have answered, for every group in a fixed order. */
export async function responseRates(db: Db, exerciseId: string): Promise<ResponseRate[]> {
	const forms = await db.select(formColumns).from(evaluationForm).where(eq(evaluationForm.exerciseId, exerciseId));
	const people = await db
		.select({ kind: participant.kind, invited: count() })
		.from(participant)
		.where(eq(participant.exerciseId, exerciseId))
		.groupBy(participant.kind);
	const used = await db
		.select({ formId: formUse.formId, answered: count() })
		.from(formUse)
		.innerJoin(evaluationForm, eq(evaluationForm.id, formUse.formId))
		.where(eq(evaluationForm.exerciseId, exerciseId))
		.groupBy(formUse.formId);
	const individual = await db
		.select({ formId: response.formId, answers: sql<number>`count(distinct ${response.clientId})::int` })
		.from(response)
		.innerJoin(evaluationForm, eq(evaluationForm.id, response.formId))
		.where(and(eq(evaluationForm.exerciseId, exerciseId), eq(response.respondent, 'individual')))
		.groupBy(response.formId);
	const offices = await officeRate(db, exerciseId);
	return evaluationGroups.map((group) => {
		const form = forms.find((one) => one.group === group) ?? null;
		const individualAnswers = individual.find((one) => one.formId === form?.id)?.answers ?? 0;
		if (group === 'medical_centre')
			return { group, form, individualAnswers, invited: offices.invited, answered: offices.answered };
		const invited = people.find((one) => one.kind === group)?.invited ?? 0;
		const answered = used.find((one) => one.formId === form?.id)?.answered ?? 0;
		return { group, form, individualAnswers, invited, answered };
	});
}

/** Offices asked to evaluate: legesentre that have not declined. */
async function officeRate(db: Db, exerciseId: string): Promise<{ invited: number; answered: number }> {
	const asked = await db
		.select({ organisationId: participation.organisationId })
		.from(participation)
		.innerJoin(organisation, eq(organisation.id, participation.organisationId))
		.where(
			and(
				eq(participation.exerciseId, exerciseId),
				ne(participation.answer, 'declined'),
				eq(organisation.kind, 'medical_centre')
			)
		);
	const answered = await db
		.selectDistinct({ organisationId: response.organisationId })
		.from(response)
		.innerJoin(evaluationForm, eq(evaluationForm.id, response.formId))
		.where(and(eq(evaluationForm.exerciseId, exerciseId), eq(response.respondent, 'office')));
	const invited = new Set(asked.map((one) => one.organisationId));
	// An office that declined and answered all the same counts on both sides, so that no rate passes 100 %.
	for (const one of answered) if (one.organisationId) invited.add(one.organisationId);
	return { invited: invited.size, answered: answered.length };
}

export type ScaleDistribution = {
	questionId: string;
	question: string;
	/** How many chose 1, 2, 3, 4 and 5, and how many did not know; null where too few answered for it to be shown. */
	counts: [number, number, number, number, number] | null;
	unsure: number | null;
};
export type GroupDistribution = {
	group: EvaluationGroup;
	individualAnswers: number;
	shown: boolean;
	scales: ScaleDistribution[];
};

/**
 * Answers on the scale, per group. Only individual answers are counted: an office's stands with its name and is never
 * compared. A group with fewer than five answers, or a question that fewer than five of them answered, has no figures
 * here at all, so that no page or report can show them.
 */
export async function scaleDistributions(db: Db, exerciseId: string): Promise<GroupDistribution[]> {
	const questions = await db
		.select({ id: question.id, text: question.text, formId: question.formId, group: evaluationForm.group })
		.from(question)
		.innerJoin(evaluationForm, eq(evaluationForm.id, question.formId))
		.where(and(eq(evaluationForm.exerciseId, exerciseId), eq(question.kind, 'scale')))
		.orderBy(asc(question.position), asc(question.id));
	const chosen = await db
		.select({ questionId: answer.questionId, scale: answer.scale, answers: count() })
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		.innerJoin(evaluationForm, eq(evaluationForm.id, response.formId))
		.where(and(eq(evaluationForm.exerciseId, exerciseId), eq(response.respondent, 'individual'), latest()))
		.groupBy(answer.questionId, answer.scale);
	const rates = await responseRates(db, exerciseId);
	return rates
		.filter((rate) => rate.form !== null)
		.map(({ group, individualAnswers }) => {
			const shown = individualAnswers >= smallestShownGroup;
			const scales = questions
				.filter((one) => one.group === group)
				.map((one): ScaleDistribution => {
					const of = (scale: number) =>
						chosen.find((row) => row.questionId === one.id && row.scale === scale)?.answers ?? 0;
					const counts = [of(1), of(2), of(3), of(4), of(5)] as [number, number, number, number, number];
					const total = counts.reduce((sum, each) => sum + each, of(0));
					const enough = shown && total >= smallestShownGroup;
					return {
						questionId: one.id,
						question: one.text,
						counts: enough ? counts : null,
						unsure: enough ? of(0) : null
					};
				});
			return { group, individualAnswers, shown, scales };
		});
}

/** Groups that have somebody to ask but no form. */
export function groupsWithoutForm(rates: ResponseRate[]): EvaluationGroup[] {
	return rates.filter((rate) => rate.invited > 0 && rate.form === null).map((rate) => rate.group);
}
