import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { percentile } from './rate.ts';

/**
 * How much tagging costs: the same documents drawn by pdfmake as it is and tagged, each in a process of its own, by turns.
 * Times are of the processor, so that what else a machine does weighs little. `node bench/pdf.ts`, or `node bench/pdf.ts rows5000` for one of them.
 */
const kinds = ['report', 'cards200', 'rows500', 'rows5000'] as const;
type Kind = (typeof kinds)[number];
const ways = ['plain', 'tagged'] as const;
type Way = (typeof ways)[number];
type Measured = { times: number[]; peakMb: number; bytes: number };

const rounds: Record<Kind, number> = { report: 8, cards200: 4, rows500: 6, rows5000: 1 };
const turns = 3;

/** Each round draws the document anew; the first warms up, but for the one so large that nothing is left to warm. */
async function measure(kind: Kind, way: Way, reportFile: string): Promise<Measured> {
	const { prepareFonts } = await import('../src/lib/server/pdf/fonts.ts');
	const { taggedPdf } = await import('../src/lib/server/pdf/draw.ts');
	const { default: pdfmake } = await import('pdfmake');
	prepareFonts();
	const make = await definitions(kind, reportFile);
	const draw = (definition: TDocumentDefinitions): Promise<Uint8Array> =>
		way === 'tagged' ? taggedPdf(definition) : pdfmake.createPdf(definition).getBuffer();
	const times: number[] = [];
	let bytes = 0;
	for (let round = rounds[kind] === 1 ? 1 : 0; round <= rounds[kind]; round++) {
		const definition = make();
		const begun = process.cpuUsage();
		bytes = (await draw(definition)).length;
		const { user, system } = process.cpuUsage(begun);
		if (round > 0) times.push((user + system) / 1000);
	}
	return { times, peakMb: peakMb(), bytes };
}

/** The process's own peak; that of `resourceUsage` begins with its parent's. */
function peakMb(): number {
	return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

async function definitions(kind: Kind, reportFile: string): Promise<() => TDocumentDefinitions> {
	if (kind === 'report') {
		const { reportDocument } = await import('../src/lib/report/document.ts');
		const { data, figures } = JSON.parse(readFileSync(reportFile, 'utf8'));
		return () => reportDocument(structuredClone(data), figures);
	}
	if (kind === 'cards200') {
		const { cardDocument } = await import('../src/lib/cards/document.ts');
		const cards = Array.from({ length: 200 }, (_, index) => ({
			...{ numbers: [index + 1], reserve: false, firstName: `Navn ${index}`, code: 'ABCDE-12345' },
			address: `https://brunn.eksempelvik.kommune.no/d/${String(index).padStart(32, 'a')}`
		}));
		return () =>
			cardDocument({
				...{ format: 'a6', municipality: 'Eksempelvik kommune', exercise: 'Mimirsbrunn 2026', cards },
				...{ codeAddress: 'brunn.no/kode', meetAt: 'Torsdag 3. desember', meetingPlace: 'Gymsalen' },
				...{ stopPhrase: 'Dette er ekte', contactName: 'Marte Nyhus', contactPhone: '000 41 207' },
				madeOn: '2026-11-23'
			});
	}
	const { figureFont } = await import('../src/lib/ui/figure.ts');
	const { table } = await import('../src/lib/report/blocks.ts');
	const columns = ['Nr', 'Tid', 'Hva', 'Hvem', 'Status'].map((title, index) => ({
		title,
		share: [1, 2, 6, 3, 2][index]!
	}));
	return () => ({
		language: 'nb-NO',
		info: { title: 'Rader', author: 'Kommunen', creator: 'Brunn', creationDate: new Date('2026-11-23') },
		defaultStyle: { font: figureFont, fontSize: 9 },
		content: [
			table(
				columns,
				Array.from({ length: kind === 'rows500' ? 500 : 5000 }, (_, row) => [
					...[`${row}`, '09.15–09.30', `Legesenteret varsles på nødnett og kvitterer, innspill ${row}`],
					...['Legevakta i Eksempelvik', 'Gjennomført']
				])
			)
		]
	});
}

/** Figures are Svelte, which only the build tool can run. */
async function writeReport(file: string): Promise<void> {
	const { createServer } = await import('vite');
	const vite = await createServer({
		server: { middlewareMode: true, watch: null },
		appType: 'custom',
		logLevel: 'error'
	});
	const { reportFigures } = await vite.ssrLoadModule('/src/lib/server/report/figures.ts');
	const { richReport } = await vite.ssrLoadModule('/tests/support/report.fixture.ts');
	const data = richReport();
	writeFileSync(file, JSON.stringify({ data, figures: reportFigures(data) }));
	await vite.close();
}

const middle = (values: number[]) => percentile(values, 0.5);

async function compare(only: Kind | undefined): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'brunn-pdf-'));
	try {
		const reportFile = join(folder, 'report.json');
		await writeReport(reportFile);
		console.log('                 plain ms   tagged ms   tagged/plain   plain MB   tagged MB   plain kB   tagged kB');
		for (const kind of kinds.filter((one) => only === undefined || one === only)) {
			const all = ways.map((): Measured[] => []);
			for (let turn = 0; turn < turns; turn++)
				ways.forEach((way, index) => {
					const out = execFileSync(process.execPath, [import.meta.filename, kind, way, reportFile], {
						encoding: 'utf8'
					});
					all[index]!.push(JSON.parse(out) as Measured);
				});
			const time = all.map((runs) => middle(runs.flatMap(({ times }) => times)));
			const peak = all.map((runs) => Math.max(...runs.map(({ peakMb }) => peakMb)));
			const size = all.map(([first]) => (first?.bytes ?? 0) / 1024);
			const cells = [time[0]!, time[1]!, time[1]! / time[0]!, ...peak, ...size];
			console.log(kind.padEnd(12), ...cells.map((cell, at) => cell.toFixed(at === 2 ? 2 : 0).padStart(11)));
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [kind, way, reportFile] = process.argv.slice(2) as [Kind?, Way?, string?];
	if (kind && way && reportFile) console.log(JSON.stringify(await measure(kind, way, reportFile)));
	else await compare(kind);
}
