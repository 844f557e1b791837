import { asWritten } from './absent.ts';
import type { Artifact, PdfDocument, Reference, Vector } from './pdfmake.ts';
import { add, element, isElement, type Element } from './structure.ts';

/** How an artifact is marked (ISO 32000-1, table 330). */
const artifacts: Record<Artifact, string> = {
	header: '/Type /Pagination /Subtype /Header',
	footer: '/Type /Pagination /Subtype /Footer',
	watermark: '/Type /Pagination /Subtype /Watermark',
	repeated: '/Type /Pagination',
	background: '/Type /Layout',
	layout: '/Type /Layout'
};

type Annotated = { link: Element; contents: string; x: number; y: number; width: number; height: number };

/** Schemes that a link may have; everything else is refused. */
const schemes = /^(https?|mailto|tel):/i;

export type ContentWriter = ReturnType<typeof contentWriter>;

/**
 * Writes the marks around what is drawn on the pages: each piece belongs to an element of the structure or is an artifact.
 * What follows each other in the same element is one piece.
 */
export function contentWriter(document: PdfDocument) {
	let page: Reference;
	/** By number of the piece on this page: the element it belongs to. */
	let pieces: unknown[] = [];
	let open: Element | Artifact | null = null;
	/** A link's words are drawn one by one; the area to click is one for each line. */
	let annotated: Annotated | null = null;

	function close(): void {
		annotate();
		if (open) document.addContent('EMC');
		open = null;
	}

	const referenceTo = (owner: Element): Reference => (owner.reference ??= document.ref({}));

	function content(owner: Element): void {
		if (open === owner) return;
		annotate();
		const ends = open ? 'EMC ' : '';
		const number = pieces.push(referenceTo(owner)) - 1;
		owner.kids.push({ page, content: number });
		document.addContent(`${ends}/${owner.type} <</MCID ${number}>> BDC`);
		open = owner;
	}

	/** The link that is written to now, or a new one. */
	function linkIn(owner: Element, target: string): Element {
		const last = owner.kids.at(-1);
		if (last && isElement(last) && last.type === 'Link' && last.target === target) return last;
		const link = add(owner, element('Link'));
		link.target = target;
		return link;
	}

	function annotate(): void {
		if (!annotated) return;
		const { link, contents, x, y, width, height } = annotated;
		annotated = null;
		const target = link.target ?? '';
		const key = document.createStructParentTreeNextKey();
		const options: Record<string, unknown> = {
			Subtype: 'Link',
			StructParent: key,
			// pdfkit writes a String object as text and a plain string as a name.
			Contents: new String(asWritten(contents))
		};
		if (target.startsWith('#')) options.Dest = target.slice(1);
		else {
			const action = document.ref({ S: 'URI', URI: new String(target) });
			action.end();
			options.A = action;
		}
		document.annotate(x, y, width, height, options);
		const annotation = document.page.annotations.at(-1);
		if (!annotation) throw new Error('pdfkit made no annotation for a link.');
		link.kids.push({ page, annotation });
		document.getStructParentTree().add(key, referenceTo(link));
	}

	return {
		close,
		content,
		startPage(): void {
			page = document.page.dictionary;
			pieces = document.getStructParentTree().get(document.page.structParentTreeKey) as unknown[];
			open = null;
		},
		artifact(kind: Artifact): void {
			if (open === kind) return;
			annotate();
			document.addContent(`${open ? 'EMC ' : ''}/Artifact <<${artifacts[kind]}>> BDC`);
			open = kind;
		},
		/**
		 * Words of a link; `draw` draws them.
		 * @param target an address, or `#name` for a place in the document
		 * @throws Error for an address that may not be linked to
		 */
		link(
			owner: Element,
			target: string,
			words: string,
			area: Omit<Annotated, 'link' | 'contents'>,
			draw: () => void
		): void {
			if (!target.startsWith('#') && !schemes.test(target)) throw new Error(`No link may lead to «${target}».`);
			const link = linkIn(owner, target);
			if (open !== link) content(link);
			draw();
			const same =
				annotated?.link === link && Math.abs(annotated.y - area.y) < 0.5 && annotated.x + annotated.width + 3 > area.x;
			if (annotated && same) {
				annotated.width = area.x + area.width - annotated.x;
				if (!owner.label) annotated.contents += words;
				return;
			}
			annotate();
			annotated = { link, contents: owner.label ?? words, ...area };
		},
		/** A figure's bounds grow with each thing that is drawn of it. */
		bound(owner: Element, [left, top, right, bottom]: [number, number, number, number]): void {
			const { height } = document.page;
			const here: [number, number, number, number] = [left, height - bottom, right, height - top];
			const there = owner.bounds;
			owner.bounds = there
				? [
						Math.min(there[0], here[0]),
						Math.min(there[1], here[1]),
						Math.max(there[2], here[2]),
						Math.max(there[3], here[3])
					]
				: here;
		}
	};
}

/** Where a drawn shape lies: left, top, right, bottom. */
export function boundsOf(shape: Vector): [number, number, number, number] {
	const { x = 0, y = 0, w = 0, h = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, r1 = 0, r2 = r1, points = [] } = shape;
	switch (shape.type) {
		case 'ellipse':
			return [x - r1, y - r2, x + r1, y + r2];
		case 'line':
			return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
		case 'polyline': {
			const [across, down] = [points.map((point) => point.x), points.map((point) => point.y)];
			return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
		}
		default:
			return [x, y, x + w, y + h];
	}
}
