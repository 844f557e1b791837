import { Graph, layout } from '@dagrejs/dagre';
import { figureText, round, textWidth, wrapText } from '#lib/ui/figure.ts';
import { routeLines, type Direction, type Point } from './diagram-route.ts';
import type { LinePurpose, LineStatus } from './contact-line.ts';

export type DiagramRole = { id: string; name: string; organisation: string; external: boolean };
export type DiagramLine = {
	number: number;
	fromRoleId: string;
	toRoleId: string;
	purpose: LinePurpose;
	status: LineStatus;
};

export type DiagramBox = {
	id: string;
	/** Upper left corner. */
	x: number;
	y: number;
	width: number;
	height: number;
	name: string[];
	organisation: string[];
	external: boolean;
};
export type DiagramArrow = {
	number: number;
	status: LineStatus;
	/** SVG path of the shaft, and of the head that points at the one who is contacted. */
	shaft: string;
	head: string;
	label: { text: string; x: number; y: number; width: number; height: number };
};
export type Diagram = { width: number; height: number; boxes: DiagramBox[]; arrows: DiagramArrow[] };

/** The room a drawing should fill; the direction that leaves the largest text is chosen. */
export type DiagramRoom = { width: number; height: number };

const boxWidth = 176;
const boxText = boxWidth - 20;
const rowHeight = 20;
const labelHeight = 22;
const roomyUpTo = 12;

/** Which way the ranks go, and how roles are put into ranks: the first that needs no shrinking wins, then the largest. */
const directions: Direction[] = ['LR', 'TB'];
const rankers = ['network-simplex', 'longest-path'] as const;

/**
 * Lays out roles as boxes and contact lines as arrows between them.
 * @param label what stands on a line, e.g. «5 Feil»: the status is always there in words
 * @returns boxes and arrows in drawing units; one arrow for each line whose two roles are among `roles`
 */
export function contactDiagram(
	roles: DiagramRole[],
	lines: DiagramLine[],
	label: (line: DiagramLine) => string,
	room: DiagramRoom = { width: 1140, height: 760 }
): Diagram {
	const known = new Set(roles.map((role) => role.id));
	const drawn = lines.filter(
		({ fromRoleId, toRoleId }) => known.has(fromRoleId) && known.has(toRoleId) && fromRoleId !== toRoleId
	);
	const scale = (diagram: Diagram) => Math.min(1, room.width / diagram.width, room.height / diagram.height);
	const tried = directions.flatMap((direction) =>
		rankers.map((ranker) => place(roles, drawn, label, direction, ranker))
	);
	return tried.reduce((best, next) => (scale(next) > scale(best) ? next : best));
}

function place(
	roles: DiagramRole[],
	lines: DiagramLine[],
	label: (line: DiagramLine) => string,
	direction: Direction,
	ranker: (typeof rankers)[number]
): Diagram {
	// A large network is set closer, so that its text stays readable when it is scaled to fit.
	const air = roles.length > roomyUpTo ? 0.4 : 1;
	const graph = new Graph({ multigraph: true });
	graph.setGraph({
		rankdir: direction,
		nodesep: (direction === 'LR' ? 26 : 36) * air,
		edgesep: 16 * air,
		ranksep: direction === 'LR' ? 84 : 62,
		ranker,
		marginx: 8,
		marginy: 8
	});
	graph.setDefaultEdgeLabel(() => ({}));
	const texts = new Map(roles.map((role) => [role.id, boxTexts(role)]));
	for (const [id, { name, organisation }] of texts) {
		const text = (name.length + organisation.length) * rowHeight + 16;
		// Lines meet a box at its short sides when ranks go across: it grows so that their heads do not pile up.
		const ends = Math.max(count(lines, 'fromRoleId', id), count(lines, 'toRoleId', id));
		graph.setNode(id, { width: boxWidth, height: direction === 'LR' ? Math.max(text, ends * 18 + 14) : text });
	}
	lines.forEach((edge, index) => {
		const width = textWidth(label(edge), figureText, true) + 10;
		// The index keeps lines apart that have the same two ends.
		graph.setEdge(edge.fromRoleId, edge.toRoleId, { width, height: labelHeight, labelpos: 'c' }, String(index));
	});
	layout(graph);

	const boxes = roles.map((role): DiagramBox => {
		const { x, y, width, height } = sized(graph.node(role.id));
		const { name, organisation } = texts.get(role.id) ?? boxTexts(role);
		const corner = { x: round(x - width / 2), y: round(y - height / 2) };
		return { id: role.id, ...corner, width, height, name, organisation, external: role.external };
	});
	const laid = lines.map((edge, index) => graph.edge(edge.fromRoleId, edge.toRoleId, String(index)));
	const paths = routeLines(
		lines.map((edge, index) => ({
			from: edge.fromRoleId,
			to: edge.toRoleId,
			// The first and the last lie on the boxes' edges: the route finds better ones.
			between: ((laid[index]?.points ?? []) as Point[]).slice(1, -1),
			label: sized(laid[index] ?? {}),
			thick: edge.status === 'wrong'
		})),
		new Map(boxes.map((box) => [box.id, box])),
		direction
	);
	const arrows = lines.map((edge, index): DiagramArrow => {
		const { x, y, width } = sized(laid[index] ?? {});
		return {
			number: edge.number,
			status: edge.status,
			...(paths[index] ?? { shaft: '', head: '' }),
			label: { text: label(edge), x: round(x), y: round(y), width: round(width), height: labelHeight }
		};
	});
	const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
	return { width: Math.ceil(finite(width, 16)), height: Math.ceil(finite(height, 16)), boxes, arrows };
}

const count = (lines: DiagramLine[], end: 'fromRoleId' | 'toRoleId', id: string) =>
	lines.filter((line) => line[end] === id).length;
const boxTexts = (role: DiagramRole) => ({
	name: wrapText(role.name, boxText, figureText, true),
	organisation: wrapText(role.organisation, boxText, figureText)
});

/** An empty graph has −∞ as its size. */
const finite = (value: number, otherwise: number) => (Number.isFinite(value) ? value : otherwise);
const sized = ({ x, y, width, height }: { x?: number; y?: number; width?: number; height?: number }) => ({
	x: x ?? 0,
	y: y ?? 0,
	width: width ?? 0,
	height: height ?? 0
});
