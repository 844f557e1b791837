import { redirect } from '@sveltejs/kit';
import { requireParticipant } from '#lib/server/participants/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { openFormFor } from '#lib/server/evaluations/queries.ts';
import type { PageServerLoad } from './$types';

/**
 * Where the button leads: straight to the one thing the participant has, or to a short choice when there are two. Before
 * the evaluation opens, a markør has only the card and a legesenter only the participation.
 */
export const load: PageServerLoad = async (event) => {
	const participant = requireParticipant(event);
	const pages: ('instruks' | 'deltakelse' | 'evaluering')[] = [];
	if (participant.kind === 'role_player') pages.push('instruks');
	if (participant.kind === 'medical_centre') pages.push('deltakelse');
	if (pages.length === 0 || (await openFormFor(database(), participant, event.locals.now))) pages.push('evaluering');
	if (pages.length === 1) redirect(303, `/min/${pages[0]}`);
	return { name: participant.name, exercise: participant.exercise, municipality: participant.municipality, pages };
};
