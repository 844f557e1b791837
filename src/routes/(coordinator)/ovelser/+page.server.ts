import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { exercises } from '#lib/server/exercises/queries.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const member = requireMember(event, 'read');
	const all = await exercises(database(), member.municipality.id);
	return {
		exercises: all.map(({ id, title, format, state, startsAt, timeZone, series, place }) => ({
			id,
			title,
			format,
			state,
			startsAt,
			timeZone,
			series,
			place
		}))
	};
};
