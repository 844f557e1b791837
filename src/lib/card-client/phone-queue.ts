import { v4 } from 'uuid';
import type { Facts, Words } from './facts.ts';
import { showKept, showProgress } from './forms.ts';
import { memoryStore } from './memory-store.ts';
import { createQueue, type Progress, type Queue } from './queue.ts';
import { openPhoneStore } from './store.ts';
import { sendItem } from './transport.ts';

/** A database that has not opened by then is as none. */
const patience = 3000;

/**
 * The queue of this page, in the phone's own store, or in memory where there is none. What waits from before is shown.
 * @param ended called when the server says that nothing more can be sent from here
 */
export async function openQueue(facts: Facts, words: Words, ended: (other: boolean) => void): Promise<Queue> {
	const phone = await within(openPhoneStore(), patience).catch(() => null);
	const parts = { facts, words, lasting: phone !== null };
	const tell = (progress: Progress) => {
		if (progress.state === 'ended') ended(progress.other);
		else showProgress(progress, parts);
	};
	const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('brunn-min') : null;
	tabs?.addEventListener('message', ({ data }) => tell(data as Progress));
	const queue = createQueue({
		side: facts.side,
		store: phone ?? memoryStore(),
		send: sendItem,
		exclusively,
		newId: v4,
		report: (progress) => {
			tell(progress);
			// The other tab shows the same page, perhaps.
			tabs?.postMessage(progress);
		}
	});
	// What waits first: what another tab delivers meanwhile is then among the receipts.
	const waiting = await queue.waiting().catch(() => []);
	showKept(waiting, (await phone?.receipts(facts.side).catch(() => [])) ?? [], parts);
	await phone?.forgetReceipts(facts.side, facts.now).catch(() => undefined);
	return queue;
}

/** @throws when it takes longer */
function within<T>(work: Promise<T>, longest: number): Promise<T> {
	const late = new Promise<never>((_, refuse) => setTimeout(() => refuse(new Error('too late')), longest));
	return Promise.race([work, late]);
}

/** Where the browser has no locks, two tabs may send the same thing; the server does it once. */
async function exclusively<T>(work: () => Promise<T>): Promise<T | null> {
	if (!navigator.locks) return work();
	return navigator.locks.request('brunn-min-send', { ifAvailable: true }, (lock) => (lock ? work() : null));
}
