import { expect, test } from 'vitest';
import { databaseTarget } from '../crash/database-target.ts';
import { crash } from '../crash/harness.ts';
import { createTestDatabase, engines } from '../support/database.ts';

/** The short one: `node tests/crash/run.ts` kills ten times in the middle of a thousand. */
test.each(engines)('what was acknowledged is there once after kill -9 (%s)', { timeout: 120_000 }, async (engine) => {
	const { address, remove } = await createTestDatabase(engine);
	const outcome = await crash(databaseTarget, address, { rounds: 2, submissions: 200 });
	expect(outcome).toMatchObject({ lost: [], doubled: [], changed: [] });
	// Both halves happened: something was acknowledged before the kill, and something had to be sent again.
	expect(outcome.acknowledged).toBeGreaterThan(0);
	expect(outcome.retried).toBeGreaterThan(0);
	await remove();
});
