/**
 * The short code printed beside a QR code, for those without a camera. Ten signs of Crockford's 32 (no I, L, O or U, so
 * that nothing is taken for another sign and no word comes of it): 50 random bits. Few enough to type, and with the limit
 * on wrong tries (`codeDelay`) too many to guess.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const signs = 10;
const group = 5;

/** What people take for another sign when they read it from paper. */
const lookAlikes: Record<string, string> = { O: '0', I: '1', L: '1' };

/** A new code: a secret, as `readCode` gives it. Show it once; store only its hash. */
export function newCode(): string {
	// 32 divides 256, so every sign is as likely.
	return [...crypto.getRandomValues(new Uint8Array(signs))].map((byte) => alphabet[byte % alphabet.length]).join('');
}

/** As it is printed: «K7MPX-Q3D9T». */
export function formatCode(code: string): string {
	return code.replace(new RegExp(`(.{${group}})(?=.)`, 'g'), '$1-');
}

/**
 * A code as somebody typed it: in any case, with spaces and dashes anywhere.
 * @returns the code, or null when it cannot be one
 */
export function readCode(typed: string): string | null {
	const read = typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s\p{Pd}._·]/gu, '')
		.replace(/[OIL]/g, (sign) => lookAlikes[sign]!);
	return read.length === signs && [...read].every((sign) => alphabet.includes(sign)) ? read : null;
}
