import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { DrawingProgress } from '#lib/pdf/drawing.ts';
import { pdfRunner, type PdfRunner } from './runner.ts';

const unruly = join(process.cwd(), 'tests/support/unruly-worker.ts');
let runner: PdfRunner;
afterEach(() => runner.stop());

const said = async (job: Promise<Uint8Array>) => new TextDecoder().decode(await job);

test('answers come to those who asked, in whatever order they are waited for', async () => {
	runner = pdfRunner(unruly);
	const jobs = ['a', 'b', 'c'].map((word) => said(runner.run(word)));
	expect(await Promise.all(jobs.reverse())).toEqual(['c', 'b', 'a']);
});

test('a job that fails is rejected with its own message, and the next is answered', async () => {
	runner = pdfRunner(unruly);
	const failing = runner.run('fail');
	const next = said(runner.run('next'));
	await expect(failing).rejects.toThrow('asked to fail');
	expect(await next).toBe('next');
});

test('a worker that dies takes only its own job with it', async () => {
	runner = pdfRunner(unruly);
	const deadly = runner.run('die');
	const next = said(runner.run('next'));
	await expect(deadly).rejects.toThrow('code 3');
	expect(await next).toBe('next');
});

test('a job that eats the memory is stopped, and the next is answered', async () => {
	runner = pdfRunner(unruly, { memoryMb: 32 });
	const hungry = runner.run('eat');
	const next = said(runner.run('next'));
	await expect(hungry).rejects.toThrow(/memory/i);
	expect(await next).toBe('next');
});

test('a job that never ends is rejected at its time limit, and the next is answered', async () => {
	runner = pdfRunner(unruly, { timeoutMs: 1500 });
	const endless = runner.run('hang');
	const next = said(runner.run('next'));
	await expect(endless).rejects.toThrow('1500 ms');
	expect(await next).toBe('next');
});

test('what cannot be sent to a thread is rejected at once', async () => {
	runner = pdfRunner(unruly);
	await expect(runner.run(() => 'a function')).rejects.toThrow(/clone/);
	expect(await said(runner.run('next'))).toBe('next');
});

test('stopping rejects what waits', async () => {
	runner = pdfRunner(unruly);
	const jobs = [runner.run('hang'), runner.run('waiting')];
	const settled = Promise.allSettled(jobs);
	await runner.stop();
	expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

const words = (progress: DrawingProgress) =>
	progress.stage === 'waiting'
		? `after ${progress.before}`
		: progress.stage === 'drawing'
			? `${progress.percent} %`
			: progress.stage;

test('who waits is told how many come before, then that it is laid out, then how much is drawn', async () => {
	runner = pdfRunner(unruly);
	const told: string[] = [];
	const first = said(runner.run('first'));
	const second = said(runner.run('second'));
	const third = said(runner.run('steps', { onProgress: (progress) => told.push(words(progress)) }));
	expect(await Promise.all([first, second, third])).toEqual(['first', 'second', 'steps']);
	expect(told).toEqual(['after 2', 'after 1', 'laying_out', '50 %', '100 %']);
});

test('cancelled in the queue: it is never drawn, and those behind it move up', async () => {
	runner = pdfRunner(unruly);
	const [running, queued] = [new AbortController(), new AbortController()];
	const told: string[] = [];
	const hanging = runner.run('hang', { signal: running.signal });
	// Were it drawn, it would take the worker with it.
	const deadly = runner.run('die', { signal: queued.signal });
	const last = said(runner.run('last', { onProgress: (progress) => told.push(words(progress)) }));
	queued.abort(new Error('no longer wanted'));
	await expect(deadly).rejects.toThrow('no longer wanted');
	running.abort();
	await expect(hanging).rejects.toThrow();
	expect(await last).toBe('last');
	expect(told).toEqual(['after 2', 'after 1', 'laying_out']);
});

test('cancelled while it is drawn: the work ends at once, and the next gets a new worker', async () => {
	runner = pdfRunner(unruly);
	const cancelled = new AbortController();
	const begun = Promise.withResolvers<void>();
	const hanging = runner.run('hang', { signal: cancelled.signal, onProgress: () => begun.resolve() });
	const next = said(runner.run('next'));
	await begun.promise;
	cancelled.abort(new Error('no longer wanted'));
	await expect(hanging).rejects.toThrow('no longer wanted');
	expect(await next).toBe('next');
});

test('cancelled before it was asked for, or after it was answered: nothing happens to anybody', async () => {
	runner = pdfRunner(unruly);
	await expect(runner.run('never', { signal: AbortSignal.abort(new Error('left')) })).rejects.toThrow('left');
	const late = new AbortController();
	expect(await said(runner.run('done', { signal: late.signal }))).toBe('done');
	const next = said(runner.run('next'));
	late.abort();
	expect(await next).toBe('next');
});
