import { error, type RequestEvent } from '@sveltejs/kit';
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
