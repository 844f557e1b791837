import {
	hook,
	type Artifact,
	type Item,
	type Line,
	type Modules,
	type Noted,
	type PdfDocument,
	type SourceNode
} from './pdfmake.ts';
import { fill, joined } from './squares.ts';

/**
 * Layout: whatever is laid out on a page remembers the piece of the definition it came from, or that it is an artifact
 * (running head, foot, background, a table's header once more). pdfmake lays out in one go, so what it is doing right now
 * can be kept here.
 */
let around: Artifact | undefined;

function during<Result>(artifact: Artifact, work: () => Result): Result {
	const before = around;
	around = artifact;
	try {
		return work();
	} finally {
		around = before;
	}
}

function note(drawn: Noted, source: SourceNode): void {
	drawn._source = source;
	if (around) drawn._artifact = around;
}

const definitions = new WeakMap<object, SourceNode>();
/** The whole measured definition of a document. */
export const definitionOf = (document: PdfDocument): SourceNode | undefined => definitions.get(document);

/** @throws Error when pdfmake lacks a method this needs */
export function noteSources({ LayoutBuilder, PageElementWriter, ElementWriter, DocMeasure }: Modules): void {
	hook<{ pdfDocument: object }, [], SourceNode>(DocMeasure, 'measureDocument', ({ pdfDocument }, proceed) => {
		const measured = proceed();
		definitions.set(pdfDocument, measured);
		return measured;
	});
	hook<unknown, [SourceNode], Line | null>(LayoutBuilder, 'buildNextLine', (_, proceed, source) => {
		const line = proceed();
		if (line) note(line, source);
		return line;
	});
	for (const method of ['processSVG', 'processImage'])
		hook<unknown, [SourceNode & Noted]>(LayoutBuilder, method, (_, proceed, source) => {
			note(source, source);
			proceed();
		});
	hook<unknown, [SourceNode]>(LayoutBuilder, 'processQr', (_, proceed, source) => {
		source._canvas = joined(source._canvas ?? []);
		fill(source);
		for (const square of source._canvas) note(square, source);
		proceed();
	});
	hook<unknown, [SourceNode]>(LayoutBuilder, 'processCanvas', (_, proceed, source) => {
		for (const shape of source.canvas ?? []) note(shape, source);
		proceed();
	});
	hook<unknown, [ordered: boolean, list: SourceNode]>(LayoutBuilder, 'processList', (_, proceed, _ordered, list) => {
		for (const item of list.ol ?? list.ul ?? []) {
			const mark = item.listMarker?._inlines?.[0] ?? item.listMarker?.canvas?.[0];
			if (!mark) continue;
			mark._label = item;
			if (around) mark._artifact = around;
		}
		proceed();
	});
	hook<unknown, [unknown, unknown, string]>(LayoutBuilder, 'addDynamicRepeatable', (_, proceed, _node, _size, kind) =>
		during(kind === 'header' ? 'header' : 'footer', proceed)
	);
	hook(LayoutBuilder, 'addBackground', (_, proceed) => during('background', proceed));

	// A table's header is laid out once and copied to every page that follows.
	let repeating = false;
	for (const method of ['moveToNextPage', 'moveToNextColumn'])
		hook(PageElementWriter, method, (_, proceed) => {
			const before = repeating;
			repeating = true;
			try {
				proceed();
			} finally {
				repeating = before;
			}
		});
	hook<unknown, [{ items: Item[] }], boolean>(ElementWriter, 'addFragment', (_, proceed, fragment) => {
		if (!repeating) return proceed();
		// The copies take over what is noted on what they are copies of.
		const before = fragment.items.map(({ item }) => item?._artifact);
		for (const { item } of fragment.items) if (item) item._artifact = 'repeated';
		try {
			return proceed();
		} finally {
			fragment.items.forEach(({ item }, index) => {
				if (!item) return;
				if (before[index]) item._artifact = before[index];
				else delete item._artifact;
			});
		}
	});
}
