import { hash, verify } from '@node-rs/argon2';

// OWASP's password storage cheat sheet: argon2id, 19 MiB, 2 rounds, 1 lane (the library's variant is argon2id).
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
	return hash(password, parameters);
}

/**
 * Compares a password with its hash. Takes as long when there is no hash, so that the time does not tell which
 * addresses are known.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
	if (stored) return verify(stored, password);
	await hash(password, parameters);
	return false;
}
