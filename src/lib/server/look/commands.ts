import { eq } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import type { EncodedPicture } from '#lib/server/pictures/encode.ts';
import { picture } from '#lib/server/pictures/schema.ts';
import { storePicture } from '#lib/server/pictures/store.ts';
import { municipalityLook } from './schema.ts';

/** @param colour «#rrggbb» that has been checked, or '' for Brunn's own */
export async function saveColour(db: Db, municipalityId: string, colour: string): Promise<void> {
	await db
		.insert(municipalityLook)
		.values({ municipalityId, colour })
		.onConflictDoUpdate({ target: municipalityLook.municipalityId, set: { colour } });
}

/** The coat of arms from now on, or none; the earlier one is not kept. What is frozen has its own copy. */
export async function saveArms(
	db: Db,
	municipalityId: string,
	encoded: EncodedPicture | null,
	now: Date
): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.insert(municipalityLook).values({ municipalityId }).onConflictDoNothing();
		const [before] = await tx
			.select({ armsId: municipalityLook.armsId })
			.from(municipalityLook)
			.where(eq(municipalityLook.municipalityId, municipalityId))
			.for('update');
		const armsId = encoded && (await storePicture(tx, { municipalityId, exerciseId: null }, encoded, now));
		await tx.update(municipalityLook).set({ armsId }).where(eq(municipalityLook.municipalityId, municipalityId));
		if (before?.armsId) await tx.delete(picture).where(eq(picture.id, before.armsId));
	});
}
