/** What a load came to: finished per second, and what 99 of 100 waited at most, in milliseconds. */
export type Rate = { rate: number; p99: number };

/** Runs `work` once per item, `connections` at a time. */
export async function rate<T>(
	items: readonly T[],
	connections: number,
	work: (item: T) => Promise<unknown>
): Promise<Rate> {
	const waiting = [...items];
	const took: number[] = [];
	const started = performance.now();
	await Promise.all(
		Array.from({ length: connections }, async () => {
			for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
				const begun = performance.now();
				await work(item);
				took.push(performance.now() - begun);
			}
		})
	);
	const seconds = (performance.now() - started) / 1000;
	return { rate: items.length / seconds, p99: percentile(took, 0.99) };
}

/** The value that `share` of them do not exceed. */
export function percentile(values: readonly number[], share: number): number {
	return values.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? NaN;
}
