import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Round } from './queue.ts';
import { createSender } from './sender.ts';

/** A sender whose rounds are ended by the test. */
function underway() {
	const rounds: { cut: AbortSignal; end: (came: Round) => void }[] = [];
	const sender = createSender(
		(cut) =>
			new Promise<Round>((end) => {
				rounds.push({ cut, end });
				cut.addEventListener('abort', () => end('waiting'));
			})
	);
	const end = async (came: Round) => {
		rounds.at(-1)!.end(came);
		await vi.advanceTimersByTimeAsync(0);
	};
	return { sender, rounds, end };
}

describe('when it is sent', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	test('what is pressed while a round goes on is sent right after it, not at the same time', async () => {
		const { sender, rounds, end } = underway();
		sender.send();
		sender.send();
		sender.send();
		expect(rounds).toHaveLength(1);
		await end('empty');
		expect(rounds).toHaveLength(2);
		await end('empty');
		await vi.advanceTimersByTimeAsync(600_000);
		expect(rounds).toHaveLength(2);
	});

	test('the server answers again: the long pause is over at once, and the next is short', async () => {
		const { sender, rounds, end } = underway();
		sender.send();
		for (const pause of [4000, 8000, 16_000, 32_000]) {
			await end('waiting');
			await vi.advanceTimersByTimeAsync(pause);
		}
		await end('waiting');
		expect(rounds).toHaveLength(5);
		sender.reached();
		expect(rounds).toHaveLength(6);
		await end('waiting');
		await vi.advanceTimersByTimeAsync(4000);
		expect(rounds).toHaveLength(7);
	});

	test('a sending that hangs when the net comes back is given up and begun anew', async () => {
		const { sender, rounds, end } = underway();
		sender.send();
		sender.reached();
		await vi.advanceTimersByTimeAsync(0);
		expect(rounds[0]!.cut.aborted).toBe(true);
		expect(rounds).toHaveLength(2);
		await end('empty');
		expect(rounds).toHaveLength(2);
	});

	test('another tab is sending: asked again soon', async () => {
		const { sender, rounds, end } = underway();
		sender.send();
		await end('busy');
		await vi.advanceTimersByTimeAsync(2000);
		expect(rounds).toHaveLength(2);
	});

	test.each(['ended', 'stopped'])('%s: nothing more is sent', async (how) => {
		const { sender, rounds, end } = underway();
		sender.send();
		if (how === 'stopped') sender.stop();
		await end(how === 'ended' ? 'ended' : 'waiting');
		sender.send();
		sender.reached();
		await vi.advanceTimersByTimeAsync(600_000);
		expect(rounds).toHaveLength(1);
	});
});
