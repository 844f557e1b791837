import { hook, methodOf, type Modules } from './pdfmake.ts';

type Item = Record<string, unknown>;
/** What a text stands in, from the outermost in, each after its named styles; last the text itself, once or more. */
type Stack = {
	styleDictionary: unknown;
	defaultStyle: unknown;
	styleOverrides: (string | Item)[];
	clone(): Stack;
};
type Lookup = (item: Item, stack: Stack | undefined, property: string, otherwise: unknown) => unknown;

const isSet = (value: unknown) => value !== undefined && value !== null;

/**
 * pdfmake works out each word's twenty properties anew, through all that the word stands in. What was told of what a text
 * stands in is kept for as long as the texts that follow stand in the same: the cells of a table do.
 * @throws Error when pdfmake lacks what this needs
 */
export function rememberStyles({ DocMeasure, TextInlines, StyleContextStack }: Modules): void {
	const lookUp = methodOf(StyleContextStack, 'getStyleProperty') as Lookup;
	/** The text that is being measured. */
	let text: { stack: Stack; own: Item | undefined } | undefined;
	let around: { stack: Stack; told: Map<string, unknown> } | undefined;

	hook(DocMeasure, 'measureDocument', (_, proceed) => {
		try {
			return proceed();
		} finally {
			// What was drawn last is not to be kept until something else is drawn.
			around = undefined;
		}
	});
	hook<unknown, [words: unknown, stack: Stack | undefined]>(
		TextInlines,
		'buildInlines',
		(_, proceed, _words, stack) => {
			if (!stack) return proceed();
			const own = stack.styleOverrides.at(-1);
			const depth = depthAround(stack);
			if (!around || !isAround(around.stack, stack, depth)) {
				const outer = stack.clone();
				outer.styleOverrides.length = depth;
				around = { stack: outer, told: new Map() };
			}
			text = { stack, own: typeof own === 'object' ? own : undefined };
			try {
				return proceed();
			} finally {
				text = undefined;
			}
		}
	);

	// Asked for millions of times, so without the closures that `hook` makes for each.
	const lookUpOnce: Lookup = (item, stack, property, otherwise) => {
		const own = item[property];
		if (isSet(own)) return own;
		if (!around || stack === undefined || stack !== text?.stack || isSet(item['style']))
			return lookUp(item, stack, property, otherwise);
		const ofText = text.own?.[property];
		if (isSet(ofText)) return ofText;
		let value = around.told.get(property);
		if (value === undefined && !around.told.has(property)) {
			value = lookUp({}, around.stack, property, undefined);
			around.told.set(property, value);
		}
		return value ?? otherwise;
	};
	Object.assign(StyleContextStack, { getStyleProperty: lookUpOnce });
}

/** How many of a stack's are what the text stands in: all before the text itself, which may be there again with its named styles. */
function depthAround({ styleOverrides }: Stack): number {
	const own = styleOverrides.at(-1);
	let depth = styleOverrides.length;
	if (typeof own === 'string') return depth;
	for (let at = depth - 1; at >= 0; at--) {
		const one = styleOverrides[at];
		if (one === own) depth = at;
		else if (typeof one === 'object') break;
	}
	return depth;
}

function isAround(outer: Stack, stack: Stack, depth: number): boolean {
	return (
		outer.styleOverrides.length === depth &&
		outer.defaultStyle === stack.defaultStyle &&
		outer.styleDictionary === stack.styleDictionary &&
		outer.styleOverrides.every((one, index) => one === stack.styleOverrides[index])
	);
}
