import { table, type Block, type Column } from '#lib/report/blocks.ts';

/** A column of a paper's table, with what a row has in it. */
export type ListColumn<Row> = Column & { cell: (row: Row) => string };

/** A table of rows that are alike: each column says its own heading, part of the width and text. */
export const list = <Row>(
	columns: readonly ListColumn<Row>[],
	rows: readonly Row[],
	room: { width: number; height: number }
): Block =>
	table(
		columns.map(({ title, share }) => ({ title, share })),
		rows.map((row) => columns.map(({ cell }) => cell(row))),
		room
	);
