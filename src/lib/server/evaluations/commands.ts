import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { defaultClosing, formState, hasOptions, type EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import type { questionInput } from '#lib/evaluations/input.ts';
import { standardFor } from '#lib/evaluations/standard.ts';
import type { Outcome } from '#lib/forms/form.ts';
import { evaluations as t } from '#lib/i18n/nb/evaluations.ts';
import type { Db, Tx } from '#lib/server/db/client.ts';
import type { Exercise } from '#lib/server/exercises/queries.ts';
import { lockForm } from './lock.ts';
import { answersTo, formFor, groupsWithoutForm, questionsOf, responseRates, type EvaluationForm } from './queries.ts';
import { evaluationForm, question } from './schema.ts';

export const mostQuestions = 40;
type QuestionInput = z.output<typeof questionInput>;
type Dated = Pick<Exercise, 'id' | 'endsAt' | 'timeZone'>;

/**
 * One form for each of `groups` that has none yet, with the standard questions. It opens when the exercise ends and closes
 * on day 14; when that is past, or not known, somebody has to open it.
 * @returns how many were made
 */
export async function setUpForms(
	db: Db,
	exercise: Dated,
	groups: readonly EvaluationGroup[],
	now: Date
): Promise<number> {
	const ahead = exercise.endsAt && exercise.endsAt > now ? exercise.endsAt : null;
	return db.transaction(async (tx) => {
		let made = 0;
		for (const group of groups) {
			const [form] = await tx
				.insert(evaluationForm)
				.values({
					exerciseId: exercise.id,
					group,
					createdAt: now,
					opensAt: ahead,
					closesAt: exercise.endsAt ? laterThan(now, defaultClosing(exercise.endsAt, exercise.timeZone)) : null
				})
				.onConflictDoNothing()
				.returning({ id: evaluationForm.id });
			if (!form) continue;
			made += 1;
			const rows = standardFor(group).map((one, position) => ({ ...one, formId: form.id, position: position + 1 }));
			if (rows.length > 0) await tx.insert(question).values(rows);
		}
		return made;
	});
}

/** Forms for every group that has participants and no form. @returns how many were made */
export async function setUpMissingForms(db: Db, exercise: Dated, now: Date): Promise<number> {
	const groups = groupsWithoutForm(await responseRates(db, exercise.id));
	return groups.length > 0 ? setUpForms(db, exercise, groups, now) : 0;
}

function laterThan(now: Date, closing: Date): Date | null {
	return closing > now ? closing : null;
}

/** Open a form at this moment; one that has no end, or has passed it, gets day 14 from now or from the exercise's end. */
export async function openForm(db: Db, exercise: Dated, group: EvaluationGroup, now: Date): Promise<Outcome> {
	return withForm(db, exercise.id, group, async (tx, form) => {
		if (formState(form, now) === 'open') return { ok: true, value: undefined };
		const from = exercise.endsAt && exercise.endsAt > now ? exercise.endsAt : now;
		const closesAt = form.closesAt && form.closesAt > now ? form.closesAt : defaultClosing(from, exercise.timeZone);
		await tx.update(evaluationForm).set({ opensAt: now, closesAt }).where(eq(evaluationForm.id, form.id));
		return { ok: true, value: undefined };
	});
}

/** Set when a form opens and closes; allowed also after answers have come. */
export async function setPeriod(
	db: Db,
	exerciseId: string,
	group: EvaluationGroup,
	period: { opensAt: Date | null; closesAt: Date | null }
): Promise<Outcome> {
	return withForm(db, exerciseId, group, async (tx, form) => {
		await tx.update(evaluationForm).set(period).where(eq(evaluationForm.id, form.id));
		return { ok: true, value: undefined };
	});
}

/** Whether individuals answer anonymously; fixed with the first answer. */
export async function setAnonymous(
	db: Db,
	exerciseId: string,
	group: EvaluationGroup,
	anonymous: boolean
): Promise<Outcome> {
	return withUnanswered(db, exerciseId, group, async (tx, form) => {
		await tx.update(evaluationForm).set({ anonymous }).where(eq(evaluationForm.id, form.id));
		return { ok: true, value: undefined };
	});
}

/** Add a group question last. @returns its id */
export async function addQuestion(
	db: Db,
	exerciseId: string,
	group: EvaluationGroup,
	input: QuestionInput
): Promise<Outcome<string>> {
	return withUnanswered(db, exerciseId, group, async (tx, form) => {
		const others = await questionsOf(tx, form.id);
		if (others.length >= mostQuestions) return { ok: false, errors: { form: t.question.tooMany(mostQuestions) } };
		const [made] = await tx
			.insert(question)
			.values({ ...input, formId: form.id, position: others.length + 1 })
			.returning({ id: question.id });
		await renumber(tx, [...others.map((one) => one.id), made!.id]);
		return { ok: true, value: made!.id };
	});
}

/**
 * Change a group question. It stays the standard question it was while it is asked in the same way: of the same kind, with
 * at least one of the same answers to choose from.
 */
export async function updateQuestion(
	db: Db,
	exerciseId: string,
	group: EvaluationGroup,
	id: string,
	input: QuestionInput
): Promise<Outcome> {
	return withUnanswered(db, exerciseId, group, async (tx, form) => {
		const own = and(eq(question.id, id), eq(question.formId, form.id));
		const [old] = await tx.select({ kind: question.kind, options: question.options }).from(question).where(own);
		if (!old) return { ok: false, errors: { form: t.question.gone } };
		const same =
			old.kind === input.kind && (!hasOptions(old.kind) || old.options.some((one) => input.options.includes(one)));
		await tx
			.update(question)
			.set({ ...input, ...(same ? {} : { standard: null }) })
			.where(own);
		return { ok: true, value: undefined };
	});
}

/** Take a group question out of the form. */
export async function removeQuestion(db: Db, exerciseId: string, group: EvaluationGroup, id: string): Promise<Outcome> {
	return withUnanswered(db, exerciseId, group, async (tx, form) => {
		await tx.delete(question).where(and(eq(question.id, id), eq(question.formId, form.id)));
		return { ok: true, value: undefined };
	});
}

/** Move a group question one place up or down; at the end of the list it stays. */
export async function moveQuestion(
	db: Db,
	exerciseId: string,
	group: EvaluationGroup,
	id: string,
	direction: 'up' | 'down'
): Promise<Outcome> {
	return withUnanswered(db, exerciseId, group, async (tx, form) => {
		const ids = (await questionsOf(tx, form.id)).map((one) => one.id);
		const from = ids.indexOf(id);
		const to = from + (direction === 'up' ? -1 : 1);
		if (from === -1) return { ok: false, errors: { form: t.question.gone } };
		if (to < 0 || to >= ids.length) return { ok: true, value: undefined };
		ids.splice(to, 0, ...ids.splice(from, 1));
		await renumber(tx, ids);
		return { ok: true, value: undefined };
	});
}

async function renumber(tx: Tx, ids: readonly string[]): Promise<void> {
	for (const [index, id] of ids.entries())
		await tx
			.update(question)
			.set({ position: index + 1 })
			.where(eq(question.id, id));
}

type Change<T> = (tx: Tx, form: EvaluationForm) => Promise<Outcome<T>>;

async function withForm<T>(db: Db, exerciseId: string, group: EvaluationGroup, change: Change<T>): Promise<Outcome<T>> {
	return db.transaction(async (tx) => {
		await lockForm(tx, exerciseId, group);
		const form = await formFor(tx, exerciseId, group);
		return form ? change(tx, form) : { ok: false, errors: { form: t.notSetUp } };
	});
}

/** A form with answers is frozen: what people answered to never changes. The lock keeps the first answer waiting. */
async function withUnanswered<T>(
	db: Db,
	exerciseId: string,
	group: EvaluationGroup,
	change: Change<T>
): Promise<Outcome<T>> {
	return withForm(db, exerciseId, group, async (tx, form) => {
		const answers = await answersTo(tx, form.id);
		return answers > 0 ? { ok: false, errors: { form: t.frozenWhy(answers) } } : change(tx, form);
	});
}
