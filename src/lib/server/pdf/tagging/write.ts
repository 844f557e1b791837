import { asWritten } from './absent.ts';
import { text, writePacked } from './objects.ts';
import type { PdfDocument, Reference } from './pdfmake.ts';
import { isElement, type Element, type Kid } from './structure.ts';

/**
 * Writes the structure tree into the document. What holds nothing is left out, but for a table's empty cells.
 */
export function writeStructure(document: PdfDocument, root: Element): void {
	const tree = document.getStructTreeRoot();
	const pointer = ({ id }: Reference) => `${id} 0 R`;
	const referenceTo = (element: Element): Reference => (element.reference ??= document.ref({}));

	function* write(element: Element, parent: Reference): Generator<[Reference, string]> {
		const own = referenceTo(element);
		const kids = element.kids.filter(holds);
		const first = kids.find((kid) => !isElement(kid) && 'content' in kid);
		const page = first && !isElement(first) ? first.page : undefined;
		const written = kids.map((kid) => {
			if (isElement(kid)) return pointer(referenceTo(kid));
			const at = `/Pg ${pointer(kid.page)}`;
			if ('annotation' in kid) return `<</Type /OBJR /Obj ${pointer(kid.annotation)} ${at}>>`;
			return kid.page === page ? String(kid.content) : `<</Type /MCR ${at} /MCID ${kid.content}>>`;
		});
		const { lang, alt, actualText } = element;
		const parts = [
			`/S /${element.type} /P ${pointer(parent)}`,
			page && `/Pg ${pointer(page)}`,
			lang && `/Lang (${lang})`,
			alt && `/Alt ${text(asWritten(alt))}`,
			actualText && `/ActualText ${text(actualText)}`,
			attributesOf(element),
			written.length > 0 && `/K ${written.length === 1 ? written[0] : `[${written.join(' ')}]`}`
		];
		yield [own, `<<${parts.filter(Boolean).join(' ')}>>`];
		for (const kid of kids) if (isElement(kid)) yield* write(kid, own);
	}

	tree.data.K = [referenceTo(root)];
	writePacked(document, write(root, tree));
}

function attributesOf({ attributes, bounds }: Element): string {
	const all = attributes.map(
		(one) =>
			`<<${Object.entries(one)
				.map(([name, value]) => `/${name} ${typeof value === 'number' ? value : `/${value}`}`)
				.join(' ')}>>`
	);
	if (bounds) {
		const box = bounds.map((point) => Math.round(point * 100) / 100).join(' ');
		all.push(`<</O /Layout /Placement /Block /BBox [${box}]>>`);
	}
	return all.length === 0 ? '' : `/A ${all.length === 1 ? all[0] : `[${all.join(' ')}]`}`;
}

/** Whether there is any content, or a cell that must be there, in it. */
function holds(kid: Kid): boolean {
	return !isElement(kid) || kid.keep === true || kid.kids.some(holds);
}
