import { error } from '@sveltejs/kit';
import { pageReaderIn } from '#lib/i18n/pageReaders.ts';
import { database } from '#lib/server/db/instance.ts';
import { storedAbout } from '#lib/server/participants/about.ts';
import { requireParticipant } from '#lib/server/participants/access.ts';
import type { RequestHandler } from './$types';

/** All that is stored about the person, as a file of their own: the same as the page, whole. */
export const GET: RequestHandler = async (event) => {
	const access = requireParticipant(event);
	const stored = await storedAbout(database(), access);
	if (!stored) error(404);
	const file = {
		municipality: access.municipality.name,
		exercise: access.exercise.title,
		fetchedAt: event.locals.now,
		stored
	};
	return new Response(JSON.stringify(file, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${pageReaderIn(access.language).about.more.fileName}"`,
			'cache-control': 'no-store'
		}
	});
};
