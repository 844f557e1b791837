import { fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { isId } from '#lib/forms/id.ts';
import { moment } from '#lib/i18n/time.ts';
import { askInput } from '#lib/report/input.ts';
import { environment } from '#lib/server/env.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { hearersOf, suggestedHearers } from '#lib/server/report/hearers.ts';
import { askHearers, hearingAddress, renewHearer, stopHearer, type HearingLink } from '#lib/server/report/hearing.ts';
import { nextVersion } from '#lib/server/report/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, now } = await requireExercise(event, 'decide');
	const version = await nextVersion(db, exercise.id);
	return {
		hearers: await hearersOf(db, exercise.id, now),
		suggestions: await suggestedHearers(db, exercise.id, exercise.municipalityId, version, now),
		canAsk: exercise.state === 'evaluating' || exercise.state === 'reported'
	};
};

/** The addresses are known only in this answer. */
const addresses = (links: HearingLink[]) =>
	links.map(({ name, token, until }) => ({ name, until, address: hearingAddress(environment().appUrl, token) }));

export const actions: Actions = {
	ask: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'decide');
		const parsed = parseForm(await event.request.formData(), askInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const { 'people[]': chosen, name, email, until } = parsed.data;
		// Only addresses that were suggested: another is written with its name.
		const suggested = await suggestedHearers(db, exercise.id, exercise.municipalityId, 0, now);
		const people = suggested.filter((one) => chosen.includes(one.email));
		const made = await askHearers(
			db,
			exercise,
			{ people: name ? [...people, { name, email }] : people, until: moment(until, '23:59', exercise.timeZone) ?? now },
			{ municipalityId: exercise.municipalityId, byUserId: member.userId },
			{ appUrl: environment().appUrl, now }
		);
		if (!made.ok) return fail(400, { values: parsed.values, errors: made.errors });
		return { links: addresses(made.value) };
	},
	renew: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'decide');
		const by = { municipalityId: exercise.municipalityId, byUserId: member.userId };
		const made = await renewHearer(db, exercise.id, await hearerIn(event.request), by, now);
		if (!made.ok) return fail(409, { values: {}, errors: made.errors });
		return { links: addresses([made.value]) };
	},
	stop: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'decide');
		const by = { municipalityId: exercise.municipalityId, byUserId: member.userId };
		await stopHearer(db, exercise.id, await hearerIn(event.request), by, now);
		redirect(303, `/ovelser/${exercise.id}/rapport/horing#spurt`);
	}
};

const nobody = '00000000-0000-4000-8000-000000000000';

/** The id that was sent, or one that nobody has. */
async function hearerIn(request: Request): Promise<string> {
	const id = String((await request.formData()).get('hearer'));
	return isId(id) ? id : nobody;
}
