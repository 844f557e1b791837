import { RateLimiterMemory } from 'rate-limiter-flexible';

/*
 * Kept in memory: Brunn runs as one process, and a restart that forgets a few minutes of tries gives an attacker
 * nothing worth having.
 */
const perAccount = new RateLimiterMemory({ points: 10, duration: 15 * 60 });
const perAddress = new RateLimiterMemory({ points: 50, duration: 15 * 60 });

/**
 * Count one try to log in, before the password is checked.
 * @returns seconds to wait, or 0 when the try may go on
 */
export async function loginDelay(email: string, address: string): Promise<number> {
	const account = await consume(perAccount, `${email}|${address}`);
	return account || (await consume(perAddress, address));
}

/**
 * A right password clears the account's count and gives back the address's try: a whole town hall may stand behind one
 * address, and only wrong passwords count.
 */
export async function clearLoginDelay(email: string, address: string): Promise<void> {
	await perAccount.delete(`${email}|${address}`);
	await perAddress.reward(address, 1);
}

const linkTries = new RateLimiterMemory({ points: 60, duration: 60 });

/** Count one press of a link's button that led nowhere. @returns seconds to wait, or 0 */
export function linkDelay(address: string): Promise<number> {
	return consume(linkTries, address);
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
	try {
		await limiter.consume(key);
		return 0;
	} catch (refused) {
		if (refused instanceof Error) throw refused;
		return Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000);
	}
}
