import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { isId } from '#lib/forms/id.ts';
import type { Db, Tx } from '#lib/server/db/client.ts';
import type { EncodedPicture } from './encode.ts';
import { picture } from './schema.ts';

/** Whose a picture is: an exercise's, or the municipality's own. */
export type PictureScope = { municipalityId: string; exerciseId: string | null };

/** Store an encoded picture. @returns its id */
export async function storePicture(
	tx: Tx,
	{ municipalityId, exerciseId }: PictureScope,
	{ mime, width, height, bytes }: EncodedPicture,
	now: Date
): Promise<string> {
	const [made] = await tx
		.insert(picture)
		.values({ municipalityId, exerciseId, sha256: hash(bytes), mime, width, height, bytes, createdAt: now })
		.returning({ id: picture.id });
	return made!.id;
}

/** The same bytes are the same picture. */
export const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A picture of this exercise, to be sent to whoever may see it; null when there is none. */
export async function pictureOf(db: Db, exerciseId: string, id: string) {
	if (!isId(id)) return null;
	const [found] = await db
		.select({ mime: picture.mime, bytes: picture.bytes, sha256: picture.sha256 })
		.from(picture)
		.where(and(eq(picture.id, id), eq(picture.exerciseId, exerciseId)));
	return found ?? null;
}
export type StoredPicture = NonNullable<Awaited<ReturnType<typeof pictureOf>>>;

/** The picture as an answer: its address never shows another one. */
export function pictureResponse({ mime, bytes, sha256 }: StoredPicture): Response {
	return new Response(bytes, {
		headers: {
			'content-type': mime,
			'content-length': String(bytes.length),
			'cache-control': 'private, max-age=604800, immutable',
			vary: 'cookie',
			etag: `"${sha256.slice(0, 32)}"`
		}
	});
}
