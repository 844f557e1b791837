import { and, asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { isId } from '#lib/forms/id.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import { contactChannel, contactLine } from './schema.ts';

const fromRole = alias(exerciseRole, 'from_role');
const toRole = alias(exerciseRole, 'to_role');

/** What everybody may know about a line. Nothing here comes from `contactChannel`. */
const open = {
	number: contactLine.number,
	fromRoleId: contactLine.fromRoleId,
	from: fromRole.name,
	toRoleId: contactLine.toRoleId,
	to: toRole.name,
	purpose: contactLine.purpose,
	acknowledgeMinutes: contactLine.acknowledgeMinutes,
	status: contactLine.status,
	lastVerifiedOn: contactLine.lastVerifiedOn
};
const staff = {
	...open,
	id: contactLine.id,
	trigger: contactLine.trigger,
	message: contactLine.message,
	escalation: contactLine.escalation,
	outOfHours: contactLine.outOfHours,
	version: contactLine.version
};

/** The exercise's contact lines by number, each with its channels in the order they are tried. No real values. */
export async function linesOf(db: Db, exerciseId: string) {
	const lines = await db
		.select(staff)
		.from(contactLine)
		.innerJoin(fromRole, eq(fromRole.id, contactLine.fromRoleId))
		.innerJoin(toRole, eq(toRole.id, contactLine.toRoleId))
		.where(eq(contactLine.exerciseId, exerciseId))
		.orderBy(asc(contactLine.number));
	const channels = await db
		.select({
			lineId: contactChannel.lineId,
			kind: contactChannel.kind,
			exerciseValue: contactChannel.exerciseValue
		})
		.from(contactChannel)
		.innerJoin(contactLine, eq(contactLine.id, contactChannel.lineId))
		.where(eq(contactLine.exerciseId, exerciseId))
		.orderBy(asc(contactChannel.rank));
	return lines.map((line) => ({
		...line,
		channels: channels
			.filter((channel) => channel.lineId === line.id)
			.map(({ kind, exerciseValue }) => ({ kind, exerciseValue }))
	}));
}
export type Line = Awaited<ReturnType<typeof linesOf>>[number];

/** One line of this exercise with its channels' exercise values, or null. `id` may be anything. No real values. */
export async function lineById(db: Db, exerciseId: string, id: string): Promise<Line | null> {
	if (!isId(id)) return null;
	const [line] = await db
		.select(staff)
		.from(contactLine)
		.innerJoin(fromRole, eq(fromRole.id, contactLine.fromRoleId))
		.innerJoin(toRole, eq(toRole.id, contactLine.toRoleId))
		.where(and(eq(contactLine.exerciseId, exerciseId), eq(contactLine.id, id)));
	if (!line) return null;
	const channels = await db
		.select({ kind: contactChannel.kind, exerciseValue: contactChannel.exerciseValue })
		.from(contactChannel)
		.where(eq(contactChannel.lineId, line.id))
		.orderBy(asc(contactChannel.rank));
	return { ...line, channels };
}

/**
 * The real values of a line's channels in the order they are tried: the numbers of a real event. The one query that reads
 * them; only for those who plan.
 */
export async function realValuesOf(db: Db, exerciseId: string, lineId: string): Promise<string[]> {
	const rows = await db
		.select({ realValue: contactChannel.realValue })
		.from(contactChannel)
		.innerJoin(contactLine, eq(contactLine.id, contactChannel.lineId))
		.where(and(eq(contactLine.exerciseId, exerciseId), eq(contactLine.id, lineId)))
		.orderBy(asc(contactChannel.rank));
	return rows.map((row) => row.realValue);
}

/**
 * The lines for a report, or for anybody outside the staff: kinds of channels only. No number or address, neither the
 * exercise's nor the real one, and none of the staff's own texts.
 */
export async function linesForReport(db: Db, exerciseId: string) {
	const lines = await db
		.select({ id: contactLine.id, ...open })
		.from(contactLine)
		.innerJoin(fromRole, eq(fromRole.id, contactLine.fromRoleId))
		.innerJoin(toRole, eq(toRole.id, contactLine.toRoleId))
		.where(eq(contactLine.exerciseId, exerciseId))
		.orderBy(asc(contactLine.number));
	const kinds = await db
		.select({ lineId: contactChannel.lineId, kind: contactChannel.kind })
		.from(contactChannel)
		.innerJoin(contactLine, eq(contactLine.id, contactChannel.lineId))
		.where(eq(contactLine.exerciseId, exerciseId))
		.orderBy(asc(contactChannel.rank));
	return lines.map(({ id, ...line }) => ({
		...line,
		channels: kinds.filter((row) => row.lineId === id).map((row) => row.kind)
	}));
}
