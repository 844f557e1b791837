import { sentences, trimmed, type Span } from '#lib/evaluations/sentences.ts';

export type Marked<M> = Span & { marks: M[] };

/**
 * Cut a text where marked passages begin and end, so that each piece is marked by the same ones all through.
 * Passages may touch and overlap.
 */
export function pieces<P extends Span>(text: string, passages: readonly P[]): (Marked<P> & { text: string })[] {
	const cuts = new Set([0, text.length]);
	for (const { start, end } of passages) cuts.add(Math.min(start, text.length)).add(Math.min(end, text.length));
	const places = [...cuts].sort((a, b) => a - b);
	return places.slice(1).map((end, index) => {
		const start = places[index]!;
		return {
			start,
			end,
			text: text.slice(start, end),
			marks: passages.filter((passage) => passage.start < end && passage.end > start)
		};
	});
}

/** The sentences to choose from, without white space at their ends, each with the passages that lie in it. */
export function choosable<P extends Span>(text: string, passages: readonly P[]): (Marked<P> & { text: string })[] {
	return sentences(text).map((sentence) => {
		const { start, end } = trimmed(text, sentence);
		return {
			start,
			end,
			text: text.slice(start, end),
			marks: passages.filter((passage) => passage.start < end && passage.end > start)
		};
	});
}

/** Whether [start, end) lies in the text and has something in it besides white space. */
export function withinText(text: string, { start, end }: Span): boolean {
	return start >= 0 && end > start && end <= text.length && text.slice(start, end).trim() !== '';
}
