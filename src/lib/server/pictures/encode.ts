import sharp, { type Sharp } from 'sharp';

/** What may be sent in. */
export const maxUploadBytes = 5 * 1024 * 1024;
/** Fifty million: the largest photos that fit in the upload, and what the machine's memory can take. */
export const maxPixels = 50_000_000;
/** What a phone with poor coverage should have to fetch, and what it never has to. */
export const wantedBytes = 100 * 1024;
export const maxBytes = 200 * 1024;

const maxHeight = 2400;
const maxWidth = 1200;
const secondsAtMost = 20;
/** One that is cut off is refused. Small faults in the format are not: some phones write them in every photo. */
const failOn = 'truncated';

/** Why a file is no picture of ours. */
export const pictureFaults = ['empty', 'tooBig', 'type', 'broken', 'tooManyPixels'] as const;
export type PictureFault = (typeof pictureFaults)[number];

export type EncodedPicture = { mime: 'image/webp'; width: number; height: number; bytes: Uint8Array<ArrayBuffer> };
export type Encoded = { ok: true; picture: EncodedPicture } | { ok: false; fault: PictureFault };

/** Only these three ways into libvips are open, whatever a file says it is: no SVG, no PDF, no video. */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
	operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer']
});
// Pictures are few and never the same one twice; memory is better spent elsewhere.
sharp.cache(false);
sharp.concurrency(1);

/** One at a time: a decoded photo may take some hundred megabytes. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A picture from anybody's file, encoded anew as WebP: turned the right way, at most 1200 pixels wide, on white, and without
 * anything that stood in the file beside it (EXIF, GPS, ICC, comments). Works in threads of its own.
 * @param upload PNG, JPEG or WebP, told by its first bytes; the name and type that came with it are not believed
 */
export function encodePicture(upload: Uint8Array): Promise<Encoded> {
	const done = last.then(() => encode(upload));
	last = done.catch(() => undefined);
	return done;
}

async function encode(upload: Uint8Array): Promise<Encoded> {
	if (upload.length === 0) return refused('empty');
	if (upload.length > maxUploadBytes) return refused('tooBig');
	if (!isPicture(upload)) return refused('type');
	try {
		const { width, height } = await sharp(upload, { failOn, limitInputPixels: false }).metadata();
		if (width * height > maxPixels) return refused('tooManyPixels');
		const { data, info } = await sharp(upload, { failOn, limitInputPixels: maxPixels })
			.timeout({ seconds: secondsAtMost })
			.autoOrient()
			.resize({ width: maxWidth, height: maxHeight, fit: 'inside', withoutEnlargement: true })
			.flatten({ background: '#fff' })
			.toColourspace('srgb')
			.raw()
			.toBuffer({ resolveWithObject: true });
		const { channels } = info;
		const drawn = () => sharp(data, { raw: { width: info.width, height: info.height, channels } });
		return { ok: true, picture: await smallEnough(drawn, info.width) };
	} catch {
		return refused('broken');
	}
}

/** Quality goes first, and only when that is not enough the size: lines and letters must be readable. */
async function smallEnough(drawn: () => Sharp, width: number): Promise<EncodedPicture> {
	for (const share of [1, 0.75, 0.5, 0.35]) {
		let smallest: EncodedPicture | undefined;
		for (const quality of [80, 65, 50, 35]) {
			const { data, info } = await drawn()
				.resize({ width: Math.max(1, Math.round(width * share)) })
				.webp({ quality, smartSubsample: true })
				.toBuffer({ resolveWithObject: true });
			smallest = { mime: 'image/webp', width: info.width, height: info.height, bytes: new Uint8Array(data) };
			if (data.length <= wantedBytes) return smallest;
		}
		if (smallest && smallest.bytes.length <= maxBytes) return smallest;
	}
	throw new Error('A picture of this size does not become too large.');
}

const refused = (fault: PictureFault): Encoded => ({ ok: false, fault });

function isPicture(bytes: Uint8Array): boolean {
	const begins = (at: number, ...expected: number[]) => expected.every((byte, index) => bytes[at + index] === byte);
	const png = begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
	const jpeg = begins(0, 0xff, 0xd8, 0xff);
	const webp = begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50);
	return png || jpeg || webp;
}
