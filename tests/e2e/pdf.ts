import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of a PDF, with every run of white space as one space. */
export const pdfText = async (bytes: Uint8Array): Promise<string> => (await pdfPages(bytes)).join(' ');

/** The files inside a PDF, by name. */
export async function pdfFiles(bytes: Uint8Array): Promise<Record<string, string>> {
	const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	const files = ((await document.getAttachments()) ?? {}) as Record<string, { filename: string; content: Uint8Array }>;
	await document.destroy();
	return Object.fromEntries(
		Object.values(files).map(({ filename, content }) => [filename, Buffer.from(content).toString()])
	);
}

/** The words of a PDF, page by page. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
	const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	const pages: string[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const { items } = await (await document.getPage(number)).getTextContent();
		pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
	}
	await document.destroy();
	return pages.map((text) => text.replace(/\s+/g, ' '));
}
