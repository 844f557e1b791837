import { readFileSync, writeFileSync } from 'node:fs';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { ReportData } from '../src/lib/report/report.ts';

/** What is drawn by each way: the same content, as our own document definition. */
export const kinds = ['report', 'cards200', 'rows500', 'rows5000'] as const;
export type Kind = (typeof kinds)[number];

/** A maker of definitions: pdfmake writes into what it draws, so each round needs its own. */
export async function definitions(kind: Kind, reportFile: string): Promise<() => TDocumentDefinitions> {
	if (kind === 'report') {
		const { reportDocument } = await import('../src/lib/report/document.ts');
		const { data, figures } = JSON.parse(readFileSync(reportFile, 'utf8'));
		return () => reportDocument(structuredClone(data), figures);
	}
	if (kind === 'cards200') return cards();
	const { figureFont } = await import('../src/lib/ui/figure.ts');
	const { table } = await import('../src/lib/report/blocks.ts');
	const columns = ['Nr', 'Tid', 'Hva', 'Hvem', 'Status'].map((title, index) => ({
		title,
		share: [1, 2, 6, 3, 2][index]!
	}));
	const rows = Array.from({ length: kind === 'rows500' ? 500 : 5000 }, (_, row) => [
		...[`${row}`, '09.15–09.30', `Legesenteret varsles på nødnett og kvitterer, innspill ${row}`],
		...['Legevakta i Eksempelvik', 'Gjennomført']
	]);
	return () => ({
		language: 'nb-NO',
		info: { title: 'Rader', author: 'Kommunen', creator: 'Brunn', creationDate: new Date('2026-11-23') },
		defaultStyle: { font: figureFont, fontSize: 9 },
		content: [table(columns, rows)]
	});
}

async function cards(): Promise<() => TDocumentDefinitions> {
	const { cardDocument } = await import('../src/lib/cards/document.ts');
	const all = Array.from({ length: 200 }, (_, index) => ({
		...{ numbers: [index + 1], reserve: false, firstName: `Navn ${index}`, code: 'ABCDE-12345' },
		address: `https://brunn.eksempelvik.kommune.no/d/${String(index).padStart(32, 'a')}`
	}));
	return () =>
		cardDocument({
			...{ format: 'a6', municipality: 'Eksempelvik kommune', exercise: 'Mimirsbrunn 2026', cards: all },
			...{ codeAddress: 'brunn.no/kode', meetAt: 'Torsdag 3. desember', meetingPlace: 'Gymsalen' },
			...{ stopPhrase: 'Dette er ekte', contactName: 'Marte Nyhus', contactPhone: '000 41 207' },
			madeOn: '2026-11-23'
		});
}

const times = <T>(count: number, items: readonly T[]): T[] => Array.from({ length: count }, () => items).flat();

/** As much as a large exercise gives: some thirty pages. */
function large(data: ReportData): ReportData {
	return {
		...data,
		findings: times(5, data.findings).map((one, index) => ({ ...one, number: index + 1 })),
		lessons: times(6, data.lessons).map((one, index) => ({ ...one, number: index + 1 })),
		actions: times(5, data.actions),
		objectives: times(3, data.objectives).map((one, index) => ({ ...one, number: index + 1 })),
		timeline: times(5, data.timeline),
		earlierLessons: times(3, data.earlierLessons)
	};
}

/** The report's data and its drawn figures, to a file. Figures are Svelte, which only the build tool can run. */
export async function writeReport(file: string): Promise<void> {
	const { createServer } = await import('vite');
	const vite = await createServer({
		server: { middlewareMode: true, watch: null },
		appType: 'custom',
		logLevel: 'error'
	});
	const { reportFigures } = await vite.ssrLoadModule('/src/lib/server/report/figures.ts');
	const { richReport } = await vite.ssrLoadModule('/tests/support/report.fixture.ts');
	const data = large(richReport());
	writeFileSync(file, JSON.stringify({ data, figures: reportFigures(data) }));
	await vite.close();
}
