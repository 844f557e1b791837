import { expect, test } from 'vitest';
import type { Db } from './client.ts';
import { together } from './together.ts';

const db = {} as Db;

/** What waits for the process to hear what has come. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A database of one table that answers when it is told to, with what is stored at the moment it was asked. */
function slow(stored: Map<string, string>) {
	const asked: string[][] = [];
	const waiting: { answer(): void; fail(cause: Error): void }[] = [];
	const find = together((_: Db, keys: string[]) => {
		asked.push(keys);
		const found = new Map([...stored].filter(([key]) => keys.includes(key)));
		return new Promise<Map<string, string>>((resolve, reject) => {
			waiting.push({ answer: () => resolve(found), fail: reject });
		});
	});
	const come = async (count: number) => {
		while (asked.length < count) await turn();
	};
	/** The oldest question that has reached the database and has no answer yet. */
	const oldest = async () => {
		while (waiting.length === 0) await turn();
		return waiting.shift()!;
	};
	const answer = async () => (await oldest()).answer();
	const fail = async (cause: Error) => (await oldest()).fail(cause);
	return { find, asked, come, answer, fail };
}

test('those who ask while a question is under way share the next, and each gets its own', async () => {
	const { find, asked, come, answer } = slow(new Map(Object.entries({ a: 'A', b: 'B', c: 'C' })));
	const first = find(db, 'a');
	await answer();
	expect(await first).toBe('A');
	const second = find(db, 'a');
	await come(2);
	const rest = Promise.all(['b', 'c', 'b', 'unknown'].map((key) => find(db, key)));
	await answer();
	await answer();
	expect(await second).toBe('A');
	expect(await rest).toEqual(['B', 'C', 'B', undefined]);
	expect(asked).toEqual([['a'], ['a'], ['b', 'c', 'unknown']]);
});

test('what was written before one asked is always seen, though an older question is still under way', async () => {
	const stored = new Map([['link', 'open']]);
	const { find, come, answer } = slow(stored);
	const before = find(db, 'link');
	await come(1);
	stored.set('link', 'revoked');
	const after = find(db, 'link');
	await answer();
	await answer();
	expect([await before, await after]).toEqual(['open', 'revoked']);
});

test('a question that fails, fails for those who shared it and for nobody after them', async () => {
	const { find, come, answer, fail } = slow(new Map([['a', 'A']]));
	const lost = Promise.allSettled([find(db, 'a'), find(db, 'b')]);
	await come(1);
	const kept = find(db, 'a');
	await fail(new Error('gone'));
	await answer();
	expect((await lost).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(await kept).toBe('A');
});

test('a transaction asks for itself, and waits for nobody outside it', async () => {
	const { find, come, answer } = slow(new Map([['a', 'A']]));
	const outside = find(db, 'a');
	const inside = find({} as Db, 'a');
	await come(2);
	await answer();
	await answer();
	expect(await Promise.all([outside, inside])).toEqual(['A', 'A']);
});
