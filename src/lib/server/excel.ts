/**
 * What write-excel-file is given for a table: a heading row and rows under it. Texts are written as texts, never as formulas;
 * they must already be what may stand in a cell (see `toCell`).
 */
export function tableCells([header = [], ...rows]: readonly (readonly (string | number)[])[]) {
	return [
		header.map((value) => ({ value: String(value), type: String, fontWeight: 'bold' as const, wrap: true })),
		...rows.map((row) =>
			row.map((value) =>
				value === ''
					? null
					: typeof value === 'number'
						? { value, type: Number, alignVertical: 'top' as const }
						: { value, type: String, wrap: true, alignVertical: 'top' as const }
			)
		)
	];
}
