import { json } from '@sveltejs/kit';
import { database } from '#lib/server/db/instance.ts';
import { requireParticipant } from '#lib/server/participants/access.ts';
import { statusOf } from '#lib/server/role-players/status.ts';
import type { RequestHandler } from './$types';

/** What every open card asks for: is the play stopped, has the text changed, how late is it. */
export const GET: RequestHandler = async (event) => {
	const me = requireParticipant(event);
	return json(await statusOf(database(), me.exercise.id, me, event.locals.now));
};
