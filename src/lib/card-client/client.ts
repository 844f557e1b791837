import { v4 } from 'uuid';
import { createClock } from './clock.ts';
import { createAge } from './age.ts';
import { forgetCopy, type Message } from './copy.ts';
import { phoneMemory } from './dom.ts';
import { endPage } from './ended.ts';
import { readFacts, words as allWords } from './facts.ts';
import { showKept, showProgress, takeForms } from './forms.ts';
import { memoryStore } from './memory-store.ts';
import { createQueue, pauseAfter, type Progress } from './queue.ts';
import { offerRemoval } from './removal.ts';
import { followStages } from './stage-view.ts';
import { createStopNotice } from './stop-notice.ts';
import { askStatus } from './status.ts';
import { openPhoneStore } from './store.ts';
import { sendItem } from './transport.ts';
import { offerVersion } from './version-notice.ts';

/*
 * The script of a participant's pages. Everything works without it; it adds the copy on the phone, the queue, the clock and
 * the stop.
 */
const found = readFacts(document);
if (found) void start(found);

async function start(facts: NonNullable<typeof found>): Promise<void> {
	const words = allWords[facts.language];
	const memory = phoneMemory();
	const clock = createClock(() => Date.now(), memory);
	let startedAt = facts.startedAt;
	let over = false;

	keepSunlight(memory);
	const stop = createStopNotice({ facts, words, memory });
	const stages = followStages({ facts, words, clock, memory }, () => startedAt);
	const age = createAge({ facts, words, clock });

	const phone = await openPhoneStore().catch(() => null);
	const store = phone ?? memoryStore();
	const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('brunn-min') : null;
	const queue = createQueue({
		side: facts.side,
		store,
		send: sendItem,
		exclusively,
		newId: v4,
		report: (progress) => {
			tell(progress);
			// The other tab shows the same page, perhaps.
			tabs?.postMessage(progress);
		}
	});
	const parts = { facts, words, clock, queue, lasting: phone !== null, send: () => void send() };
	const tell = (progress: Progress) => {
		if (progress.state === 'ended') void end(progress.other);
		else showProgress(progress, parts);
	};
	tabs?.addEventListener('message', ({ data }) => tell(data as Progress));

	let failures = 0;
	let again: ReturnType<typeof setTimeout> | undefined;
	async function send(): Promise<void> {
		clearTimeout(again);
		if (over) return;
		const round = await queue.flush().catch(() => 'waiting' as const);
		failures = round === 'waiting' ? failures + 1 : 0;
		if (round === 'waiting' || round === 'busy') again = setTimeout(() => void send(), pauseAfter(failures));
	}

	async function end(other: boolean): Promise<void> {
		if (over) return;
		halt();
		await forgetCopy().catch(() => undefined);
		endPage({ facts, words, other, waiting: await queue.waiting().catch(() => []) });
	}

	function halt(): void {
		over = true;
		clearTimeout(again);
		clearTimeout(polling);
	}

	const pace = 4000;
	let polling: ReturnType<typeof setTimeout> | undefined;
	async function poll(): Promise<void> {
		clearTimeout(polling);
		if (over || document.hidden) return;
		const asked = await askStatus();
		if (asked.kind === 'ended') return end(false);
		if (asked.kind === 'status') {
			const { status } = asked;
			clock.heard(status.now);
			startedAt = status.startedAt;
			stop.show(status.stop, new Date(status.now));
			offerVersion(status.versions, words);
			if (!status.keep) await forgetCopy().catch(() => undefined);
			stages.update();
		}
		age.show(asked.kind === 'status');
		clearTimeout(polling);
		polling = setTimeout(() => void poll(), pace);
	}

	takeForms(parts);
	showKept(await queue.waiting().catch(() => []), (await phone?.receipts(facts.side).catch(() => [])) ?? [], parts);
	await phone?.forgetReceipts(facts.side, facts.now).catch(() => undefined);
	offerRemoval({ words, queue, stop: halt });
	const wake = () => {
		void poll();
		void send();
	};
	for (const name of ['online', 'focus', 'pageshow']) addEventListener(name, wake);
	document.addEventListener('visibilitychange', () => {
		if (!document.hidden) wake();
	});
	wake();
	if (facts.keep) await keepCopy(age.kept);
	document.documentElement.dataset.script = 'on';
}

/** Where the browser has no locks, two tabs may send the same thing; the server does it once. */
async function exclusively<T>(work: () => Promise<T>): Promise<T | null> {
	if (!navigator.locks) return work();
	return navigator.locks.request('brunn-min-send', { ifAvailable: true }, (lock) => (lock ? work() : null));
}

/** Sollys works without script; with it, the phone remembers. */
function keepSunlight(memory: Storage | null): void {
	const box = document.querySelector<HTMLInputElement>('#sol');
	if (!box) return;
	box.checked = memory?.getItem('brunn-sol') === 'ja';
	box.addEventListener('change', () => memory?.setItem('brunn-sol', box.checked ? 'ja' : 'nei'));
}

/** Start the worker, and have it keep this page, what it is made of, and the pages that belong to it. */
async function keepCopy(kept: () => void): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	try {
		await navigator.serviceWorker.register('/service-worker.js', {
			scope: '/min',
			type: import.meta.env.DEV ? 'module' : 'classic'
		});
		const { active } = await navigator.serviceWorker.ready;
		const made = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href);
		const scripts = [...document.querySelectorAll<HTMLScriptElement>('head script[src]')].map(({ src }) => src);
		const pages = [...document.querySelectorAll<HTMLAnchorElement>('a[data-keep]')].map(({ href }) => href);
		const here = location.pathname + location.search.replace(/\?\/.*$/, '');
		const done = new MessageChannel();
		done.port1.onmessage = kept;
		// The page first: it says whose copy the rest belongs to.
		const urls = [...new Set([here, ...pages, ...made, ...scripts])];
		active?.postMessage({ type: 'keep', urls } satisfies Message, [done.port2]);
	} catch {
		// No worker here (private mode, an old phone): the card works, but only with coverage.
	}
}
