import { createHash } from 'node:crypto';
import { drawPdf, stopPdfWorker } from '#lib/server/pdf/runner.ts';
import type { ReportData } from '#lib/report/report.ts';
import { reportFigures } from './figures.ts';

const mostKept = 8;
/** Newest last; the promise is kept, so that two who ask at once wait for the same drawing. */
const kept = new Map<string, Promise<Uint8Array>>();

/**
 * The læringsrapport as a PDF. The same data gives the same bytes, and is drawn only once while it is in memory.
 * @param withData puts the data into the file as JSON and CSV, which makes it a PDF/A-3a
 * @returns bytes of the caller's own
 * @throws Error when it cannot be drawn, in time or at all; the next call tries again
 */
export async function reportPdf(data: ReportData, { withData = false } = {}): Promise<Uint8Array> {
	const key = createHash('sha256')
		.update(JSON.stringify([data, withData]))
		.digest('hex');
	const drawing = kept.get(key) ?? drawPdf({ kind: 'report', data, figures: reportFigures(data), withData });
	kept.delete(key);
	kept.set(key, drawing);
	for (const oldest of kept.keys()) {
		if (kept.size <= mostKept) break;
		kept.delete(oldest);
	}
	try {
		return (await drawing).slice();
	} catch (error) {
		if (kept.get(key) === drawing) kept.delete(key);
		throw error;
	}
}

/** Ends the worker and forgets what it drew. */
export async function forgetReports(): Promise<void> {
	kept.clear();
	await stopPdfWorker();
}
