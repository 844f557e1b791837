import type { DrawingProgress } from '#lib/pdf/drawing.ts';
import type { PdfAsking } from './runner.ts';

/** One drawing, and those who wait for it: who is alone and leaves, takes it along. */
type Drawing = {
	bytes: Promise<Uint8Array>;
	ready: boolean;
	waiting: Set<PdfAsking>;
	/** The last that was told, for who comes later. */
	progress: DrawingProgress | null;
	abort: AbortController;
};

/** Draws when it is called, until its signal is aborted. */
export type Draw = (asking: Required<PdfAsking>) => Promise<Uint8Array>;

/**
 * Documents by their content: those who ask for the same one at once wait for the same drawing, and the newest are kept.
 * @param most how many are kept
 */
export function sharedDrawings(most: number) {
	/** Newest last. */
	const kept = new Map<string, Drawing>();

	function begin(draw: Draw): Drawing {
		const abort = new AbortController();
		const drawing: Omit<Drawing, 'bytes'> = { ready: false, waiting: new Set(), progress: null, abort };
		const onProgress = (progress: DrawingProgress) => {
			drawing.progress = progress;
			for (const one of drawing.waiting) one.onProgress?.(progress);
		};
		const bytes = draw({ signal: abort.signal, onProgress }).then((made) => {
			drawing.ready = true;
			return made;
		});
		// Those who waited have left: nobody hears that it was given up.
		bytes.catch(() => {});
		return Object.assign(drawing, { bytes });
	}

	return {
		/**
		 * @param key says what is drawn: the same key, the same bytes
		 * @param asking whose signal ends the waiting, and the drawing too when nobody else waits for it
		 * @returns bytes of the caller's own
		 * @throws what `draw` throws, and the next who asks tries again; the signal's reason when it was aborted
		 */
		async ask(key: string, draw: Draw, asking: PdfAsking): Promise<Uint8Array<ArrayBuffer>> {
			asking.signal?.throwIfAborted();
			const drawing = kept.get(key) ?? begin(draw);
			kept.delete(key);
			kept.set(key, drawing);
			for (const oldest of kept.keys()) {
				if (kept.size <= most) break;
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
		},
		forget: () => kept.clear()
	};
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
	if (!signal) return work;
	return new Promise((resolve, reject) => {
		const leave = () => reject(signal.reason);
		signal.addEventListener('abort', leave, { once: true });
		work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
	});
}
