import type { Reference, SourceNode } from './pdfmake.ts';

/** An element of the structure tree (ISO 32000-1, 14.7 and 14.8). */
export type Element = {
	type: string;
	kids: Kid[];
	lang?: string;
	alt?: string;
	actualText?: string;
	/** Attributes by their owner: `{ O: 'Table', Scope: 'Column' }`. */
	attributes: Record<string, string | number>[];
	/** Stays in the tree though it is empty: a table's cell. */
	keep?: boolean;
	/** Where a figure lies: left, bottom, right, top. */
	bounds?: [number, number, number, number];
	/** A link's target. */
	target?: string;
	/** What a link in a contents list is called. */
	label?: string;
	reference?: Reference;
};
/** An element, a piece of a page's content, or an annotation. */
export type Kid = Element | { page: Reference; content: number } | { page: Reference; annotation: Reference };

/** Where a piece of the definition goes in the tree, and how much of it is drawn: a text is counted in visible signs. */
export type Place = { element: Element; expected: number; drawn: number };

export type Structure = { root: Element; places: Map<SourceNode, Place>; labels: Map<SourceNode, Element> };

export const isElement = (kid: Kid): kid is Element => 'type' in kid;

/** Roles that hold words, not blocks: the texts in them become no paragraphs of their own. */
const leaves = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Caption']);
const groups = new Set(['Sect', 'Div', 'Part', 'Art', 'BlockQuote']);

type Context = { parent: Element; /** The next text is the element's own, not a paragraph in it. */ direct: boolean };

/**
 * The structure tree of a document, from its measured definition; content is added while it is drawn.
 * @throws Error for a figure without `alt` that is not `decorative`, and for a role there is none of
 */
export function structureOf(definition: SourceNode): Structure {
	const root = element('Document');
	const places: Structure['places'] = new Map();
	const labels: Structure['labels'] = new Map();
	const headings: number[] = [];

	/** Levels as they nest: the first heading is H1, and none is more than one deeper than what it stands under. */
	function headingRole(level: number): string {
		while ((headings.at(-1) ?? 0) >= level) headings.pop();
		headings.push(level);
		return `H${Math.min(headings.length, 6)}`;
	}

	const place = (node: SourceNode, inside: Element, expected: number) =>
		places.set(node, { element: inside, expected, drawn: 0 });

	function build(node: SourceNode, context: Context): void {
		if (node._span || node.role === 'artifact') return;
		if (node.attachment) throw new Error('A file cannot be attached to a place on a page.');
		if (node.section) return build(node.section, context);
		const parts = node.stack ?? node.columns;
		if (parts) return container(node, parts, context);
		if (node.ul ?? node.ol) return list(node, node.ul ?? node.ol ?? [], context.parent);
		if (node.table) return table(node, node.table, context);
		if (node.toc) return contents(node.toc, context.parent);
		if (node.text !== undefined) return text(node, context);
		if (node.svg || node.image || node.canvas || node.qr) return figure(node, context.parent);
	}

	function container(node: SourceNode, parts: SourceNode[], { parent }: Context): void {
		const role = roleOf(node);
		if (role && !leaves.has(role) && !groups.has(role)) throw new Error(`No block of parts is a «${role}».`);
		const inside = role ? add(parent, element(role, node)) : parent;
		for (const part of parts) build(part, { parent: inside, direct: leaves.has(inside.type) });
	}

	function text(node: SourceNode, { parent, direct }: Context): void {
		const signs = signsIn(textOf(node.text));
		if (signs === 0) return;
		const role = roleOf(node) ?? (direct && !node.lang ? null : direct ? 'Span' : 'P');
		if (role && role !== 'Span' && !leaves.has(role) && !groups.has(role)) throw new Error(`No text is a «${role}».`);
		// A page number is known only when it is drawn: it must be there, however long it is.
		place(node, role ? add(parent, element(role, node)) : parent, refers(node) ? 1 : signs);
	}

	function roleOf(node: SourceNode): string | null {
		const level = node.headlineLevel ?? Number(/^H([1-6])$/.exec(node.role ?? '')?.[1] ?? 0);
		if (level > 0) return headingRole(level);
		return node.role && node.role !== 'layout' ? node.role : null;
	}

	function figure(node: SourceNode, parent: Element): void {
		if (node.decorative) return;
		if (!node.alt?.trim()) throw new Error('A figure has no text for those who do not see it (`alt`).');
		place(node, add(parent, element('Figure', node)), 1);
	}

	function list(node: SourceNode, items: SourceNode[], parent: Element): void {
		const whole = add(parent, element('L', node));
		whole.attributes.push({ O: 'List', ListNumbering: node.ol ? 'Decimal' : 'Disc' });
		let body: Element | undefined;
		for (const item of items) {
			// A list in a list belongs to the item above it.
			const nested = !item.listMarker && (item.ul || item.ol);
			if (!body || !nested) {
				const entry = add(whole, element('LI'));
				if (item.listMarker?._inlines ?? item.listMarker?.canvas) {
					const label = add(entry, element('Lbl'));
					if (item.listMarker?.canvas) label.actualText = '•';
					labels.set(item, label);
				}
				body = add(entry, element('LBody'));
			}
			const before = places.size;
			build(item, { parent: body, direct: true });
			// An item with nothing in it is no item, and its mark is an ornament.
			if (places.size === before && !nested) {
				whole.kids.pop();
				labels.delete(item);
				body = undefined;
			}
		}
	}

	function table(
		node: SourceNode,
		{ body, headerRows = 0, headerCols = 0 }: NonNullable<SourceNode['table']>,
		context: Context
	) {
		if (node.role && node.role !== 'Table') {
			if (node.role !== 'layout' && !groups.has(node.role)) throw new Error(`No table is a «${node.role}».`);
			const inside = node.role === 'layout' ? context.parent : add(context.parent, element(node.role, node));
			for (const cell of body.flat()) build(cell, { parent: inside, direct: leaves.has(inside.type) });
			return;
		}
		const whole = add(context.parent, element('Table', node));
		const head = headerRows > 0 ? add(whole, element('THead')) : undefined;
		const rest = add(whole, element('TBody'));
		body.forEach((cells, row) => {
			const line = add(row < headerRows && head ? head : rest, element('TR'));
			cells.forEach((cell, column) => {
				if (cell._span) return;
				const heads = row < headerRows ? 'Column' : column < headerCols ? 'Row' : null;
				const inside = add(line, element(heads ? 'TH' : 'TD', { lang: cell.lang }));
				inside.keep = true;
				const attributes = cellAttributes(heads, cell);
				if (attributes) inside.attributes.push(attributes);
				build(cell, { parent: inside, direct: true });
			});
		});
	}

	function contents({ title, _table: lines }: NonNullable<SourceNode['toc']>, parent: Element): void {
		if (title) build(title, { parent, direct: false });
		if (!lines?.table) return;
		const whole = add(parent, element('TOC'));
		for (const [name, page] of lines.table.body) {
			const reference = add(add(whole, element('TOCI')), element('Reference'));
			reference.label = name ? textOf(name.text).trim() : '';
			if (name) place(name, reference, signsIn(textOf(name.text)));
			if (page) place(page, reference, 1);
		}
	}

	build(definition, { parent: root, direct: false });
	return { root, places, labels };
}

