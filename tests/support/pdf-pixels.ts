import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** RGBA, row by row from the top. */
export type Bitmap = { data: Uint8ClampedArray; width: number; height: number };
type Matrix = [number, number, number, number, number, number];
type Corners = [left: number, top: number, right: number, bottom: number];

const fills = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);

/**
 * A page as a printer would ink it, so far as a QR code needs it: areas are painted, and every text as a black box where its
 * letters stand, so that one which comes too near a code spoils it here too.
 */
export async function paintPage(pdf: Uint8Array, number: number, dpi: number): Promise<Bitmap> {
	const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
	const page = await document.getPage(number);
	const { width, height, transform } = page.getViewport({ scale: dpi / 72 });
	const bitmap: Bitmap = { width: Math.round(width), height: Math.round(height), data: new Uint8ClampedArray() };
	bitmap.data = new Uint8ClampedArray(bitmap.width * bitmap.height * 4).fill(255);

	const { fnArray, argsArray } = await page.getOperatorList();
	let now = { matrix: transform as Matrix, light: 0 };
	const saved: (typeof now)[] = [];
	for (const [index, operator] of fnArray.entries()) {
		const parameters = argsArray[index] as unknown[];
		if (operator === OPS.save) saved.push(now);
		else if (operator === OPS.restore) now = saved.pop() ?? now;
		else if (operator === OPS.transform) now = { ...now, matrix: times(now.matrix, parameters as Matrix) };
		else if (operator === OPS.setFillRGBColor) now = { ...now, light: lightness(parameters) };
		else if (operator === OPS.constructPath && fills.has(parameters[0] as number)) {
			// Every filled thing on a card is upright and square: its bounds are the thing itself.
			const bounds = parameters[2] as ArrayLike<number> | null;
			if (bounds) area(bitmap, now.matrix, [bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!], now.light);
		}
	}
	const { items } = await page.getTextContent();
	for (const item of items)
		if ('str' in item && item.str.trim())
			area(bitmap, times(transform as Matrix, item.transform as Matrix), textBox(item), 0);
	await document.destroy();
	return bitmap;
}

/** In the text's own measure, where a letter is one high. */
function textBox({ width, height }: { width: number; height: number }): Corners {
	return [0, 0, width / (height || 1), 1];
}

/** One of the equal parts that a sheet of several cards falls into. */
export function part(
	{ data, width, height }: Bitmap,
	at: { column: number; columns: number; row: number; rows: number }
): Bitmap {
	const [left, right] = [at.column, at.column + 1].map((column) => Math.floor((column * width) / at.columns));
	const [top, bottom] = [at.row, at.row + 1].map((row) => Math.floor((row * height) / at.rows));
	const wide = right! - left!;
	const rows = Array.from({ length: bottom! - top! }, (_, row) => {
		const from = ((top! + row) * width + left!) * 4;
		return data.subarray(from, from + wide * 4);
	});
	const cut = new Uint8ClampedArray(wide * rows.length * 4);
	rows.forEach((row, index) => cut.set(row, index * wide * 4));
	return { data: cut, width: wide, height: rows.length };
}

function area({ data, width, height }: Bitmap, matrix: Matrix, [x0, y0, x1, y1]: Corners, light: number): void {
	const [one, other] = [point(matrix, x0, y0), point(matrix, x1, y1)];
	const span = (a: number, b: number, most: number) => [
		Math.max(0, Math.round(Math.min(a, b))),
		Math.min(most, Math.round(Math.max(a, b)))
	];
	const [left, right] = span(one[0], other[0], width);
	const [top, bottom] = span(one[1], other[1], height);
	for (let y = top!; y < bottom!; y++)
		for (let x = left!; x < right!; x++) data.fill(light, (y * width + x) * 4, (y * width + x) * 4 + 3);
}

const point = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => [a * x + c * y + e, b * x + d * y + f] as const;

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
	return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Of `#rrggbb`, or of three numbers. */
function lightness(parameters: readonly unknown[]): number {
	const [first] = parameters;
	const parts =
		typeof first === 'string'
			? [1, 3, 5].map((at) => Number.parseInt(first.slice(at, at + 2), 16))
			: (parameters as number[]).slice(0, 3);
	return Math.round((parts[0]! + parts[1]! + parts[2]!) / 3);
}
