import type { Vector } from './pdfmake.ts';

/**
 * A QR code's squares with those that lie beside each other in one, and equal ones under each other too: a third as many to
 * draw, and no hair of white between them. What is not plain squares in rows is left as it is.
 */
export function joined(squares: readonly Vector[]): Vector[] {
	const rows: Vector[] = [];
	for (const one of squares) {
		const last = rows.at(-1);
		if (last && alike(last, one) && last.y === one.y && last.h === one.h && near(edge(last.x, last.w), one.x))
			last.w = edge(last.w, one.w);
		else rows.push({ ...one });
	}
	// By what lies straight above: its left edge and its width.
	const open = new Map<string, Vector>();
	return rows.filter((one) => {
		const key = `${one.x?.toFixed(3)} ${one.w?.toFixed(3)}`;
		const above = open.get(key);
		if (above && alike(above, one) && near(edge(above.y, above.h), one.y)) {
			above.h = edge(above.h, one.h);
			return false;
		}
		open.set(key, one);
		return true;
	});
}

/** What pdfmake knows of a QR code when it is measured. */
type Code = { fit?: number; _width?: number; _height?: number; _canvas?: Vector[] };

/** Makes a code as large as its `fit`: pdfmake's squares are whole points, which can leave a third of the room empty. */
export function fill(code: Code): void {
	const { fit, _width: width, _canvas: squares = [] } = code;
	if (!fit || !width || fit === width) return;
	const grow = (length = 0) => (length * fit) / width;
	for (const one of squares) Object.assign(one, { x: grow(one.x), y: grow(one.y), w: grow(one.w), h: grow(one.h) });
	code._width = code._height = fit;
}

type Coloured = Vector & { color?: unknown };
const alike = (one: Coloured, other: Coloured) =>
	one.type === 'rect' && other.type === 'rect' && one.color === other.color;
const edge = (from = 0, length = 0) => from + length;
const near = (one: number, other = 0) => Math.abs(one - other) < 0.001;
