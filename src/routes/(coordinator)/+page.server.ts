import { lawRows } from '#lib/exercises/law.ts';
import { daysBetween } from '#lib/i18n/time.ts';
import { may } from '#lib/municipalities/member.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { lawFacts, startOf } from '#lib/server/exercises/start.ts';
import { mailTrouble } from '#lib/server/mail/outbox.ts';
import { waitingFor } from '#lib/server/participants/contact.ts';
import { lessonsToVerify } from '#lib/server/lessons/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const member = requireMember(event, 'read');
	const { now } = event.locals;
	const db = database();
	const start = await startOf(db, member.municipality.id, now);
	const contacts = await waitingFor(db, member);
	const facts = await lawFacts(db, member.municipality.id, now);
	return {
		...start,
		/** Role players who want to be contacted, told only to who may read it. */
		contacts,
		/** Mail that did not leave: those who plan must know. */
		mail: may(member.role, 'plan') ? await mailTrouble(db, member.municipality.id) : null,
		days: start.first?.startsAt ? daysBetween(now, start.first.startsAt, start.first.timeZone) : null,
		lessons: await lessonsToVerify(db, member.municipality.id, now),
		facts,
		rows: lawRows(facts, now)
	};
};
