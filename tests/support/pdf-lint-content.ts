import type { Report } from './pdf-lint.ts';
import { follow, get, isStream, list, nameOf, refOf, type PdfFile, type Value } from './pdf-objects.ts';

/** A page's own number as an object, and the numbers of its marked pieces that show anything. */
export type PageContent = { page: number; object: number; pieces: Set<number>; key: Value | undefined };

const painting = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI']);

/** The pages: everything that is painted is marked, the marks nest, no sign lacks its glyph. */
export function lintContent(file: PdfFile, report: Report): PageContent[] {
	return pagesOf(file, get(file, file.trailer, 'Root', 'Pages')).map((reference, index) => {
		const page = index + 1;
		const source = list(file, get(file, reference, 'Contents'))
			.map((part) => follow(file, part))
			.map((part) => (isStream(part) ? part.data.toString('latin1') : ''))
			.join('\n');
		const key = get(file, reference, 'StructParents');
		if (typeof key !== 'number') report('piece', `page ${page} is not in the tree of parents`);
		if (nameOf(get(file, reference, 'Tabs')) !== 'S')
			report('order', `page ${page}: Tab does not follow the structure`);
		return { page, object: refOf(reference) ?? 0, pieces: marks(source, page, report), key };
	});
}

function pagesOf(file: PdfFile, node: Value | undefined): Value[] {
	return list(file, get(file, node, 'Kids')).flatMap((kid) =>
		nameOf(get(file, kid, 'Type')) === 'Pages' ? pagesOf(file, kid) : [kid]
	);
}

/** What the content says, operator by operator. @returns the numbers of the pieces that show anything */
function marks(source: string, page: number, report: Report): Set<number> {
	const pieces = new Set<number>();
	const open: { piece: number | null; used: boolean }[] = [];
	let operands: string[] = [];
	let [unmarked, missing, empty] = [0, 0, 0];
	for (const token of tokens(source)) {
		if (!/^[A-Za-z'"][A-Za-z0-9*]{0,2}$/.test(token)) {
			operands.push(token);
			continue;
		}
		if (token === 'BDC' || token === 'BMC') {
			const at = operands.lastIndexOf('/MCID');
			const piece = at < 0 ? null : Number(operands[at + 1]);
			if (piece !== null && pieces.has(piece)) report('piece', `page ${page}: two pieces are number ${piece}`);
			if (piece === null && operands[0] !== '/Artifact' && open.length === 0)
				report('piece', `page ${page}: ${operands[0]} has no number`);
			if (open.length > 0 && (piece !== null || operands[0] === '/Artifact'))
				report('nesting', `page ${page}: a piece within another`);
			if (piece !== null) pieces.add(piece);
			open.push({ piece, used: false });
		} else if (token === 'EMC') {
			const closed = open.pop();
			if (!closed) report('nesting', `page ${page}: a mark ends that never began`);
			else if (!closed.used && closed.piece !== null) empty++;
		} else if (painting.has(token)) {
			if (open.length === 0) unmarked++;
			for (const mark of open) mark.used = true;
			if (token === 'TJ' || token === 'Tj')
				missing += operands
					.filter((operand) => /^<[0-9a-f]/i.test(operand))
					.flatMap(glyphs)
					.filter((code) => code === '0000').length;
		}
		operands = [];
	}
	if (open.length > 0) report('nesting', `page ${page}: ${open.length} marks never end`);
	if (unmarked > 0) report('unmarked', `page ${page}: ${unmarked} things are neither text nor artifact`);
	if (missing > 0) report('glyph', `page ${page}: ${missing} signs without a glyph`);
	if (empty > 0) report('empty', `page ${page}: ${empty} pieces show nothing`);
	return pieces;
}

const glyphs = (operand: string): string[] => operand.slice(1, -1).replace(/\s/g, '').match(/.{4}/g) ?? [];

/** Names, numbers, hexadecimal strings and operators; of other strings only that they are there. */
function* tokens(source: string): Generator<string> {
	const token = /<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s<>[\]()/%{}]*|[[\]]|[^\s<>[\]()/%{}]+|\((?:\\.|[^\\()])*\)/gs;
	for (const [found] of source.matchAll(token)) yield found;
}
