import { deleteDB } from 'idb';
import { forgetCopy } from './copy.ts';
import { make } from './dom.ts';
import { unsent } from './ended.ts';
import type { Words } from './facts.ts';
import type { Queue } from './queue.ts';
import { databaseName } from './store.ts';

/**
 * «Slett fra telefonen»: asks first, and shows what would be lost.
 * @param stop called before anything is deleted: the page must not ask and keep again
 */
export function offerRemoval({ words, queue, stop }: { words: Words; queue: Queue; stop: () => void }): void {
	const foot = document.querySelector('.foot');
	if (!foot) return;
	const lost = make('div');
	const press = make('button', { type: 'button', class: 'alt wide' }, words.remove);
	const summary = make('summary', {}, words.remove);
	const ask = make('details', {}, summary, make('p', {}, words.removeAsk), lost, press);
	ask.addEventListener('toggle', () => {
		if (ask.open) void queue.waiting().then((waiting) => lost.replaceChildren(...unsent(waiting, words)));
	});
	press.addEventListener('click', () => {
		stop();
		void remove(words);
	});
	foot.append(ask);
}

async function remove(words: Words): Promise<void> {
	const workers = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
	await Promise.all(workers.map((worker) => worker.unregister()));
	await forgetCopy().catch(() => undefined);
	await deleteDB(databaseName).catch(() => undefined);
	for (const key of Object.keys(localStorage)) if (key.startsWith('brunn-')) localStorage.removeItem(key);
	document.querySelector('main')?.replaceChildren(make('p', { class: 'box now', role: 'alert' }, words.removed));
	document.querySelector('.strip')?.remove();
}
