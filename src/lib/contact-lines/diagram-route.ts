import { curveBumpX, curveBumpY, line } from 'd3-shape';
import { round } from '#lib/ui/figure.ts';

export type Direction = 'LR' | 'TB';
export type Point = { x: number; y: number };
export type Rect = Point & { width: number; height: number };
/** One line to route: its two boxes, the points between them that the layout kept free, and its label's middle and width. */
export type Route = { from: string; to: string; between: Point[]; label: Point & { width: number }; thick: boolean };

const headLength = 12;
/** Half a label's height, and a little air. */
const labelHalf = 15;
/** Space kept free at the corners of a box, and the most between two lines at one side. */
const corner = 16;
const portGap = 30;

/** A point seen along the drawing's direction: `along` from rank to rank, `across` within one. */
type Flow = { along: number; across: number };

/**
 * Draws lines that leave and reach boxes straight, spread along the side, and pass ranks of boxes straight too, so that
 * they bend only in the open space between ranks and run over no box.
 * @param boxes by id, `x` and `y` the upper left corner
 * @returns for each route the path of its shaft and of the head at its end
 */
export function routeLines(routes: Route[], boxes: Map<string, Rect>, direction: Direction) {
	const flow = ({ x, y }: Point): Flow => (direction === 'LR' ? { along: x, across: y } : { along: y, across: x });
	const point = ({ along, across }: Flow): Point =>
		direction === 'LR' ? { x: along, y: across } : { x: across, y: along };
	const spans = new Map([...boxes].map(([id, box]) => [id, span(box, direction)]));
	const ranks = rankSpans([...spans.values()]);
	const ports = choosePorts(routes, spans, flow);
	const smooth = line<Point>()
		.x(({ x }) => round(x))
		.y(({ y }) => round(y))
		.curve(direction === 'LR' ? curveBumpX : curveBumpY);

	return routes.map((route, index) => {
		const start = ports.get(`${index} from`);
		const tip = ports.get(`${index} to`);
		if (!start || !tip) return { shaft: '', head: '' };
		const forward = tip.along > start.along;
		// Straight through its own label, so that the line is seen on both sides of it.
		const label = { ...flow(route.label), half: direction === 'LR' ? route.label.width / 2 : labelHalf };
		const stretches = [...ranks.map(({ at, near, far }) => ({ along: at, half: (far - near) / 2 })), label];
		const between = route.between.map(flow).flatMap((at) => straightThrough(at, stretches, forward));
		// The way the head points: the last bend lies on that side of the box.
		const ahead = tip.along >= (between.at(-1) ?? start).along ? 1 : -1;
		const base = { along: tip.along - ahead * headLength, across: tip.across };
		const half = route.thick ? 9 : 7;
		const [a, b, c] = [tip, { ...base, across: base.across - half }, { ...base, across: base.across + half }]
			.map(point)
			.map(({ x, y }) => `${round(x)} ${round(y)}`);
		return { shaft: smooth([start, ...between, base].map(point)) ?? '', head: `M${a}L${b}L${c}Z` };
	});
}

type Span = { near: number; far: number; left: number; right: number };
const span = (box: Rect, direction: Direction): Span =>
	direction === 'LR'
		? { near: box.x, far: box.x + box.width, left: box.y, right: box.y + box.height }
		: { near: box.y, far: box.y + box.height, left: box.x, right: box.x + box.width };
const middle = ({ near, far }: Span) => (near + far) / 2;

/** Boxes of one rank share their middle; the rank reaches as far as its largest box. */
function rankSpans(spans: Span[]): { at: number; near: number; far: number }[] {
	const ranks: { at: number; near: number; far: number }[] = [];
	for (const box of spans) {
		const rank = ranks.find(({ at }) => Math.abs(at - middle(box)) < 2);
		if (!rank) ranks.push({ at: middle(box), near: box.near, far: box.far });
		else Object.assign(rank, { near: Math.min(rank.near, box.near), far: Math.max(rank.far, box.far) });
	}
	return ranks;
}

/** A point in the middle of a stretch where the line must not bend becomes two, at its ends. */
function straightThrough(
	at: Flow,
	stretches: { along: number; across?: number; half: number }[],
	forward: boolean
): Flow[] {
	const stretch = stretches.find(
		({ along, across }) => Math.abs(along - at.along) < 2 && (across === undefined || Math.abs(across - at.across) < 2)
	);
	if (!stretch) return [at];
	const ends = [-stretch.half, stretch.half].map((offset) => ({ along: stretch.along + offset, across: at.across }));
	return forward ? ends : ends.reverse();
}

/** Gives every end of every line its place on the side of its box, in the order in which the lines come. */
function choosePorts(routes: Route[], spans: Map<string, Span>, flow: (point: Point) => Flow): Map<string, Flow> {
	const sides = new Map<string, { key: string; towards: Flow; box: Span; far: boolean }[]>();
	routes.forEach((route, index) => {
		for (const end of ['from', 'to'] as const) {
			const box = spans.get(route[end]);
			const next = end === 'from' ? route.between[0] : route.between.at(-1);
			if (!box || !next) continue;
			const towards = flow(next);
			const far = towards.along > middle(box);
			const side = `${route[end]} ${far}`;
			sides.set(side, [...(sides.get(side) ?? []), { key: `${index} ${end}`, towards, box, far }]);
		}
	});
	const ports = new Map<string, Flow>();
	for (const ends of sides.values()) {
		ends.sort((a, b) => a.towards.across - b.towards.across);
		ends.forEach(({ key, box, far }, place) => {
			const room = box.right - box.left - 2 * corner;
			const gap = ends.length > 1 ? Math.min(portGap, room / (ends.length - 1)) : 0;
			const across = (box.left + box.right) / 2 + (place - (ends.length - 1) / 2) * gap;
			ports.set(key, { along: far ? box.far : box.near, across });
		});
	}
	return ports;
}
