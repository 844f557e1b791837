import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { rolePlayerCard as t } from '#lib/i18n/nb/rolePlayerCard.ts';
import { changes } from '#lib/role-players/changes.ts';
import { controlQuestion } from '#lib/role-players/control.ts';
import { database } from '#lib/server/db/instance.ts';
import { refuseOthersPage, requireParticipant } from '#lib/server/participants/access.ts';
import { contactOf, hasRole, myAcknowledgement, myMistakes, myRoles } from '#lib/server/role-players/card.ts';
import { acknowledge } from '#lib/server/role-players/publish.ts';
import type { Actions, PageServerLoad } from './$types';

/** The card of one role (`?rolle=`, else the first), or whom to ring when there is none yet. */
export const load: PageServerLoad = async (event) => {
	const me = requireParticipant(event, 'role_player');
	const db = database();
	const roles = await myRoles(db, me.exercise.id, me.participantId);
	const asked = Number(event.url.searchParams.get('rolle'));
	const mine = roles.find(({ content }) => content.role.number === asked) ?? roles[0];
	const shared = {
		now: event.locals.now,
		municipality: { name: me.municipality.name, isDemo: me.municipality.isDemo },
		exercise: { title: me.exercise.title, timeZone: me.exercise.timeZone }
	};
	if (!mine) {
		const contact = await contactOf(db, me.exercise.id);
		const waiting = await hasRole(db, me.exercise.id, me.participantId);
		return { ...shared, card: null, waiting, contact: contact ?? { name: '', phone: me.municipality.phone } };
	}
	const read = await myAcknowledgement(db, mine.versionId, me.participantId);
	const confirmed = read?.versionId === mine.versionId;
	return {
		...shared,
		card: {
			whose: me.participantId,
			content: mine.content,
			versionId: mine.versionId,
			version: mine.version,
			reserve: mine.reserve,
			firstName: me.name.trim().split(/\s+/)[0] ?? '',
			options: controlQuestion(mine.content.safety.stopPhrase, me.participantId).options,
			read: read && { number: read.number, at: read.at },
			confirmed,
			changes: read && !confirmed ? changes(read.content, mine.content) : [],
			wrong: !confirmed && (await myMistakes(db, mine.versionId, me.participantId)) > 0,
			roles: roles.map(({ content: { role }, reserve }) => ({
				number: role.number,
				name: role.name,
				age: role.age,
				reserve
			}))
		}
	};
};

const versionId = z.uuid();

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		refuseOthersPage(event, form);
		const me = requireParticipant(event, 'role_player');
		const version = versionId.safeParse(form.get('version'));
		if (!version.success) error(400);
		const answer = form.get('answer');
		if (typeof answer !== 'string' || answer === '')
			return fail(400, { values: {}, errors: { answer: t.chooseAnswer } });
		const done = await acknowledge(
			database(),
			me.exercise.id,
			me.participantId,
			version.data,
			answer,
			event.locals.now
		);
		if (!done) error(404);
		const role = Number(event.url.searchParams.get('rolle'));
		redirect(303, `/min/instruks${role ? `?rolle=${role}` : ''}#bekreft`);
	}
};
