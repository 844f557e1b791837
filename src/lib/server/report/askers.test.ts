import { afterEach, expect, test, vi } from 'vitest';
import type { PdfAsking } from '#lib/server/pdf/runner.ts';
import type { DrawingProgress } from '#lib/report/progress.ts';
import { richReport } from '../../../../tests/support/report.fixture.ts';
import { forgetReports, reportPdf } from './pdf.ts';

/* Several who ask for the same report; the worker is played by the test, which decides when it is done. */

type Job = PdfAsking & { finish: (bytes: Uint8Array) => void; fail: (why: Error) => void };
const jobs = vi.hoisted(() => [] as Job[]);
vi.mock('#lib/server/pdf/runner.ts', () => ({
	stopPdfWorker: async () => {},
	drawPdf: (_input: unknown, asking: PdfAsking) => {
		const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
		asking.signal!.addEventListener('abort', () => reject(new Error('stopped')));
		jobs.push({ ...asking, finish: resolve, fail: reject });
		return promise;
	}
}));
afterEach(async () => {
	jobs.length = 0;
	await forgetReports();
});

const bytes = new Uint8Array([1, 2, 3]);
const asker = () => {
	const leaving = new AbortController();
	return { leave: () => leaving.abort(new Error('left')), bytes: reportPdf(richReport(), { signal: leaving.signal }) };
};

test('two share one drawing; one leaves, and the other gets it', async () => {
	const [one, other] = [asker(), asker()];
	expect(jobs).toHaveLength(1);
	one.leave();
	await expect(one.bytes).rejects.toThrow('left');
	expect(jobs[0]!.signal!.aborted).toBe(false);
	jobs[0]!.finish(bytes);
	expect(await other.bytes).toEqual(bytes);
});

test('when the last one leaves the drawing is stopped, and who comes then gets a new one', async () => {
	const [one, other] = [asker(), asker()];
	one.leave();
	other.leave();
	await expect(one.bytes).rejects.toThrow('left');
	await expect(other.bytes).rejects.toThrow('left');
	expect(jobs[0]!.signal!.aborted).toBe(true);
	const later = asker();
	expect(jobs).toHaveLength(2);
	jobs[1]!.finish(bytes);
	expect(await later.bytes).toEqual(bytes);
});

test('somebody without a way to leave is never left without it: an approval waits as long as it takes', async () => {
	const one = asker();
	const approval = reportPdf(richReport());
	one.leave();
	await expect(one.bytes).rejects.toThrow('left');
	expect(jobs[0]!.signal!.aborted).toBe(false);
	jobs[0]!.finish(bytes);
	expect(await approval).toEqual(bytes);
});

test('who leaves after it is drawn takes nothing from those who come', async () => {
	const one = asker();
	jobs[0]!.finish(bytes);
	expect(await one.bytes).toEqual(bytes);
	one.leave();
	expect(await asker().bytes).toEqual(bytes);
	expect(jobs).toHaveLength(1);
});

test('who comes later is told at once how far it has come, and all are told what follows', async () => {
	const heard: DrawingProgress[][] = [[], []];
	const listen = (index: number) => reportPdf(richReport(), { onProgress: (step) => heard[index]!.push(step) });
	const all = [listen(0)];
	jobs[0]!.onProgress!({ stage: 'laying_out' });
	all.push(listen(1));
	jobs[0]!.onProgress!({ stage: 'drawing', percent: 50 });
	jobs[0]!.finish(bytes);
	await Promise.all(all);
	const steps = [{ stage: 'laying_out' }, { stage: 'drawing', percent: 50 }];
	expect(heard).toEqual([steps, steps]);
});

test('a drawing that fails is told to all who wait, and is tried again for the next', async () => {
	const [one, other] = [asker(), asker()];
	jobs[0]!.fail(new Error('no paper'));
	await expect(one.bytes).rejects.toThrow('no paper');
	await expect(other.bytes).rejects.toThrow('no paper');
	void asker().bytes.catch(() => {});
	expect(jobs).toHaveLength(2);
});