function cellAttributes(
	scope: string | null,
	{ colSpan = 1, rowSpan = 1 }: SourceNode
): Record<string, string | number> | null {
	if (!scope && colSpan <= 1 && rowSpan <= 1) return null;
	return {
		O: 'Table',
		...(scope ? { Scope: scope } : {}),
		...(colSpan > 1 ? { ColSpan: colSpan } : {}),
		...(rowSpan > 1 ? { RowSpan: rowSpan } : {})
	};
}

export function element(type: string, { lang, alt }: { lang?: string; alt?: string } = {}): Element {
	const made: Element = { type, kids: [], attributes: [] };
	// It is written as it stands (BCP 47).
	if (lang && !/^[a-z]{2,3}(-[A-Z]{2})?$/.test(lang)) throw new Error(`«${lang}» is no language.`);
	if (lang) made.lang = lang;
	if (alt) made.alt = alt;
	return made;
}

export function add(parent: Element, kid: Element): Element {
	parent.kids.push(kid);
	return kid;
}

/** All text of a text node, runs within it too. */
export function textOf(text: unknown): string {
	if (typeof text === 'string') return text;
	if (Array.isArray(text)) return text.map(textOf).join('');
	if (typeof text === 'number' || typeof text === 'boolean') return String(text);
	return text !== null && typeof text === 'object' && 'text' in text ? textOf(text.text) : '';
}

/** How many signs of a text are seen; the white space that a line break may take the place of does not count. */
export function signsIn(text: string): number {
	let count = 0;
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 32) count++;
	return count;
}

function refers(node: SourceNode): boolean {
	if (node._pageRef ?? node._textRef ?? node._tocItemRef) return true;
	return Array.isArray(node.text) && node.text.some((run) => typeof run === 'object' && run !== null && refers(run));
}
