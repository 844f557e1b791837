import { parentPort } from 'node:worker_threads';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { cardDocument } from '#lib/cards/document.ts';
import { paperDocument } from '#lib/papers/document.ts';
import { dataFiles } from '#lib/report/data-files.ts';
import { reportDocument } from '#lib/report/document.ts';
import { printable, standIns } from '#lib/report/printable.ts';
import { taggedPdf } from './draw.ts';
import { hasGlyph, prepareFonts } from './fonts.ts';
import type { PdfInput } from './runner.ts';
import type { EmbeddedFile } from './tagging/install.ts';

/**
 * The PDF worker: data in, bytes out. Started by `runner.ts` from this source, so it imports nothing that Node cannot run
 * as it stands. It reaches no database, no network and no file but the fonts.
 */
prepareFonts();

/** Data → document definition, for each kind; texts made printable first. `standFor`: what a sign without a glyph becomes. */
function definition(input: PdfInput, standFor: (sign: string) => string): TDocumentDefinitions {
	switch (input.kind) {
		case 'report': {
			const { value, replaced } = printable(input.data, hasGlyph, standFor);
			// What a drawing says stands in its alternative text and in the table beside it.
			return reportDocument(value, printable(input.figures, hasGlyph).value, { replaced });
		}
		case 'cards':
			return cardDocument(printable(input.data, hasGlyph, standFor).value);
		case 'paper': {
			const { value, replaced } = printable(input.data, hasGlyph, standFor);
			return paperDocument(value, { replaced });
		}
	}
}

/** The files that go into the PDF. */
const files = (input: PdfInput): EmbeddedFile[] =>
	input.kind === 'report' && input.withData
		? dataFiles(input.data).map(({ text, ...file }) => ({ ...file, bytes: Buffer.from(text) }))
		: [];

/** Tells how much is drawn each time another tenth is. */
function steps(job: number): (share: number) => void {
	let told = 0;
	return (share) => {
		const tenths = Math.floor(share * 10);
		if (tenths <= told) return;
		told = tenths;
		parentPort?.postMessage({ job, percent: tenths * 10 });
	};
}

parentPort?.on('message', async ({ job, input }: { job: number; input: PdfInput }) => {
	try {
		const { signs, standFor } = standIns();
		const drawn = definition(input, standFor);
		const pdf = await taggedPdf(drawn, { files: files(input), onDrawn: steps(job), absent: signs });
		parentPort?.postMessage({ job, pdf }, [pdf.buffer as ArrayBuffer]);
	} catch (error) {
		parentPort?.postMessage({ job, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	}
});
