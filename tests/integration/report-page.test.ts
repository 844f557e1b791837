import type { RequestEvent } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { reportPage } from '#lib/i18n/nb/reportPage.ts';
import { memberRoles, type MemberRole } from '#lib/municipalities/member.ts';
import { startDatabase, stopDatabase } from '#lib/server/db/instance.ts';
import { blockingApproval } from '#lib/report/sections.ts';
import { tablesFor, writeTables } from '#lib/server/papers/excel.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { finding } from '#lib/server/lessons/schema.ts';
import { inject } from '#lib/server/msel/schema.ts';
import { saveNarratives } from '#lib/server/report/commands.ts';
import { narrativesMark, narrativesOf } from '#lib/server/report/queries.ts';
import { stopPdfWorker } from '#lib/server/pdf/runner.ts';
import { loadReport } from '#lib/server/report/load.ts';
import { reportPdf } from '#lib/server/report/pdf.ts';
import { figurePng } from '#lib/server/report/png.ts';
import { GET as word } from '../../src/routes/(coordinator)/ovelser/[exercise]/papirer/laeringsrapport.docx/+server.ts';
import { GET as json } from '../../src/routes/(coordinator)/ovelser/[exercise]/papirer/ovelse.json/+server.ts';
import { GET as tables } from '../../src/routes/(coordinator)/ovelser/[exercise]/papirer/tabeller.xlsx/+server.ts';
import { GET as picture } from '../../src/routes/(coordinator)/ovelser/[exercise]/rapport/figur.png/+server.ts';
import { GET } from '../../src/routes/(coordinator)/ovelser/[exercise]/rapport.pdf/+server.ts';
import { actions, load } from '../../src/routes/(coordinator)/ovelser/[exercise]/rapport/+page.server.ts';
import { load as publicEdition } from '../../src/routes/(coordinator)/ovelser/[exercise]/rapport/offentlig/+page.server.ts';
import { pdfFiles } from '../e2e/pdf.ts';
import { describeEachEngine } from '../support/database.ts';
import { municipalityWithExercise } from '../support/municipality.fixture.ts';

vi.mock(import('#lib/server/report/load.ts'), { spy: true });
vi.mock(import('#lib/server/report/png.ts'), { spy: true });
vi.mock(import('#lib/server/report/pdf.ts'), { spy: true });
vi.mock(import('#lib/server/papers/excel.ts'), { spy: true });
vi.mock(import('#lib/report/sections.ts'), { spy: true });

const now = new Date('2026-11-23T09:00:00Z');
/** The scenario of the fixture's exercise, and an inject's words. */
const answerKey = /Hemmelig|Bussen ligger mot rekkverket/;

