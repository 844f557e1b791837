import { parentPort } from 'node:worker_threads';

/** Stands in for the PDF worker and does what the job says: answer, tell of its steps, fail, die, hang or eat memory. */
parentPort?.on('message', ({ job, input }: { job: number; input: string }) => {
	if (input === 'fail') return parentPort?.postMessage({ job, failure: 'asked to fail' });
	if (input === 'die') process.exit(3);
	if (input === 'hang') for (;;);
	if (input === 'eat') {
		const eaten: number[][] = [];
		for (;;) eaten.push(Array.from({ length: 100_000 }, (_, index) => index * 1.5));
	}
	if (input === 'steps') for (const percent of [50, 100]) parentPort?.postMessage({ job, percent });
	parentPort?.postMessage({ job, pdf: new TextEncoder().encode(input) });
});
