import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * What must be read again, such as the mail server's password, is sealed with AES-256-GCM. The key is never in the database:
 * a stolen backup opens nothing.
 */

const FORMAT = 'v1';
const [IV, TAG] = [12, 16];

export type SealKey = Buffer;

/**
 * The key: `secretKey` from the environment, else the file `secret.key` in `dataDir`, which is made at first use and can be
 * read by its owner alone.
 */
export function sealKey({ secretKey, dataDir }: { secretKey: string | undefined; dataDir: string }): SealKey {
	return createHash('sha256')
		.update(secretKey ?? ownKey(dataDir))
		.digest();
}

function ownKey(dataDir: string): string {
	const path = join(dataDir, 'secret.key');
	try {
		return readFileSync(path, 'utf8').trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	const unfinished = `${path}.${randomBytes(6).toString('hex')}`;
	writeFileSync(unfinished, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
	try {
		// A link, not a rename: of two servers that start at once, the second takes the first one's key.
		linkSync(unfinished, path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		rmSync(unfinished);
	}
	return readFileSync(path, 'utf8').trim();
}

/** @param purpose what it is and whose: what is sealed for one cannot be put in another's place */
export function seal(key: SealKey, purpose: string, text: string): string {
	const iv = randomBytes(IV);
	const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return `${FORMAT}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** The text, or null when the key is another, or what is stored has been changed. */
export function unseal(key: SealKey, purpose: string, sealed: string): string | null {
	const [format, body] = sealed.split('.');
	if (format !== FORMAT || !body) return null;
	const bytes = Buffer.from(body, 'base64url');
	if (bytes.length < IV + TAG) return null;
	try {
		const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV))
			.setAAD(Buffer.from(purpose))
			.setAuthTag(bytes.subarray(IV, IV + TAG));
		return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
	} catch {
		return null;
	}
}
