import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { clock, isoDate, shortDate } from '#lib/i18n/time.ts';
import { maySeeInjects } from '#lib/msel/audience.ts';
import { markInput } from '#lib/msel/input.ts';
import { minutesLate, plannedAt, startOf } from '#lib/msel/timing.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { objectivesOf } from '#lib/server/exercises/queries.ts';
import { markInject } from '#lib/server/msel/commands.ts';
import { injectsOf } from '#lib/server/msel/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	if (!maySeeInjects(member.role, exercise.state)) return { open: false as const };
	const zone = exercise.timeZone;
	const start = startOf(exercise);
	const objectives = new Map((await objectivesOf(db, exercise.id)).map(({ id, number }) => [id, number]));
	const injects = (await injectsOf(db, exercise.id)).map((inject) => {
		const planned = plannedAt(start, inject.offsetMinutes);
		return {
			...inject,
			objective: inject.objectiveId ? (objectives.get(inject.objectiveId) ?? null) : null,
			clock: planned && clock(planned, zone),
			/** The date, where the play goes past midnight. */
			date: planned && start && isoDate(planned, zone) !== isoDate(start, zone) ? shortDate(planned, zone) : null,
			deliveredClock: inject.deliveredAt && clock(inject.deliveredAt, zone),
			late: planned && inject.deliveredAt && minutesLate(planned, inject.deliveredAt),
			overdue:
				exercise.state === 'running' && inject.state === 'planned' && planned !== null && minutesLate(planned, now) > 0
		};
	});
	return {
		open: true as const,
		injects,
		start: start && { clock: clock(start, zone), real: start === exercise.startedAt },
		running: exercise.state === 'running'
	};
};

export const actions: Actions = {
	mark: async (event) => {
		const { db, exercise, now } = await requireExercise(event, 'plan');
		const parsed = parseForm(await event.request.formData(), markInput);
		if (!parsed.ok) return fail(400, { errors: { form: Object.values(parsed.errors)[0]! } });
		const marked = await markInject(db, exercise.id, parsed.data.inject, parsed.data.state, now);
		if (!marked.ok) return fail(409, { errors: marked.errors });
		redirect(303, `/ovelser/${exercise.id}/dreiebok#innspill-${marked.value}`);
	}
};
