import { expect, test } from 'vitest';
import { oneByOne } from './one-by-one.ts';

test('each begins when the one before it has ended, in the order they came, also after one that failed', async () => {
	const inTurn = oneByOne();
	const told: string[] = [];
	const gates = ['a', 'b', 'c'].map((name) => ({ name, ...Promise.withResolvers<void>() }));
	const given = gates.map(({ name, promise }) =>
		inTurn(async () => {
			told.push(`${name} begins`);
			await promise;
			told.push(`${name} ends`);
			return name;
		})
	);
	const answers = Promise.allSettled(given);
	gates[2]!.resolve();
	gates[1]!.reject(new Error('no'));
	await Promise.resolve();
	expect(told).toEqual(['a begins']);
	gates[0]!.resolve();
	expect((await answers).map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
		'a',
		'failed',
		'c'
	]);
	expect(told).toEqual(['a begins', 'a ends', 'b begins', 'c begins', 'c ends']);
});
