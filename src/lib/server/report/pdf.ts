import { createHash } from 'node:crypto';
import { drawPdf, stopPdfWorker, type PdfAsking } from '#lib/server/pdf/runner.ts';
import type { ReportData } from '#lib/report/report.ts';
import type { DrawingProgress } from '#lib/report/progress.ts';
import { reportFigures } from './figures.ts';

/** One drawing, and those who wait for it: who is alone and leaves, takes it along. */
type Drawing = {
	bytes: Promise<Uint8Array>;
	ready: boolean;
	waiting: Set<PdfAsking>;
	/** The last that was told, for who comes later. */
	progress: DrawingProgress | null;
	abort: AbortController;
};

const mostKept = 8;
/** Newest last; two who ask at once wait for the same drawing. */
const kept = new Map<string, Drawing>();

/**
 * The læringsrapport as a PDF. The same data gives the same bytes, and is drawn only once while it is in memory.
 * @param asking `withData` puts the data into the file as JSON and CSV, which makes it a PDF/A-3a. `signal` ends the
 *   waiting, and the drawing too when nobody else waits for it
 * @returns bytes of the caller's own
 * @throws Error when it cannot be drawn, in time or at all; the next call tries again. The signal's reason when it was
 *   aborted
 */
export async function reportPdf(
	data: ReportData,
	{ withData = false, ...asking }: PdfAsking & { withData?: boolean } = {}
): Promise<Uint8Array> {
	asking.signal?.throwIfAborted();
	const key = createHash('sha256')
		.update(JSON.stringify([data, withData]))
		.digest('hex');
	const drawing = kept.get(key) ?? begin(data, withData);
	kept.delete(key);
	kept.set(key, drawing);
	for (const oldest of kept.keys()) {
		if (kept.size <= mostKept) break;
		kept.delete(oldest);
	}
	drawing.waiting.add(asking);
	if (drawing.progress) asking.onProgress?.(drawing.progress);
	try {
		return (await unlessAborted(drawing.bytes, asking.signal)).slice();
	} finally {
		drawing.waiting.delete(asking);
		if (!drawing.ready && drawing.waiting.size === 0) {
			if (kept.get(key) === drawing) kept.delete(key);
			drawing.abort.abort();
		}
	}
}

function begin(data: ReportData, withData: boolean): Drawing {
	const abort = new AbortController();
	const drawing: Omit<Drawing, 'bytes'> = { ready: false, waiting: new Set(), progress: null, abort };
	const onProgress = (progress: DrawingProgress) => {
		drawing.progress = progress;
		for (const one of drawing.waiting) one.onProgress?.(progress);
	};
	const input = { kind: 'report', data, figures: reportFigures(data), withData } as const;
	const bytes = drawPdf(input, { signal: abort.signal, onProgress }).then((made) => {
		drawing.ready = true;
		return made;
	});
	// Those who waited have left: nobody hears that it was given up.
	bytes.catch(() => {});
	return Object.assign(drawing, { bytes });
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
	if (!signal) return work;
	return new Promise((resolve, reject) => {
		const leave = () => reject(signal.reason);
		signal.addEventListener('abort', leave, { once: true });
		work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
	});
}

/** Ends the worker and forgets what it drew. */
export async function forgetReports(): Promise<void> {
	kept.clear();
	await stopPdfWorker();
}
