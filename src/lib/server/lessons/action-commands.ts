import { and, eq, inArray } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { lessonForms as t } from '#lib/i18n/nb/lessonForms.ts';
import type { ActionInput } from '#lib/lessons/input.ts';
import { isClosed } from '#lib/lessons/states.ts';
import type { Db } from '#lib/server/db/client.ts';
import { forum } from '#lib/server/forums/schema.ts';
import { lockLesson } from './moves.ts';
import { actionEvent, improvementAction, lesson } from './schema.ts';

const refused = (name: string, message: string) => ({ ok: false, errors: { [name]: message } }) as const;

/** Set up a tiltak for a lesson of the municipality. @returns its id */
export async function addAction(
	db: Db,
	municipalityId: string,
	input: ActionInput,
	byUserId: string
): Promise<Outcome<string>> {
	return db.transaction(async (tx) => {
		const checked = await check(tx, municipalityId, input);
		if (!checked.ok) return checked;
		const { state: toState, dueDate: toDueDate } = checked.value;
		const [made] = await tx.insert(improvementAction).values(checked.value).returning({ id: improvementAction.id });
		await tx.insert(actionEvent).values({ actionId: made!.id, toState, toDueDate, byUserId });
		return { ok: true, value: made!.id };
	});
}

/** Change a tiltak, and note a new state or due date in its history; refused when somebody else saved since the form was opened, and when its lesson is closed. */
export async function updateAction(
	db: Db,
	municipalityId: string,
	actionId: string,
	input: ActionInput,
	byUserId: string
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		// Locks the lesson: what is read next is what is changed.
		const checked = await check(tx, municipalityId, input);
		if (!checked.ok) return checked;
		const [before] = await tx
			.select({ state: improvementAction.state, dueDate: improvementAction.dueDate })
			.from(improvementAction)
			.where(eq(improvementAction.id, actionId));
		const changed = await tx
			.update(improvementAction)
			.set({ ...checked.value, version: input.version + 1 })
			.where(
				and(
					eq(improvementAction.id, actionId),
					eq(improvementAction.lessonId, input.lessonId),
					eq(improvementAction.version, input.version)
				)
			)
			.returning({ id: improvementAction.id });
		if (!before || changed.length === 0) return refused('form', forms.changedMeanwhile);
		const { state: toState, dueDate: toDueDate } = checked.value;
		if (before.state !== toState || before.dueDate !== toDueDate) {
			const from = { fromState: before.state, fromDueDate: before.dueDate };
			await tx.insert(actionEvent).values({ actionId, ...from, toState, toDueDate, byUserId });
		}
		return { ok: true, value: undefined };
	});
}

async function check(
	tx: Db,
	municipalityId: string,
	{ newForum, version: _version, ...values }: ActionInput
): Promise<Outcome<Omit<ActionInput, 'newForum' | 'version'>>> {
	const found = await lockLesson(tx, municipalityId, values.lessonId);
	if (!found) return refused('lessonId', t.errors.lessonGone);
	if (isClosed(found)) return refused('form', t.errors.closed);
	if (newForum) {
		const [made] = await tx
			.insert(forum)
			.values({ municipalityId, name: newForum })
			.onConflictDoUpdate({ target: [forum.municipalityId, forum.name], set: { name: newForum } })
			.returning({ id: forum.id });
		return { ok: true, value: { ...values, forumId: made!.id } };
	}
	if (values.forumId) {
		const [own] = await tx
			.select({ id: forum.id })
			.from(forum)
			.where(and(eq(forum.id, values.forumId), eq(forum.municipalityId, municipalityId)));
		if (!own) return refused('forumId', forms.unknownReference(t.fields.forum));
	}
	return { ok: true, value: values };
}

/** Remove a tiltak that is not done yet, while its lesson is open. */
export async function removeAction(db: Db, municipalityId: string, actionId: string): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const ofMunicipality = tx.select({ id: lesson.id }).from(lesson).where(eq(lesson.municipalityId, municipalityId));
		const [found] = await tx
			.select({ lessonId: improvementAction.lessonId, state: improvementAction.state })
			.from(improvementAction)
			.where(and(eq(improvementAction.id, actionId), inArray(improvementAction.lessonId, ofMunicipality)));
		if (!found) return { ok: true, value: undefined };
		if (found.state === 'done') return refused('form', t.errors.doneAction);
		const standing = await lockLesson(tx, municipalityId, found.lessonId);
		if (!standing || isClosed(standing)) return refused('form', t.errors.closed);
		await tx.delete(improvementAction).where(eq(improvementAction.id, actionId));
		return { ok: true, value: undefined };
	});
}
