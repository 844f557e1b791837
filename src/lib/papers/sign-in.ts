import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { papers as p } from '#lib/i18n/nb/papers.ts';
import { note, subheading, table, type Block, type Cell, type Column } from '#lib/report/blocks.ts';
import type { PaperHead, SignInData } from './paper.ts';
import { sheet, upright } from './sheet.ts';

const { columns: c, ...t } = p.signIn;

/** Room for those who come without being on the list: some lines at least, and a sheet that is not half empty. */
const spare = (listed: number) => Math.max(3, 14 - listed);
/** A line under the text makes a row high enough to write in. */
const tall = (text: string) => `${text}\n\u00a0`;

const whenAndWho: Column[] = [
	{ title: c.arrived, share: 2 },
	{ title: c.left, share: 2 },
	{ title: c.signature, share: 6 }
];

function list(title: string, columns: Column[], rows: string[][], turn: boolean): Block[] {
	const blank = Array.from({ length: spare(rows.length) }, () => columns.map(() => ''));
	const body: Cell[][] = [...rows, ...blank].map(([first = '', ...others]) => [
		tall(first),
		...others,
		...whenAndWho.map(() => '')
	]);
	const [heading, ...rest] = subheading(title);
	return [
		turn ? ({ ...(heading as object), pageBreak: 'before' } as Block) : heading!,
		...rest,
		table([...columns, ...whenAndWho], body, upright)
	];
}

/** Sign-in sheets, one page or more for each kind of people, with names filled in where they are known. */
export function signIn(head: PaperHead, data: SignInData): TDocumentDefinitions {
	return sheet('signeringslister', head, [
		note(t.keep),
		...list(
			t.rolePlayers,
			[
				{ title: c.number, share: 2 },
				{ title: c.name, share: 6 }
			],
			data.rolePlayers.map(({ numbers, name }) => [numbers, name]),
			false
		),
		...list(
			t.offices,
			[
				{ title: c.office, share: 5 },
				{ title: c.name, share: 5 }
			],
			data.offices.map((office) => [office, '']),
			true
		),
		...list(
			t.evaluators,
			[{ title: c.name, share: 7 }],
			data.evaluators.map((name) => [name]),
			true
		),
		...list(
			t.staff,
			[
				{ title: c.duty, share: 4 },
				{ title: c.name, share: 5 }
			],
			data.staff.map(({ duty, name }) => [duty, name]),
			true
		)
	]);
}
