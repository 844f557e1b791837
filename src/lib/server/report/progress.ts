import type { ProgressLine } from '#lib/report/progress.ts';
import type { PdfAsking } from '#lib/server/pdf/runner.ts';

/**
 * Draws, and tells how it goes, as an event stream. The one who reads it closes it to cancel: then what is drawn for nobody
 * else is stopped. What was drawn is kept, so that it can be fetched at once.
 * @param onFailure told why, when it could not be drawn and nobody had cancelled it
 */
export function progressOf(
	draw: (asking: PdfAsking) => Promise<unknown>,
	onFailure: (failure: unknown) => void
): Response {
	const cancelled = new AbortController();
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>({
		async start(stream) {
			const tell = (line: ProgressLine) => {
				if (!cancelled.signal.aborted) stream.enqueue(encoder.encode(`data: ${JSON.stringify(line)}\n\n`));
			};
			try {
				await draw({ signal: cancelled.signal, onProgress: tell });
				tell({ stage: 'ready' });
			} catch (failure) {
				if (cancelled.signal.aborted) return;
				onFailure(failure);
				tell({ stage: 'failed' });
			}
			if (!cancelled.signal.aborted) stream.close();
		},
		cancel: () => cancelled.abort()
	});
	return new Response(body, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			// nginx keeps an answer back until it is whole unless it is told not to.
			'x-accel-buffering': 'no'
		}
	});
}
