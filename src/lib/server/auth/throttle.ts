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

const codeTries = new RateLimiterMemory({ points: 30, duration: 10 * 60 });
const allCodeTries = new RateLimiterMemory({ points: 10_000, duration: 10 * 60 });

/**
 * Count one try of a short code, before it is looked up. The limit in total is what many addresses together meet: with 200
 * codes of 50 bits it would take them ten thousand years, and it is far above what a whole exercise types.
 * @returns seconds to wait, or 0 when the try may go on
 */
export async function codeDelay(address: string): Promise<number> {
	return (await consume(codeTries, neighbourhood(address))) || (await consume(allCodeTries, 'all'));
}

/** A right code gives its try back: all markører of an exercise may stand behind one address. */
export async function clearCodeDelay(address: string): Promise<void> {
	await codeTries.reward(neighbourhood(address), 1);
	await allCodeTries.reward('all', 1);
}

const sent = new RateLimiterMemory({ points: 120, duration: 10 * 60 });

/**
 * Count one thing that a participant's page or phone stores: far above what anybody writes, and low enough that one link
 * cannot fill the database or the page of questions.
 * @returns seconds to wait, or 0. A phone keeps what it has, and tries again
 */
export function sendDelay(participantId: string): Promise<number> {
	return consume(sent, participantId);
}

/**
 * What counts as one address: of IPv6 the first half, since one household or server has all that lie under it, and could use
 * up the total alone.
 */
export function neighbourhood(address: string): string {
	if (!address.includes(':') || /\d+\.\d+$/.test(address)) return address;
	const [head = '', tail] = address.split('%')[0]!.split('::');
	const groups = (text: string | undefined) => (text ? text.split(':') : []);
	const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
	const all = [...groups(head), ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...groups(tail)];
	return all
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':');
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
