import { fail, redirect } from '@sveltejs/kit';
import { formNotice, formState } from '#lib/evaluations/evaluation.ts';
import { parseForm } from '#lib/forms/form.ts';
import { contactInput, impressionInput } from '#lib/role-players/impression.ts';
import { database } from '#lib/server/db/instance.ts';
import { formAsking } from '#lib/server/evaluations/queries.ts';
import { hasAnswered } from '#lib/server/evaluations/respondent.ts';
import { refuseOthersPage, requireParticipant } from '#lib/server/participants/access.ts';
import { contactWayOf, coordinatorOf, myRequests, requestContact } from '#lib/server/participants/contact.ts';
import { placeOf } from '#lib/server/participants/place.ts';
import { myImpression, saveImpression } from '#lib/server/role-players/impressions.ts';
import type { Actions, PageServerLoad } from './$types';

/** Thank-you and what comes now: from when the exercise has begun. Before that the card is the page. */
export const load: PageServerLoad = async (event) => {
	const me = requireParticipant(event, 'role_player');
	const db = database();
	const place = await placeOf(db, me.participantId);
	if (!place?.begun) redirect(303, '/min/instruks');
	const form = await formAsking(db, me);
	const answered = form !== null && (await hasAnswered(db, form.id, me.participantId));
	const writable = place.state === 'running' || place.state === 'evaluating';
	return {
		whose: me.participantId,
		firstName: me.name.trim().split(/\s+/)[0] ?? '',
		municipality: me.municipality,
		exercise: me.exercise,
		out: place.attendance === 'out' ? place.attendanceAt : null,
		inside: place.attendance === 'in' && place.state === 'running',
		writable,
		impression: await myImpression(db, me.participantId),
		evaluation: formNotice(formState(form, event.locals.now), answered, !writable),
		coordinator: (await coordinatorOf(db, me.exercise.id)) !== null,
		way: await contactWayOf(db, me.participantId),
		request: (await myRequests(db, me.participantId)).at(-1) ?? null
	};
};

export const actions: Actions = {
	impression: async (event) => {
		const form = await event.request.formData();
		refuseOthersPage(event, form);
		const me = requireParticipant(event, 'role_player');
		const parsed = parseForm(form, impressionInput(me.language));
		if (!parsed.ok) return fail(400, { form: 'impression', values: parsed.values, errors: parsed.errors });
		const { exercise, participantId, language } = me;
		const saved = await saveImpression(database(), exercise.id, participantId, parsed.data, event.locals.now, language);
		if (!saved.ok) return fail(409, { form: 'impression', values: parsed.values, errors: saved.errors });
		redirect(303, '/min/takk#inntrykk');
	},
	contact: async (event) => {
		const form = await event.request.formData();
		refuseOthersPage(event, form);
		const me = requireParticipant(event, 'role_player');
		const parsed = parseForm(form, contactInput(me.language));
		if (!parsed.ok) return fail(400, { form: 'contact', values: parsed.values, errors: parsed.errors });
		await requestContact(database(), me.participantId, parsed.data.text, event.locals.now);
		redirect(303, '/min/takk#kontakt');
	}
};
