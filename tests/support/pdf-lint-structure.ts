import type { PageContent } from './pdf-lint-content.ts';
import type { Report } from './pdf-lint.ts';
import { follow, get, isLanguage, list, nameOf, refOf, treePairs, type PdfFile, type Value } from './pdf-objects.ts';

/** An element as it is read: its own number as an object, its role, its kids in order. */
type Node = {
	object: number;
	type: string;
	value: Value;
	kids: Node[];
	pieces: [page: number, piece: number][];
	annotations: number[];
};

/** Where an element may stand: its parents, by role. Others may stand anywhere but in these. */
const parents: Record<string, string[]> = {
	THead: ['Table'],
	TBody: ['Table'],
	TR: ['Table', 'THead', 'TBody'],
	TH: ['TR'],
	TD: ['TR'],
	LI: ['L'],
	Lbl: ['LI'],
	LBody: ['LI'],
	TOCI: ['TOC']
};
const closed = new Set(['Table', 'THead', 'TBody', 'TR', 'L', 'LI', 'TOC']);
const standard = new Set([
	...[
		'Document',
		'Part',
		'Art',
		'Sect',
		'Div',
		'BlockQuote',
		'Caption',
		'TOC',
		'TOCI',
		'P',
		'H1',
		'H2',
		'H3',
		'H4',
		'H5',
		'H6'
	],
	...['L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'Span', 'Reference', 'Link', 'Figure']
]);

/** The structure tree, and that pages, annotations and tree agree on what belongs to what. */
export function lintStructure(file: PdfFile, pages: PageContent[], report: Report): void {
	const tree = get(file, file.trailer, 'Root', 'StructTreeRoot');
	if (!tree) return report('structure', 'there is none');
	const roots = list(file, get(file, tree, 'K')).map((kid) => read(file, kid));
	if (roots.length !== 1 || roots[0]?.type !== 'Document') report('structure', 'does not begin with one Document');
	const all = roots.flatMap(flat);
	if (!all.some(({ pieces }) => pieces.length > 0)) report('structure', 'hollow: nothing on the pages belongs to it');
	for (const node of all) lintNode(file, node, report);
	lintHeadings(all, report);
	const keyed = new Map(treePairs(file, get(file, tree, 'ParentTree'), 'Nums').map(([key, value]) => [key, value]));
	lintPieces(file, all, pages, keyed, report);
	lintAnnotations(file, all, pages, keyed, report);
}

function read(file: PdfFile, reference: Value): Node {
	const value = follow(file, reference) ?? null;
	const node: Node = {
		object: refOf(reference) ?? 0,
		type: nameOf(get(file, value, 'S')) ?? '',
		value,
		kids: [],
		pieces: [],
		annotations: []
	};
	const own = value instanceof Map ? refOf(value.get('Pg')) : undefined;
	const kids = get(file, value, 'K');
	for (const kid of Array.isArray(kids)
		? kids
		: value instanceof Map && value.has('K')
			? [value.get('K') ?? null]
			: []) {
		const inner = follow(file, kid);
		if (typeof inner === 'number') node.pieces.push([own ?? 0, inner]);
		else if (!(inner instanceof Map)) continue;
		else if (inner.has('MCID')) node.pieces.push([refOf(inner.get('Pg')) ?? own ?? 0, inner.get('MCID') as number]);
		else if (inner.has('Obj')) node.annotations.push(refOf(inner.get('Obj')) ?? 0);
		else node.kids.push(read(file, kid));
	}
	return node;
}

const flat = (node: Node): Node[] => [node, ...node.kids.flatMap(flat)];

function lintNode(file: PdfFile, node: Node, report: Report): void {
	const { type, kids } = node;
	if (!standard.has(type)) report('role', `there is no role «${type}»`);
	for (const kid of kids) {
		const allowed = parents[kid.type];
		if (
			allowed
				? !allowed.includes(type)
				: closed.has(type) && !(type === 'TOC' && kid.type === 'TOC') && kid.type !== 'Caption'
		)
			report('nesting', `${kid.type} in ${type}`);
		if (refOf((kid.value as Map<string, Value>).get('P')) !== node.object)
			report('structure', `a ${kid.type} has another parent`);
	}
	if (closed.has(type) && type !== 'TR' && node.pieces.length > 0) report('nesting', `words right in a ${type}`);
	if (kids.length + node.pieces.length + node.annotations.length === 0 && type !== 'TD' && type !== 'TH')
		report('empty', `a ${type} holds nothing`);
	const language = get(file, node.value, 'Lang');
	if (language !== undefined && !(typeof language === 'string' && isLanguage(language)))
		report('language', `of a ${type} is «${String(language)}»`);
	const attributes = list(file, get(file, node.value, 'A'));
	const attribute = (name: string) =>
		attributes.map((one) => get(file, one, name)).find((value) => value !== undefined);
	if (type === 'Figure') {
		if (!String(get(file, node.value, 'Alt') ?? '').trim()) report('figure', 'has no text for those who do not see it');
		const box = attribute('BBox');
		if (!Array.isArray(box) || !((box[2] as number) > (box[0] as number) && (box[3] as number) > (box[1] as number)))
			report('figure', 'not said where it lies');
	}
	if (type === 'TH' && !['Row', 'Column', 'Both'].includes(nameOf(attribute('Scope')) ?? ''))
		report('table', 'a header cell does not say what it heads');
	if (type === 'L' && kids.some(({ kids: [first] }) => first?.type === 'Lbl') && !nameOf(attribute('ListNumbering')))
		report('list', 'has labels, but does not say of what kind');
	if (type === 'LI' && !kids.some((kid) => kid.type === 'LBody')) report('list', 'an item without a body');
	if (type === 'Table') lintTable(file, node, report);
}

function lintTable(file: PdfFile, table: Node, report: Report): void {
	const rows = table.kids.flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.kids));
	const heights = new Map<number, number>();
	const widths = rows.map((row) => {
		let width = 0;
		for (const [column, left] of heights) {
			if (left > 0) width++;
			heights.set(column, left - 1);
		}
		for (const cell of row.kids) {
			const attributes = list(file, get(file, cell.value, 'A'));
			const span = (name: string) => Number(attributes.map((one) => get(file, one, name)).find(Boolean) ?? 1);
			for (let column = 0; column < span('ColSpan'); column++) {
				if (span('RowSpan') > 1) heights.set(heights.size + 1, span('RowSpan') - 1);
				width++;
			}
		}
		return width;
	});
	if (new Set(widths).size > 1) report('table', `its rows are ${[...new Set(widths)].join(' and ')} cells wide`);
	if (!flat(table).some(({ type }) => type === 'TH')) report('table', 'has no header cell');
}

