import { expect, test } from 'vitest';
import { clearCodeDelay, clearLoginDelay, codeDelay, loginDelay } from './throttle.ts';

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

test('wrong codes are few from one address, and limited in total; right ones are not counted', async () => {
	for (let round = 0; round < 100; round++) {
		expect(await codeDelay('192.0.2.3')).toBe(0);
		await clearCodeDelay('192.0.2.3');
	}
	for (let round = 0; round < 30; round++) expect(await codeDelay('192.0.2.3')).toBe(0);
	expect(await codeDelay('192.0.2.3')).toBeGreaterThan(0);
	expect(await codeDelay('192.0.2.4')).toBe(0);
	let tries = 31;
	const refused = () => codeDelay(`10.0.${tries >> 8}.${tries & 255}`).then((delay) => delay > 0);
	while (tries < 20_000 && !(await refused())) tries++;
	expect(tries).toBe(10_000);
});
