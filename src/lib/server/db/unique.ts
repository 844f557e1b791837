/**
 * Whether a write was refused because another row holds the same value. Both drivers' errors carry PostgreSQL's code,
 * some wrapped by Drizzle. Ask outside the transaction: inside, it is lost already.
 */
export function isTaken(error: unknown): boolean {
	for (let cause = error; cause instanceof Error; cause = cause.cause)
		if ((cause as { code?: unknown }).code === '23505') return true;
	return false;
}
