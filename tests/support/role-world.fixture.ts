import { beforeEach } from 'vitest';
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

type Place = Awaited<ReturnType<typeof municipalityWithExercise>>;
type Start = { ours: Place; theirs: Place; /** Of the role. */ id: string; liv: string };

/**
 * Before each test: two municipalities with an exercise each. In the first Liv plays Astrid, whose card is written and not
 * published.
 */
export function livAsAstrid(db: Db) {
	const start = {} as Start;
	beforeEach(async () => {
		start.ours = await municipalityWithExercise(db);
		start.theirs = await municipalityWithExercise(db);
		const { rolePlayId, participantId } = await playedRole(db, start.ours.exerciseId);
		Object.assign(start, { id: rolePlayId, liv: participantId });
	});
	const here = () => start.ours.exerciseId;
	const by = () => ({ userId: start.ours.by.byUserId, now });
	return {
		start,
		by,
		publishIt: async () => value(await publish(db, here(), start.id, by())),
		row: async (at = now) => (await rolePlayRows(db, here(), at)).find(({ id }) => id === start.id)!,
		latest: async () => (await versionsOf(db, here(), start.id))[0]!,
		async answer(good: boolean, versionId: string, who = start.liv, exerciseId = here()) {
			const question = controlQuestion(content.safety.stopPhrase, who);
			const wrong = question.options.find((option) => option.value !== question.right)!.value;
			return acknowledge(db, exerciseId, who, versionId, good ? question.right : wrong, later);
		},
		/** Change the role's text in one block, as the form does. */
		async rewrite(script: Partial<typeof role.script>) {
			const { version } = (await rolePlayById(db, here(), start.id))!;
			return saveRolePlay(db, here(), start.id, { ...role, version, script: { ...role.script, ...script } });
		}
	};
}
