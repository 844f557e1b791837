import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { isoClock, isoDate } from '#lib/i18n/time.ts';
import { frontInput } from '#lib/role-players/input.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { saveFront } from '#lib/server/role-players/commands.ts';
import { variablesOf } from '#lib/server/role-players/drafts.ts';
import { frontOf } from '#lib/server/role-players/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise } = await requireExercise(event, 'plan');
	const front = await frontOf(db, exercise.id);
	const zone = exercise.timeZone;
	const day = front?.meetAt ?? exercise.startsAt;
	const {
		meetAt,
		endsBy,
		translations: _translations,
		mapPicture,
		...texts
	} = front ?? { meetAt: null, endsBy: null, translations: {}, mapPicture: null, version: 0 };
	const otherDay = meetAt && endsBy && isoDate(meetAt, zone) !== isoDate(endsBy, zone);
	return {
		values: await variablesOf(db, exercise.id),
		front: {
			...texts,
			meetDate: day ? isoDate(day, zone) : '',
			meetTime: meetAt ? isoClock(meetAt, zone) : '',
			endsDate: otherDay ? isoDate(endsBy, zone) : '',
			endsTime: endsBy ? isoClock(endsBy, zone) : ''
		} as Record<string, string | number>,
		sketch: mapPicture && { ...mapPicture, words: front?.mapWords ?? '' },
		saved: event.url.searchParams.has('lagret')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, exercise } = await requireExercise(event, 'plan');
		const parsed = parseForm(await event.request.formData(), frontInput(exercise.timeZone));
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const saved = await saveFront(db, exercise.id, parsed.data);
		if (!saved.ok) return fail(409, { values: parsed.values, errors: saved.errors });
		redirect(303, `/ovelser/${exercise.id}/markorer/praktisk?lagret`);
	}
};
