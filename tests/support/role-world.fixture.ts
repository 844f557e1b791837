import { controlQuestion } from '#lib/role-players/control.ts';
import type { Db } from '#lib/server/db/client.ts';
import { saveRolePlay } from '#lib/server/role-players/commands.ts';
import { rolePlayRows } from '#lib/server/role-players/rows.ts';
import { acknowledge, publish } from '#lib/server/role-players/publish.ts';
import { rolePlayById, versionsOf } from '#lib/server/role-players/queries.ts';
import { municipalityWithExercise } from './municipality.fixture.ts';
import { content, playedRole, role, value } from './role-players.fixture.ts';

export const now = new Date('2026-11-23T09:00:00Z');
export const later = new Date('2026-11-24T09:00:00Z');

/** Two municipalities with an exercise each. In the first Liv plays Astrid, whose card is written and not published. */
export async function livAsAstrid(db: Db) {
	const ours = await municipalityWithExercise(db);
	const theirs = await municipalityWithExercise(db);
	const { rolePlayId: id, participantId: liv } = await playedRole(db, ours.exerciseId);
	const by = () => ({ userId: ours.by.byUserId, now });
	return {
		ours,
		theirs,
		/** Of the role. */
		id,
		liv,
		by,
		publishIt: async () => value(await publish(db, ours.exerciseId, id, by())),
		row: async (at = now) => (await rolePlayRows(db, ours.exerciseId, at)).find((one) => one.id === id)!,
		latest: async () => (await versionsOf(db, ours.exerciseId, id))[0]!,
		async answer(good: boolean, versionId: string, who = liv, exerciseId = ours.exerciseId) {
			const question = controlQuestion(content.safety.stopPhrase, who);
			const wrong = question.options.find((option) => option.value !== question.right)!.value;
			return acknowledge(db, exerciseId, who, versionId, good ? question.right : wrong, later);
		},
		/** Change the role's text in one block, as the form does. */
		async rewrite(script: Partial<typeof role.script>) {
			const { version } = (await rolePlayById(db, ours.exerciseId, id))!;
			return saveRolePlay(db, ours.exerciseId, id, { ...role, version, script: { ...role.script, ...script } });
		}
	};
}
export type RoleWorld = Awaited<ReturnType<typeof livAsAstrid>>;
