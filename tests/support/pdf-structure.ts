import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Branch = { role: string; alt?: string; lang?: string; children: Leaf[] };
type Leaf = Branch | { type: 'content' | 'annotation' | 'object'; id: string };

/**
 * The structure of a PDF as pdf.js reads it, page by page: each element on a line of its own, indented, with its text.
 */
export async function structureLines(pdf: Uint8Array): Promise<string[]> {
	const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
	const lines: string[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const tree = (await page.getStructTree()) as unknown as Branch | null;
		const texts = await piecesOf(page);
		const write = (branch: Branch, depth: number): void => {
			const text = branch.children.map((leaf) => ('id' in leaf ? (texts.get(leaf.id) ?? '') : '')).join('');
			const said = [
				text.trim() && `«${text.trim()}»`,
				branch.alt && `[${branch.alt}]`,
				branch.lang && `(${branch.lang})`
			];
			if (branch.role !== 'Root') lines.push([' '.repeat(depth) + branch.role, ...said.filter(Boolean)].join(' '));
			for (const leaf of branch.children) if (!('id' in leaf)) write(leaf, depth + (branch.role === 'Root' ? 0 : 1));
		};
		if (tree) write(tree, 0);
	}
	await document.destroy();
	return lines;
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** The text of each marked piece on a page. */
async function piecesOf(page: Page): Promise<Map<string, string>> {
	const texts = new Map<string, string>();
	const open: (string | null)[] = [];
	for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
		if ('str' in item) {
			const id = open.findLast((piece) => piece !== null);
			if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
		} else if (item.type === 'endMarkedContent') open.pop();
		else open.push(item.id ?? null);
	}
	return texts;
}

/** All text that the structure holds, in its order, without white space. */
export async function readAloud(pdf: Uint8Array): Promise<string> {
	const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
	let read = '';
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const texts = await piecesOf(page);
		const walk = (leaf: Leaf): void => {
			if ('id' in leaf) read += texts.get(leaf.id) ?? '';
			else leaf.children.forEach(walk);
		};
		const tree = (await page.getStructTree()) as unknown as Branch | null;
		if (tree) walk(tree);
	}
	await document.destroy();
	return read.replace(/\s+/g, '');
}
