import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Receipt } from './envelope.ts';
import { isSame, nextOrder } from './memory-store.ts';
import type { Item, Store } from './queue.ts';

/** A receipt as the phone remembers it: until a page comes that says the same. */
export type KeptReceipt = Receipt & { side: string; kind: Item['kind']; payload: Item['payload'] };

interface Schema extends DBSchema {
	waiting: { key: string; value: Item };
	receipts: { key: string; value: KeptReceipt };
}
export const databaseName = 'brunn-min';

export type PhoneStore = Store & {
	receipts(side: string): Promise<KeptReceipt[]>;
	/** Forget receipts older than this server moment: the page says it itself. */
	forgetReceipts(side: string, before: string): Promise<void>;
	/** Everything that waits, whoever it is for: shown when no page of theirs can be opened. */
	everything(): Promise<Item[]>;
};

/**
 * The phone's own store (IndexedDB).
 * @throws when there is none, or it may not be used
 */
export async function openPhoneStore(): Promise<PhoneStore> {
	let opened: IDBPDatabase<Schema> | null = null;
	const open = async () => {
		opened ??= await openDB<Schema>(databaseName, 1, {
			upgrade(database) {
				database.createObjectStore('waiting', { keyPath: 'clientId' });
				database.createObjectStore('receipts', { keyPath: 'clientId' });
			},
			// Another tab wants to delete or upgrade: let it, and open again when needed.
			blocking: () => {
				opened?.close();
				opened = null;
			},
			terminated: () => {
				opened = null;
			}
		});
		return opened;
	};
	/** A database that the browser has closed behind our back is opened once more. */
	const using = async <T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
		try {
			return await work(await open());
		} catch (cause) {
			if (!(cause instanceof DOMException) || cause.name !== 'InvalidStateError') throw cause;
			opened = null;
			return work(await open());
		}
	};
	await open();
	const inOrder = (items: Item[]) => items.sort((one, other) => one.order - other.order);
	return {
		// Looking and keeping in one transaction: two tabs cannot both find nothing.
		add: (item) =>
			using(async (database) => {
				const write = database.transaction('waiting', 'readwrite', { durability: 'strict' });
				const all = await write.store.getAll();
				const same = all.find((one) => isSame(one, item));
				const kept = same ?? { ...item, order: nextOrder(all) };
				if (!same) await write.store.add(kept);
				await write.done;
				return kept;
			}),
		waiting: (side) =>
			using(async (database) => inOrder((await database.getAll('waiting')).filter((one) => one.side === side))),
		settle: (item, receipt) =>
			using(async (database) => {
				const write = database.transaction(['waiting', 'receipts'], 'readwrite', { durability: 'strict' });
				const { side, kind, payload } = item;
				await write.objectStore('receipts').put({ ...receipt, side, kind, payload });
				await write.objectStore('waiting').delete(item.clientId);
				await write.done;
			}),
		refuse: (clientId, refused) =>
			using(async (database) => {
				const write = database.transaction('waiting', 'readwrite');
				const item = await write.store.get(clientId);
				if (item) await write.store.put({ ...item, refused });
				await write.done;
			}),
		receipts: (side) =>
			using(async (database) => (await database.getAll('receipts')).filter((one) => one.side === side)),
		forgetReceipts: (side, before) =>
			using(async (database) => {
				const write = database.transaction('receipts', 'readwrite');
				for (const one of await write.store.getAll())
					if (one.side === side && one.receivedAt < before) await write.store.delete(one.clientId);
				await write.done;
			}),
		everything: () => using(async (database) => inOrder(await database.getAll('waiting')))
	};
}
