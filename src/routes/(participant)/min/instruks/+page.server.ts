import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { stageByClock } from '#lib/card-client/stages.ts';
import { readerIn } from '#lib/i18n/readers.ts';
import { changes, readsTheSame } from '#lib/role-players/changes.ts';
import { controlQuestion } from '#lib/role-players/control.ts';
import { isTheDay } from '#lib/role-players/when.ts';
import { database } from '#lib/server/db/instance.ts';
import { refuseOthersPage, requireParticipant } from '#lib/server/participants/access.ts';
import { hasRole, myAcknowledgement, myMistakes, myRoles } from '#lib/server/role-players/card.ts';
import { acknowledge } from '#lib/server/role-players/publish.ts';
import { noteOwnAttendance } from '#lib/server/role-players/submissions.ts';
import type { Actions, PageServerLoad } from './$types';

/** The card of one role (`?rolle=`, else the first), or whom to ring when there is none yet. */
export const load: PageServerLoad = async (event) => {
	const me = requireParticipant(event, 'role_player');
	const db = database();
	const t = readerIn(me.language).card;
	const { here, facts } = await event.parent();
	const roles = await myRoles(db, me.exercise.id, me.participantId);
	const asked = Number(event.url.searchParams.get('rolle'));
	const mine = roles.find(({ content }) => content.role.number === asked) ?? roles[0];
	const shared = {
		now: event.locals.now,
		municipality: { name: me.municipality.name, isDemo: me.municipality.isDemo },
		exercise: { title: me.exercise.title, timeZone: me.exercise.timeZone }
	};
	if (!mine) {
		const waiting = await hasRole(db, me.exercise.id, me.participantId);
		return { ...shared, card: null, waiting, contact: facts.contact };
	}
	const running = here.state === 'running';
	const startedAt = facts.startedAt ? new Date(facts.startedAt) : null;
	const read = await myAcknowledgement(db, mine.versionId, me.participantId);
	const confirmed = read !== null && readsTheSame(read, mine, me.language);
	return {
		...shared,
		card: {
			whose: me.participantId,
			content: mine.content,
			versionId: mine.versionId,
			version: mine.version,
			reserve: mine.reserve,
			firstName: me.name.trim().split(/\s+/)[0] ?? '',
			options: controlQuestion(mine.content.safety.stopPhrase, me.participantId, t).options,
			theDay: isTheDay(mine.content, running, event.locals.now),
			current: running ? stageByClock(mine.content.stages, startedAt, event.locals.now) : null,
			attendance: here.state === 'ready' || running ? { now: here.attendance, at: here.at } : null,
			read: read && { number: read.number, at: read.at },
			confirmed,
			changes: read && !confirmed ? changes(read.content, mine.content, me.language) : [],
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

const cardAddress = (event: { url: URL }) => {
	const role = Number(event.url.searchParams.get('rolle'));
	return `/min/instruks${role ? `?rolle=${role}` : ''}`;
};

export const actions: Actions = {
	/** «Lest og forstått». */
	les: async (event) => {
		const form = await event.request.formData();
		refuseOthersPage(event, form);
		const me = requireParticipant(event, 'role_player');
		const version = versionId.safeParse(form.get('version'));
		if (!version.success) error(400);
		const answer = form.get('answer');
		if (typeof answer !== 'string' || answer === '')
			return fail(400, { values: {}, errors: { answer: readerIn(me.language).card.chooseAnswer } });
		const done = await acknowledge(
			database(),
			me.exercise.id,
			me.participantId,
			version.data,
			answer,
			event.locals.now
		);
		if (!done) error(404);
		redirect(303, `${cardAddress(event)}#bekreft`);
	},
	/** The person's own check-in or check-out. */
	oppmote: async (event) => {
		const form = await event.request.formData();
		refuseOthersPage(event, form);
		const me = requireParticipant(event, 'role_player');
		const attendance = form.get('attendance');
		if (attendance !== 'in' && attendance !== 'out') error(400);
		const now = event.locals.now;
		const noted = await database().transaction((tx) => noteOwnAttendance(tx, me, attendance, now, now));
		if (!noted) return fail(400, { values: {}, errors: { form: readerIn(me.language).card.attendance.notNow } });
		redirect(303, `${cardAddress(event)}#oppmote`);
	}
};
