import { lintContent } from './pdf-lint-content.ts';
import { lintStructure } from './pdf-lint-structure.ts';
import { follow, get, isLanguage, isStream, list, nameOf, readPdf, refOf, type PdfFile } from './pdf-objects.ts';

/** The claim that a file is held against. */
export type Claim = { part: 2 | 3 };
export type Report = (rule: string, message: string) => void;

/**
 * What is wrong with a PDF that says it is PDF/A-2a (or 3a) and PDF/UA-1: the rules that our own way of making files can
 * break. No replacement for veraPDF, which judges the whole standards; this needs nothing but Node, and looks besides for
 * what a hollow structure tree hides: content that belongs to nothing, and elements without content.
 * @returns `rule: message`, empty where all is well
 */
export function lintPdf(bytes: Uint8Array, claim: Claim = { part: 2 }): string[] {
	const found: string[] = [];
	const report: Report = (rule, message) => void found.push(`${rule}: ${message}`);
	const file = readPdf(bytes);
	lintFile(file, report);
	lintMetadata(file, claim, report);
	lintCatalog(file, report);
	lintFonts(file, report);
	lintEmbedded(file, claim, report);
	const content = lintContent(file, report);
	lintStructure(file, content, report);
	return found;
}

function lintFile(file: PdfFile, report: Report): void {
	const { source, places, trailer } = file;
	if (!/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(source)) report('header', 'not version 1.7 with a binary comment');
	if (trailer.has('Encrypt')) report('encrypted', 'nobody may be locked out of an archive');
	if (!Array.isArray(trailer.get('ID'))) report('id', 'no file identifier');
	const said = crossReferences(file);
	if (!said) return report('xref', 'startxref leads nowhere');
	const key = (place: unknown) => JSON.stringify(place);
	const wrong = said.filter((place, index) => index > 0 && key(place) !== key(places.get(index)));
	if (wrong.length > 0) report('xref', `${wrong.length} objects do not lie where the table says`);
	if (said.length !== Number(trailer.get('Size'))) report('xref', 'the table is not as long as it says');
}

/** By object number: where it lies, as the file itself says. */
function crossReferences({ source, objects, places }: PdfFile): unknown[] | null {
	const at = Number(/startxref\s+(\d+)/.exec(source.slice(-200))?.[1]);
	if (source.startsWith('xref', at))
		return [...source.slice(at).matchAll(/(\d{10}) \d{5} [nf] /g)].map(([, offset]) => Number(offset));
	const [, stream] = [...objects].find(([number]) => places.get(number) === at) ?? [];
	if (!isStream(stream) || nameOf(stream.dict.get('Type')) !== 'XRef') return null;
	return Array.from({ length: Number(stream.dict.get('Size')) }, (_, number) => {
		const [type, where, index] = [
			stream.data[number * 7],
			stream.data.readUInt32BE(number * 7 + 1),
			stream.data.readUInt16BE(number * 7 + 5)
		];
		return type === 2 ? { stream: where, index } : where;
	});
}

function lintMetadata(file: PdfFile, { part }: Claim, report: Report): void {
	const stream = get(file, file.trailer, 'Root', 'Metadata');
	if (!isStream(stream)) return report('xmp', 'no metadata');
	if (stream.dict.has('Filter')) report('xmp', 'compressed: other programs shall find it');
	const xml = stream.data.toString('utf8');
	if (!wellFormed(xml)) return report('xmp', 'not well-formed');
	const value = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
	if (value('pdfaid:part') !== String(part) || value('pdfaid:conformance') !== 'A')
		report('pdfaid', `says ${value('pdfaid:part')}${value('pdfaid:conformance')}, not ${part}A`);
	if (value('pdfuaid:part') !== '1') report('pdfuaid', 'does not say PDF/UA-1');
	if (!xml.includes('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<'))
		report('pdfuaid', 'the schema of its own mark is not described');
	const title = /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(xml)?.[1];
	const info = get(file, file.trailer, 'Info', 'Title');
	if (!title?.trim()) report('title', 'no title in the metadata');
	else if (unescaped(title) !== info) report('title', 'another title in the metadata than in the document information');
	const [created, written] = [value('xmp:CreateDate'), get(file, file.trailer, 'Info', 'CreationDate')];
	if (!created || `D:${created.replace(/[-:T]/g, '')}` !== written) report('date', 'created at two times');
}