function lintHeadings(all: Node[], report: Report): void {
	let last = 0;
	for (const { type } of all) {
		const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
		if (level > last + 1) report('heading', last === 0 ? `${type} is the first` : `${type} after H${last}`);
		if (level > 0) last = level;
	}
}

/** Each piece on a page belongs to one element, and both say so. */
function lintPieces(file: PdfFile, all: Node[], pages: PageContent[], keyed: Map<Value, Value>, report: Report): void {
	const owners = new Map<string, number>();
	for (const node of all)
		for (const [page, piece] of node.pieces) {
			if (owners.has(`${page} ${piece}`)) report('piece', `${piece} belongs to two elements`);
			owners.set(`${page} ${piece}`, node.object);
		}
	for (const { page, object, pieces, key } of pages) {
		const written = list(file, keyed.get(key ?? null));
		for (const piece of pieces) {
			const owner = owners.get(`${object} ${piece}`);
			if (owner === undefined) report('piece', `page ${page}: ${piece} belongs to no element`);
			else if (refOf(written[piece]) !== owner)
				report('piece', `page ${page}: ${piece} has another parent in the tree of parents`);
			owners.delete(`${object} ${piece}`);
		}
	}
	if (owners.size > 0) report('piece', `${owners.size} pieces are on no page`);
}

function lintAnnotations(
	file: PdfFile,
	all: Node[],
	pages: PageContent[],
	keyed: Map<Value, Value>,
	report: Report
): void {
	const owners = new Map(all.flatMap((node) => node.annotations.map((annotation) => [annotation, node] as const)));
	const places = new Set(
		treePairs(file, get(file, file.trailer, 'Root', 'Names', 'Dests'), 'Names').map(([name]) => name)
	);
	for (const { page, object } of pages)
		for (const reference of list(file, get(file, { ref: object }, 'Annots'))) {
			const at = `page ${page}`;
			const flags = Number(get(file, reference, 'F') ?? 0);
			if (nameOf(get(file, reference, 'Subtype')) !== 'Link') report('annotation', `${at}: not a link`);
			if ((flags & 4) === 0 || (flags & 2) !== 0) report('annotation', `${at}: not printed, or hidden`);
			if (!String(get(file, reference, 'Contents') ?? '').trim()) report('link', `${at}: not said where it leads`);
			const owner = owners.get(refOf(reference) ?? -1);
			if (owner?.type !== 'Link') report('link', `${at}: in no Link of the structure`);
			else if (refOf(keyed.get(get(file, reference, 'StructParent') ?? null)) !== owner.object)
				report('link', `${at}: has another parent in the tree of parents`);
			const place = get(file, reference, 'Dest');
			const address = get(file, reference, 'A', 'URI');
			if (
				place === undefined ? typeof address !== 'string' || !/^(https?|mailto|tel):/.test(address) : !places.has(place)
			)
				report('link', `${at}: leads nowhere`);
		}
}
