import { expect, test } from 'vitest';
import { clearLoginDelay, loginDelay } from './throttle.ts';

test('the eleventh wrong password for one account has to wait, another account not', async () => {
	for (let round = 0; round < 10; round++) expect(await loginDelay('a@example.no', '192.0.2.1')).toBe(0);
	expect(await loginDelay('a@example.no', '192.0.2.1')).toBeGreaterThan(0);
	expect(await loginDelay('b@example.no', '192.0.2.1')).toBe(0);
});

test('right passwords never hold back those behind the same address', async () => {
	for (let person = 0; person < 120; person++) {
		const email = `${person}@example.no`;
		expect(await loginDelay(email, '192.0.2.2')).toBe(0);
		await clearLoginDelay(email, '192.0.2.2');
	}
});
