import { maySeeInjects } from '#lib/msel/audience.ts';
import { may } from '#lib/municipalities/member.ts';
import { directiveLacks, directoryLacks, posterLacks, type Lack } from '#lib/papers/lacks.ts';
import { environment } from '#lib/server/env.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { forumsOf } from '#lib/server/forums/queries.ts';
import { badgeData, posterData, senders } from '#lib/server/papers/load-staff.ts';
import { directiveData, directoryData, paperHead } from '#lib/server/papers/load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const head = paperHead(exercise, member.municipality.name, now);
	const open = maySeeInjects(member.role, exercise.state);
	const givers = open ? await senders(db, exercise.id) : [];
	const people = may(member.role, 'plan') ? (await badgeData(db, exercise)).badges.length : 0;
	const lacks: Record<string, Lack[]> = {
		ovingsdirektiv: directiveLacks(head, await directiveData(db, exercise)),
		sambandskatalog: directoryLacks(await directoryData(db, exercise.id)),
		plakater: posterLacks(posterData(exercise, environment().appUrl)),
		dreiebok: open && givers.length === 0 ? ['injects'] : [],
		people: people === 0 ? ['people'] : []
	};
	return {
		lacks,
		mselOpen: open,
		senders: givers,
		arenas: (await forumsOf(db, exercise.municipalityId)).map(({ id, name }) => ({ id, name }))
	};
};
