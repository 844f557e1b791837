import { createRequire } from 'node:module';

/**
 * The private parts of pdfmake 0.3.11 and pdfkit 0.19.1 that tagging builds on: what we read of them, in types, and how a
 * method of theirs is wrapped. The version is pinned; a test takes away each method and expects to be told which one it was.
 */

/** A piece of a document definition after pdfmake has measured it: what we wrote, and what pdfmake noted on it (`_…`). */
export type SourceNode = {
	role?: string;
	alt?: string;
	decorative?: boolean;
	lang?: string;
	headlineLevel?: number;
	text?: unknown;
	stack?: SourceNode[];
	columns?: SourceNode[];
	section?: SourceNode;
	ul?: SourceNode[];
	ol?: SourceNode[];
	table?: { body: SourceNode[][]; headerRows?: number; headerCols?: number; mayBreak?: number[] };
	toc?: { title?: SourceNode | null; _table?: SourceNode };
	svg?: unknown;
	image?: unknown;
	qr?: string;
	canvas?: Vector[];
	attachment?: unknown;
	colSpan?: number;
	rowSpan?: number;
	listMarker?: { canvas?: Vector[]; _inlines?: Inline[] };
	_canvas?: Vector[];
	_span?: boolean;
	_pageRef?: unknown;
	_textRef?: unknown;
	_tocItemRef?: unknown;
};

/** What does not belong to the text: it is skipped by those who have the page read to them. */
export type Artifact = 'header' | 'footer' | 'background' | 'repeated' | 'watermark' | 'layout';

/** What we note on whatever is drawn. pdfmake copies things when it moves them to another page, and our notes with them. */
export type Noted = { _source?: SourceNode; _label?: SourceNode; _artifact?: Artifact };
export type Vector = Noted &
	Record<'x' | 'y' | 'w' | 'h' | 'x1' | 'y1' | 'x2' | 'y2' | 'r1' | 'r2', number | undefined> & {
		type: string;
		points?: { x: number; y: number }[];
	};
export type Inline = Noted & { text: string; link?: string; linkToDestination?: string; background?: unknown };
export type Line = Noted & { inlines: Inline[]; x: number; y: number; getHeight(): number; getWidth(): number };
export type Picture = Noted & {
	x: number;
	y: number;
	_width: number;
	_height: number;
	link?: unknown;
	linkToPage?: unknown;
	linkToDestination?: unknown;
	linkToFile?: unknown;
};
export type Item = { type: string; item?: Noted };

export type Reference = {
	id: number;
	data: Record<string, unknown>;
	write(chunk: string | Uint8Array): void;
	end(content?: Buffer): void;
};
export type TextOptions = {
	link?: string | null;
	goTo?: string | null;
	textWidth?: number;
	characterSpacing?: number;
	[other: string]: unknown;
};
/** The pdfkit document behind a pdfmake document. */
export type PdfDocument = {
	options: { tagged?: boolean };
	info: Record<string, unknown>;
	page: {
		width: number;
		height: number;
		dictionary: Reference;
		content: Reference;
		annotations: Reference[];
		readonly structParentTreeKey: number;
	};
	ref(data: Record<string, unknown>): Reference;
	addPage(options: unknown): PdfDocument;
	addContent(operators: string): PdfDocument;
	appendXML(xml: string): void;
	annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): PdfDocument;
	text(text: string, x: number, y: number, options?: TextOptions): PdfDocument;
	fill(color?: unknown, rule?: unknown): PdfDocument;
	fillColor(color: unknown): PdfDocument;
	opacity(share: number): PdfDocument;
	currentLineHeight(): number;
	file(source: Buffer, options: Record<string, unknown>): Reference;
	getStructTreeRoot(): Reference;
	getStructParentTree(): { get(key: number): unknown; add(key: number, value: unknown): void };
	createStructParentTreeNextKey(): number;
	compress: boolean;
	_id: Buffer;
	_root: Reference;
	_info: Reference;
	/** By object number less one: where it begins. */
	_offsets: (number | null | undefined)[];
	_offset: number;
	_refEnd(reference: Reference): void;
	_write(data: string | Buffer): void;
	push(end: null): void;
};

export type Modules = Record<
	| 'DocumentContext'
	| 'LayoutBuilder'
	| 'TableProcessor'
	| 'PageElementWriter'
	| 'ElementWriter'
	| 'DocMeasure'
	| 'Renderer'
	| 'StyleContextStack'
	| 'TextInlines'
	| 'PDFDocument',
	object
>;

const require = createRequire(import.meta.url);

/** The prototypes of pdfmake's private classes. */
export function pdfmakeModules(): Modules {
	const made = (name: string) => (require(`pdfmake/js/${name}.js`) as { default: { prototype: object } }).default;
	const prototype = (name: string) => made(name).prototype;
	return {
		DocumentContext: prototype('DocumentContext'),
		LayoutBuilder: prototype('LayoutBuilder'),
		TableProcessor: prototype('TableProcessor'),
		PageElementWriter: prototype('PageElementWriter'),
		ElementWriter: prototype('ElementWriter'),
		DocMeasure: prototype('DocMeasure'),
		Renderer: prototype('Renderer'),
		// Its method is the class's own.
		StyleContextStack: made('StyleContextStack'),
		TextInlines: prototype('TextInlines'),
		PDFDocument: prototype('PDFDocument')
	};
}

/**
 * Puts our own code around a method.
 * @param around gets the object, what the method itself would do, and the method's arguments
 * @throws Error when there is no such method: pdfmake has changed
 */
export function hook<Self, Args extends unknown[], Result = void>(
	prototype: object,
	name: string,
	around: (self: Self, proceed: () => Result, ...args: Args) => Result
): void {
	const original = methodOf(prototype, name);
	(prototype as Record<string, unknown>)[name] = function (this: Self, ...args: Args): Result {
		return around(this, () => original.apply(this, args) as Result, ...args);
	};
}

/** @throws Error when there is no such method */
export function methodOf(of: object, name: string): (...args: unknown[]) => unknown {
	const method = (of as Record<string, unknown>)[name];
	if (typeof method !== 'function')
		throw new Error(`pdfmake has no method «${name}» any more: tagging is made for pdfmake 0.3.11.`);
	return method as (...args: unknown[]) => unknown;
}
