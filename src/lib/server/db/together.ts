import type { Db } from './client.ts';

type Round<Key, Found> = { keys: Set<Key>; found: Promise<ReadonlyMap<Key, Found>> };
type Line<Key, Found> = { last: Promise<unknown>; next: Round<Key, Found> | null };

/**
 * Until all that has come over the net by now has been taken in. The embedded database works in this very thread: without this,
 * a question would be answered before the next is even heard.
 */
const arrived = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * One query for all who ask the same kind of thing at once: whoever asks while it runs waits for the next, with all others who
 * do. Nothing is remembered: what is answered was always read after it was asked for, so that what is stopped or revoked is so
 * for the very next question, whichever process wrote it.
 * @param read all that is known of these keys; what is not known is left out
 * @returns what is known of one key, asked on this handle, or undefined
 */
export function together<Key, Found>(read: (db: Db, keys: Key[]) => Promise<ReadonlyMap<Key, Found>>) {
	// A transaction's questions are its own: others' must neither wait for it nor see what it has not committed.
	const lines = new WeakMap<Db, Line<Key, Found>>();
	return async (db: Db, key: Key): Promise<Found | undefined> => {
		const line = lines.get(db) ?? { last: Promise.resolve(), next: null };
		lines.set(db, line);
		const round = (line.next ??= begin(db, line));
		round.keys.add(key);
		return (await round.found).get(key);
	};

	/** A round takes askers until the one before it has ended, whether that went well or not. */
	function begin(db: Db, line: Line<Key, Found>): Round<Key, Found> {
		const keys = new Set<Key>();
		const found = line.last.then(arrived).then(() => {
			line.next = null;
			return read(db, [...keys]);
		});
		line.last = found.catch(() => {});
		return { keys, found };
	}
}
