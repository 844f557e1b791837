import { createClock } from './clock.ts';
import { createAge } from './age.ts';
import { forgetCopy, type Message } from './copy.ts';
import { phoneMemory } from './dom.ts';
import { endPage } from './ended.ts';
import { readFacts, words as allWords } from './facts.ts';
import { takeForms } from './forms.ts';
import { openQueue } from './phone-queue.ts';
import { offerRemoval } from './removal.ts';
import { createSender } from './sender.ts';
import { followStages } from './stage-view.ts';
import { createStopNotice } from './stop-notice.ts';
import { askStatus } from './status.ts';
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

	const opening = openQueue(facts, words, (other) => void end(other));
	const sender = createSender(async (cut) => (await opening).flush(cut));
	// From the first moment: a press that the browser sends by itself is lost where there is no net.
	takeForms({ words, clock, send: sender.send, add: async (...what) => (await opening).add(...what) });

	async function end(other: boolean): Promise<void> {
		if (over) return;
		halt();
		await forgetCopy().catch(() => undefined);
		endPage({ facts, words, other, waiting: await opening.then((queue) => queue.waiting()).catch(() => []) });
	}

	function halt(): void {
		over = true;
		sender.stop();
		clearTimeout(polling);
	}

	let reached = true;
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
		const before = reached;
		reached = asked.kind === 'status';
		// `online` comes before the net does, and not at all when it was a portal or Brunn that was away.
		if (reached && !before) sender.reached();
		age.show(reached);
		clearTimeout(polling);
		polling = setTimeout(() => void poll(), reached ? 4000 : 2000);
	}

	const wake = () => {
		void poll();
		sender.send();
	};
	for (const name of ['online', 'focus', 'pageshow']) addEventListener(name, wake);
	document.addEventListener('visibilitychange', () => {
		if (!document.hidden) wake();
	});
	const queue = await opening;
	offerRemoval({ words, queue, stop: halt });
	wake();
	if (facts.keep) await keepCopy(age.kept);
	document.documentElement.dataset.script = 'on';
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
