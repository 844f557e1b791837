import { createServer } from 'vite';
import { richReport } from '../tests/support/report.fixture.ts';

/**
 * The læringsrapport: how long it takes beside pdfmake alone on the same definition, and whether the event loop stays
 * free while it is drawn (a 1 ms timer; what it is late by is what every other request would wait).
 */
type Pdf = typeof import('../src/lib/server/report/pdf.ts');
type Figures = typeof import('../src/lib/server/report/figures.ts');
type Document = typeof import('../src/lib/report/document.ts');

const vite = await createServer({
	server: { middlewareMode: true, watch: null },
	appType: 'custom',
	logLevel: 'error'
});
const { reportPdf, stopPdfWorker } = (await vite.ssrLoadModule('/src/lib/server/report/pdf.ts')) as Pdf;
const { reportFigures } = (await vite.ssrLoadModule('/src/lib/server/report/figures.ts')) as Figures;
const { reportDocument } = (await vite.ssrLoadModule('/src/lib/report/document.ts')) as Document;

const rounds = 12;
const version = (number: number) => {
	const data = richReport();
	data.document.version = number;
	return data;
};
const percentile = (values: number[], share: number) =>
	values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

async function measured(draw: (round: number) => Promise<unknown>) {
	const took: number[] = [];
	const late: number[] = [];
	let last = performance.now();
	const ping = setInterval(() => {
		const now = performance.now();
		late.push(now - last - 1);
		last = now;
	}, 1);
	for (let round = 1; round <= rounds; round++) {
		const start = performance.now();
		await draw(round);
		took.push(performance.now() - start);
		await new Promise((resolve) => setImmediate(resolve));
	}
	// One more turn, so that a loop that was held to the end is counted.
	await new Promise((resolve) => setTimeout(resolve, 20));
	clearInterval(ping);
	return { median: percentile(took, 0.5), late99: percentile(late, 0.99), lateMost: Math.max(...late) };
}

const { default: pdfmake } = await import('pdfmake');
const faces = 'node_modules/@expo-google-fonts/source-sans-3';
const face = (name: string) => `${faces}/${name}/SourceSans3_${name}.ttf`;
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(faces));
pdfmake.setFonts({
	'Source Sans 3': {
		normal: face('400Regular'),
		bold: face('600SemiBold'),
		italics: face('400Regular_Italic'),
		bolditalics: face('600SemiBold_Italic')
	}
});

await reportPdf(version(0));
await pdfmake.createPdf(reportDocument(version(0), reportFigures(version(0)))).getBuffer();

const worker = await measured((round) => reportPdf(version(round)));
const again = await measured(() => reportPdf(version(rounds)));
const definitions = Array.from({ length: rounds }, (_, round) =>
	reportDocument(version(round), reportFigures(version(round)))
);
const alone = await measured((round) => pdfmake.createPdf(definitions[round - 1] ?? definitions[0]!).getBuffer());

const ms = (value: number) => `${value.toFixed(1)} ms`;
console.log(
	`report in the worker    ${ms(worker.median)}  ×${(worker.median / alone.median).toFixed(2)} of pdfmake alone`
);
console.log(`report asked for again  ${ms(again.median)}`);
console.log(`pdfmake alone, inline   ${ms(alone.median)}`);
console.log(`loop late, worker       p99 ${ms(worker.late99)}, most ${ms(worker.lateMost)}`);
console.log(`loop late, inline       p99 ${ms(alone.late99)}, most ${ms(alone.lateMost)}`);

await stopPdfWorker();
await vite.close();
