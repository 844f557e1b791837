import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { ParticipantKind } from '#lib/participants/participant.ts';
import type { ParticipantAccess } from './links.ts';

/**
 * The participant behind this request's link session.
 * @param kind when given, only such a participant has this page; others get the same 404 as an unknown address
 * @throws 401 without a session, 404 for another kind
 */
export function requireParticipant(event: Pick<RequestEvent, 'locals'>, kind?: ParticipantKind): ParticipantAccess {
	const { participant } = event.locals;
	if (!participant) error(401);
	if (kind && participant.kind !== kind) error(404);
	return participant;
}

/**
 * Two may share a phone: the page of one is still open in a tab when the other has opened theirs, and the session is now
 * the other's. What was written on it must not be stored as the other's. Each form carries whose page it is, as `side`.
 * @throws a redirect to the page that shows what was written, so that it is not lost
 */
export function refuseOthersPage(event: Pick<RequestEvent, 'locals'>, form: FormData): void {
	const { participantId } = requireParticipant(event);
	const whose = form.get('side');
	if (whose !== null && whose !== participantId) redirect(307, '/lenke-utlopt?/behold&annen');
}
