import { error } from '@sveltejs/kit';
import { sameCard } from '#lib/role-players/changes.ts';
import { controlQuestion } from '#lib/role-players/control.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { drafts } from '#lib/server/role-players/drafts.ts';
import { rolePlayById, versionsOf } from '#lib/server/role-players/queries.ts';
import type { PageServerLoad } from './$types';

/** The card as it would be if published now, or `?versjon=` as it was. */
export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'plan');
	const role = await rolePlayById(db, exercise.id, event.params.rolePlay);
	if (!role) error(404);
	const versions = await versionsOf(db, exercise.id, role.id);
	const asked = event.url.searchParams.get('versjon');
	const draft = (await drafts(db, exercise.id)).get(role.id)!;
	const latest = versions[0];
	const frozen =
		asked === null
			? latest && sameCard(latest.content, draft)
				? latest
				: null
			: versions.find(({ number }) => String(number) === asked);
	if (frozen === undefined) error(404);
	const content = frozen?.content ?? draft;
	return {
		now,
		content,
		version: frozen?.number ?? null,
		/** The number that the card shows: the one a draft would be published as. */
		shownVersion: frozen?.number ?? (latest?.number ?? 0) + 1,
		options: controlQuestion(content.safety.stopPhrase, role.id).options,
		municipality: { name: member.municipality.name, isDemo: member.municipality.isDemo },
		timeZone: exercise.timeZone,
		pictures: `/ovelser/${exercise.id}/markorer/praktisk/kartskisse`,
		back: `/ovelser/${exercise.id}/markorer/${role.id}`
	};
};
