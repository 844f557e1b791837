import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import { backup as t } from '#lib/i18n/nb/backup.ts';
import { refusal } from '#lib/server/db/refusal.ts';

/** Packs the lines that `produce` writes into a new file that only this user can read. */
export async function pack(
	file: string,
	produce: (write: (line: string) => Promise<void>) => Promise<unknown>
): Promise<void> {
	const gzip = createGzip();
	const stored = pipeline(gzip, createWriteStream(file, { mode: 0o600, flags: 'wx' }));
	const broken = stored.then(() => undefined as never);
	broken.catch(() => {});
	try {
		await produce(async (line) => {
			if (!gzip.write(`${line}\n`)) await Promise.race([once(gzip, 'drain'), broken]);
		});
	} catch (error) {
		gzip.destroy();
		await stored.catch(() => {});
		throw error;
	}
	gzip.end();
	await stored;
}

/**
 * The lines of a packed backup.
 *
 * @throws a refusal when it cannot be unpacked or ends too early
 */
export async function* unpackedLines(packed: Readable): AsyncGenerator<string> {
	const text = createGunzip();
	const fed = pipeline(packed, text);
	fed.catch(() => {});
	text.setEncoding('utf8');
	let rest = '';
	try {
		for await (const chunk of text) {
			const lines = (rest + String(chunk)).split('\n');
			rest = lines.pop() ?? '';
			yield* lines;
		}
	} catch (error) {
		// Only what unpacking throws arrives here: what the reader of the lines throws does not.
		throw refusal(t.damaged, error);
	}
	if (rest !== '') yield rest;
}
