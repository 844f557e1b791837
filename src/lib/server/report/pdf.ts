import { createHash } from 'node:crypto';
import { drawPdf, stopPdfWorker, type PdfAsking } from '#lib/server/pdf/runner.ts';
import { sharedDrawings, type Draw } from '#lib/server/pdf/shared.ts';
import type { ReportData } from '#lib/report/report.ts';
import { reportFiguresByTurns } from './figures.ts';
import { inTurn } from './turns.ts';

const drawings = sharedDrawings(8);

/**
 * The læringsrapport as a PDF. The same data gives the same bytes, and is drawn only once while it is in memory.
 * @param asking `withData` puts the data into the file as JSON and CSV, which makes it a PDF/A-3a. `signal` ends the
 *   waiting, and the drawing too when nobody else waits for it
 * @returns bytes of the caller's own
 * @throws Error when it cannot be drawn, in time or at all; the next call tries again. The signal's reason when it was
 *   aborted
 */
export function reportPdf(
	data: ReportData,
	{ withData = false, ...asking }: PdfAsking & { withData?: boolean } = {}
): Promise<Uint8Array<ArrayBuffer>> {
	const key = createHash('sha256')
		.update(JSON.stringify([data, withData]))
		.digest('hex');
	// Figures take their time too: they are made only where nobody has made them, and one report's at a time.
	const draw: Draw = async (drawing) => {
		const figures = await inTurn(() => {
			drawing.signal.throwIfAborted();
			return reportFiguresByTurns(data);
		});
		return drawPdf({ kind: 'report', data, figures, withData }, drawing);
	};
	return drawings.ask(key, draw, asking);
}

/** Ends the worker and forgets what it drew. */
export async function forgetReports(): Promise<void> {
	drawings.forget();
	await stopPdfWorker();
}
