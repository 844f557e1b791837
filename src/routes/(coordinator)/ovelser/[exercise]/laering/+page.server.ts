import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { parseForm } from '#lib/forms/form.ts';
import { isoDate } from '#lib/i18n/time.ts';
import { judgeInput, leaveOutInput, takeInInput } from '#lib/lessons/input.ts';
import { carriedAs } from '#lib/lessons/flags.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { objectivesOf } from '#lib/server/exercises/queries.ts';
import { isHeld, judgeLesson, leaveOut, takeIn, undecide } from '#lib/server/lessons/decision-commands.ts';
import { actionsOf } from '#lib/server/lessons/action-queries.ts';
import { earlierLessons, nextExercises } from '#lib/server/lessons/carry-queries.ts';
import { lessonsOfExercise } from '#lib/server/lessons/queries.ts';
import { takenInWhat } from '#lib/server/lessons/report-queries.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const municipalityId = member.municipality.id;
	const earlier = await earlierLessons(db, municipalityId, exercise.id, now);
	const today = isoDate(now, exercise.timeZone);
	return {
		lessons: await lessonsOfExercise(db, municipalityId, exercise.id, now),
		actions: (await actionsOf(db, exercise.id)).map((action) => ({
			...action,
			overdue: action.state !== 'done' && action.dueDate < today
		})),
		earlier: earlier.map((row) => ({
			...row,
			what: takenInWhat(row),
			underWork: carriedAs(row.lesson) === 'under_work',
			own: row.lesson.ownerId === member.userId
		})),
		objectives: (await objectivesOf(db, exercise.id)).map(({ id, number, title }) => ({ id, number, title })),
		next: await nextExercises(db, municipalityId, exercise.id),
		deciding: exercise.state === 'planned',
		judging: isHeld(exercise)
	};
};

const id = z.uuid();

/** The lesson a form is about, with who does it. @throws 400 when a hand-made request names none */
async function bridge(event: RequestEvent, permission: 'plan' | 'decide') {
	const { db, exercise, member, now } = await requireExercise(event, permission);
	const form = await event.request.formData();
	const lessonId = id.safeParse(form.get('lesson'));
	if (!lessonId.success) error(400);
	return {
		db,
		form,
		lessonId: lessonId.data,
		bridge: { municipalityId: member.municipality.id, exerciseId: exercise.id, lessonId: lessonId.data },
		by: { userId: member.userId, at: now },
		done: () => redirect(303, `/ovelser/${exercise.id}/laering#punkt-${lessonId.data}`)
	};
}

export const actions: Actions = {
	takeIn: async (event) => {
		const at = await bridge(event, 'plan');
		const parsed = parseForm(at.form, takeInInput);
		if (!parsed.ok) return fail(400, { form: at.lessonId, values: parsed.values, errors: parsed.errors });
		const taken = await takeIn(at.db, at.bridge, parsed.data, at.by);
		if (!taken.ok) return fail(409, { form: at.lessonId, values: parsed.values, errors: taken.errors });
		at.done();
	},
	leaveOut: async (event) => {
		const at = await bridge(event, 'plan');
		const parsed = parseForm(at.form, leaveOutInput);
		if (!parsed.ok) return fail(400, { form: at.lessonId, values: parsed.values, errors: parsed.errors });
		const left = await leaveOut(at.db, at.bridge, parsed.data, at.by);
		if (!left.ok) return fail(409, { form: at.lessonId, values: parsed.values, errors: left.errors });
		at.done();
	},
	undecide: async (event) => {
		const at = await bridge(event, 'plan');
		const undone = await undecide(at.db, at.bridge);
		if (!undone.ok) return fail(409, { form: at.lessonId, values: {}, errors: undone.errors });
		at.done();
	},
	judge: async (event) => {
		const at = await bridge(event, 'decide');
		const parsed = parseForm(at.form, judgeInput);
		if (!parsed.ok) return fail(400, { form: at.lessonId, values: parsed.values, errors: parsed.errors });
		const judged = await judgeLesson(at.db, at.bridge, parsed.data, at.by);
		if (!judged.ok) return fail(409, { form: at.lessonId, values: parsed.values, errors: judged.errors });
		at.done();
	}
};
