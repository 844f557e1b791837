import { boundsOf, contentWriter, type ContentWriter } from './content.ts';
import { nothingLost } from './lost.ts';
import {
	hook,
	type Line,
	type Modules,
	type Noted,
	type PdfDocument,
	type Picture,
	type TextOptions,
	type Vector
} from './pdfmake.ts';
import { definitionOf } from './sources.ts';
import { structureOf, visible, type Element, type Structure } from './structure.ts';
import { writeStructure } from './write.ts';

type Renderer = { pdfDocument: PdfDocument };
type Drawing = { writer: ContentWriter; structure: Structure };

const drawings = new WeakMap<object, Drawing>();

/**
 * Drawing: each thing that pdfmake draws is marked as a part of the element its source has in the structure, or as an
 * artifact; when the document ends, the structure tree is written. Documents that are not `tagged` are left as they are.
 * @throws Error when pdfmake lacks a method this needs
 */
export function markContent({ Renderer, PDFDocument }: Modules): void {
	hook<Renderer, [pages: unknown[]]>(Renderer, 'renderPages', ({ pdfDocument: document }, proceed) => {
		const definition = document.options.tagged && definitionOf(document);
		if (!definition) return proceed();
		const drawing = { writer: contentWriter(document), structure: structureOf(definition) };
		drawings.set(document, drawing);
		proceed();
		drawing.writer.close();
	});
	hook<PdfDocument, [], PdfDocument>(PDFDocument, 'addPage', (document, proceed) => {
		const drawing = drawings.get(document);
		drawing?.writer.close();
		proceed();
		drawing?.writer.startPage();
		return document;
	});
	hook<Renderer, [Vector]>(Renderer, 'renderVector', ({ pdfDocument }, proceed, shape) => {
		const drawing = drawings.get(pdfDocument);
		const owner = drawing && enter(drawing, shape);
		if (drawing && owner?.type === 'Figure') drawing.writer.bound(owner, boundsOf(shape));
		proceed();
	});
	for (const method of ['renderImage', 'renderSVG'])
		hook<Renderer, [Picture]>(Renderer, method, ({ pdfDocument }, proceed, picture) => {
			const drawing = drawings.get(pdfDocument);
			const owner = drawing && enter(drawing, picture);
			if (owner) {
				const { x, y, _width: width, _height: height } = picture;
				drawing.writer.bound(owner, [x, y, x + width, y + height]);
				if (y + height > pdfDocument.page.height + 1)
					throw new Error(`The figure «${owner.alt}» is taller than its page.`);
			}
			if (drawing && (picture.link ?? picture.linkToPage ?? picture.linkToDestination ?? picture.linkToFile))
				throw new Error('A figure is no link: put the link in a text beside it.');
			proceed();
		});
	hook<Renderer, []>(Renderer, 'renderWatermark', ({ pdfDocument }, proceed) => {
		drawings.get(pdfDocument)?.writer.artifact('watermark');
		proceed();
	});
	hook<Renderer, [Line]>(Renderer, 'renderLine', ({ pdfDocument: document }, proceed, line) => {
		const drawing = drawings.get(document);
		if (!drawing) return proceed();
		writeLine(document, drawing, line, proceed);
	});
	hook<PdfDocument, []>(PDFDocument, 'endMarkings', (document, proceed) => {
		const drawing = drawings.get(document);
		if (drawing) {
			nothingLost(drawing.structure.places);
			writeStructure(document, drawing.structure.root);
		}
		proceed();
	});
}

/** Opens the mark that a drawn thing belongs in, and counts it. @returns the element; undefined for an artifact */
function enter({ writer, structure }: Drawing, drawn: Noted): Element | undefined {
	const owner = ownerOf(structure, drawn, 1);
	if (owner) writer.content(owner);
	else writer.artifact(drawn._artifact ?? 'layout');
	return owner;
}

function ownerOf({ places, labels }: Structure, drawn: Noted, counts: number): Element | undefined {
	if (drawn._artifact) return undefined;
	if (drawn._label) return labels.get(drawn._label);
	const place = drawn._source && places.get(drawn._source);
	if (place) place.drawn += counts;
	return place?.element;
}

/** A line of text: its words one by one, so that links in it become elements of their own. */
function writeLine(document: PdfDocument, { writer, structure }: Drawing, line: Line, proceed: () => void): void {
	const [first] = line.inlines;
	const noted = first?._label ? first : line;
	const signs = line.inlines.reduce((sum, { text }) => sum + visible(text).length, 0);
	const { width, height } = document.page;
	// What stands outside the page is not drawn, whatever pdfmake says.
	const outside = line.y >= height || line.y + line.getHeight() <= 0 || line.x >= width;
	const owner = ownerOf(structure, noted, outside ? 0 : signs);
	if (!owner) writer.artifact(noted._artifact ?? 'layout');
	// A link opens its own mark; so that none stands empty, the line's is opened with its first other word.
	else if (!(first?.link ?? first?.linkToDestination)) writer.content(owner);

	const { text, fill } = document;
	document.text = (words: string, x: number, y: number, options: TextOptions = {}) => {
		const { link, goTo, ...plain } = options;
		const draw = () => text.call(document, words, x, y, plain);
		const target = link ?? (goTo == null ? null : `#${goTo}`);
		if (owner && target != null) {
			const area = {
				...{ x, y, height: document.currentLineHeight() },
				width: (options.textWidth ?? 0) + (options.characterSpacing ?? 0) * (words.length - 1)
			};
			writer.link(owner, target, words, area, draw);
			return document;
		}
		if (owner) writer.content(owner);
		return draw();
	};
	// pdfmake sets each word's colour by painting an empty shape with it.
	document.fill = (color?: unknown, rule?: unknown) =>
		color === undefined ? fill.call(document, color, rule) : document.fillColor(color);
	try {
		proceed();
	} finally {
		document.text = text;
		document.fill = fill;
	}
}
