import { createRequire } from 'node:module';
import { dirname, resolve, sep } from 'node:path';
import { parentPort } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { cardDocument } from '#lib/cards/document.ts';
import { reportDocument } from '#lib/report/document.ts';
import { printable } from '#lib/report/printable.ts';
import { figureFont } from '#lib/ui/figure.ts';
import type { PdfInput } from './runner.ts';

/**
 * The PDF worker: data in, bytes out. Started by `runner.ts` from this source, so it imports nothing that Node cannot run
 * as it stands. It reaches no database, no network and no file but the fonts.
 */
const require = createRequire(import.meta.url);
const fonts = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
const face = (name: string) => resolve(fonts, name, `SourceSans3_${name}.ttf`);
const faces = {
	normal: face('400Regular'),
	bold: face('600SemiBold'),
	italics: face('400Regular_Italic'),
	bolditalics: face('600SemiBold_Italic')
};

pdfmake.setFonts({ [figureFont]: faces });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => resolve(path).startsWith(fonts + sep));

// The font engine that pdfmake draws with is the one to ask what it can draw.
const ofPdfmake = createRequire(require.resolve('pdfmake'));
const fontkit = createRequire(ofPdfmake.resolve('pdfkit'))('fontkit') as {
	openSync(path: string): { hasGlyphForCodePoint(codePoint: number): boolean };
};
const drawn = Object.values(faces).map((path) => fontkit.openSync(path));
const known = new Map<number, boolean>();
/** A sign that only some of the faces have would still break a bold or an italic word. */
function hasGlyph(codePoint: number): boolean {
	let has = known.get(codePoint);
	if (has === undefined) known.set(codePoint, (has = drawn.every((font) => font.hasGlyphForCodePoint(codePoint))));
	return has;
}

/** Data → document definition, for each kind; texts made printable first. */
function definition(input: PdfInput): TDocumentDefinitions {
	switch (input.kind) {
		case 'report': {
			const { value, replaced } = printable(input.data, hasGlyph);
			return reportDocument(value, printable(input.figures, hasGlyph).value, { replaced });
		}
		case 'cards':
			return cardDocument(printable(input.data, hasGlyph).value);
	}
}

const bytes = async (input: PdfInput) => new Uint8Array(await pdfmake.createPdf(definition(input)).getBuffer());

parentPort?.on('message', async ({ job, input }: { job: number; input: PdfInput }) => {
	try {
		const pdf = await bytes(input);
		parentPort?.postMessage({ job, pdf }, [pdf.buffer as ArrayBuffer]);
	} catch (error) {
		parentPort?.postMessage({ job, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	}
});
