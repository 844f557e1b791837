import { newToken } from './tokens.ts';

// On globalThis because Vite loads this module anew after an edit, and the printed code must go on working.
const holder = globalThis as { brunnSetupCode?: string };

/** The code that the first-run wizard asks for: whoever can read the terminal owns this Brunn. New at each start. */
export function setupCode(): string {
	return (holder.brunnSetupCode ??= newToken().slice(0, 12));
}
