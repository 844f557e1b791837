import { error } from '@sveltejs/kit';
import { keepHeader } from '#lib/card-client/copy.ts';
import { database } from '#lib/server/db/instance.ts';
import { requireParticipant } from '#lib/server/participants/access.ts';
import { pictureResponse } from '#lib/server/pictures/store.ts';
import { pictureForRolePlayer } from '#lib/server/role-players/map-sketch.ts';
import { statusOf } from '#lib/server/role-players/status.ts';
import type { RequestHandler } from './$types';

/** The kartskisse of one's own card; anybody else's is not there. */
export const GET: RequestHandler = async (event) => {
	const me = requireParticipant(event, 'role_player');
	const db = database();
	const found = await pictureForRolePlayer(db, me.exercise.id, me.participantId, event.params.picture);
	if (!found) error(404);
	const response = pictureResponse(found);
	const { keep } = await statusOf(db, me.exercise.id, me, event.locals.now);
	// Tells the service worker that the answer is ours, and whose copy it may be kept in.
	response.headers.set(keepHeader, keep ? me.linkId : 'none');
	return response;
};
