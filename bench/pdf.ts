import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, Worker } from 'node:worker_threads';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { plainOf } from './pdf-content.ts';
import { memoryOf } from '../src/lib/server/pdf/runner.ts';
import { definitions, kinds, writeReport, type Kind } from './pdf-documents.ts';
import { percentile } from './rate.ts';

/**
 * What a PDF costs each way, on the same content and in one run: ours, tagged; plain pdfmake; pdfkit by hand; a browser that
 * prints, as it does by itself and with tags; and Typst. Each in a process of its own, by turns, with what it needs started beforehand and one round to warm up;
 * what runs in Node in a thread with the memory that the server gives its PDF worker.
 * `node bench/pdf.ts`, or `node bench/pdf.ts rows5000` for one of them.
 */
const ways = ['plain', 'tagged', 'pdfkit', 'chromium', 'chromium, tagged', 'typst'] as const;
type Way = (typeof ways)[number];
/** Milliseconds of the processor and of the clock for each round; the peak of a process that draws nothing else. */
type Measured = { cpu: number[]; wall: number[]; peakMb: number; kb: number; pages: number };

const rounds: Record<Kind, number> = { report: 4, cards200: 3, rows500: 4, rows5000: 1 };
const turns = 3;

type Used = () => { cpu: number; peakMb: number };
type Drawer = {
	draw: (definition: TDocumentDefinitions) => Promise<Uint8Array>;
	used: Used;
	close?: () => Promise<void>;
};

/** Own processor time in milliseconds, and own peak; that of `resourceUsage` begins with its parent's. */
const usedHere: Used = () => {
	const { user, system } = process.cpuUsage();
	const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
	return { cpu: (user + system) / 1000, peakMb: Number(peak) / 1024 };
};

/** Each loads only what it needs: the rest would be counted in its peak. */
async function drawer(way: Way, folder: string): Promise<Drawer> {
	if (way === 'chromium' || way === 'chromium, tagged') {
		const { html, printer } = await import('./pdf-chromium.ts');
		const { print, used, close } = await printer(join(folder, 'page.html'), way === 'chromium, tagged');
		return { draw: (definition) => print(html(plainOf(definition))), used, close };
	}
	if (way === 'typst') {
		const { compilerPackage, typesetter, typst } = await import('./pdf-typst.ts');
		const set = typesetter((await compilerPackage())!);
		return { draw: (definition) => Promise.resolve(set(typst(plainOf(definition)))), used: usedHere };
	}
	if (way === 'pdfkit') {
		const { rawPdfkit } = await import('./pdf-pdfkit.ts');
		return { draw: (definition) => rawPdfkit(plainOf(definition)), used: usedHere };
	}
	const { prepareFonts } = await import('../src/lib/server/pdf/fonts.ts');
	prepareFonts();
	if (way === 'tagged') {
		const { taggedPdf } = await import('../src/lib/server/pdf/draw.ts');
		return { draw: (definition) => taggedPdf(definition), used: usedHere };
	}
	const { default: pdfmake } = await import('pdfmake');
	return { draw: (definition) => pdfmake.createPdf(definition).getBuffer(), used: usedHere };
}

async function measure(kind: Kind, way: Way, reportFile: string): Promise<Measured> {
	const folder = mkdtempSync(join(tmpdir(), 'brunn-way-'));
	const { draw, used, close } = await drawer(way, folder);
	try {
		// The first warms up: server and browser live long. That of the largest is a smaller one, for it would be the peak twice.
		const warming = await definitions(kind === 'rows5000' ? 'rows500' : kind, reportFile);
		await draw(warming());
		const make = await definitions(kind, reportFile);
		const [cpu, wall]: [number[], number[]] = [[], []];
		let bytes = new Uint8Array();
		for (let round = 0; round < rounds[kind]; round++) {
			const definition = make();
			const [before, begun] = [used().cpu, performance.now()];
			bytes = new Uint8Array(await draw(definition));
			const took = performance.now() - begun;
			cpu.push(used().cpu - before);
			wall.push(took);
		}
		return { cpu, wall, peakMb: used().peakMb, kb: bytes.length / 1024, pages: await pagesOf(bytes) };
	} finally {
		await close?.();
		rmSync(folder, { recursive: true });
	}
}

async function pagesOf(bytes: Uint8Array): Promise<number> {
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
	const { numPages } = document;
	await document.destroy();
	return numPages;
}

const middle = (values: number[]) => percentile(values, 0.5);

function row(kind: string, way: string, runs: Measured[], plain: Measured[]): string {
	const cpu = (all: Measured[]) => middle(all.flatMap((one) => one.cpu));
	const peak = Math.max(...runs.map(({ peakMb }) => peakMb));
	const cells = [
		runs[0]!.pages.toFixed(0),
		...[cpu(runs), middle(runs.flatMap(({ wall }) => wall)), peak, runs[0]!.kb].map((value) => value.toFixed(0)),
		(cpu(runs) / cpu(plain)).toFixed(2)
	];
	return kind.padEnd(10) + way.padEnd(18) + cells.map((cell) => cell.padStart(10)).join('');
}

/** Prints the table. @param only one kind; all without */
export async function benchPdf(only?: Kind): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'brunn-pdf-'));
	try {
		const reportFile = join(folder, 'report.json');
		await writeReport(reportFile);
		const { compilerPackage, typstPackage } = await import('./pdf-typst.ts');
		const withTypst = (await compilerPackage()) !== null;
		if (!withTypst) console.log(`Typst is left out: npm install --no-save ${typstPackage}`);
		const compared = ways.filter((way) => withTypst || way !== 'typst');
		console.log(`\nPDF, the same content each way; load ${loadavg()[0]!.toFixed(1)}`);
		const titles = ['pages', 'cpu ms', 'wall ms', 'peak MB', 'kB', '÷ plain'];
		console.log(' '.repeat(28) + titles.map((title) => title.padStart(10)).join(''));
		for (const kind of kinds.filter((one) => only === undefined || one === only)) {
			const all = new Map<Way, Measured[]>(compared.map((way) => [way, []]));
			for (let turn = 0; turn < turns; turn++)
				for (const way of compared) {
					const out = execFileSync(process.execPath, [import.meta.filename, kind, way, reportFile], {
						encoding: 'utf8'
					});
					all.get(way)!.push(JSON.parse(out) as Measured);
				}
			for (const [way, runs] of all) console.log(row(kind, way, runs, all.get('plain')!));
		}
		console.log(`load afterwards ${loadavg()[0]!.toFixed(1)}`);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** In a thread such as the server draws in; a browser has its own processes. */
function inThread(kind: Kind, way: Way, reportFile: string): void {
	new Worker(import.meta.filename, { argv: [kind, way, reportFile], execArgv: [], resourceLimits: memoryOf() });
}

const [kind, way, reportFile] = process.argv.slice(2) as [Kind?, Way?, string?];
if (kind && way && reportFile) {
	if (isMainThread && !way.startsWith('chromium')) inThread(kind, way, reportFile);
	else process.stdout.write(`${JSON.stringify(await measure(kind, way, reportFile))}\n`);
} else if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchPdf(kind);
