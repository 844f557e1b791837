import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { closedBy } from '#lib/exercises/open.ts';
import { parseForm } from '#lib/forms/form.ts';
import { answerInput } from '#lib/organisations/input.ts';
import { answerOpen } from '#lib/organisations/organisation.ts';
import { database } from '#lib/server/db/instance.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { answerParticipation } from '#lib/server/organisations/participations.ts';
import { participationById } from '#lib/server/organisations/queries.ts';
import { refuseOthersPage, requireParticipant } from '#lib/server/participants/access.ts';
import { updateParticipant } from '#lib/server/participants/commands.ts';
import { participantById } from '#lib/server/participants/queries.ts';
import type { Actions, PageServerLoad } from './$types';

/** The participation that this link answers for. @throws 404 for a link that answers for none */
async function requireOwn(event: Pick<RequestEvent, 'locals'>) {
	const access = requireParticipant(event, 'medical_centre');
	const db = database();
	const participation = access.participationId
		? await participationById(db, access.exercise.id, access.participationId)
		: null;
	if (!participation) error(404);
	return { db, access, participation };
}

export const load: PageServerLoad = async (event) => {
	const { db, access, participation } = await requireOwn(event);
	const exercise = await exerciseById(db, access.municipality.id, access.exercise.id);
	const person = await participantById(db, access.exercise.id, access.participantId);
	if (!exercise || !person) error(404);
	return {
		whose: access.participantId,
		municipality: access.municipality,
		// What an invitation says; never the scenario.
		exercise: {
			title: exercise.title,
			format: exercise.format,
			purpose: exercise.purpose,
			startsAt: exercise.startsAt,
			endsAt: exercise.endsAt,
			timeZone: exercise.timeZone,
			place: exercise.place
		},
		participation,
		contact: { name: person.name, email: person.email, phone: person.phone },
		open: answerOpen(exercise.state),
		calledOff: closedBy(exercise) === 'calledOff'
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		refuseOthersPage(event, form);
		const { db, access, participation } = await requireOwn(event);
		const parsed = parseForm(form, answerInput);
		if (!parsed.ok) return fail(400, { values: parsed.values, errors: parsed.errors });
		const { name, email, phone, ...answer } = parsed.data;
		const exerciseId = access.exercise.id;
		const saved = await db.transaction(async (tx) => {
			const answered = await answerParticipation(tx, exerciseId, participation.id, answer, event.locals.now);
			if (!answered.ok) return answered;
			return updateParticipant(tx, exerciseId, access.participantId, { name, email, phone }, event.locals.now);
		});
		if (!saved.ok) return fail(409, { values: parsed.values, errors: saved.errors });
		redirect(303, '/min/deltakelse');
	}
};
