import { hook, pdfmakeModules, type Modules, type PdfDocument } from './pdfmake.ts';
import { sharePositions } from './positions.ts';
import { markContent } from './render.ts';
import { breakRows } from './rows.ts';
import { noteSources } from './sources.ts';
import { rememberStyles } from './styles.ts';
import { drawWordsTogether } from './words-together.ts';
import { measureLongWords } from './words.ts';
import { xmp, type DocumentInfo } from './xmp.ts';

const infos = new WeakMap<object, DocumentInfo>();
let installed = false;

/** A file inside the file: the data that the document shows (PDF/A-3). */
export type EmbeddedFile = { name: string; type: string; description: string; bytes: Uint8Array };

/**
 * Puts the hooks into pdfmake. They write nothing into documents that are not tagged.
 * @throws Error when pdfmake lacks a method that one needs
 */
export function installTagging(modules: Modules = pdfmakeModules()): void {
	noteSources(modules);
	markContent(modules);
	breakRows(modules);
	measureLongWords(modules);
	sharePositions(modules);
	rememberStyles(modules);
	drawWordsTogether(modules);
	// pdfkit writes titles into the XML as they are, and knows nothing of PDF/UA.
	hook<PdfDocument, []>(modules.PDFDocument, '_addInfo', (document, proceed) => {
		const said = infos.get(document);
		if (said) document.appendXML(xmp(said));
		else proceed();
	});
}

/** As `installTagging`, once for each process. */
export function tagging(): void {
	if (installed) return;
	installTagging();
	installed = true;
}

/** Metadata and embedded files of a document that is about to end. */
export function describeDocument(document: PdfDocument, info: DocumentInfo, files: EmbeddedFile[]): void {
	infos.set(document, info);
	for (const { name, type, description, bytes } of files)
		document.file(Buffer.from(bytes), {
			...{ name, type, description, relationship: 'Data' },
			...{ creationDate: info.creationDate, modifiedDate: info.creationDate }
		});
}
