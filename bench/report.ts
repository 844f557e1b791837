import { eq } from 'drizzle-orm';
import { createServer } from 'vite';
import type { Db } from '../src/lib/server/db/client.ts';
import { exercise } from '../src/lib/server/exercises/schema.ts';
import type { ReportData } from '../src/lib/report/report.ts';
import { percentile, rate, type Rate } from './rate.ts';

type Load = typeof import('../src/lib/server/report/load.ts');
type Figures = typeof import('../src/lib/server/report/figures.ts');
type Document = typeof import('../src/lib/report/document.ts');
type Queries = typeof import('../src/lib/server/exercises/queries.ts');

const rounds = 40;
/** So often an ordinary page is asked for while nothing else is. */
const visits = 300;
/** Two ask at a time: one waits while the other's is drawn. */
const together = 2;

const faces = 'node_modules/@expo-google-fonts/source-sans-3';
const face = (name: string) => `${faces}/${name}/SourceSans3_${name}.ttf`;

/**
 * The læringsrapport of the demo's finished exercise, asked for over HTTP and drawn anew each time (its data are changed
 * between), beside pdfmake alone on the same data, inline; and what an ordinary page takes meanwhile, beside what it takes in
 * peace, asked for again and again by one.
 * @param get asks the running server for a path, as the coordinator; throws unless it is answered with 200
 */
export async function benchReport(
	db: Db,
	get: (path: string) => Promise<void>
): Promise<{ http: Rate; alone: Rate; idle: Rate; meanwhile: Rate }> {
	const [reported] = await db
		.select({ id: exercise.id, municipalityId: exercise.municipalityId, scenario: exercise.scenario })
		.from(exercise)
		.where(eq(exercise.state, 'reported'));
	if (!reported) throw new Error('The demo has no reported exercise.');
	const change = (round: number) =>
		db
			.update(exercise)
			.set({ scenario: `${reported.scenario} (${round})` })
			.where(eq(exercise.id, reported.id));

	const vite = await createServer({
		server: { middlewareMode: true, watch: null },
		appType: 'custom',
		logLevel: 'error'
	});
	const { loadReport } = (await vite.ssrLoadModule('/src/lib/server/report/load.ts')) as Load;
	const { reportFigures } = (await vite.ssrLoadModule('/src/lib/server/report/figures.ts')) as Figures;
	const { reportDocument } = (await vite.ssrLoadModule('/src/lib/report/document.ts')) as Document;
	const { exerciseById } = (await vite.ssrLoadModule('/src/lib/server/exercises/queries.ts')) as Queries;
	const { default: pdfmake } = await import('pdfmake');
	pdfmake.setUrlAccessPolicy(() => false);
	pdfmake.setLocalAccessPolicy((path) => path.startsWith(faces));
	pdfmake.setFonts({
		'Source Sans 3': {
			normal: face('400Regular'),
			bold: face('600SemiBold'),
			italics: face('400Regular_Italic'),
			bolditalics: face('600SemiBold_Italic')
		}
	});
	const all = Array.from({ length: rounds }, (_, round) => round + 1);
	try {
		const found = await exerciseById(db, reported.municipalityId, reported.id);
		const data: ReportData = await loadReport(db, found!, { version: 1, approvedBy: null, now: new Date() });
		const draw = (round: number) => {
			const mine = { ...data, exercise: { ...data.exercise, scenario: `${reported.scenario} (${round})` } };
			return pdfmake.createPdf(reportDocument(mine, reportFigures(mine))).getBuffer();
		};
		// The first of each warms up.
		await draw(0);
		const alone = await rate(all, 1, draw);
		await get(`/ovelser/${reported.id}/rapport.pdf?utkast`);
		const reports = () =>
			rate(all, together, async (round) => {
				await change(round);
				await get(`/ovelser/${reported.id}/rapport.pdf?utkast`);
			});
		const http = await reports();
		const page = `/ovelser/${reported.id}/laering`;
		await get(page);
		const idle = await rate(
			Array.from({ length: visits }, (_, visit) => visit),
			1,
			() => get(page)
		);
		return { http, alone, idle, meanwhile: await whileWorking(reports, () => get(page)) };
	} finally {
		await vite.close();
	}
}

/** How `visit` goes, again and again, for as long as `work` lasts. */
async function whileWorking(work: () => Promise<unknown>, visit: () => Promise<void>): Promise<Rate> {
	let working = true;
	const done = work().finally(() => (working = false));
	const took: number[] = [];
	const started = performance.now();
	while (working) {
		const begun = performance.now();
		await visit();
		took.push(performance.now() - begun);
	}
	await done;
	return { rate: (took.length * 1000) / (performance.now() - started), p99: percentile(took, 0.99) };
}
