import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { attendances, dayViews, inView, unaccounted, type Attendance } from '#lib/role-players/attendance.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { attendanceOf, markAttendance } from '#lib/server/role-players/attendance.ts';
import type { Actions, PageServerLoad } from './$types';

/**
 * Check-in and check-out by staff. `/ovelser/<id>/markorer/dagen?nummer=12` shows one role's people alone: the address that
 * may be printed as a QR code on paper beside the personal link. Any phone's camera opens it, and only a member who is
 * logged in and may plan gets further; the number alone tells nobody anything.
 */
export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	const query = event.url.searchParams;
	const number = Number(query.get('nummer')) || null;
	const search = (query.get('sok') ?? '').trim().slice(0, 120);
	const view = dayViews.find((one) => one === query.get('vis')) ?? '';
	const wanted = search.toLocaleLowerCase('nb');
	const all = await attendanceOf(db, exercise.id);
	return {
		rows: all
			.filter((row) => number === null || row.numbers.includes(number))
			.filter((row) => view === '' || inView(row, view))
			.filter((row) =>
				[row.name, row.role, ...row.numbers.map(String)].some((text) => text.toLocaleLowerCase('nb').includes(wanted))
			),
		total: all.length,
		left: all.filter(unaccounted).length,
		expected: all.filter((row) => inView(row, 'mangler')).length,
		inside: all.filter((row) => inView(row, 'inne')).length,
		out: all.filter((row) => row.attendance === 'out').length,
		marking: exercise.state === 'ready' || exercise.state === 'running',
		filter: { number, search, view },
		/** The choice of the list as it stands, for the buttons to come back to. */
		query: chosen(query)
	};
};

export const actions: Actions = {
	attendance: async (event) => {
		const { db, exercise, now } = await requireExercise(event, 'plan');
		const form = await event.request.formData();
		const id = z.uuid().safeParse(form.get('participant'));
		const to = String(form.get('attendance') ?? '');
		if (!id.success || (to !== '' && !attendances.includes(to as Attendance))) error(400);
		const marked = await markAttendance(db, exercise.id, id.data, to === '' ? null : (to as Attendance), now);
		if (!marked.ok) return fail(409, { errors: marked.errors });
		const query = chosen(event.url.searchParams);
		redirect(303, `/ovelser/${exercise.id}/markorer/dagen${query && `?${query}`}#markor-${id.data}`);
	}
};

function chosen(query: URLSearchParams): string {
	const kept = new URLSearchParams();
	for (const name of ['nummer', 'sok', 'vis']) {
		const value = query.get(name);
		if (value) kept.set(name, value.slice(0, 120));
	}
	return kept.toString();
}
