import fc from 'fast-check';
import { expect } from 'vitest';
import type { Receipt } from '#lib/card-client/envelope.ts';
import { memoryStore } from '#lib/card-client/memory-store.ts';
import { createQueue, type Item, type Progress, type Store } from '#lib/card-client/queue.ts';
import { readAnswer } from '#lib/card-client/transport.ts';

/* A phone with two open tabs, a net that fails in every way, and a server that commits before it answers. */

export const side = '018f0000-0000-7000-8000-000000000001';

/** One sending's fate. */
const fates = [
	'ok',
	'offline',
	'dropped-before',
	'dropped-after-commit',
	'timeout-after-commit',
	'bad-gateway',
	'bad-gateway-after-commit',
	'portal-page',
	'portal-redirect',
	'wrong-receipt',
	'half-a-body'
] as const;
type Fate = (typeof fates)[number];

/** The server's part of the agreement, as server/role-players/submissions.ts keeps it. */
function server(clock: () => number) {
	const done = new Map<string, Receipt>();
	const acts: Item[] = [];
	return {
		acts,
		receipts: done,
		take(item: Item): { status: number; body: string } {
			const before = done.get(item.clientId);
			if (before && before.hash !== item.hash) return { status: 409, body: '{"refused":"mixed"}' };
			if (!before) {
				acts.push(item);
				const { clientId, hash } = item;
				done.set(clientId, { clientId, hash, receivedAt: new Date(clock()).toISOString(), result: {} });
			}
			return { status: 200, body: JSON.stringify({ receipt: done.get(item.clientId) }) };
		}
	};
}

/** Runs until a tab is closed; what it was in the middle of never comes back. */
function tab(parts: {
	store: Store;
	reach: (item: Item) => Promise<{ status: number; type: string; body: string }>;
	locks: { held: boolean } | null;
	newId: () => string;
	seen: Progress[];
}) {
	let closed = false;
	const unless = <T>(work: Promise<T>): Promise<T> =>
		work.then((value) => (closed ? new Promise<T>(() => undefined) : value));
	const store: Store = {
		add: (item) => unless(parts.store.add(item)),
		waiting: (whose) => unless(parts.store.waiting(whose)),
		settle: (item, receipt) => unless(closed ? new Promise(() => undefined) : parts.store.settle(item, receipt)),
		refuse: (id, why) => unless(parts.store.refuse(id, why))
	};
	const queue = createQueue({
		side,
		store,
		send: async (item) => {
			const { status, type, body } = await unless(parts.reach(item));
			return readAnswer(status, type, body);
		},
		exclusively: async (work) => {
			const { locks } = parts;
			if (!locks) return work();
			if (locks.held) return null;
			locks.held = true;
			release = () => (locks.held = false);
			try {
				return await work();
			} finally {
				if (!closed) release();
			}
		},
		newId: parts.newId,
		report: (progress) => parts.seen.push(progress)
	});
	let release = () => {};
	return {
		queue,
		/** The browser frees the locks of a tab that is gone. */
		close() {
			closed = true;
			release();
		}
	};
}

/** What happens to the phone. */
type Step =
	| { do: 'press'; tab: number; text: number; twice: boolean }
	| { do: 'flush'; tab: number; fates: Fate[] }
	| { do: 'both'; fates: Fate[] }
	| { do: 'kill'; tab: number; during: boolean; fate: Fate }
	| { do: 'clock'; days: number }
	/** A new worker or a new script: the page is loaded again. */
	| { do: 'reload'; tab: number };

const fate = fc.constantFrom(...fates);
const which = fc.integer({ min: 0, max: 1 });
export const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({
		do: fc.constant('press' as const),
		tab: which,
		text: fc.integer({ min: 0, max: 4 }),
		twice: fc.boolean()
	}),
	fc.record({ do: fc.constant('flush' as const), tab: which, fates: fc.array(fate, { maxLength: 4 }) }),
	fc.record({ do: fc.constant('both' as const), fates: fc.array(fate, { maxLength: 6 }) }),
	fc.record({ do: fc.constant('kill' as const), tab: which, during: fc.boolean(), fate }),
	fc.record({ do: fc.constant('clock' as const), days: fc.integer({ min: -1, max: 1 }) }),
	fc.record({ do: fc.constant('reload' as const), tab: which })
);

/** Plays a schedule, then lets the net come back. */
export async function play(steps: Step[], withLocks: boolean) {
	let phone = Date.parse('2026-12-03T08:00:00Z');
	const remote = server(() => Date.parse('2026-12-03T08:00:00Z'));
	const store = memoryStore();
	const locks = withLocks ? { held: false } : null;
	const seen: Progress[] = [];
	let ids = 0;
	let pending: Fate[] = [];
	const newId = () => `id-${++ids}`;

	const reach = async (item: Item) => {
		const happens = pending.shift() ?? 'offline';
		await Promise.resolve();
		const json = 'application/json';
		if (happens === 'offline' || happens === 'dropped-before') throw new TypeError('Failed to fetch');
		if (happens === 'bad-gateway') return { status: 502, type: 'text/html', body: '<h1>502</h1>' };
		if (happens === 'portal-page') return { status: 200, type: 'text/html', body: '<h1>Logg inn på gjestenettet</h1>' };
		if (happens === 'portal-redirect') return { status: 0, type: '', body: '' };
		if (happens === 'wrong-receipt') {
			const receipt = { clientId: 'another', hash: item.hash, receivedAt: new Date().toISOString(), result: {} };
			return { status: 200, type: json, body: JSON.stringify({ receipt }) };
		}
		const { status, body } = remote.take(item);
		if (happens === 'dropped-after-commit' || happens === 'timeout-after-commit')
			throw new DOMException('', 'TimeoutError');
		if (happens === 'bad-gateway-after-commit') return { status: 502, type: 'text/html', body: '' };
		if (happens === 'half-a-body') return { status: 200, type: json, body: body.slice(0, 20) };
		return { status, type: json, body };
	};
	const open = () => tab({ store, reach, locks, newId, seen });
	const tabs = [open(), open()];
	/** What was kept on the phone, by the id it got. */
	const kept = new Map<string, string>();

	for (const now of steps) {
		if (now.do === 'clock') phone += now.days * 86_400_000;
		else if (now.do === 'press') {
			const payload = { text: `spørsmål ${now.text}`, at: String(phone) };
			const press = () => tabs[now.tab]!.queue.add('question', payload);
			const stored = now.twice ? await Promise.all([press(), press()]) : [await press()];
			for (const item of stored) kept.set(item.clientId, item.hash);
			if (now.twice) expect(stored[1]!.clientId).toBe(stored[0]!.clientId);
		} else if (now.do === 'flush') {
			pending = [...now.fates];
			await tabs[now.tab]!.queue.flush();
		} else if (now.do === 'both') {
			pending = [...now.fates];
			await Promise.all(tabs.map(({ queue }) => queue.flush()));
		} else {
			const old = tabs[now.tab]!;
			if (now.do === 'kill' && now.during) {
				pending = [now.fate];
				void old.queue.flush().catch(() => undefined);
				await Promise.resolve();
			}
			old.close();
			tabs[now.tab] = open();
			// Let what was under way come home to nobody.
			for (let turn = 0; turn < 20; turn++) await Promise.resolve();
		}
	}
	for (let round = 0; round < 5; round++) {
		pending = new Array<Fate>(100).fill('ok');
		await Promise.all(tabs.map(({ queue }) => queue.flush()));
	}
	return { remote, kept, seen, left: await store.waiting(side) };
}
