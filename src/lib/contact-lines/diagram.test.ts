import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { linePurposes, lineStatuses } from './contact-line.ts';
import ContactDiagram from './ContactDiagram.svelte';
import { contactDiagram, type DiagramLine, type DiagramRole } from './diagram.ts';

const names = fc.oneof(
	fc.constantFrom('AMK', 'Kommuneoverlege', 'Pårørendesenter og evakuertsenter', 'Innsatsleder helse'),
	fc.string({ minLength: 1, maxLength: 120 })
);
const networks = fc.integer({ min: 2, max: 20 }).chain((count) =>
	fc.record({
		roles: fc.tuple(
			...Array.from({ length: count }, (_, index) =>
				fc.record({ id: fc.constant(`r${index}`), name: names, organisation: names, external: fc.boolean() })
			)
		),
		lines: fc
			.array(
				fc.record({
					from: fc.nat(count - 1),
					ahead: fc.integer({ min: 1, max: count - 1 }),
					purpose: fc.constantFrom(...linePurposes),
					status: fc.constantFrom(...lineStatuses)
				}),
				{ maxLength: 40 }
			)
			.map((lines) =>
				lines.map(({ from, ahead, ...rest }, index): DiagramLine => ({
					...rest,
					number: index + 1,
					fromRoleId: `r${from}`,
					toRoleId: `r${(from + ahead) % count}`
				}))
			)
	})
);

type Rect = { x: number; y: number; width: number; height: number };
const overlap = (a: Rect, b: Rect) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const numbersOf = (path: string) => path.match(/-?[\d.]+/g)?.map(Number) ?? [];
const label = (line: DiagramLine) => `${line.number} ${line.status}`;

describe('a network of roles and contact lines', () => {
	test('is drawn with no boxes on top of each other, all inside the drawing', () => {
		fc.assert(
			fc.property(networks, ({ roles, lines }) => {
				const { boxes, arrows, width, height } = contactDiagram(roles, lines, label);
				expect(boxes.map(({ id }) => id)).toEqual(roles.map(({ id }) => id));
				boxes.forEach((box, index) => {
					expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
					for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
				});
				for (const { label: words } of arrows) {
					const plate = { ...words, x: words.x - words.width / 2, y: words.y - words.height / 2 };
					expect(boxes.filter((box) => overlap(plate, box))).toEqual([]);
				}
			}),
			{ numRuns: 40 }
		);
	});

	test('has one arrow for each line, from the edge of one box to the edge of the other', () => {
		fc.assert(
			fc.property(networks, ({ roles, lines }) => {
				const { boxes, arrows } = contactDiagram(roles, lines, label);
				expect(arrows.map(({ number }) => number)).toEqual(lines.map(({ number }) => number));
				const at = new Map(boxes.map((box) => [box.id, box]));
				const touches = (id: string, x = NaN, y = NaN) => {
					const box = at.get(id) ?? { x: NaN, y: NaN, width: 0, height: 0 };
					const inside = { x: x - 0.2, y: y - 0.2, width: 0.4, height: 0.4 };
					return overlap(inside, box);
				};
				arrows.forEach(({ shaft, head }, index) => {
					const line = lines[index];
					expect([...numbersOf(shaft), ...numbersOf(head)].every(Number.isFinite)).toBe(true);
					expect(shaft + head).not.toMatch(/NaN|undefined|Infinity/);
					expect(touches(line?.fromRoleId ?? '', ...numbersOf(shaft).slice(0, 2))).toBe(true);
					expect(touches(line?.toRoleId ?? '', ...numbersOf(head).slice(0, 2))).toBe(true);
				});
			}),
			{ numRuns: 40 }
		);
	});
});

const role = (id: string): DiagramRole => ({ id, name: id, organisation: 'Kommunen', external: false });
const line = (number: number, fromRoleId: string, toRoleId: string): DiagramLine => ({
	number,
	fromRoleId,
	toRoleId,
	purpose: 'alert',
	status: 'confirmed'
});

test('two lines between the same roles, and one back, are three arrows that do not lie on each other', () => {
	const lines = [line(1, 'a', 'b'), line(2, 'a', 'b'), line(3, 'b', 'a')];
	const { arrows } = contactDiagram([role('a'), role('b')], lines, label);
	expect(new Set(arrows.map(({ shaft }) => shaft)).size).toBe(3);
	expect(new Set(arrows.map(({ label: { x, y } }) => `${x} ${y}`)).size).toBe(3);
});

test('a line to a role that is not there is not drawn, and an empty network has a size', () => {
	expect(contactDiagram([role('a')], [line(1, 'a', 'gone'), line(2, 'a', 'a')], label).arrows).toEqual([]);
	const empty = contactDiagram([], [], label);
	expect(empty.width > 0 && empty.height > 0).toBe(true);
});

test('the same network gives the same drawing', () => {
	const roles = ['a', 'b', 'c', 'd'].map(role);
	const lines = [line(1, 'a', 'b'), line(2, 'b', 'c'), line(3, 'c', 'a'), line(4, 'd', 'b')];
	expect(contactDiagram(roles, lines, label)).toEqual(contactDiagram(roles, lines, label));
});

test('the drawing says every line in words, marks status by style and label, and escapes names', () => {
	const { body } = render(ContactDiagram, {
		props: {
			roles: [role('<b>Legevakt</b>'), { ...role('AMK'), external: true }],
			lines: lineStatuses.map((status, index) => ({ ...line(index + 1, 'AMK', '<b>Legevakt</b>'), status }))
		}
	});
	for (const words of ['1 Ikke prøvd', '2 Bekreftet', '3 Usikker', '4 Feil']) expect(body).toContain(words);
	expect(body.match(/<title/g)).toHaveLength(1);
	expect(body).toMatch(/<desc[^>]*>1: AMK til &lt;b>Legevakt&lt;\/b>, varsling, ikke prøvd\./);
	expect(body).not.toContain('<b>');
	expect(body).not.toMatch(/style=|var\(|hsl\(/);
	expect(new Set(body.match(/stroke-dasharray="[^"]+"/g)).size).toBe(4);
});
