import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { cellPadding } from '#lib/report/style.ts';
import { wrapText } from '#lib/ui/figure.ts';
import { note, subheading, table, type Block, type Cell, type Column } from '#lib/report/blocks.ts';
import type { PaperHead, SignInData } from './paper.ts';
import { headHeight, sheet, upright } from './sheet.ts';

const { columns: c, ...t } = p.signIn;

/** Large enough to be read, and to write beside, standing at a door. */
const letters = 10;
/** A low line under the text makes a row high enough to write in. */
const tall = (text: string): Cell => [{ text: text || '\u00a0' }, { text: '\u00a0', fontSize: 6 }];
/** Points, rather too many than too few: a row's lines, what it has besides, and the heading with the table's own. */
const [line, lowLine, air, headings] = [15.2, 9.2, 7.6, 62];

const whenAndWho: Column[] = [
	{ title: c.arrived, share: 2 },
	{ title: c.left, share: 2 },
	{ title: c.signature, share: 6 }
];

/**
 * How many empty rows there are for those who come without being on the list: the rest of the page, or of one more where that
 * is hardly anything.
 * @param heights of the rows with names
 * @param above points that stand above the list on its first page
 */
function spare(heights: number[], above: number): number {
	const page = upright.height - headings;
	const blank = line + lowLine + air;
	const left = heights.reduce((rest, height) => (height <= rest ? rest - height : page - height), page - above);
	const rows = Math.max(0, Math.floor(left / blank));
	return rows >= 2 ? rows : rows + Math.floor(page / blank);
}

/**
 * One kind of people: a heading and its table.
 * @param above points that stand above it on its page
 */
function list(title: string, columns: Column[], rows: string[][], above: number): Block[] {
	const all = [...columns, ...whenAndWho];
	const shares = all.reduce((sum, { share }) => sum + share, 0);
	const heights = rows.map((row) => {
		const cells = row.map((text, at) => {
			const width = (all[at]!.share / shares) * (upright.width + 2 * cellPadding) - 2 * cellPadding;
			return wrapText(text, width, letters).length * line + (at === 0 ? lowLine : 0);
		});
		return Math.max(line + lowLine, ...cells) + air;
	});
	const blank = Array.from({ length: spare(heights, above) }, () => columns.map(() => ''));
	const body: Cell[][] = [...rows, ...blank].map(([first = '', ...others]) => [
		tall(first),
		...others,
		...whenAndWho.map(() => '')
	]);
	return [...subheading(title), table(all, body, upright)];
}

/** A list that has nothing above it, since it starts a page. */
function listOnNewPage(title: string, columns: Column[], rows: string[][]): Block[] {
	const [heading, ...rest] = list(title, columns, rows, 0);
	return [{ ...(heading as object), pageBreak: 'before' } as Block, ...rest];
}

/** Sign-in sheets, one page or more for each kind of people, with names filled in where they are known. */
export function signIn(head: PaperHead, data: SignInData): TDocumentDefinitions {
	const paper = 'signeringslister';
	const above = headHeight(paper, head, upright.width) + 24;
	const blocks = [
		note(t.keep),
		...list(
			t.rolePlayers,
			[
				{ title: c.number, share: 2 },
				{ title: c.name, share: 6 }
			],
			data.rolePlayers.map(({ numbers, name }) => [numbers, name]),
			above
		),
		...listOnNewPage(
			t.offices,
			[
				{ title: c.office, share: 5 },
				{ title: c.name, share: 5 }
			],
			data.offices.map((office) => [office, ''])
		),
		...listOnNewPage(
			t.evaluators,
			[{ title: c.name, share: 7 }],
			data.evaluators.map((name) => [name])
		),
		...listOnNewPage(
			t.staff,
			[
				{ title: c.duty, share: 4 },
				{ title: c.name, share: 5 }
			],
			data.staff.map(({ duty, name }) => [duty, name])
		)
	];
	return sheet(paper, head, blocks, { table: { fontSize: letters } });
}
