import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { play, side, step } from '../../../tests/support/card-queue.fixture.ts';
import { payloadHash } from './envelope.ts';
import { memoryStore } from './memory-store.ts';
import { createQueue, pauseAfter, type Progress } from './queue.ts';
import { readAnswer } from './transport.ts';

/*
 * Whatever happens to the phone, the net and the server: nothing is lost, nothing is done twice, and nothing is called
 * delivered without the server's receipt.
 */
describe('the queue', () => {
	for (const withLocks of [true, false])
		test(`300 random days, ${withLocks ? 'with' : 'without'} locks: nothing lost, nothing doubled, nothing claimed`, async () => {
			let failed = 0;
			await fc.assert(
				fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
					const { remote, kept, seen, left } = await play(steps, withLocks);
					expect(left).toEqual([]);
					// Each thing that was kept is done, once, as it was written.
					const done = remote.acts.map(({ clientId, hash }) => [clientId, hash]);
					expect(new Map(done as [string, string][])).toEqual(kept);
					expect(done.length).toBe(kept.size);
					expect(remote.acts.every((act) => payloadHash(act.payload) === act.hash)).toBe(true);
					// In the order it was written.
					const order = remote.acts.map(({ clientId }) => Number(clientId.slice(3)));
					if (withLocks) expect(order).toEqual([...order].sort((one, other) => one - other));
					for (const progress of seen)
						if (progress.state === 'delivered')
							expect(remote.receipts.get(progress.item.clientId)).toEqual(progress.receipt);
						else if (progress.state === 'stored') failed++;
				}),
				{ numRuns: 300 }
			);
			// The schedules do go wrong.
			expect(failed).toBeGreaterThan(300);
		});

	test('a link that is dead stops the sending, and keeps what was not sent', async () => {
		const store = memoryStore();
		const seen: Progress[] = [];
		const queue = createQueue({
			side,
			store,
			send: async () => readAnswer(401, 'application/json', '{"ended":true}'),
			exclusively: (work) => work(),
			newId: () => 'id-1',
			report: (progress) => seen.push(progress)
		});
		await queue.add('question', { text: 'Hvor er bussen?' });
		expect(await queue.flush()).toBe('ended');
		expect(seen.at(-1)).toEqual({ state: 'ended', other: false });
		expect((await queue.waiting()).map(({ payload }) => payload.text)).toEqual(['Hvor er bussen?']);
	});

	test('what the server will never take is kept to be read, and does not stand in the way of the next', async () => {
		const store = memoryStore();
		let ids = 0;
		const answers = ['{"refused":"invalid"}', null];
		const queue = createQueue({
			side,
			store,
			send: async ({ clientId, hash }) => {
				const refused = answers.shift();
				if (refused) return readAnswer(422, 'application/json', refused);
				const receipt = { clientId, hash, receivedAt: '2026-12-03T08:00:00.000Z', result: {} };
				return readAnswer(200, 'application/json', JSON.stringify({ receipt }));
			},
			exclusively: (work) => work(),
			newId: () => `id-${++ids}`,
			report: () => undefined
		});
		await queue.add('attendance', { attendance: 'in' });
		await queue.add('question', { text: 'Hvor?' });
		expect(await queue.flush()).toBe('empty');
		expect(await queue.waiting()).toMatchObject([{ kind: 'attendance', refused: 'invalid' }]);
	});

	test('a phone that cannot delete what was delivered does not send for ever', async () => {
		const store = { ...memoryStore(), settle: () => Promise.reject(new DOMException('', 'InvalidStateError')) };
		let sent = 0;
		const queue = createQueue({
			side,
			store,
			send: async ({ clientId, hash }) => {
				sent++;
				return { kind: 'receipt', receipt: { clientId, hash, receivedAt: '2026-12-03T08:00:00.000Z', result: {} } };
			},
			exclusively: (work) => work(),
			newId: () => 'id-1',
			report: () => undefined
		});
		await queue.add('question', { text: 'Hvor?' });
		expect(await queue.flush()).toBe('waiting');
		expect(sent).toBe(1);
	});

	test('a full phone says so to whoever pressed', async () => {
		const store = { ...memoryStore(), add: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
		const parts = { side, store, send: async () => ({ kind: 'unreachable' as const }), newId: () => 'id-1' };
		const queue = createQueue({ ...parts, exclusively: (work) => work(), report: () => undefined });
		await expect(queue.add('question', { text: 'Hvor?' })).rejects.toMatchObject({ name: 'QuotaExceededError' });
	});

	test('what one person wrote is not sent from the other’s page', async () => {
		const store = memoryStore();
		const item = { clientId: 'id-1', kind: 'question' as const, side: 'another', payload: {}, hash: payloadHash({}) };
		await store.add(item);
		const send = async () => Promise.reject(new Error('sent'));
		const queue = createQueue({
			side,
			store,
			send,
			exclusively: (work) => work(),
			newId: () => 'id-2',
			report: () => undefined
		});
		expect(await queue.flush()).toBe('empty');
		expect(await store.waiting('another')).toHaveLength(1);
	});
});

test('the pauses grow, to a minute at most', () => {
	const pauses = [0, 1, 2, 3, 4, 5, 50].map(pauseAfter);
	expect(pauses).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
});
