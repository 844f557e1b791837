import { createRequire } from 'node:module';
import { dirname, resolve, sep } from 'node:path';
import pdfmake from 'pdfmake';
import { figureFont } from '#lib/ui/figure.ts';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
const face = (name: string) => resolve(folder, name, `SourceSans3_${name}.ttf`);
const faces = {
	normal: face('400Regular'),
	bold: face('600SemiBold'),
	italics: face('400Regular_Italic'),
	bolditalics: face('600SemiBold_Italic')
};

/** Where the faces lie, for what else draws text with them. */
export const fontFiles: string[] = Object.values(faces);

/** Gives pdfmake its fonts, and lets it read those and nothing else. */
export function prepareFonts(): void {
	pdfmake.setFonts({ [figureFont]: faces });
	pdfmake.setUrlAccessPolicy(() => false);
	pdfmake.setLocalAccessPolicy((path) => resolve(path).startsWith(folder + sep));
}

// The font engine that pdfmake draws with is the one to ask what it can draw.
const ofPdfmake = createRequire(require.resolve('pdfmake'));
const fontkit = createRequire(ofPdfmake.resolve('pdfkit'))('fontkit') as {
	openSync(path: string): { hasGlyphForCodePoint(codePoint: number): boolean };
};
const drawn = Object.values(faces).map((path) => fontkit.openSync(path));
const known = new Map<number, boolean>();

/** Whether the fonts have a sign. One that only some of the faces have would still break a bold or an italic word. */
export function hasGlyph(codePoint: number): boolean {
	let has = known.get(codePoint);
	if (has === undefined) known.set(codePoint, (has = drawn.every((font) => font.hasGlyphForCodePoint(codePoint))));
	return has;
}
