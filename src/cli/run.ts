import { isRefusal } from '#lib/server/db/refusal.ts';

/** Runs a command: a refusal is shown as its message alone, a fault in the program with where it is. Both end with code 1. */
export async function run(command: () => Promise<void>): Promise<void> {
	try {
		await command();
	} catch (error) {
		console.error(isRefusal(error) ? `\n${error.message}\n` : error);
		process.exit(1);
	}
}
