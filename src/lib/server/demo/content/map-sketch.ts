import { readFileSync } from 'node:fs';
import type { EncodedPicture } from '#lib/server/pictures/encode.ts';

/** Drawn for the demo, and encoded as an uploaded picture would have been: a school, the road and the way in. */
export const mapSketch = (): EncodedPicture => ({
	mime: 'image/webp',
	width: 1000,
	height: 800,
	bytes: new Uint8Array(readFileSync(new URL('./map-sketch.webp', import.meta.url)))
});

/** The same in words. */
export const mapWords =
	'Parkeringen ligger ved Skoleveien. Gå langs gjerdet på høyre side av parkeringen, forbi skolen, til gymsalen. Inngang B er på den siden som vender mot veien.';
