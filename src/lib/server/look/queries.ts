import { and, eq } from 'drizzle-orm';
import sharp from 'sharp';
import type { Look } from '#lib/municipalities/look.ts';
import type { Db } from '#lib/server/db/client.ts';
import { picture } from '#lib/server/pictures/schema.ts';
import { municipalityLook } from './schema.ts';

/** What is chosen, for the settings: the colour, and whether there is a coat of arms and how large it is. */
export async function lookFacts(db: Db, municipalityId: string) {
	const [found] = await db
		.select({ colour: municipalityLook.colour, armsId: picture.id, width: picture.width, height: picture.height })
		.from(municipalityLook)
		.leftJoin(picture, eq(picture.id, municipalityLook.armsId))
		.where(eq(municipalityLook.municipalityId, municipalityId));
	return {
		colour: found?.colour ?? '',
		arms: found?.armsId ? { id: found.armsId, width: found.width!, height: found.height! } : null
	};
}

/** The municipality's own coat of arms, as it is stored; null without. */
export async function armsOf(db: Db, municipalityId: string) {
	const [found] = await db
		.select({ mime: picture.mime, bytes: picture.bytes, sha256: picture.sha256 })
		.from(municipalityLook)
		.innerJoin(picture, and(eq(picture.id, municipalityLook.armsId), eq(picture.municipalityId, municipalityId)))
		.where(eq(municipalityLook.municipalityId, municipalityId));
	return found ?? null;
}

/** Pixels: as sharp as print needs where the coat of arms is drawn an inch high, and some ten kilobytes. */
const armsHeight = 300;
const armsWidth = 600;

/** The look as a report or paper carries it: a PDF takes no WebP. Undefined where nothing is chosen. */
export async function lookOf(db: Db, municipalityId: string): Promise<Look | undefined> {
	const { colour, arms } = await lookFacts(db, municipalityId);
	const stored = arms && (await armsOf(db, municipalityId));
	if (!colour && !stored) return undefined;
	if (!stored) return { colour, arms: '' };
	const png = await sharp(stored.bytes)
		.resize({ width: armsWidth, height: armsHeight, fit: 'inside', withoutEnlargement: true })
		.png({ palette: true, effort: 7 })
		.toBuffer();
	return { colour, arms: `data:image/png;base64,${png.toString('base64')}` };
}
