import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { draftFor } from '#lib/report/audience.ts';
import { restrictInput } from '#lib/report/input.ts';
import { leftOutOfPublic } from '#lib/report/public.ts';
import { sectionsRepeating } from '#lib/report/public-repeats.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { restrictedIn } from '#lib/server/lessons/report-queries.ts';
import { restrict } from '#lib/server/report/commands.ts';
import { loadReport } from '#lib/server/report/load.ts';
import { restrictable, restrictedMark, versionsOf } from '#lib/server/report/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'decide');
	const [newest] = await versionsOf(db, exercise.id);
	const facts = { version: (newest?.number ?? 0) + 1, approvedBy: null, now };
	const seen = (data: Awaited<ReturnType<typeof loadReport>>) => draftFor(data, member.role, exercise.state);
	const internal = seen(await loadReport(db, exercise, facts));
	const shown = seen(await loadReport(db, exercise, { ...facts, edition: 'public' }));
	const choices = await restrictable(db, exercise.id);
	return {
		restrictable: choices,
		seen: restrictedMark(choices),
		leftOut: leftOutOfPublic(internal, shown),
		/** Chapters to read once more before it is made. */
		repeats: sectionsRepeating(shown, (await restrictedIn(db, exercise.id)).titles),
		frozen: newest?.publicFingerprint ? newest.number : null
	};
};

export const actions: Actions = {
	restrict: async (event) => {
		const { db, exercise } = await requireExercise(event, 'decide');
		const form = await event.request.formData();
		const parsed = parseForm(form, restrictInput);
		if (!parsed.ok) return fail(400, { errors: parsed.errors });
		const chosen = {
			findings: parsed.data['findings[]'],
			lessons: parsed.data['lessons[]'],
			narratives: parsed.data['narratives[]']
		};
		const saved = await restrict(db, exercise, chosen, String(form.get('seen') ?? ''));
		// Without what was ticked: sent once more it would open what the other has marked.
		if (!saved.ok) return fail(409, { errors: saved.errors });
		redirect(303, `/ovelser/${exercise.id}/rapport/offentlig?lagret#utelatt`);
	}
};
