import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { ExerciseState } from '#lib/exercises/exercise.ts';
import type { Language } from '#lib/participants/participant.ts';
import type { Db } from '#lib/server/db/client.ts';
import { together } from '#lib/server/db/together.ts';
import { exercise, exerciseStop } from '#lib/server/exercises/schema.ts';
import { newestNews } from './news.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { casting, instructionFront, rolePlay, rolePlayVersion } from './schema.ts';

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

/**
 * State, stop and newest texts, for one person, and what the card must know of the day. 500 phones ask every four seconds, and
 * on the embedded engine a query costs far more than what it reads: those who ask at once share one (see together.ts).
 */
export async function frameOf(
	db: Db,
	exerciseId: string,
	{ participantId, language }: { participantId: string; language: Language },
	now: Date
) {
	const rows = ((await rowsOf(db, participantId)) ?? []).filter((row) => row.exerciseId === exerciseId);
	const versions: Status['versions'] = {};
	for (const { number, text } of rows)
		if (number !== null && text) versions[number] = await newestNews(db, text, language);
	const facts = rows[0];
	const state = facts?.state ?? 'archived';
	const status: Status = {
		now: now.toISOString(),
		state,
		startedAt: facts?.startedAt?.toISOString() ?? null,
		keep: keepsCopy(state),
		stop: facts?.stop ? { ...facts.stop, at: facts.stop.at.toISOString() } : null,
		versions
	};
	return {
		status,
		/** Whom to ring: the markøransvarlig, or null. */
		contact: facts?.contact?.phone ? facts.contact : null,
		attendance: facts?.attendance ?? null,
		attendanceAt: facts?.attendanceAt ?? null
	};
}

/** By person: one row for each role with its newest text, and one without a role for whoever plays none. */
const rowsOf = together(async (db, participantIds: string[]) => {
	const rows = await db
		.selectDistinctOn([participant.id, rolePlay.id], {
			participantId: participant.id,
			exerciseId: exercise.id,
			state: exercise.state,
			startedAt: exercise.startedAt,
			attendance: participant.attendance,
			attendanceAt: participant.attendanceAt,
			stop: { id: exerciseStop.id, message: exerciseStop.message, at: exerciseStop.at },
			contact: { name: instructionFront.contactName, phone: instructionFront.contactPhone },
			number: rolePlay.number,
			text: { rolePlayId: rolePlayVersion.rolePlayId, versionId: rolePlayVersion.id, version: rolePlayVersion.number }
		})
		.from(participant)
		.innerJoin(exercise, eq(exercise.id, participant.exerciseId))
		// As `activeStop` and `contactOf`, in the same question.
		.leftJoin(exerciseStop, and(eq(exerciseStop.exerciseId, exercise.id), isNull(exerciseStop.endedAt)))
		.leftJoin(instructionFront, eq(instructionFront.exerciseId, exercise.id))
		.leftJoin(casting, eq(casting.participantId, participant.id))
		.leftJoin(rolePlay, and(eq(rolePlay.id, casting.rolePlayId), eq(rolePlay.exerciseId, exercise.id)))
		.leftJoin(rolePlayVersion, eq(rolePlayVersion.rolePlayId, rolePlay.id))
		.where(inArray(participant.id, participantIds))
		.orderBy(participant.id, rolePlay.id, desc(rolePlayVersion.number));
	return Map.groupBy(rows, (row) => row.participantId);
});

/** Of `frameOf` what an open card asks for. */
export async function statusOf(
	db: Db,
	exerciseId: string,
	who: { participantId: string; language: Language },
	now: Date
): Promise<Status> {
	return (await frameOf(db, exerciseId, who, now)).status;
}
