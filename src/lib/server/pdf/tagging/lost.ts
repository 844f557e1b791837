import type { SourceNode } from './pdfmake.ts';
import { textOf, type Place } from './structure.ts';

const shown = (text: string) => (text.length <= 80 ? text : `${text.slice(0, 80)}…`);

/**
 * The loss guard: pdfmake drops a row or a block that is taller than a page without a word, and cuts what stands outside
 * the page. Whatever was to be drawn and was not, in part or at all, is an error.
 * @throws Error that names the first of the lost texts
 */
export function nothingLost(places: ReadonlyMap<SourceNode, Place>): void {
	const lost = [...places].filter(([, { expected, drawn }]) => drawn < expected);
	const [first] = lost;
	if (!first) return;
	const [node, { expected, drawn }] = first;
	const what =
		node.text === undefined ? `the figure «${shown(node.alt ?? '')}»` : `«${shown(textOf(node.text).trim())}»`;
	const part = node.text === undefined ? '' : ` (${drawn} of ${expected} signs were drawn)`;
	throw new Error(`${lost.length} parts of the document found no room on its pages, the first is ${what}${part}.`);
}
