import type { PdfDocument, Reference } from './pdfmake.ts';
import { isElement, type Element, type Kid } from './structure.ts';

/**
 * Writes the structure tree into the document. What holds nothing is left out, but for a table's empty cells.
 */
export function writeStructure(document: PdfDocument, root: Element): void {
	const tree = document.getStructTreeRoot();
	/** Attributes that many cells share are written once. */
	const shared = new Map<string, Reference>();

	function attributesOf({ attributes, bounds }: Element): unknown {
		const all: unknown[] = attributes.map((one) => {
			const key = JSON.stringify(one);
			const known = shared.get(key);
			if (known) return known;
			const made = document.ref(one);
			made.end();
			shared.set(key, made);
			return made;
		});
		if (bounds) {
			const box = bounds.map((point) => Math.round(point * 100) / 100);
			all.push({ O: 'Layout', Placement: 'Block', BBox: box });
		}
		return all.length > 1 ? all : all[0];
	}

	function write(element: Element, parent: Reference, reference: Reference): Reference {
		const kids = element.kids.filter((kid) => !isElement(kid) || holds(kid));
		const page = kids.find((kid) => !isElement(kid) && 'content' in kid);
		const onPage = page && !isElement(page) ? page.page : undefined;
		const data = reference.data;
		Object.assign(data, { S: element.type, P: parent });
		if (element.lang) data.Lang = new String(element.lang);
		if (element.alt) data.Alt = new String(element.alt);
		if (element.actualText) data.ActualText = new String(element.actualText);
		const attributes = attributesOf(element);
		if (attributes) data.A = attributes;
		if (onPage) data.Pg = onPage;
		const written = kids.map((kid) => {
			if (isElement(kid)) return (kid.reference ??= document.ref({}));
			if ('annotation' in kid) return { Type: 'OBJR', Obj: kid.annotation, Pg: kid.page };
			return kid.page === onPage ? kid.content : { Type: 'MCR', Pg: kid.page, MCID: kid.content };
		});
		if (written.length > 0) data.K = written.length === 1 ? written[0] : written;
		reference.end();
		for (const kid of kids) if (isElement(kid) && kid.reference) write(kid, reference, kid.reference);
		return reference;
	}

	tree.data.K = [write(root, tree, (root.reference ??= document.ref({})))];
}

/** Whether there is any content, or a cell that must be there, in it. */
function holds(kid: Kid): boolean {
	return !isElement(kid) || kid.keep === true || kid.kids.some(holds);
}
