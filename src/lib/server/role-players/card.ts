import { and, asc, count, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '#lib/server/db/client.ts';
import { acknowledgement, casting, controlMistake, instructionFront, rolePlay, rolePlayVersion } from './schema.ts';

/*
 * What a role player's own page may read. Texts come from the frozen `role_play_version.content` and nowhere else: no
 * query here may touch the draft, the staff notes, the scenario or another person's data.
 */

/** One published role of this person, with what the person has acknowledged of it. */
export type MyRole = {
	versionId: string;
	version: number;
	publishedAt: Date;
	content: typeof rolePlayVersion.$inferSelect.content;
	reserve: boolean;
};

/** The latest version of each role that the person plays, or is reserve for; own roles first, by number. */
export async function myRoles(db: Db, exerciseId: string, participantId: string): Promise<MyRole[]> {
	const rows = await db
		.selectDistinctOn([rolePlayVersion.rolePlayId], {
			versionId: rolePlayVersion.id,
			version: rolePlayVersion.number,
			publishedAt: rolePlayVersion.publishedAt,
			content: rolePlayVersion.content,
			reserve: casting.reserve
		})
		.from(casting)
		.innerJoin(rolePlay, eq(rolePlay.id, casting.rolePlayId))
		.innerJoin(rolePlayVersion, eq(rolePlayVersion.rolePlayId, rolePlay.id))
		.where(and(eq(rolePlay.exerciseId, exerciseId), eq(casting.participantId, participantId)))
		.orderBy(asc(rolePlayVersion.rolePlayId), desc(rolePlayVersion.number));
	return rows.sort(
		(one, other) => Number(one.reserve) - Number(other.reserve) || one.content.role.number - other.content.role.number
	);
}

/** Whether the person has been given any role, published or not. */
export async function hasRole(db: Db, exerciseId: string, participantId: string): Promise<boolean> {
	const found = await db
		.select({ id: casting.rolePlayId })
		.from(casting)
		.innerJoin(rolePlay, eq(rolePlay.id, casting.rolePlayId))
		.where(and(eq(rolePlay.exerciseId, exerciseId), eq(casting.participantId, participantId)))
		.limit(1);
	return found.length > 0;
}

/** Whom to ring before there is a card: the markøransvarlig, or null. */
export async function contactOf(db: Db, exerciseId: string): Promise<{ name: string; phone: string } | null> {
	const [found] = await db
		.select({ name: instructionFront.contactName, phone: instructionFront.contactPhone })
		.from(instructionFront)
		.where(eq(instructionFront.exerciseId, exerciseId));
	return found?.phone ? found : null;
}

/** The newest version of the same role that the person has acknowledged, with its text; null before the first. */
export async function myAcknowledgement(db: Db, versionId: string, participantId: string) {
	const read = alias(rolePlayVersion, 'read');
	const role = db.select({ id: read.rolePlayId }).from(read).where(eq(read.id, versionId));
	const [found] = await db
		.select({
			versionId: rolePlayVersion.id,
			number: rolePlayVersion.number,
			content: rolePlayVersion.content,
			at: acknowledgement.at
		})
		.from(acknowledgement)
		.innerJoin(rolePlayVersion, eq(rolePlayVersion.id, acknowledgement.versionId))
		.where(and(eq(rolePlayVersion.rolePlayId, role), eq(acknowledgement.participantId, participantId)))
		.orderBy(desc(rolePlayVersion.number))
		.limit(1);
	return found ?? null;
}

/** How many times the person has answered the control question wrong on this version. */
export async function myMistakes(db: Db, versionId: string, participantId: string): Promise<number> {
	const [found] = await db
		.select({ times: count() })
		.from(controlMistake)
		.where(and(eq(controlMistake.versionId, versionId), eq(controlMistake.participantId, participantId)));
	return found?.times ?? 0;
}
