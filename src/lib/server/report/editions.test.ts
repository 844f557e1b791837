import { eq } from 'drizzle-orm';
import { render } from 'svelte/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editions } from '#lib/i18n/nb/editions.ts';
import { leftOutOfPublic } from '#lib/report/public.ts';
import { sectionIds, type ReportEdition } from '#lib/report/report.ts';
import SectionPreview from '#lib/report/SectionPreview.svelte';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { criterion, exercise } from '#lib/server/exercises/schema.ts';
import type { World } from '#lib/server/lessons/lessons.fixture.ts';
import { finding, lesson, lessonFinding } from '#lib/server/lessons/schema.ts';
import { pdfText } from '../../../../tests/e2e/pdf.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { now, openAndRestricted, secretMinutes } from '../../../../tests/support/editions.fixture.ts';
import { approveReport, saveNarratives } from './commands.ts';
import { reportFigures } from './figures.ts';
import { loadReport } from './load.ts';
import { forgetReports, reportPdf } from './pdf.ts';
import { approvedVersion, narrativesMark, narrativesOf, versionsOf } from './queries.ts';

/** Stands in every value that must not become public; each with a name of its own. */
const secret = /hemmelig\p{L}*/giu;

describeEachEngine('the public edition', ({ db }) => {
	let world: World;
	const held = async () => (await exerciseById(db, world.municipalityId, world.exerciseId))!;
	const load = async (edition: ReportEdition) =>
		loadReport(db, await held(), { version: 1, approvedBy: null, now, edition });
	/** Numbers have a thin space between thousands. */
	const solid = (text: string) => text.replace(/\s/g, '');
	const leaks = (text: string) => [...new Set(text.match(secret))];

	beforeAll(async () => {
		world = await openAndRestricted(db);
	});
	afterAll(forgetReports);

	test('has no restricted value in data, page or PDF; the internal one has them all', async () => {
		const shown = await load('public');
		expect(leaks(JSON.stringify(shown))).toEqual([]);
		const figures = reportFigures(shown);
		const html = sectionIds.map(
			(section) => render(SectionPreview, { props: { section, report: shown, figures } }).body
		);
		expect(leaks(html.join(''))).toEqual([]);
		const text = await pdfText(await reportPdf(shown));
		expect(leaks(text)).toEqual([]);
		for (const open of [
			'Åpent funn',
			'Åpen årsak',
			'Åpent læringspunkt',
			'Åpent tiltak',
			'Åpent kriterium',
			'Åpen tekst'
		])
			expect(text).toContain(open);
		const internal = leaks(JSON.stringify(await load('internal')));
		expect(internal).toEqual(
			expect.arrayContaining([
				...['HemmeligFunn', 'HemmeligÅrsak', 'HemmeligObservasjon', 'HemmeligFunnsitat', 'HemmeligSmågruppe'],
				...['HemmeligLæring', 'HemmeligBeskrivelse', 'HemmeligTiltak', 'HemmeligMål', 'HemmeligAnsvarlig'],
				...[
					'HemmeligEier',
					'HemmeligBemanning',
					'HemmeligUkjent',
					'HemmeligGammel',
					'HemmeligKriterium',
					'HemmeligDom'
				],
				...['HemmeligTekst', 'HemmeligInntrykk', 'HemmeligForslag', 'HemmeligBegrunnelse']
			])
		);
		for (const never of ['HemmeligNummer', 'HemmeligMarkør', 'HemmeligRolle', 'HemmeligNotat'])
			expect(internal).not.toContain(never);
	});

	test('times of acknowledgement and figures about fewer than five role players are the internal one’s alone', async () => {
		const shown = await load('public');
		const all = await load('internal');
		expect(all.contactLines.map((line) => line.acknowledgedMinutes)).toEqual([null, secretMinutes, secretMinutes + 1]);
		expect(all.acknowledgement).toMatchObject({ slowestMinutes: secretMinutes + 1, onFallback: 1, wrong: 1 });
		expect(all.rolePlayers).toMatchObject({ players: 1 });
		const internal = solid(await pdfText(await reportPdf(all)));
		for (const value of ['7317', '7318']) expect(internal).toContain(`${value}min`);
		expect(shown.contactLines.map((line) => line.acknowledgedMinutes)).toEqual([null]);
		expect(shown.acknowledgement).toBeNull();
		expect(shown.rolePlayers).toBeNull();
		expect(shown.impressions?.counts).toEqual(all.impressions!.counts);
		const figures = reportFigures(shown);
		const said = JSON.stringify([shown, figures]) + (await pdfText(await reportPdf(shown)));
		expect(solid(said)).not.toMatch(/731[78]/);
		expect(Object.keys(figures)).not.toContain('acknowledgement-1');
	});

	test('a rating stands with how many observations it rests on, also where their words do not', async () => {
		const { criteria } = (await load('public')).objectives.find(({ title }) => title === 'Åpent øvingsmål')!;
		expect(criteria).toMatchObject([
			{ text: 'Åpent kriterium', attainment: 'partly_attained', observations: 1, observed: [], reason: '' }
		]);
	});

	test('of a group with fewer than five answers it is not told what they said, not even that they did', async () => {
		const from = async (edition: ReportEdition) => {
			const all = (await load(edition)).findings.find(({ title }) => title === 'Åpent funn')!;
			return all.sources.map((one) => one.from);
		};
		expect(await from('internal')).toHaveLength(2);
		expect(await from('public')).toEqual([]);
	});

	test('owners who are persons become their function, and functions stay', async () => {
		expect((await load('public')).actions.map(({ measure, owner }) => [measure, owner])).toEqual(
			expect.arrayContaining([
				['Åpent tiltak', 'Beredskapskoordinator'],
				['Annet tiltak', 'Kriseledelsen'],
				['Tredje tiltak', 'Ansvarlig, se intern utgave'],
				['Fjerde tiltak', 'Helsesjefen']
			])
		);
	});

	test('what is left out is counted from the two', async () => {
		const list = leftOutOfPublic(await load('internal'), await load('public'));
		expect(list.map(({ section, kind, count }) => `${section} ${kind} ${count}`)).toEqual([
			'summary points 1',
			'earlierLessons earlier 1',
			'earlierLessons judges 1',
			'objectives criteria 1',
			'objectives observed 1',
			'objectives reasons 1',
			'roles text 1',
			'contactLines lines 2',
			'contactLines acknowledgement 3',
			'rolePlayers rolePlayers 1',
			'feedback quotations 13',
			'assessment findings 1',
			'assessment sources 2',
			'lessons lessons 1',
			'lessons owners 1',
			'actions actions 1',
			'actions owners 3',
			'nextExercise next 1'
		]);
	});

	test('a text marked as internal is so too when it was emptied and written anew', async () => {
		const write = async (roles: string) =>
			saveNarratives(
				db,
				world.exerciseId,
				{ roles },
				narrativesMark(await narrativesOf(db, world.exerciseId), ['roles'])
			);
		await write('');
		expect(await narrativesOf(db, world.exerciseId)).not.toHaveProperty('roles');
		await write('HemmeligNytekst');
		expect(leaks(JSON.stringify(await load('public')))).toEqual([]);
		expect(leaks(JSON.stringify(await load('internal')))).toContain('HemmeligNytekst');
	});

	test('both editions are frozen; a correction says what changed, in both', async () => {
		const mark = narrativesMark(await narrativesOf(db, world.exerciseId), ['planChangesKind', 'planChangesText']);
		const none = { planChangesKind: 'none', planChangesText: 'Ingen grunn' };
		await saveNarratives(db, world.exerciseId, none, mark);
		await db.update(exercise).set({ purpose: 'Å øve' }).where(eq(exercise.id, world.exerciseId));
		// No criterion to rate, and every lesson stands on a finding: nothing stops the approval.
		await db.delete(criterion);
		const by = { userId: world.judge, name: 'Marte' };
		const approve = async (number: number, changed?: string) =>
			approveReport(db, await held(), by, { version: number, contents: null }, now, changed);
		await evidence();
		expect(await approve(1)).toEqual({ ok: true, value: 1 });
		expect(await approve(2)).toEqual({ ok: false, errors: { whatChanged: editions.whatChangedMissing } });
		expect(await approve(2, 'Fristen i L2 er rettet.')).toEqual({ ok: true, value: 2 });
		const [newest, oldest] = await versionsOf(db, world.exerciseId);
		expect([newest?.whatChanged, oldest?.whatChanged]).toEqual(['Fristen i L2 er rettet.', '']);
		expect(newest?.publicFingerprint).not.toBe(newest?.fingerprint);
		const frozen = (await approvedVersion(db, world.exerciseId, 2))!;
		for (const bytes of [frozen.pdf, frozen.publicPdf!])
			expect(await pdfText(bytes)).toContain('Fristen i L2 er rettet.');
		expect(leaks(await pdfText(frozen.publicPdf!))).toEqual([]);
		expect((await approvedVersion(db, world.exerciseId, 1))!.pdf).not.toEqual(frozen.pdf);
	});

	/** A finding under each lesson. */
	async function evidence(): Promise<void> {
		const lessons = await db.select({ id: lesson.id }).from(lesson).where(eq(lesson.exerciseId, world.exerciseId));
		const [one] = await db.select({ id: finding.id }).from(finding).where(eq(finding.exerciseId, world.exerciseId));
		await db.insert(lessonFinding).values(lessons.map(({ id }) => ({ lessonId: id, findingId: one!.id })));
	}
});
