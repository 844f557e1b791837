import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { fontFiles } from '../src/lib/server/pdf/fonts.ts';
import type { Letters, Piece, Plain } from './pdf-content.ts';

/** The SVG drawing that pdfmake brings. */
const drawSvg = (
	createRequire(import.meta.url)('pdfmake/js/3rd-party/svg-to-pdfkit.js') as {
		default: (document: unknown, svg: string, x: number, y: number, options: object) => void;
	}
).default;

const faces = ['normal', 'bold', 'italics', 'bolditalics'];
const gap = 5;

/** The content drawn by pdfkit alone, without structure, by hand: the floor for everything that is built on it. */
export async function rawPdfkit({ width, height, margin, pieces }: Plain): Promise<Uint8Array> {
	const document = new PDFDocument({ size: [width, height], margin, autoFirstPage: true, compress: true });
	faces.forEach((face, at) => document.registerFont(face, fontFiles[at]!));
	const parts: Buffer[] = [];
	document.on('data', (part: Buffer) => parts.push(part));
	const ended = new Promise((resolve) => document.on('end', resolve));

	const face = ({ size, bold, italics }: Letters) =>
		document.font(bold ? (italics ? 'bolditalics' : 'bold') : italics ? 'italics' : 'normal').fontSize(size);
	const below = () => document.page.height - margin;
	const turn = (landscape = false) => document.addPage({ size: landscape ? [height, width] : [width, height], margin });

	function table({ widths, rows, header, size }: Extract<Piece, { kind: 'table' }>): void {
		const row = (cells: string[], bold: boolean) => {
			document.font(bold ? 'bold' : 'normal').fontSize(size);
			const high = Math.max(...cells.map((cell, at) => document.heightOfString(cell, { width: widths[at]! }))) + 7;
			if (document.y + high > below()) {
				turn();
				if (!bold) for (const head of rows.slice(0, header)) row(head, true);
				document.font(bold ? 'bold' : 'normal').fontSize(size);
			}
			const top = document.y;
			let x = margin;
			cells.forEach((cell, at) => {
				document.text(cell, x, top + 4, { width: widths[at]! });
				x += widths[at]! + 10;
			});
			document
				.moveTo(margin, top + high)
				.lineTo(x - 10, top + high)
				.lineWidth(0.5)
				.stroke('#ddd7ca');
			document.fillColor('#12252b');
			document.y = top + high;
		};
		rows.forEach((cells, index) => row(cells, index < header));
		document.x = margin;
		document.y += gap;
	}

	for (const piece of pieces)
		if (piece.kind === 'page') turn(piece.landscape);
		else if (piece.kind === 'table') table(piece);
		else if (piece.kind === 'text') {
			face(piece)
				.fillColor(piece.color)
				.text(piece.text, margin, document.y, { width: document.page.width - 2 * margin });
			document.y += gap;
		} else if (piece.kind === 'svg') {
			if (document.y + piece.height > below()) turn();
			drawSvg(document, piece.svg, margin, document.y, {
				...{ width: piece.width, height: piece.height, assumePt: true },
				fontCallback: (_: string, bold: boolean, italics: boolean) => faces[(bold ? 1 : 0) + (italics ? 2 : 0)]
			});
			document.y += piece.height + gap;
		} else if (piece.kind === 'rectangles')
			for (const [at, { x, y, w, h, color }] of piece.rectangles.entries()) {
				document.rect(piece.x + x, piece.y + y, w, h);
				if (piece.rectangles[at + 1]?.color !== color) document.fill(color);
			}
		else {
			const align = piece.right ? 'right' : 'left';
			face(piece)
				.fillColor(piece.color)
				.text(piece.text, piece.x, piece.y, { width: piece.width, lineBreak: false, align });
		}
	document.end();
	await ended;
	return Buffer.concat(parts);
}
