/**
 * Work of a kind that is done by one at a time: each waits until those that came before it have ended, well or not. What it
 * does must not hold the database's only connection while it waits: never inside a transaction.
 * @returns what asks for a turn, and answers with what the work gives or throws
 */
export function oneByOne(): <Result>(work: () => Promise<Result>) => Promise<Result> {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const mine = last.then(work);
		last = mine.catch(() => {});
		return mine;
	};
}
