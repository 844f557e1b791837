import { pauseAfter, type Round } from './queue.ts';

/**
 * When what waits is sent. One round at a time: what is pressed while one goes on is sent right after it. After a failure
 * it waits longer and longer, but only as long as nothing tells that the server can be reached again.
 * @param flush one round; cut short when the signal aborts
 */
export function createSender(flush: (cut: AbortSignal) => Promise<Round>) {
	let round: AbortController | null = null;
	let wanted = false;
	let failures = 0;
	let over = false;
	let again: ReturnType<typeof setTimeout> | undefined;

	function send(): void {
		clearTimeout(again);
		if (over) return;
		wanted = true;
		if (!round) void rounds();
	}

	async function rounds(): Promise<void> {
		while (wanted && !over) {
			wanted = false;
			round = new AbortController();
			const came = await flush(round.signal).catch((): Round => 'waiting');
			round = null;
			failures = came === 'waiting' ? failures + 1 : 0;
			if (came === 'ended') return stop();
			if (!wanted && !over && came !== 'empty') again = setTimeout(send, pauseAfter(failures));
		}
	}

	/**
	 * The server has answered, after it did not: a pause that has grown long is over, and a sending that hangs in the net
	 * that was is begun anew (the server does it once).
	 */
	function reached(): void {
		failures = 0;
		round?.abort();
		send();
	}

	function stop(): void {
		over = true;
		clearTimeout(again);
		round?.abort();
	}

	return { send, reached, stop };
}
