import { keepHeader } from '#lib/card-client/copy.ts';
import type { Facts } from '#lib/card-client/facts.ts';
import { database } from '#lib/server/db/instance.ts';
import { requireParticipant } from '#lib/server/participants/access.ts';
import { frameOf } from '#lib/server/role-players/status.ts';
import type { LayoutServerLoad } from './$types';

/** What every page of a participant has around it: the stop, the language, and what the phone's script must know. */
export const load: LayoutServerLoad = async (event) => {
	const me = requireParticipant(event);
	const frame = await frameOf(database(), me.exercise.id, me, event.locals.now);
	const { status } = frame;
	// Tells the service worker that the answer is ours, and whose copy it may be kept in.
	event.setHeaders({ [keepHeader]: status.keep ? me.linkId : 'none' });
	const facts: Facts = {
		side: me.participantId,
		link: me.linkId,
		language: me.language,
		zone: me.exercise.timeZone,
		now: status.now,
		startedAt: status.startedAt,
		keep: status.keep,
		stop: status.stop,
		contact: frame.contact ?? { name: '', phone: me.municipality.phone }
	};
	/** Where the person is, for the card. */
	const here = { state: status.state, attendance: frame.attendance, at: frame.attendanceAt };
	return { facts, here };
};
