import { error, fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { sendDelay } from '#lib/server/auth/throttle.ts';
import { database } from '#lib/server/db/instance.ts';
import { refuseOthersPage, requireParticipant } from '#lib/server/participants/access.ts';
import { myRoles } from '#lib/server/role-players/card.ts';
import { askQuestion, myQuestions } from '#lib/server/role-players/questions.ts';
import { questionInput } from '#lib/server/role-players/submissions.ts';
import type { Actions, PageServerLoad } from './$types';

/** «Spør markøransvarlig»: the person's own questions, with the answers. */
export const load: PageServerLoad = async (event) => {
	const me = requireParticipant(event, 'role_player');
	const db = database();
	const [role] = await myRoles(db, me.exercise.id, me.participantId);
	return {
		whose: me.participantId,
		municipality: { name: me.municipality.name, isDemo: me.municipality.isDemo },
		exercise: { title: me.exercise.title, timeZone: me.exercise.timeZone },
		versionId: role?.versionId ?? null,
		questions: await myQuestions(db, me.exercise.id, me.participantId)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		refuseOthersPage(event, form);
		const me = requireParticipant(event, 'role_player');
		const input = parseForm(form, questionInput(me.language));
		if (!input.ok) return fail(400, { values: input.values, errors: input.errors });
		const { version: versionId, text } = input.data;
		if ((await sendDelay(me.participantId)) > 0) error(429);
		const now = event.locals.now;
		if (!(await askQuestion(database(), me.exercise.id, me.participantId, { versionId, text }, now))) error(404);
		redirect(303, '/min/sporsmal#sporsmal');
	}
};
