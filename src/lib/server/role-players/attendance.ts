import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { attendanceWords as t } from '#lib/i18n/nb/attendance.ts';
import { unaccounted, type Attendance } from '#lib/role-players/attendance.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { hasWithdrawn } from '#lib/server/participants/consent.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { casting, rolePlay } from './schema.ts';

const personColumns = {
	participantId: participant.id,
	name: participant.name,
	phone: participant.phone,
	attendance: participant.attendance,
	at: participant.attendanceAt,
	withdrawn: hasWithdrawn(participant.id)
};

/**
 * Everybody who plays a role or stands in reserve, by number: where they are on the day, and since when. Last, those who have
 * been checked in and have no role any more (swapped, or the role was removed): they are here all the same, and must come home.
 */
export async function attendanceOf(db: Db, exerciseId: string) {
	const rows = await db
		.select({
			...personColumns,
			role: rolePlay.name,
			number: rolePlay.number,
			reserve: casting.reserve
		})
		.from(casting)
		.innerJoin(rolePlay, eq(rolePlay.id, casting.rolePlayId))
		.innerJoin(participant, eq(participant.id, casting.participantId))
		.where(eq(rolePlay.exerciseId, exerciseId))
		.orderBy(asc(casting.reserve), asc(rolePlay.number));
	// A person may play one role and stand in reserve for others: one row, with what they play.
	const cast = [...Map.groupBy(rows, (row) => row.participantId).values()].map(([first, ...more]) => ({
		...first!,
		numbers: [first!, ...more].filter((row) => row.reserve === first!.reserve).map((row) => row.number)
	}));
	const came = await db
		.select(personColumns)
		.from(participant)
		.where(
			and(
				eq(participant.exerciseId, exerciseId),
				eq(participant.kind, 'role_player'),
				inArray(participant.attendance, ['in', 'out'])
			)
		)
		.orderBy(asc(participant.name), asc(participant.id));
	const listed = new Set(cast.map(({ participantId }) => participantId));
	const without = came.filter(({ participantId }) => !listed.has(participantId));
	return [...cast, ...without.map((row) => ({ ...row, role: '', number: 0, reserve: true, numbers: [] as number[] }))];
}

/** How many must still be checked out, or noted as absent, before the exercise can end. */
export async function unaccountedFor(db: Db, exerciseId: string): Promise<number> {
	return (await attendanceOf(db, exerciseId)).filter(unaccounted).length;
}

/**
 * Note where a role player is; `null` takes it back. Only while the exercise is ready or running: before that nobody is
 * there, after it the list is a record.
 */
export async function markAttendance(
	db: Db,
	exerciseId: string,
	participantId: string,
	attendance: Attendance | null,
	now: Date
): Promise<Outcome> {
	const marked = await db
		.update(participant)
		.set({ attendance, attendanceAt: attendance === null ? null : now })
		.where(
			and(
				eq(participant.id, participantId),
				eq(participant.exerciseId, exerciseId),
				eq(participant.kind, 'role_player'),
				isNull(participant.clearedAt),
				inArray(
					participant.exerciseId,
					db
						.select({ id: exercise.id })
						.from(exercise)
						.where(and(eq(exercise.id, exerciseId), sql`${exercise.state} in ('ready', 'running')`))
				)
			)
		)
		.returning({ id: participant.id });
	return marked.length === 1 ? { ok: true, value: undefined } : { ok: false, errors: { form: t.notNow } };
}
