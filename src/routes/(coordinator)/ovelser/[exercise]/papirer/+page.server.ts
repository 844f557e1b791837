import { directiveLacks, directoryLacks } from '#lib/papers/lacks.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { directiveData, directoryData, paperHead } from '#lib/server/papers/load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const head = paperHead(exercise, member.municipality.name, now);
	const directory = await directoryData(db, exercise.id);
	return {
		lacks: {
			ovingsdirektiv: directiveLacks(head, await directiveData(db, exercise)),
			sambandskatalog: directoryLacks(directory)
		}
	};
};
