import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import { fontFiles } from '../src/lib/server/pdf/fonts.ts';
import { chromium } from '../tests/e2e/chromium.ts';
import { asSvg, type Letters, type Piece, type Plain } from './pdf-content.ts';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replaceAll('\n', '<br>');
const letters = ({ size, bold, italics, color }: Letters) =>
	`font-size:${size}pt;color:${color}${bold ? ';font-weight:600' : ''}${italics ? ';font-style:italic' : ''}`;

/** The content as a page that a browser prints. */
export function html({ width, height, margin, pieces }: Plain): string {
	const faces = fontFiles.map(
		(file, at) =>
			`@font-face{font-family:S;src:url(${pathToFileURL(file).href});font-weight:${at % 2 ? 600 : 400};font-style:${at > 1 ? 'italic' : 'normal'}}`
	);
	return `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Rapport</title><style>${faces.join('')}
@page{size:${width}pt ${height}pt;margin:${margin}pt}@page lying{size:${height}pt ${width}pt}
body{font-family:S;margin:0;color:#12252b}p,h1,h2,h3{margin:0 0 5pt}table{border-collapse:collapse;margin-bottom:5pt}
td,th{text-align:left;vertical-align:top;padding:4pt 5pt 3pt;border-bottom:.5pt solid #ddd7ca}tr,figure{break-inside:avoid}
figure{margin:0 0 5pt}.sheet{position:relative;break-after:page;overflow:hidden;width:${width}pt;height:${height - 1}pt}
.sheet *{position:absolute;white-space:nowrap}</style>${body(pieces)}</html>`;
}

function body(pieces: Piece[]): string {
	if (!pieces.some(({ kind }) => kind === 'placed')) return pieces.map(flow).join('');
	const sheets: string[][] = [[]];
	for (const piece of pieces)
		if (piece.kind === 'page') sheets.push([]);
		else sheets.at(-1)!.push(flow(piece));
	return sheets.map((sheet) => `<div class="sheet">${sheet.join('')}</div>`).join('');
}

function flow(piece: Piece): string {
	switch (piece.kind) {
		case 'page':
			return '<div style="break-before:page"></div>';
		case 'text': {
			const tag = piece.level > 0 ? `h${piece.level}` : 'p';
			return `<${tag} style="${letters(piece)}">${escaped(piece.text)}</${tag}>`;
		}
		case 'svg':
			return `<figure>${piece.svg.replace('<svg', `<svg width="${piece.width}pt" height="${piece.height}pt"`)}</figure>`;
		case 'table': {
			const row = (cells: string[], tag: string) =>
				`<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
			const columns = piece.widths.map((one) => `<col style="width:${one + 10}pt">`).join('');
			const head = piece.rows.slice(0, piece.header).map((cells) => row(cells, 'th'));
			const rest = piece.rows.slice(piece.header).map((cells) => row(cells, 'td'));
			return `<table style="font-size:${piece.size}pt;table-layout:fixed;width:100%">${columns}<thead>${head.join('')}</thead><tbody>${rest.join('')}</tbody></table>`;
		}
		case 'rectangles': {
			return asSvg(piece.rectangles).svg.replace('<svg', `<svg style="left:${piece.x}pt;top:${piece.y}pt"`);
		}
		case 'placed':
			return `<div style="left:${piece.x}pt;top:${piece.y}pt;width:${piece.width}pt;text-align:${piece.right ? 'right' : 'left'};${letters(piece)}">${escaped(piece.text)}</div>`;
	}
}

/**
 * The browser's processes: what they have used of the processor in milliseconds, and the sum of their peaks in MB, with what
 * they share (the program itself) counted once.
 */
function used(root: number): { cpu: number; peakMb: number } {
	const parents = new Map<number, number>();
	for (const name of readdirSync('/proc'))
		if (/^\d+$/.test(name))
			try {
				parents.set(
					Number(name),
					Number(readFileSync(`/proc/${name}/stat`, 'utf8').replace(/.*\) /, '').split(' ')[1])
				);
			} catch {
				// It has ended since.
			}
	const ours = (pid: number): boolean => pid === root || (parents.has(pid) && pid > 1 && ours(parents.get(pid)!));
	let [cpu, peakMb, shared] = [0, 0, 0];
	for (const pid of [...parents.keys()].filter(ours))
		try {
			const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ');
			// In hundredths of a second (proc(5)).
			cpu += (Number(fields[11]) + Number(fields[12])) * 10;
			const status = readFileSync(`/proc/${pid}/status`, 'utf8');
			const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
			const own = megabytes('RssFile') + megabytes('RssShmem');
			peakMb += megabytes('VmHWM') - own;
			shared = Math.max(shared, own);
		} catch {
			// As above.
		}
	return { cpu, peakMb: peakMb + shared };
}

/**
 * A browser that prints a page of ours again and again, started once.
 * @param tagged with the structure that a screen reader needs, which ours always has; by itself a browser leaves it out
 */
export async function printer(file: string, tagged: boolean) {
	const server = await playwright.launchServer({ ...(await chromium()), headless: true });
	const browser = await playwright.connect(server.wsEndpoint());
	const root = server.process().pid!;
	return {
		async print(page: string): Promise<Uint8Array> {
			writeFileSync(file, page);
			const tab = await browser.newPage();
			await tab.goto(pathToFileURL(file).href);
			await tab.evaluate('document.fonts.ready');
			return tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: tagged });
		},
		used: () => used(root),
		close: () => server.close()
	};
}
