import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { contactLines } from '#lib/i18n/nb/contactLines.ts';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { box, bullets, paragraphs, type Block } from '#lib/report/blocks.ts';
import { bodySize, cellPadding, request } from '#lib/report/style.ts';
import { wrapText } from '#lib/ui/figure.ts';
import { list, type ListColumn } from './columns.ts';
import type { DirectoryData, PaperHead } from './paper.ts';
import { onOnePage, packedLine, packedPadding, packedRules } from './one-page.ts';
import { headHeight, lying, sheet, upright } from './sheet.ts';

const t = p.directory;
type Line = DirectoryData['lines'][number];

const { columns: c } = t;
const columns: ListColumn<Line>[] = [
	{ title: c.number, share: 1, cell: (line) => String(line.number) },
	{ title: c.from, share: 5, cell: (line) => line.from },
	{ title: c.to, share: 5, cell: (line) => line.to },
	{ title: c.purpose, share: 3, cell: (line) => contactLines.purpose[line.purpose] },
	{ title: c.channels, share: 12, cell: (line) => channels(line) || contactLines.noChannel },
	{
		title: c.acknowledge,
		share: 3,
		cell: ({ acknowledgeMinutes }) => (acknowledgeMinutes === null ? p.none : t.within(acknowledgeMinutes))
	}
];

const channels = (line: Line) =>
	line.channels
		.map(({ kind, exerciseValue, realValue }, index) => {
			const real = realValue ? t.real(realValue) : '';
			const value = [exerciseValue, real].filter(Boolean).join(', ');
			return t.channel(index + 1, contactLines.channel[kind], value);
		})
		.join(' · ');

/** From, to and channels: the others' texts are short, and stand on one line. */
const wide = [1, 2, 4];

/** Sambandskatalog: who reaches whom, and how, on one page; where that cannot be, the page says so. */
export function directory(head: PaperHead, { lines, restricted }: DirectoryData): TDocumentDefinitions {
	const readers = restricted ? { readers: p.restrictedReaders } : {};
	const uses = [...(restricted ? [] : [t.exerciseOnly]), t.order, t.acknowledge];
	const warning = (width: number) => (restricted ? [box(t.restricted, [], request, width)] : []);
	if (lines.length === 0)
		return sheet('sambandskatalog', head, [...warning(lying.width), bullets(uses), ...paragraphs(t.none)], {
			landscape: true,
			...readers
		});
	const { fit, one } = onOnePage(
		[columns.map(({ title }) => title), ...lines.map((line) => columns.map(({ cell }) => cell(line)))],
		wide,
		(width) =>
			headHeight('sambandskatalog', head, width, readers) + usesHeight(uses, width) + (restricted ? boxHeight : 0)
	);
	const { landscape, size, packed, widths } = fit;
	// `list` reckons with the report's padding between columns.
	const given = widths.reduce((sum, width) => sum + width, 0) + 2 * cellPadding * (columns.length - 1);
	const room = landscape ? lying : upright;
	const rows = list(
		columns.map((column, at) => ({ ...column, share: widths[at]! })),
		lines,
		{ ...room, width: given }
	);
	const layout = packed ? { layout: packedRules, margin: [-packedPadding, 2, 0, 0] } : {};
	return sheet(
		'sambandskatalog',
		head,
		[
			...warning(room.width),
			bullets([...uses, ...(one ? [] : [t.severalPages(lines.length)])]),
			{ ...(rows as object), ...layout } as Block
		],
		{ landscape, table: { fontSize: size, ...(packed ? { lineHeight: packedLine } : {}) }, ...readers }
	);
}

/** Points of the warning with its margins. */
const boxHeight = 62;
const usesHeight = (uses: string[], width: number) =>
	uses.reduce((sum, use) => sum + wrapText(use, width - 14, bodySize).length * bodySize * 1.6 + 3, 12);
