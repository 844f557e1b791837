import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { formState, groupOf } from '#lib/evaluations/evaluation.ts';
import { anonymityInput, periodInput, periodValues, questionInput } from '#lib/evaluations/input.ts';
import { parseForm, type FormErrors, type FormValues } from '#lib/forms/form.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import {
	addQuestion,
	moveQuestion,
	openForm,
	removeQuestion,
	setAnonymous,
	setPeriod,
	updateQuestion
} from '#lib/server/evaluations/commands.ts';
import { answersTo, formFor, questionsOf } from '#lib/server/evaluations/queries.ts';
import type { Permission } from '#lib/municipalities/member.ts';
import type { Actions, PageServerLoad } from './$types';

async function requireGroup(event: RequestEvent, permission: Permission) {
	const found = await requireExercise(event, permission);
	const group = groupOf(event.params.group);
	if (!group) error(404);
	const here = `/ovelser/${found.exercise.id}/evaluering/skjema/${event.params.group}`;
	return { ...found, group, here };
}

export const load: PageServerLoad = async (event) => {
	const { db, exercise, group, now } = await requireGroup(event, 'read');
	const form = await formFor(db, exercise.id, group);
	if (!form) error(404);
	return {
		group,
		anonymous: form.anonymous,
		state: formState(form, now),
		period: periodValues(form, exercise.timeZone),
		questions: await questionsOf(db, form.id),
		answers: await answersTo(db, form.id)
	};
};

const refused = (status: number, form: string, values: FormValues, errors: FormErrors) =>
	fail(status, { form, values, errors });

/** The question that a button stands beside. @throws 400 when a hand-made request names none */
function questionId(form: FormData): string {
	const id = z.uuid().safeParse(form.get('question'));
	if (!id.success) error(400);
	return id.data;
}

export const actions: Actions = {
	add: async (event) => {
		const { db, exercise, group, here } = await requireGroup(event, 'plan');
		const parsed = parseForm(await event.request.formData(), questionInput);
		if (!parsed.ok) return refused(400, 'add', parsed.values, parsed.errors);
		const made = await addQuestion(db, exercise.id, group, parsed.data);
		if (!made.ok) return refused(409, 'add', parsed.values, made.errors);
		redirect(303, `${here}#q-${made.value}`);
	},
	update: async (event) => {
		const { db, exercise, group, here } = await requireGroup(event, 'plan');
		const form = await event.request.formData();
		const id = questionId(form);
		const parsed = parseForm(form, questionInput);
		if (!parsed.ok) return refused(400, id, parsed.values, parsed.errors);
		const changed = await updateQuestion(db, exercise.id, group, id, parsed.data);
		if (!changed.ok) return refused(409, id, parsed.values, changed.errors);
		redirect(303, `${here}#q-${id}`);
	},
	remove: async (event) => {
		const { db, exercise, group, here } = await requireGroup(event, 'plan');
		const removed = await removeQuestion(db, exercise.id, group, questionId(await event.request.formData()));
		if (!removed.ok) return refused(409, 'page', {}, removed.errors);
		redirect(303, `${here}#egne`);
	},
	move: async (event) => {
		const { db, exercise, group, here } = await requireGroup(event, 'plan');
		const form = await event.request.formData();
		const id = questionId(form);
		const moved = await moveQuestion(db, exercise.id, group, id, form.get('direction') === 'up' ? 'up' : 'down');
		if (!moved.ok) return refused(409, 'page', {}, moved.errors);
		redirect(303, `${here}#q-${id}`);
	},
	anonymous: async (event) => {
		const { db, exercise, group, here } = await requireGroup(event, 'plan');
		const parsed = parseForm(await event.request.formData(), anonymityInput);
		if (!parsed.ok) return refused(400, 'page', parsed.values, parsed.errors);
		const changed = await setAnonymous(db, exercise.id, group, parsed.data.anonymous);
		if (!changed.ok) return refused(409, 'page', {}, changed.errors);
		redirect(303, `${here}#anonymitet`);
	},
	period: async (event) => {
		const { db, exercise, group, here } = await requireGroup(event, 'plan');
		const parsed = parseForm(await event.request.formData(), periodInput(exercise.timeZone));
		if (!parsed.ok) return refused(400, 'period', parsed.values, parsed.errors);
		const changed = await setPeriod(db, exercise.id, group, parsed.data);
		if (!changed.ok) return refused(409, 'period', parsed.values, changed.errors);
		redirect(303, `${here}#tider`);
	},
	open: async (event) => {
		const { db, exercise, group, now, here } = await requireGroup(event, 'plan');
		const opened = await openForm(db, exercise, group, now);
		if (!opened.ok) return refused(409, 'page', {}, opened.errors);
		redirect(303, `${here}#tider`);
	}
};
