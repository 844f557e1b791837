import { error } from '@sveltejs/kit';
import { database } from '#lib/server/db/instance.ts';
import { storedAbout } from '#lib/server/participants/about.ts';
import { requireParticipant } from '#lib/server/participants/access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const access = requireParticipant(event);
	const stored = await storedAbout(database(), access);
	if (!stored) error(404);
	return { municipality: access.municipality, exercise: access.exercise, stored };
};
