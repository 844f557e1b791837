import sharp from 'sharp';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodePicture, maxBytes, maxUploadBytes, wantedBytes, type EncodedPicture } from './encode.ts';

const plain = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#336699' } });
const bytes = (text: string) => new TextEncoder().encode(text);
const fault = async (upload: Uint8Array) => {
	const encoded = await encodePicture(upload);
	return encoded.ok ? 'none' : encoded.fault;
};
async function picture(upload: Uint8Array): Promise<EncodedPicture> {
	const encoded = await encodePicture(upload);
	if (!encoded.ok) throw new Error(encoded.fault);
	return encoded.picture;
}

/** Every pixel another colour: what compresses worst. */
function noise(width: number, height: number) {
	const data = new Uint8Array(width * height * 3);
	let seed = 7;
	for (let at = 0; at < data.length; at++) data[at] = (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16;
	return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A PNG of a few kilobytes that says it is this large. */
function bomb(width: number, height: number): Uint8Array {
	const crcs = Array.from({ length: 256 }, (_, n) => {
		for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
		return n >>> 0;
	});
	const chunk = (name: string, data: Uint8Array) => {
		const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
		let crc = 0xffffffff;
		for (const byte of body) crc = crcs[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
		const head = Buffer.alloc(4);
		head.writeUInt32BE(data.length);
		const tail = Buffer.alloc(4);
		tail.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
		return Buffer.concat([head, body, tail]);
	};
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([1, 0, 0, 0, 0], 8);
	const rows = deflateSync(Buffer.alloc(1_000_000));
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

describe('a picture that is sent in', () => {
	let photo: Buffer;
	beforeAll(async () => {
		photo = await plain(1600, 900)
			.jpeg()
			.withExif({
				IFD0: { Make: 'HEMMELIG-kamera', Orientation: '6' },
				IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '58/1 52/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '9/1 24/1 0/1' }
			})
			.withMetadata({ orientation: 6 })
			.toBuffer();
	});

	test('is turned the right way, at most 1200 wide, and without EXIF, GPS or anything else', async () => {
		expect((await sharp(photo).metadata()).exif).toBeDefined();
		const made = await picture(photo);
		expect([made.width, made.height, made.mime]).toEqual([900, 1600, 'image/webp']);
		const read = await sharp(made.bytes).metadata();
		expect(read).toMatchObject({ format: 'webp', width: 900, height: 1600 });
		for (const kept of ['exif', 'icc', 'iptc', 'xmp', 'orientation'] as const) expect(read[kept]).toBeUndefined();
		expect(Buffer.from(made.bytes).includes('HEMMELIG')).toBe(false);
		expect((await picture(await plain(3000, 600).png().toBuffer())).width).toBe(1200);
	});

	test('PNG, JPEG and WebP are read; a small one is not made larger; what is clear is white', async () => {
		for (const file of [plain(300, 200).png(), plain(300, 200).jpeg(), plain(300, 200).webp()])
			expect(await picture(await file.toBuffer())).toMatchObject({ width: 300, height: 200 });
		const clear = sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
		const { channels, data } = await sharp((await picture(await clear.png().toBuffer())).bytes)
			.raw()
			.toBuffer({ resolveWithObject: true })
			.then(({ info, data }) => ({ ...info, data }));
		expect(channels).toBe(3);
		expect(data[0]).toBeGreaterThan(250);
	});

	test('the worst there is comes within what a phone can fetch', async () => {
		const worst = await picture(await noise(1000, 900).jpeg({ quality: 90 }).toBuffer());
		expect(worst.bytes.length).toBeLessThanOrEqual(maxBytes);
		const drawn = await picture(await plain(2400, 1600).png().toBuffer());
		expect(drawn.bytes.length).toBeLessThanOrEqual(wantedBytes);
	});

	test('the same file gives the same picture', async () => {
		expect((await picture(photo)).bytes).toEqual((await picture(photo)).bytes);
	});

	test('an SVG, a text called .png, a GIF, a PDF and nothing are refused', async () => {
		expect(await fault(new Uint8Array())).toBe('empty');
		const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
		for (const text of [svg, `<?xml version="1.0"?>${svg}`, 'Dette er ikke et bilde.', '%PDF-1.7\n', 'GIF89a'])
			expect(await fault(bytes(text)), text).toBe('type');
		// The first bytes are right, and what follows is not: libvips is not let near an SVG either.
		const disguised = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), bytes(svg)]);
		expect(await fault(disguised)).toBe('broken');
		await expect(sharp(bytes(svg)).metadata()).rejects.toThrow();
	});

	test('one that is cut off is refused, in every format', async () => {
		for (const file of [noise(300, 200).png(), noise(300, 200).jpeg(), noise(300, 200).webp()]) {
			const whole = await file.toBuffer();
			expect(await fault(whole.subarray(0, Math.floor(whole.length / 2)))).toBe('broken');
		}
	});

	test('a photo with the faults that phones write is taken: a wrong scan header, bytes between and after the parts', async () => {
		const whole = await plain(300, 200).jpeg().toBuffer();
		const scan = whole.indexOf(Buffer.from([0xff, 0xda]));
		const wrongScan = Buffer.from(whole);
		// Where the spectral selection ends: 63, and 0 from some Samsung phones.
		wrongScan[scan + 6 + whole[scan + 4]! * 2] = 0;
		const between = Buffer.concat([whole.subarray(0, 20), Buffer.alloc(3), whole.subarray(20)]);
		for (const file of [wrongScan, between, Buffer.concat([whole, Buffer.from('SEFT')])])
			expect(await picture(file)).toMatchObject({ width: 300, height: 200 });
	});

	test('a bomb and a file that is too large are refused before they are unpacked', async () => {
		const began = performance.now();
		expect(await fault(bomb(60_000, 60_000))).toBe('tooManyPixels');
		expect(await fault(new Uint8Array(maxUploadBytes + 1))).toBe('tooBig');
		expect(performance.now() - began).toBeLessThan(2000);
		// A bomb within the limit of pixels, without the rows that it promises.
		expect(await fault(bomb(7000, 7000))).toBe('broken');
	});

	test('one that fails does not stop the next', async () => {
		const [bad, good] = await Promise.all([encodePicture(bytes('\u00ff')), encodePicture(photo)]);
		expect([bad.ok, good.ok]).toEqual([false, true]);
	});
});
