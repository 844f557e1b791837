import { expect, test } from 'vitest';
import { clearCodeDelay, clearLoginDelay, codeDelay, loginDelay, neighbourhood, sendDelay } from './throttle.ts';

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

test('whoever has a whole half of IPv6 counts as one', async () => {
	expect(neighbourhood('192.0.2.3')).toBe('192.0.2.3');
	expect(neighbourhood('::ffff:192.0.2.3')).toBe('::ffff:192.0.2.3');
	expect(neighbourhood('2001:db8::1')).toBe('2001:db8:0:0');
	expect(neighbourhood('2001:0db8:0:7:1:2:3:4')).toBe('2001:db8:0:7');
	expect(neighbourhood('::1')).toBe('0:0:0:0');
	for (let one = 0; one < 30; one++) expect(await codeDelay(`2001:db8:7:7::${one.toString(16)}`)).toBe(0);
	expect(await codeDelay('2001:db8:7:7:8:8:8:8')).toBeGreaterThan(0);
	expect(await codeDelay('2001:db8:7:8::1')).toBe(0);
	// The total is another test's.
	for (let one = 0; one < 31; one++) await clearCodeDelay('2001:db8:7:8::1');
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

test('one link cannot store without end, and does not stop the others', async () => {
	for (let one = 0; one < 120; one++) expect(await sendDelay('a')).toBe(0);
	expect(await sendDelay('a')).toBeGreaterThan(0);
	expect(await sendDelay('b')).toBe(0);
});
