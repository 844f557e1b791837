import { and, desc, eq, isNull } from 'drizzle-orm';
import type { ExerciseState } from '#lib/exercises/exercise.ts';
import type { Language } from '#lib/participants/participant.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise, exerciseStop } from '#lib/server/exercises/schema.ts';
import { newestNews } from './news.ts';
import { casting, rolePlay, rolePlayVersion } from './schema.ts';

/** What an open card asks for every few seconds; as JSON. */
export type Status = {
	/** The server's clock, ISO: what the phone's own is corrected by. */
	now: string;
	state: ExerciseState;
	/** When the exercise really began; null before. */
	startedAt: string | null;
	/** Whether the phone may keep a copy: not when the exercise is over. */
	keep: boolean;
	stop: { id: string; message: string; at: string } | null;
	/** The newest version of each of the person's roles that is news in the person's language, by the role's number. */
	versions: Record<string, number>;
};

/** The copy on the phone lasts as long as the play. */
export const keepsCopy = (state: ExerciseState) => state === 'planned' || state === 'ready' || state === 'running';

/** State, stop and newest texts, for one person. Two small indexed queries: 500 phones ask every four seconds. */
export async function statusOf(
	db: Db,
	exerciseId: string,
	{ participantId, language }: { participantId: string; language: Language },
	now: Date
): Promise<Status> {
	const [facts] = await db
		.select({
			state: exercise.state,
			startedAt: exercise.startedAt,
			stop: { id: exerciseStop.id, message: exerciseStop.message, at: exerciseStop.at }
		})
		.from(exercise)
		// As `activeStop`, in the same question.
		.leftJoin(exerciseStop, and(eq(exerciseStop.exerciseId, exercise.id), isNull(exerciseStop.endedAt)))
		.where(eq(exercise.id, exerciseId));
	const newest = await db
		.selectDistinctOn([rolePlay.id], {
			number: rolePlay.number,
			rolePlayId: rolePlay.id,
			versionId: rolePlayVersion.id,
			version: rolePlayVersion.number
		})
		.from(casting)
		.innerJoin(rolePlay, eq(rolePlay.id, casting.rolePlayId))
		.innerJoin(rolePlayVersion, eq(rolePlayVersion.rolePlayId, rolePlay.id))
		.where(and(eq(rolePlay.exerciseId, exerciseId), eq(casting.participantId, participantId)))
		.orderBy(rolePlay.id, desc(rolePlayVersion.number));
	const versions: Status['versions'] = {};
	for (const role of newest) versions[role.number] = await newestNews(db, role, language);
	const state = facts?.state ?? 'archived';
	return {
		now: now.toISOString(),
		state,
		startedAt: facts?.startedAt?.toISOString() ?? null,
		keep: keepsCopy(state),
		stop: facts?.stop ? { ...facts.stop, at: facts.stop.at.toISOString() } : null,
		versions
	};
}
