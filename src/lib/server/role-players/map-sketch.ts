import { and, desc, eq, notExists, sql } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { isId } from '#lib/forms/id.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { mapSketch as t } from '#lib/i18n/nb/mapSketch.ts';
import type { Db, Tx } from '#lib/server/db/client.ts';
import type { EncodedPicture } from '#lib/server/pictures/encode.ts';
import { picture } from '#lib/server/pictures/schema.ts';
import { hash, pictureOf, storePicture, type StoredPicture } from '#lib/server/pictures/store.ts';
import { lockRoles } from './publish.ts';
import { casting, instructionFront, rolePlay, rolePlayVersion } from './schema.ts';

const changedMeanwhile = { ok: false as const, errors: { form: forms.changedMeanwhile } };

/** The kartskisse as it is written now; `version` guards its form. */
export async function sketchOf(db: Db, exerciseId: string) {
	const [found] = await db
		.select({
			words: instructionFront.mapWords,
			version: instructionFront.mapVersion,
			picture: {
				id: picture.id,
				width: picture.width,
				height: picture.height,
				size: sql<number>`octet_length(${picture.bytes})`.mapWith(Number)
			}
		})
		.from(instructionFront)
		.leftJoin(picture, eq(picture.id, instructionFront.mapPictureId))
		.where(eq(instructionFront.exerciseId, exerciseId));
	return found ?? { words: '', version: 0, picture: null };
}

/**
 * Store the kartskisse: the words, and a picture in place of the one that is there, if one is given. A picture that the exercise
 * has already, on the front or on a published card, stays the same, so that nobody is asked to look again.
 * @returns refused when there is no picture yet and none is given, or somebody else has saved since the form was opened
 */
export async function saveSketch(
	db: Db,
	scope: { municipalityId: string; exerciseId: string },
	{ words, version, picture: fresh }: { words: string; version: number; picture: EncodedPicture | null },
	now: Date
): Promise<Outcome> {
	const { exerciseId } = scope;
	return db.transaction(async (tx) => {
		await lockRoles(tx, exerciseId);
		const before = await current(tx, exerciseId);
		if ((before?.version ?? 0) !== version) return changedMeanwhile;
		if (!fresh && !before?.pictureId) return { ok: false, errors: { picture: t.errors.empty } };
		const mapPictureId = fresh
			? ((await storedAlready(tx, exerciseId, fresh)) ?? (await storePicture(tx, scope, fresh, now)))
			: before!.pictureId;
		const values = { mapPictureId, mapWords: words, mapVersion: version + 1 };
		const saved = await tx
			.insert(instructionFront)
			.values({ ...values, exerciseId, version: 0 })
			.onConflictDoUpdate({
				target: instructionFront.exerciseId,
				set: values,
				setWhere: eq(instructionFront.mapVersion, version)
			})
			.returning({ id: instructionFront.exerciseId });
		// Nothing of it is kept: the picture is not referred to by anybody.
		await removeUnusedPictures(tx, exerciseId);
		return saved.length === 1 ? { ok: true, value: undefined } : changedMeanwhile;
	});
}

/**
 * Take the kartskisse away. Cards that are published keep theirs until they are published anew.
 * @returns refused when another has come in its place since the form was opened
 */
export async function removeSketch(db: Db, exerciseId: string, version: number): Promise<Outcome> {
	return db.transaction(async (tx) => {
		await lockRoles(tx, exerciseId);
		const removed = await tx
			.update(instructionFront)
			.set({ mapPictureId: null, mapWords: '', mapVersion: version + 1 })
			.where(and(eq(instructionFront.exerciseId, exerciseId), eq(instructionFront.mapVersion, version)))
			.returning({ id: instructionFront.exerciseId });
		if (removed.length === 0) return { ok: false, errors: { form: t.removeChanged } };
		await removeUnusedPictures(tx, exerciseId);
		return { ok: true, value: undefined };
	});
}

/** Delete the exercise's pictures that neither the front nor any published version refers to. */
export async function removeUnusedPictures(tx: Tx, exerciseId: string): Promise<void> {
	const onFront = tx
		.select({ one: sql`1` })
		.from(instructionFront)
		.where(eq(instructionFront.mapPictureId, picture.id));
	await tx
		.delete(picture)
		.where(and(eq(picture.exerciseId, exerciseId), notExists(onFront), notExists(publishedWith(tx, exerciseId))));
}

/** A picture that stands on a published card of a role which this person plays or is reserve for; null for any other. */
export async function pictureForRolePlayer(
	db: Db,
	exerciseId: string,
	participantId: string,
	id: string
): Promise<StoredPicture | null> {
	if (!isId(id)) return null;
	const [mine] = await db
		.select({ id: rolePlayVersion.id })
		.from(casting)
		.innerJoin(rolePlay, eq(rolePlay.id, casting.rolePlayId))
		.innerJoin(rolePlayVersion, eq(rolePlayVersion.rolePlayId, rolePlay.id))
		.where(and(eq(casting.participantId, participantId), eq(rolePlay.exerciseId, exerciseId), eq(publishedPicture, id)))
		.limit(1);
	return mine ? pictureOf(db, exerciseId, id) : null;
}

/** Which picture a frozen card shows. */
const publishedPicture = sql<string>`${rolePlayVersion.content} -> 'mapPicture' ->> 'id'`;

const publishedWith = (tx: Tx, exerciseId: string) =>
	tx
		.select({ one: sql`1` })
		.from(rolePlayVersion)
		.innerJoin(rolePlay, eq(rolePlay.id, rolePlayVersion.rolePlayId))
		.where(and(eq(rolePlay.exerciseId, exerciseId), sql`${publishedPicture} = ${picture.id}::text`));

/** The newest picture of the exercise with these bytes; null when there is none. */
async function storedAlready(tx: Tx, exerciseId: string, { bytes }: EncodedPicture): Promise<string | null> {
	const [found] = await tx
		.select({ id: picture.id })
		.from(picture)
		.where(and(eq(picture.exerciseId, exerciseId), eq(picture.sha256, hash(bytes))))
		.orderBy(desc(picture.createdAt), desc(picture.id))
		.limit(1);
	return found?.id ?? null;
}

async function current(tx: Tx, exerciseId: string) {
	const [found] = await tx
		.select({ version: instructionFront.mapVersion, pictureId: instructionFront.mapPictureId })
		.from(instructionFront)
		.where(eq(instructionFront.exerciseId, exerciseId))
		.for('update', { of: instructionFront });
	return found ?? null;
}