describeEachEngine('what the report page gives', ({ db, engine }) => {
	let place: Awaited<ReturnType<typeof municipalityWithExercise>>;
	beforeAll(async () => {
		await stopDatabase();
		await startDatabase(async () => ({ db, engine, close: async () => {} }));
		place = await municipalityWithExercise(db);
		await db
			.insert(inject)
			.values({ exerciseId: place.exerciseId, number: 1, offsetMinutes: 0, content: 'Bussen ligger mot rekkverket' });
	});
	afterAll(async () => {
		await stopPdfWorker();
		await stopDatabase();
	});

	function eventOf(role: MemberRole, path: string): RequestEvent {
		const member = {
			userId: place.by.byUserId,
			name: 'Medlem',
			email: '',
			role,
			municipality: { id: place.municipalityId, name: 'Vik', phone: '', isDemo: false }
		};
		return {
			params: { exercise: place.exerciseId },
			route: { id: path },
			url: new URL(`http://localhost/ovelser/x/${path}`),
			request: new Request(`http://localhost/ovelser/x/${path}`),
			locals: { member, participant: null, now }
		} as unknown as RequestEvent;
	}
	const given = async (role: MemberRole): Promise<string> =>
		JSON.stringify(await load(eventOf(role, 'rapport?kapittel=exercise') as never));

	test.each(memberRoles)(
		'to %s before the play: the scenario and the innspill only to those who make it',
		async (role) => {
			const text = await given(role);
			if (role === 'reader') expect(text).not.toMatch(answerKey);
			else expect(new Set(text.match(new RegExp(answerKey, 'g'))).size).toBe(2);
		}
	);

	test('whoever writes more than the one page holds is told on the page where it is written', async () => {
		const noteOn = async (chapter: string) =>
			((await load(eventOf('coordinator', `rapport?kapittel=${chapter}`) as never)) as { onePageNote: string })
				.onePageNote;
		const write = (points: number) => {
			const worked = Array.from({ length: points }, (_, index) => `Punkt ${index}: ${'varslingen gikk '.repeat(12)}`);
			const texts = { worked: worked.join('\n') };
			return narrativesOf(db, place.exerciseId).then((before) =>
				saveNarratives(db, place.exerciseId, texts, narrativesMark(before, ['worked']))
			);
		};
		await write(3);
		expect(await noteOn('summary')).toBe('');
		await write(30);
		expect(await noteOn('summary')).toContain('punkter fikk ikke plass');
		expect(await noteOn('method')).toBe('');
	});

	test('who makes the public edition is told where the title of something restricted still stands', async () => {
		const { exerciseId } = place;
		const repeats = async () =>
			((await publicEdition(eventOf('coordinator', 'rapport/offentlig') as never)) as { repeats: string[] }).repeats;
		const held = { exerciseId, number: 1, title: 'bussen ligger mot rekkverket', theme: 'alerting' } as const;
		await db.insert(finding).values(held);
		expect(await repeats()).toEqual([]);
		await db.update(finding).set({ restricted: true }).where(eq(finding.exerciseId, exerciseId));
		expect(await repeats()).toEqual(['exercise']);
		await db.delete(finding).where(eq(finding.exerciseId, exerciseId));
	});

	test('the data inside the PDF are no more than the page gives', async () => {
		const inside = async (role: MemberRole) => {
			const answer = await GET(eventOf(role, 'rapport.pdf?med-data') as never);
			const pdf = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()), verbosity: 0 }).promise;
			const files = (await pdf.getAttachments()) as Record<string, { content: Uint8Array }>;
			await pdf.destroy();
			return Object.values(files).map(({ content }) => Buffer.from(content).toString());
		};
		expect((await inside('coordinator')).join()).toMatch(answerKey);
		const [all] = await inside('reader');
		expect(JSON.parse(all!)).toMatchObject({ document: { version: 1 } });
		expect(all).not.toMatch(answerKey);
	});

	test.each([
		['Word', word, 'papirer/laeringsrapport.docx'],
		['a picture', picture, 'rapport/figur.png'],
		['JSON', json, 'papirer/ovelse.json'],
		['Excel', tables, 'papirer/tabeller.xlsx']
	])('as %s, asked for by many at once, it is gathered and drawn for one at a time', async (_, get, path) => {
		const { loadReport: load } =
			await vi.importActual<typeof import('#lib/server/report/load.ts')>('#lib/server/report/load.ts');
		const { figurePng: draw } =
			await vi.importActual<typeof import('#lib/server/report/png.ts')>('#lib/server/report/png.ts');
		const { tablesFor: gather, writeTables: write } =
			await vi.importActual<typeof import('#lib/server/papers/excel.ts')>('#lib/server/papers/excel.ts');
		let [going, most] = [0, 0];
		const counted = async <Made>(work: () => Promise<Made>) => {
			most = Math.max(most, ++going);
			return work().finally(() => going--);
		};
		vi.mocked(loadReport).mockImplementation((...given) => counted(() => load(...given)));
		vi.mocked(figurePng).mockImplementation((svg) => counted(() => draw(svg)));
		vi.mocked(tablesFor).mockImplementation((...given) => counted(() => gather(...given)));
		vi.mocked(writeTables).mockImplementation((found) => counted(() => write(found)));
		const answers = await Promise.all(Array.from({ length: 4 }, () => get(eventOf('coordinator', path) as never)));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		expect(most).toBe(1);
	});

	test('the data inside the public edition are the public edition’s', async () => {
		const answer = await GET(eventOf('administrator', 'rapport.pdf?offentlig&med-data') as never);
		const files = await pdfFiles(new Uint8Array(await answer.arrayBuffer()));
		expect(JSON.parse(files['rapport.json'] ?? '{}')).toMatchObject({ document: { edition: 'public' } });
		await expect(GET(eventOf('reader', 'rapport.pdf?offentlig&med-data') as never)).rejects.toMatchObject({
			status: 403
		});
	});

	test('to a reader when the play is over: all of it', async () => {
		await db.update(exercise).set({ state: 'evaluating' }).where(eq(exercise.id, place.exerciseId));
		expect(await given('reader')).toMatch(answerKey);
	});

	test('an approval whose PDF cannot be drawn now says so, and keeps what was written', async () => {
		vi.mocked(blockingApproval).mockReturnValue([]);
		vi.mocked(reportPdf).mockRejectedValueOnce(new Error('Too many PDFs are waiting to be drawn.'));
		const { contents } = (await load(eventOf('coordinator', 'rapport') as never)) as { contents: string };
		const body = new URLSearchParams({ version: '1', contents, whatChanged: 'Fristen er rettet.' });
		const request = () => new Request('http://localhost/ovelser/x/rapport', { method: 'POST', body });
		const approve = () =>
			actions['approve']!({ ...eventOf('coordinator', 'rapport?/approve'), request: request() } as never);
		expect(await approve()).toMatchObject({
			data: { values: { whatChanged: 'Fristen er rettet.' }, errors: { form: reportPage.drawingFailed } }
		});
		await expect(approve()).rejects.toMatchObject({ status: 303 });
	});
});
