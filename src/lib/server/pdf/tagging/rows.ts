import { hook, type Modules, type SourceNode } from './pdfmake.ts';

type Processor = { tableNode: SourceNode; dontBreakRows: boolean };

/**
 * Rows one by one: pdfmake keeps all of a table's rows whole or none, and drops one that is then taller than a page. Here a
 * table says which of its rows may be broken (`mayBreak`), and the others stay whole.
 * @throws Error when pdfmake lacks the method this needs
 */
export function breakRows({ TableProcessor }: Modules): void {
	hook<Processor, [row: number]>(TableProcessor, 'beginRow', (processor, proceed, row) => {
		const may = processor.tableNode.table?.mayBreak;
		// The first row is begun with the table, and keeps to what was said there.
		if (may && row > 0) processor.dontBreakRows = !may.includes(row);
		proceed();
	});
}
