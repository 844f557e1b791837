import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { asWritten, drawnWith, type AbsentSigns } from './tagging/absent.ts';
import { describeDocument, tagging, type EmbeddedFile } from './tagging/install.ts';
import type { PdfDocument } from './tagging/pdfmake.ts';

/** What pdfmake's types leave out: the document is ready for its end, but not ended. */
type Output = { getStream(): Promise<PdfDocument>; getBuffer(): Promise<Uint8Array> };

type Options = { files?: EmbeddedFile[]; onDrawn?: (share: number) => void; absent?: AbsentSigns };

/**
 * A document's bytes: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) in one file; PDF/A-3a with files inside it.
 * pdfmake must know its fonts. The same definition gives the same bytes.
 * @param definition with `language` and an `info` that has title, author, creator and creationDate
 * @param options.files what stands inside it
 * @param options.onDrawn told how much of the laid out pages is drawn, from 0 to 1, as it goes on
 * @param options.absent what the private-use signs in the definition stand for
 * @throws Error when the definition lacks what an archive or a screen reader needs, or when something found no room
 */
export async function taggedPdf(definition: TDocumentDefinitions, options: Options = {}): Promise<Uint8Array> {
	return drawnWith(options.absent ?? new Map(), () => draw(definition, options));
}

async function draw(
	definition: TDocumentDefinitions,
	{ files = [], onDrawn = () => {} }: Options
): Promise<Uint8Array> {
	tagging();
	pdfmake.setProgressCallback(onDrawn);
	const { language, info: described = {} } = definition;
	const info = Object.fromEntries(
		Object.entries(described).map(([name, said]) => [name, typeof said === 'string' ? asWritten(said) : said])
	) as typeof described;
	const { caseNumber, version, status, ...standard } = info;
	const { title, author, subject, keywords, creator, creationDate } = standard;
	if (!title?.trim() || !author?.trim() || !creator || !creationDate || !language)
		throw new Error('A PDF needs a language, a title, an author, a creator and a fixed date.');
	const output = pdfmake.createPdf({
		...definition,
		version: '1.7',
		subset: files.length > 0 ? 'PDF/A-3a' : 'PDF/A-2a',
		tagged: true,
		displayTitle: true,
		info: {
			...standard,
			...{ Saksnummer: caseNumber, Versjon: version, Status: status },
			producer: creator,
			modDate: creationDate
		}
	}) as unknown as Output;
	describeDocument(
		await output.getStream(),
		{
			...{ title, author, subject, keywords, creator, language, creationDate },
			...{ identifier: caseNumber, version, status }
		},
		files
	);
	return new Uint8Array(await output.getBuffer());
}
