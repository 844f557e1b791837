import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { seal, sealKey, unseal } from './seal.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'brunn-key-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('the key is made once, for its owner alone, and opens what it sealed', () => {
	const key = sealKey({ secretKey: undefined, dataDir });
	expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
	const sealed = seal(key, 'mail:a', 'passord æøå');
	expect(sealed).not.toContain('passord');
	expect(unseal(sealKey({ secretKey: undefined, dataDir }), 'mail:a', sealed)).toBe('passord æøå');
	expect(seal(key, 'mail:a', 'passord æøå')).not.toBe(sealed);
});

test('another key, another owner or a changed byte opens nothing', () => {
	const key = sealKey({ secretKey: 'x'.repeat(32), dataDir });
	const sealed = seal(key, 'mail:a', 'passord');
	expect(unseal(sealKey({ secretKey: 'y'.repeat(32), dataDir }), 'mail:a', sealed)).toBeNull();
	expect(unseal(key, 'mail:b', sealed)).toBeNull();
	const changed = Buffer.from(sealed.slice(3), 'base64url');
	changed[changed.length - 1]! ^= 1;
	expect(unseal(key, 'mail:a', `v1.${changed.toString('base64url')}`)).toBeNull();
	for (const broken of ['', 'v1.', 'v1.AAAA', 'v2.AAAA', 'tull']) expect(unseal(key, 'mail:a', broken)).toBeNull();
});
