import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CardSheets } from '#lib/cards/card.ts';
import type { PaperFile } from '#lib/papers/paper.ts';
import type { DrawingProgress } from '#lib/pdf/drawing.ts';
import type { ReportData } from '#lib/report/report.ts';

/** What the worker draws: a kind of document and its data. Figures come as SVG (Svelte runs here, not there). */
export type PdfInput =
	| { kind: 'report'; data: ReportData; figures: Record<string, string>; withData?: boolean }
	| { kind: 'cards'; data: CardSheets }
	| { kind: 'paper'; data: PaperFile };

/** `signal` takes the job out of the queue, or ends the worker that draws it. */
export type PdfAsking = { signal?: AbortSignal; onProgress?: (progress: DrawingProgress) => void };

type Answer = { job: number; pdf: Uint8Array } | { job: number; failure: string } | { job: number; percent: number };
type Job = {
	input: unknown;
	tell: (progress: DrawingProgress) => void;
	resolve: (pdf: Uint8Array) => void;
	reject: (error: Error) => void;
};

export type PdfRunner = {
	run: (input: unknown, asking?: PdfAsking) => Promise<Uint8Array>;
	stop: () => Promise<void>;
};

/**
 * What a thread that draws may use. V8 left to itself lets a third of the peak be young garbage that it has not yet got round
 * to: with little room for it a table of 5 000 rows takes 100 MB less, and no more time (bench/pdf.ts).
 */
export const memoryOf = (memoryMb = 512) => ({ maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 12 });

/** More waiting than this, and something is wrong: a clear refusal is better than an answer that comes too late. */
const mostWaiting = 50;

/**
 * One long-lived worker thread that takes a job at a time. A job that fails is rejected and the worker goes on; one that
 * crashes it or takes too long is rejected, and the next gets a new worker. An idle worker keeps no process alive.
 * @param source the worker's TypeScript, run by Node as it stands
 */
export function pdfRunner(source: string, { timeoutMs = 60_000, memoryMb = 512 } = {}): PdfRunner {
	const waiting: Job[] = [];
	let worker: Worker | undefined;
	let current: { job: Job; number: number; timer: NodeJS.Timeout } | undefined;
	let jobs = 0;

	function start(): Worker {
		const started = new Worker(source, {
			// Neither the server's flags nor its environment (secrets) belong in the worker.
			execArgv: [],
			env: {},
			resourceLimits: memoryOf(memoryMb)
		});
		started.on('message', (answer: Answer) => {
			if (answer.job !== current?.number) return;
			if ('percent' in answer) current.job.tell({ stage: 'drawing', percent: answer.percent });
			else if ('pdf' in answer) settle((job) => job.resolve(answer.pdf));
			else settle((job) => job.reject(new Error(answer.failure)));
		});
		started.on('error', (error) => dropped(started, error));
		started.on('exit', (code) => dropped(started, new Error(`The PDF worker stopped with code ${code}.`)));
		return started;
	}

	/** A worker that died, by itself or by us, takes only its own job with it. */
	function dropped(dead: Worker, error: unknown) {
		if (dead !== worker) return;
		worker = undefined;
		settle((job) => job.reject(error instanceof Error ? error : new Error(String(error))));
	}

	function settle(end: (job: Job) => void) {
		const done = current;
		current = undefined;
		if (done) {
			clearTimeout(done.timer);
			end(done.job);
		}
		next();
	}

	/** Nobody wants it any more. What is being drawn cannot be told to stop: its worker ends, and the next job gets a new one. */
	function cancel(job: Job, reason: Error) {
		const place = waiting.indexOf(job);
		if (place >= 0) {
			waiting.splice(place, 1);
			job.reject(reason);
			tellPlaces();
		} else if (current?.job === job && worker) {
			const running = worker;
			dropped(running, reason);
			void running.terminate();
		}
	}

	function tellPlaces() {
		for (const [index, job] of waiting.entries()) job.tell({ stage: 'waiting', before: index + (current ? 1 : 0) });
	}

	function next() {
		if (current) return;
		const job = waiting.shift();
		if (!job) return void worker?.unref();
		worker ??= start();
		const running = worker;
		const timer = setTimeout(() => {
			dropped(running, new Error(`The PDF was not ready within ${timeoutMs} ms.`));
			void running.terminate();
		}, timeoutMs);
		current = { job, number: ++jobs, timer };
		running.ref();
		job.tell({ stage: 'laying_out' });
		tellPlaces();
		try {
			running.postMessage({ job: current.number, input: job.input });
		} catch (error) {
			// What cannot be cloned to a thread never leaves this one.
			settle(({ reject }) => reject(error instanceof Error ? error : new Error(String(error))));
		}
	}

	return {
		run: (input, { signal, onProgress } = {}) =>
			new Promise((resolve, reject) => {
				if (signal?.aborted) return reject(reasonOf(signal));
				if (waiting.length >= mostWaiting) return reject(new Error('Too many PDFs are waiting to be drawn.'));
				const job: Job = { input, tell: (progress) => onProgress?.(progress), resolve, reject };
				signal?.addEventListener('abort', () => cancel(job, reasonOf(signal)), { once: true });
				waiting.push(job);
				if (current) tellPlaces();
				else next();
			}),
		async stop() {
			const stopped = worker;
			for (const job of waiting.splice(0)) job.reject(new Error('The PDF worker was stopped.'));
			if (stopped) dropped(stopped, new Error('The PDF worker was stopped.'));
			await stopped?.terminate();
		}
	};
}

const reasonOf = ({ reason }: AbortSignal): Error => (reason instanceof Error ? reason : new Error(String(reason)));

// Every npm script runs in the project's root; the worker needs no build, in development and production alike.
const runner = pdfRunner(join(process.cwd(), 'src/lib/server/pdf/worker.ts'));

/**
 * A document's bytes, drawn by the one worker that all kinds of documents share.
 * @throws Error when it cannot be drawn, in time or at all; the signal's reason when it was aborted
 */
export function drawPdf(input: PdfInput, asking?: PdfAsking): Promise<Uint8Array> {
	return runner.run(input, asking);
}

/** Ends the worker; the next document gets a new one. */
export function stopPdfWorker(): Promise<void> {
	return runner.stop();
}
