import { expect, test } from 'vitest';
import { databaseTarget } from '../crash/database-target.ts';
import { evaluationTarget } from '../crash/evaluation-target.ts';
import { crash } from '../crash/harness.ts';
import { createTestDatabase, engines } from '../support/database.ts';

/*
 * The short one: `node tests/crash/run.ts` kills ten times in the middle of a thousand. The server is the built one:
 * `npm run build` comes first, as in `npm test`.
 */
const targets = [
	{ what: 'the database', target: databaseTarget, submissions: 200 },
	{ what: 'the built server, by answers to an evaluation', target: evaluationTarget(), submissions: 100 }
];

for (const { what, target, submissions } of targets) {
	test.each(engines)(
		`what was acknowledged is there once after kill -9: ${what} (%s)`,
		{ timeout: 180_000 },
		async (engine) => {
			const { address, remove } = await createTestDatabase(engine);
			const outcome = await crash(target, address, { rounds: 2, submissions });
			expect(outcome).toMatchObject({ lost: [], doubled: [], changed: [] });
			// Both halves happened: something was acknowledged before the kill, and something had to be sent again.
			expect(outcome.acknowledged).toBeGreaterThan(0);
			expect(outcome.retried).toBeGreaterThan(0);
			await remove();
		}
	);
}
