import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
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
