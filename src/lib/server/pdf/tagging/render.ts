import { asDrawn, asWritten, hasAbsent } from './absent.ts';
import { boundsOf, contentWriter, type ContentWriter } from './content.ts';
import { nothingLost } from './lost.ts';
import { text as pdfText, writeCrossReferences } from './objects.ts';
import {
	hook,
	type Inline,
	type Line,
	type Modules,
	type Noted,
	type PdfDocument,
	type Picture,
	type Reference,
	type TextOptions,
	type Vector
} from './pdfmake.ts';
import { definitionOf } from './sources.ts';
import { signsIn, structureOf, type Element, type Structure } from './structure.ts';
import { writeStructure } from './write.ts';

type Renderer = { pdfDocument: PdfDocument };
type Measure = { widthOfText(text: string, inline: Inline): number };
type Page = { items: unknown[] };
type Drawing = {
	writer: ContentWriter;
	structure: Structure;
	/** The line that is being drawn, and whose it is (an artifact's is nobody's); how its words were last drawn. */
	line: { owner: Element | undefined; colour?: unknown; opacity?: number } | null;
	/** Those that are not drawn yet. */
	pages: Page[];
	/** The one that is drawn now. */
	drawn?: Page | undefined;
};

const drawings = new WeakMap<object, Drawing>();

/**
 * Drawing: each thing that pdfmake draws is marked as a part of the element its source has in the structure, or as an
 * artifact; when the document ends, the structure tree is written. Documents that are not `tagged` are left as they are.
 * @throws Error when pdfmake lacks a method this needs
 */
export function markContent({ Renderer, PDFDocument, TextInlines }: Modules): void {
	// Measured as it will be drawn.
	hook<Measure, [text: string, inline: Inline], number>(TextInlines, 'widthOfText', (self, proceed, words, inline) =>
		hasAbsent(words) ? self.widthOfText(asDrawn(words), inline) : proceed()
	);
	hook<Renderer, [pages: Page[]]>(Renderer, 'renderPages', ({ pdfDocument: document }, proceed, pages) => {
		const definition = document.options.tagged && definitionOf(document);
		if (!definition) return proceed();
		const drawing: Drawing = {
			writer: contentWriter(document),
			structure: structureOf(definition),
			line: null,
			pages: [...pages]
		};
		drawings.set(document, drawing);
		whileDrawing(document, drawing, proceed);
		drawing.writer.close();
	});
	hook<PdfDocument, [], PdfDocument>(PDFDocument, 'addPage', (document, proceed) => {
		const drawing = drawings.get(document);
		drawing?.writer.close();
		proceed();
		drawing?.writer.startPage();
		if (drawing) {
			writeAtOnce(document.page.content);
			forgetDrawn(drawing);
		}
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
	hook<PdfDocument, []>(PDFDocument, '_finalize', (document, proceed) => {
		if (!writeCrossReferences(document)) proceed();
	});
}

/**
 * pdfkit makes bytes of each operator by itself, some thousands on a page: here they wait as text for the end of their page,
 * and are the same bytes.
 */
function writeAtOnce(content: Reference): void {
	const { write, end } = content;
	let operators: string[] = [];
	const flush = () => {
		if (operators.length > 0) write.call(content, operators.join('\n'));
		operators = [];
	};
	content.write = (chunk) => {
		if (typeof chunk === 'string') return void operators.push(chunk);
		flush();
		write.call(content, chunk);
	};
	content.end = (last) => {
		flush();
		end.call(content, last);
	};
}

/** A page that is drawn gives back its lines: of a long table there are more than of anything else. */
function forgetDrawn(drawing: Drawing): void {
	if (drawing.drawn) drawing.drawn.items = [];
	drawing.drawn = drawing.pages.shift();
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
function writeLine(document: PdfDocument, drawing: Drawing, line: Line, proceed: () => void): void {
	const { writer, structure } = drawing;
	const [first] = line.inlines;
	const noted = first?._label ? first : line;
	let signs = 0;
	for (const { text } of line.inlines) signs += signsIn(text);
	const { width, height } = document.page;
	// What stands outside the page is not drawn, whatever pdfmake says.
	const outside = line.y >= height || line.y + line.getHeight() <= 0 || line.x + line.getWidth() > width;
	// Nor is an empty line: there is nothing to mark.
	const owner = signs === 0 ? undefined : ownerOf(structure, noted, outside ? 0 : signs);
	if (!owner) writer.artifact(noted._artifact ?? 'layout');
	// A link opens its own mark; so that none stands empty, the line's is opened with its first other word.
	else if (!(first?.link ?? first?.linkToDestination)) writer.content(owner);
	drawing.line = { owner };
	proceed();
	drawing.line = null;
}

/** While the pages are drawn, words go to the element of their line, and a link's to one of its own. */
function whileDrawing(document: PdfDocument, drawing: Drawing, draw: () => void): void {
	const { text, fill, opacity } = document;
	/** One word; where the font lacks a sign of it, it is told beside what is drawn. */
	function say(words: string, x: number, y: number, options: TextOptions): void {
		const absent = hasAbsent(words);
		if (absent) document.addContent(`/Span <</ActualText ${pdfText(asWritten(words))}>> BDC`);
		text.call(document, asDrawn(words), x, y, options);
		if (absent) document.addContent('EMC');
	}
	document.text = (words, x, y, options = {}) => {
		const owner = drawing.line?.owner;
		const target = options.link ?? (options.goTo == null ? null : `#${options.goTo}`);
		if (target == null) {
			if (owner) drawing.writer.content(owner);
			say(words, x, y, options);
			return document;
		}
		const { link: _link, goTo: _goTo, ...plain } = options;
		const write = () => say(words, x, y, plain);
		// There are no links in artifacts.
		if (!owner) {
			write();
			return document;
		}
		const area = {
			...{ x, y, height: document.currentLineHeight() },
			width: (options.textWidth ?? 0) + (options.characterSpacing ?? 0) * (words.length - 1)
		};
		drawing.writer.link(owner, target, words, area, write);
		return document;
	};
	// pdfmake sets each word's colour, by painting an empty shape with it, and its opacity; most are the last word's.
	document.fill = (color, rule) => {
		if (!drawing.line || color === undefined) return fill.call(document, color, rule);
		if (drawing.line.colour === color) return document;
		drawing.line.colour = color;
		return document.fillColor(color);
	};
	document.opacity = (share) => {
		if (drawing.line?.opacity === share) return document;
		if (drawing.line) drawing.line.opacity = share;
		return opacity.call(document, share);
	};
	try {
		draw();
	} finally {
		document.text = text;
		document.fill = fill;
		document.opacity = opacity;
	}
}
