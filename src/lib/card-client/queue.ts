import { payloadHash, type Envelope, type Payload, type Receipt, type SendKind } from './envelope.ts';

/*
 * What waits on the phone. Pure: the store, the sending and the lock are given, so that every mishap can be
 * tried in a test. The rules: stored before it is sent; sent in the order it was written; deleted only against a receipt
 * for exactly this; the server does a thing once however often it is sent.
 */

/** Why the server will never take it: it must be mended or told by phone. */
export const refusals = ['invalid', 'mixed'] as const;
export type Refusal = (typeof refusals)[number];

export type Item = Envelope & {
	/** Given by the store: counts up, so that the order holds also when the phone's clock is set back. */
	order: number;
	refused?: Refusal;
};

export type Store = {
	/** Keep an item, unless the same (kind and hash) waits already: a double tap, or two tabs. @returns the one kept */
	add(item: Omit<Item, 'order'>): Promise<Item>;
	/** Everything of this person that waits, in the order it was written. */
	waiting(side: string): Promise<Item[]>;
	/** Delete the item and remember its receipt, in one go. */
	settle(item: Item, receipt: Receipt): Promise<void>;
	/** Keep it, but do not send it any more. */
	refuse(clientId: string, why: Refusal): Promise<void>;
};

/** What one sending came to. */
export type Answer =
	| { kind: 'receipt'; receipt: Receipt }
	| { kind: 'refused'; why: Refusal }
	/** The link no longer works, or is another person's now: nothing more can be sent from here. */
	| { kind: 'ended'; other: boolean }
	/** Anything else: no coverage, a portal's page, a fault. It waits. */
	| { kind: 'unreachable' };

export type Progress =
	| { state: 'stored' | 'sending'; item: Item }
	| { state: 'delivered'; item: Item; receipt: Receipt }
	| { state: 'refused'; item: Item; why: Refusal }
	| { state: 'ended'; other: boolean };

export type QueueParts = {
	side: string;
	store: Store;
	/** @param cut aborts when it is no use waiting for this sending any more */
	send: (item: Item, cut?: AbortSignal) => Promise<Answer>;
	/** Runs the work unless another tab is at it. @returns null when it was not run */
	exclusively: <T>(work: () => Promise<T>) => Promise<T | null>;
	newId: () => string;
	report: (progress: Progress) => void;
};

/** What a round of sending came to: nothing waits, something does, the link is dead, or another tab is sending. */
export type Round = 'empty' | 'waiting' | 'ended' | 'busy';

export function createQueue({ side, store, send, exclusively, newId, report }: QueueParts) {
	/**
	 * Store what was written. It is on the phone when this is done.
	 * @throws what the store throws, when the phone cannot keep it
	 */
	async function add(kind: SendKind, payload: Payload): Promise<Item> {
		const envelope = { clientId: newId(), kind, side, payload, hash: payloadHash(payload) };
		const kept = await store.add(envelope);
		report({ state: 'stored', item: kept });
		return kept;
	}

	/** Send what waits, oldest first; stops at the first that does not get through, so that the order holds. */
	async function flush(cut?: AbortSignal): Promise<Round> {
		return (await exclusively(() => sendAll(cut))) ?? 'busy';
	}

	async function sendAll(cut?: AbortSignal): Promise<Round> {
		// A store that fails to delete would otherwise be sent from for ever.
		const done = new Set<string>();
		for (;;) {
			const item = (await store.waiting(side)).find((one) => !one.refused && !done.has(one.clientId));
			if (!item) return done.size > 0 && (await left(done)) ? 'waiting' : 'empty';
			report({ state: 'sending', item });
			const answer = await send(item, cut).catch((): Answer => ({ kind: 'unreachable' }));
			if (answer.kind === 'receipt' && isFor(answer.receipt, item)) {
				done.add(item.clientId);
				await store.settle(item, answer.receipt).catch(() => undefined);
				report({ state: 'delivered', item, receipt: answer.receipt });
			} else if (answer.kind === 'refused') {
				done.add(item.clientId);
				await store.refuse(item.clientId, answer.why).catch(() => undefined);
				report({ state: 'refused', item, why: answer.why });
			} else {
				report({ state: 'stored', item });
				if (answer.kind !== 'ended') return 'waiting';
				report({ state: 'ended', other: answer.other });
				return 'ended';
			}
		}
	}

	async function left(done: Set<string>): Promise<boolean> {
		return (await store.waiting(side)).some((one) => !one.refused && done.has(one.clientId));
	}

	return { add, flush, waiting: () => store.waiting(side) };
}
export type Queue = ReturnType<typeof createQueue>;

/** A receipt counts only for the very thing that was sent. */
export function isFor(receipt: Receipt, item: Item): boolean {
	return receipt.clientId === item.clientId && receipt.hash === item.hash;
}

/** Milliseconds to wait before the next try, longer for each that failed, never more than a minute. */
export function pauseAfter(failures: number): number {
	return Math.min(60_000, 2000 * 2 ** Math.min(failures, 5));
}
