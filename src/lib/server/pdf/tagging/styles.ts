import { hook, methodOf, type Modules } from './pdfmake.ts';

type Stack = object;
type Item = Record<string, unknown>;
type Lookup = (item: Item, stack: Stack, property: string, otherwise: unknown) => unknown;

/**
 * The words of one text have the same style, and pdfmake works out each of its twenty properties for each word anew. While a
 * text is measured, what its first word was told is kept for the others: a seventh of the time that a long table takes.
 * @throws Error when pdfmake lacks what this needs
 */
export function rememberStyles({ TextInlines, StyleContextStack }: Modules): void {
	let text: { stack: Stack; told: Map<unknown, Map<string, unknown>> } | undefined;
	hook<unknown, [words: Item[], stack: Stack], Item[]>(TextInlines, 'measure', (_, proceed, _words, stack) => {
		text = { stack, told: new Map() };
		try {
			return proceed();
		} finally {
			text = undefined;
		}
	});
	const lookUp = methodOf(StyleContextStack, 'getStyleProperty') as Lookup;
	// Asked for millions of times, so without the closures that `hook` makes for each.
	const lookUpOnce: Lookup = (item, stack, property, otherwise) => {
		const own = item[property];
		if (own !== undefined && own !== null) return own;
		if (stack !== text?.stack) return lookUp(item, stack, property, otherwise);
		// What a word does not have itself comes from its named style, and from what it stands in.
		let told = text.told.get(item['style']);
		if (!told) text.told.set(item['style'], (told = new Map()));
		let value = told.get(property);
		if (value === undefined && !told.has(property)) {
			value = lookUp(item, stack, property, undefined);
			told.set(property, value);
		}
		return value ?? otherwise;
	};
	Object.assign(StyleContextStack, { getStyleProperty: lookUpOnce });
}