const unescaped = (text: string) =>
	text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '');

/** Elements that nest, no `&` or `<` on its own, no control characters. */
function wellFormed(xml: string): boolean {
	const open: string[] = [];
	for (const [token] of xml.replace(/<\?.*?\?>/gs, '').matchAll(/<[^<>]*>|[^<]+|</g)) {
		if (!token.startsWith('<')) {
			if (/&(?!(amp|lt|gt|quot|apos|#\d+);)|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(token)) return false;
			continue;
		}
		const tag = /^<(\/?)([A-Za-z][\w:-]*)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>$/.exec(token);
		if (!tag) return false;
		const [, closing, name = '', single] = tag;
		if (closing && open.pop() !== name) return false;
		if (!closing && !single) open.push(name);
	}
	return open.length === 0;
}

function lintCatalog(file: PdfFile, report: Report): void {
	const root = follow(file, file.trailer.get('Root'));
	const [intent] = list(file, get(file, root, 'OutputIntents'));
	const profile = get(file, intent, 'DestOutputProfile');
	if (!isStream(profile) || profile.data.toString('latin1', 36, 40) !== 'acsp' || profile.dict.get('N') !== 3)
		report('colour', 'no colour profile that says what the colours are');
	if (get(file, root, 'MarkInfo', 'Marked') !== true) report('marked', 'not marked as tagged');
	if (get(file, root, 'ViewerPreferences', 'DisplayDocTitle') !== true)
		report('title', 'the file name is shown instead');
	const language = get(file, root, 'Lang');
	if (typeof language !== 'string' || !isLanguage(language))
		report('language', `the document's is «${String(language)}»`);
	for (const key of ['AA', 'OCProperties', 'OpenAction', 'AcroForm'])
		if (get(file, root, key) !== undefined) report('forbidden', key);
	if (get(file, root, 'Names', 'JavaScript') !== undefined) report('forbidden', 'JavaScript');
	const actions = new Set(['JavaScript', 'Launch', 'Sound', 'Movie', 'ResetForm', 'ImportData', 'SubmitForm', 'Hide']);
	for (const object of file.objects.values()) {
		const action = nameOf(get(file, object, 'S'));
		if (action && actions.has(action)) report('forbidden', action);
		if (nameOf(get(file, object, 'Filter'))?.startsWith('LZW')) report('forbidden', 'LZW');
	}
}

function lintFonts(file: PdfFile, report: Report): void {
	for (const font of file.objects.values()) {
		if (nameOf(get(file, font, 'Type')) !== 'Font') continue;
		const kind = nameOf(get(file, font, 'Subtype'));
		const name = nameOf(get(file, font, 'BaseFont')) ?? '';
		if (kind === 'Type0') {
			if (!isStream(get(file, font, 'ToUnicode'))) report('font', `${name}: its signs cannot be read back`);
		} else if (kind !== 'CIDFontType2' && kind !== 'CIDFontType0') report('font', `${name}: a ${kind}`);
		else if (!['FontFile2', 'FontFile3'].some((key) => isStream(get(file, font, 'FontDescriptor', key))))
			report('font', `${name}: not embedded`);
	}
}

function lintEmbedded(file: PdfFile, { part }: Claim, report: Report): void {
	const associated = new Set(list(file, get(file, file.trailer, 'Root', 'AF')).map(refOf));
	for (const [number, object] of file.objects) {
		if (nameOf(get(file, object, 'Type')) !== 'Filespec') continue;
		const name = get(file, object, 'UF');
		if (part < 3) report('embedded', `${String(name)}: no files inside a PDF/A-${part}`);
		if (!name || !get(file, object, 'F')) report('embedded', 'a file without a name');
		if (nameOf(get(file, object, 'AFRelationship')) !== 'Data' || !associated.has(number))
			report('embedded', `${String(name)}: not said what it is to the document`);
		const inner = get(file, object, 'EF', 'F');
		if (!isStream(inner) || !nameOf(inner.dict.get('Subtype'))?.includes('/'))
			report('embedded', `${String(name)}: no kind`);
		else if (!get(file, inner, 'Params', 'ModDate')) report('embedded', `${String(name)}: no date`);
	}
}
