import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { CaseStageText } from '#lib/role-players/instruction.ts';
import type { Db } from '#lib/server/db/client.ts';
import { criterion, objective } from '#lib/server/exercises/schema.ts';
import { picture } from '#lib/server/pictures/schema.ts';
import { caseStage, instructionFront, rolePlay, rolePlayStaffNotes, rolePlayVersion } from './schema.ts';

/** The stored practical front, or null; `version` guards its form (0: only the kartskisse is stored). */
export async function frontOf(db: Db, exerciseId: string) {
	const [found] = await db
		.select({
			about: instructionFront.about,
			contactName: instructionFront.contactName,
			contactPhone: instructionFront.contactPhone,
			meetingPlace: instructionFront.meetingPlace,
			mapUrl: instructionFront.mapUrl,
			meetAt: instructionFront.meetAt,
			endsBy: instructionFront.endsBy,
			gettingHome: instructionFront.gettingHome,
			bring: instructionFront.bring,
			wear: instructionFront.wear,
			leaveAtHome: instructionFront.leaveAtHome,
			food: instructionFront.food,
			respondersWill: instructionFront.respondersWill,
			respondersWillNot: instructionFront.respondersWillNot,
			photos: instructionFront.photos,
			afterwards: instructionFront.afterwards,
			talkGroup: instructionFront.talkGroup,
			mapWords: instructionFront.mapWords,
			mapVersion: instructionFront.mapVersion,
			mapPicture: { id: picture.id, width: picture.width, height: picture.height },
			translations: instructionFront.translations,
			version: instructionFront.version
		})
		.from(instructionFront)
		.leftJoin(picture, eq(picture.id, instructionFront.mapPictureId))
		.where(eq(instructionFront.exerciseId, exerciseId));
	return found ?? null;
}

/** The exercise's roles by number, with the draft's facts. */
export function rolesOf(db: Db, exerciseId: string) {
	return db
		.select({
			id: rolePlay.id,
			number: rolePlay.number,
			name: rolePlay.name,
			age: rolePlay.age,
			keyRole: rolePlay.keyRole,
			script: rolePlay.script,
			translations: rolePlay.translations,
			version: rolePlay.version
		})
		.from(rolePlay)
		.where(eq(rolePlay.exerciseId, exerciseId))
		.orderBy(asc(rolePlay.number));
}

/** One role of this exercise, or null. */
export async function rolePlayById(db: Db, exerciseId: string, id: string) {
	return (await rolesOf(db, exerciseId)).find((one) => one.id === id) ?? null;
}

/** The number a new role is given. */
export async function nextNumber(db: Db, exerciseId: string): Promise<number> {
	const [found] = await db
		.select({ last: sql<number | null>`max(${rolePlay.number})`.mapWith(Number) })
		.from(rolePlay)
		.where(eq(rolePlay.exerciseId, exerciseId));
	return (found?.last ?? 0) + 1;
}

/** The draft's forløp, in order, of the roles given. */
export function stagesOf(db: Db, exerciseId: string): Promise<(CaseStageText & { rolePlayId: string })[]> {
	return db
		.select({
			rolePlayId: caseStage.rolePlayId,
			when: caseStage.when,
			become: caseStage.become,
			signs: caseStage.signs,
			changedBy: caseStage.changedBy,
			trigger: caseStage.trigger,
			minutes: caseStage.minutes
		})
		.from(caseStage)
		.innerJoin(rolePlay, eq(rolePlay.id, caseStage.rolePlayId))
		.where(eq(rolePlay.exerciseId, exerciseId))
		.orderBy(asc(caseStage.position));
}

/** A role's published versions, newest first. */
export function versionsOf(db: Db, exerciseId: string, rolePlayId: string) {
	return db
		.select({
			id: rolePlayVersion.id,
			number: rolePlayVersion.number,
			content: rolePlayVersion.content,
			publishedAt: rolePlayVersion.publishedAt
		})
		.from(rolePlayVersion)
		.innerJoin(rolePlay, eq(rolePlay.id, rolePlayVersion.rolePlayId))
		.where(and(eq(rolePlay.exerciseId, exerciseId), eq(rolePlay.id, rolePlayId)))
		.orderBy(desc(rolePlayVersion.number));
}

/** The newest version of each role, by role. */
export async function latestVersions(db: Db, exerciseId: string) {
	const rows = await db
		.selectDistinctOn([rolePlayVersion.rolePlayId], {
			rolePlayId: rolePlayVersion.rolePlayId,
			id: rolePlayVersion.id,
			number: rolePlayVersion.number,
			content: rolePlayVersion.content,
			publishedAt: rolePlayVersion.publishedAt
		})
		.from(rolePlayVersion)
		.innerJoin(rolePlay, eq(rolePlay.id, rolePlayVersion.rolePlayId))
		.where(eq(rolePlay.exerciseId, exerciseId))
		.orderBy(asc(rolePlayVersion.rolePlayId), desc(rolePlayVersion.number));
	return new Map(rows.map((row) => [row.rolePlayId, row]));
}

/** Staff only: what is known of a role that its player must never read; null before it is written. */
export async function staffNotesOf(db: Db, exerciseId: string, rolePlayId: string) {
	const [found] = await db
		.select({
			purpose: rolePlayStaffNotes.purpose,
			criterionId: rolePlayStaffNotes.criterionId,
			expectedTriage: rolePlayStaffNotes.expectedTriage,
			expectedHandling: rolePlayStaffNotes.expectedHandling,
			vitalSigns: rolePlayStaffNotes.vitalSigns,
			makeUp: rolePlayStaffNotes.makeUp
		})
		.from(rolePlayStaffNotes)
		.innerJoin(rolePlay, eq(rolePlay.id, rolePlayStaffNotes.rolePlayId))
		.where(and(eq(rolePlay.exerciseId, exerciseId), eq(rolePlay.id, rolePlayId)));
	return found ?? null;
}

/** Whether a criterion belongs to this exercise. */
export async function isCriterionOf(db: Db, exerciseId: string, criterionId: string): Promise<boolean> {
	const found = await db
		.select({ id: criterion.id })
		.from(criterion)
		.innerJoin(objective, eq(objective.id, criterion.objectiveId))
		.where(and(eq(objective.exerciseId, exerciseId), eq(criterion.id, criterionId)));
	return found.length === 1;
}
