import { expect, test } from 'vitest';
import type { ProgressLine } from '#lib/report/progress.ts';
import type { PdfAsking } from '#lib/server/pdf/runner.ts';
import { progressOf } from './progress.ts';

const lines = (text: string): ProgressLine[] =>
	text
		.split('\n\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line.replace(/^data: /, '')) as ProgressLine);
const unexpected = (failure: unknown) => {
	throw failure;
};

test('each step is a line, and the last says that it can be fetched', async () => {
	const answer = progressOf(async ({ onProgress }) => {
		onProgress!({ stage: 'waiting', before: 1 });
		onProgress!({ stage: 'drawing', percent: 50 });
	}, unexpected);
	expect(answer.headers.get('content-type')).toBe('text/event-stream');
	expect(lines(await answer.text()).map(({ stage }) => stage)).toEqual(['waiting', 'drawing', 'ready']);
});

test('what cannot be drawn is said, and why is told to the server alone', async () => {
	const why: unknown[] = [];
	const failure = new Error('a row found no room');
	const answer = progressOf(
		() => Promise.reject(failure),
		(reason) => why.push(reason)
	);
	expect(await answer.text()).toBe('data: {"stage":"failed"}\n\n');
	expect(why).toEqual([failure]);
});

test('closing it cancels the drawing, which is no failure; a late step is told to nobody', async () => {
	const asked = Promise.withResolvers<PdfAsking>();
	const stopped = Promise.withResolvers<void>();
	const answer = progressOf((asking) => {
		asked.resolve(asking);
		return new Promise((_, reject) => {
			asking.signal!.addEventListener('abort', () => {
				asking.onProgress!({ stage: 'laying_out' });
				reject(new Error('stopped'));
				stopped.resolve();
			});
		});
	}, unexpected);
	const { signal } = await asked.promise;
	expect(signal!.aborted).toBe(false);
	await answer.body!.cancel();
	await stopped.promise;
	expect(signal!.aborted).toBe(true);
});
