import type { Item, Store } from './queue.ts';

/** For a phone that cannot keep anything (private mode, full, no IndexedDB): lasts as long as the page is open. */
export function memoryStore(): Store {
	let items: Item[] = [];
	return {
		add: async (item) => {
			const same = items.find((one) => isSame(one, item));
			if (same) return same;
			const kept = { ...item, order: nextOrder(items) };
			items.push(kept);
			return kept;
		},
		waiting: async (side) => items.filter((one) => one.side === side),
		settle: async ({ clientId }) => {
			items = items.filter((one) => one.clientId !== clientId);
		},
		refuse: async (clientId, refused) => {
			items = items.map((one) => (one.clientId === clientId ? { ...one, refused } : one));
		}
	};
}

/** The same thing pressed twice, as long as the first waits to be sent. */
export function isSame(one: Item, other: Omit<Item, 'order'>): boolean {
	return one.side === other.side && one.kind === other.kind && one.hash === other.hash && !one.refused;
}

/** After everything that waits. */
export const nextOrder = (items: Item[]) => 1 + Math.max(0, ...items.map((one) => one.order));
