import { beforeEach, expect, test } from 'vitest';
import type { DrawingProgress } from '#lib/pdf/drawing.ts';
import type { PdfAsking } from './runner.ts';
import { sharedDrawings, type Draw } from './shared.ts';

/* Several who ask for the same document; the worker is played by the test, which decides when it is done. */

type Job = Required<PdfAsking> & { finish: (bytes: Uint8Array) => void; fail: (why: Error) => void };
let jobs: Job[];
let drawings: ReturnType<typeof sharedDrawings>;
beforeEach(() => {
	jobs = [];
	drawings = sharedDrawings(2);
});

const draw: Draw = (asking) => {
	const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
	asking.signal.addEventListener('abort', () => reject(new Error('stopped')));
	jobs.push({ ...asking, finish: resolve, fail: reject });
	return promise;
};
const ask = (asking: PdfAsking = {}, key = 'report') => drawings.ask(key, draw, asking);

const bytes = new Uint8Array([1, 2, 3]);
const asker = () => {
	const leaving = new AbortController();
	return { leave: () => leaving.abort(new Error('left')), bytes: ask({ signal: leaving.signal }) };
};

test('two share one drawing; one leaves, and the other gets it', async () => {
	const [one, other] = [asker(), asker()];
	expect(jobs).toHaveLength(1);
	one.leave();
	await expect(one.bytes).rejects.toThrow('left');
	expect(jobs[0]!.signal.aborted).toBe(false);
	jobs[0]!.finish(bytes);
	expect(await other.bytes).toEqual(bytes);
});

test('when the last one leaves the drawing is stopped, and who comes then gets a new one', async () => {
	const [one, other] = [asker(), asker()];
	one.leave();
	other.leave();
	await expect(one.bytes).rejects.toThrow('left');
	await expect(other.bytes).rejects.toThrow('left');
	expect(jobs[0]!.signal.aborted).toBe(true);
	const later = asker();
	expect(jobs).toHaveLength(2);
	jobs[1]!.finish(bytes);
	expect(await later.bytes).toEqual(bytes);
});

test('somebody without a way to leave is never left without it: an approval waits as long as it takes', async () => {
	const one = asker();
	const approval = ask();
	one.leave();
	await expect(one.bytes).rejects.toThrow('left');
	expect(jobs[0]!.signal.aborted).toBe(false);
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
	const listen = (index: number) => ask({ onProgress: (step) => heard[index]!.push(step) });
	const all = [listen(0)];
	jobs[0]!.onProgress({ stage: 'laying_out' });
	all.push(listen(1));
	jobs[0]!.onProgress({ stage: 'drawing', percent: 50 });
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

test('the newest are kept, and what one reader does to the bytes is not what the next gets', async () => {
	const made = async (key: string) => {
		const before = jobs.length;
		const asked = ask({}, key);
		jobs[before]?.finish(bytes);
		(await asked).fill(0);
		return jobs.length - before;
	};
	expect([await made('a'), await made('b'), await made('a'), await made('c')]).toEqual([1, 1, 0, 1]);
	expect([await made('a'), await made('b')]).toEqual([0, 1]);
	expect(await ask({}, 'b')).toEqual(bytes);
});
