import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { papers } from '#lib/i18n/nb/papers.ts';
import { directiveLacks, directoryLacks } from '#lib/papers/lacks.ts';
import type { PaperFile } from '#lib/papers/paper.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exerciseById, type Exercise } from '#lib/server/exercises/queries.ts';
import { exercise as exerciseTable } from '#lib/server/exercises/schema.ts';
import { forum } from '#lib/server/forums/schema.ts';
import { improvementAction, lesson, lessonInExercise } from '#lib/server/lessons/schema.ts';
import { drawPdf, stopPdfWorker } from '#lib/server/pdf/runner.ts';
import { pdfText } from '../../../../tests/e2e/pdf.ts';
import { openTestDatabase } from '../../../../tests/support/database.ts';
import { lintPdf } from '../../../../tests/support/pdf-lint.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { exerciseWithSecrets, leaksIn } from '../../../../tests/support/secrets.fixture.ts';
import { arenaData, badgeData, mselData, posterData, signInData } from './load-staff.ts';
import { historyData, historyHead } from './load-history.ts';
import { directiveData, directoryData, paperHead } from './load.ts';

/*
 * Every text of the exercise that a role player must not get is marked (secrets.fixture.ts). A paper for those who take part
 * may hold the marks of what it is made to say, and no others.
 */
const now = new Date('2026-11-30T09:00:00Z');
let db: Db;
let close: () => Promise<void>;
let exercise: Exercise;

beforeAll(async () => {
	({ db, close } = await openTestDatabase('embedded'));
	const { exerciseId, by } = await exerciseWithSecrets(db, now);
	exercise = (await exerciseById(db, by.municipalityId, exerciseId))!;
});
afterAll(async () => {
	await stopPdfWorker();
	await close();
});

const head = () => paperHead(exercise, 'Eksempelvik kommune', now);
const draw = (file: PaperFile) => drawPdf({ kind: 'paper', data: file });
/** The marks in a paper's words and in what its file says about itself, without regard to lines. */
async function marks(pdf: Uint8Array): Promise<string[]> {
	return leaksIn((await pdfText(pdf)) + Buffer.from(pdf).toString('latin1')).sort();
}

test('the øvingsdirektiv says purpose, objectives and roles, and nothing else that is marked', async () => {
	const pdf = await draw({ paper: 'ovingsdirektiv', head: head(), data: await directiveData(db, exercise) });
	expect(lintPdf(pdf)).toEqual([]);
	const found = new Set((await marks(pdf)).map((mark) => mark.replace(/\d$/, '')));
	expect([...found].sort()).toEqual([
		'HEMMELIG-caseNumber',
		'HEMMELIG-mål',
		'HEMMELIG-purpose',
		'HEMMELIG-responsibility',
		'HEMMELIG-rolle'
	]);
});

test('the sambandskatalog for participants has the exercise’s values and no real ones', async () => {
	const file = { paper: 'sambandskatalog' as const, head: head(), data: await directoryData(db, exercise.id) };
	const pdf = await draw(file);
	expect(lintPdf(pdf)).toEqual([]);
	expect(await marks(pdf)).toEqual([
		'HEMMELIG-caseNumber',
		'HEMMELIG-exerciseValue',
		'HEMMELIG-rolle1',
		'HEMMELIG-rolle2'
	]);
	expect(JSON.stringify(file)).not.toContain('realValue');
});

test('the restricted sambandskatalog has the real values, and says on the page that it is restricted', async () => {
	const data = await directoryData(db, exercise.id, { restricted: true });
	const pdf = await draw({ paper: 'sambandskatalog', head: head(), data });
	expect(await marks(pdf)).toContain('HEMMELIG-realValue');
	expect(await pdfText(pdf)).toContain('SKJERMET');
});

test('posters and badges hold nothing of the staff’s: not the case that somebody plays, nor how to reach them', async () => {
	const posters = await draw({ paper: 'plakater', head: head(), data: posterData(exercise, 'https://brunn.example') });
	expect(lintPdf(posters)).toEqual([]);
	expect(await marks(posters)).toEqual(['HEMMELIG-caseNumber']);
	expect(await pdfText(posters)).toContain('brunn.example/kode');
	const badges = await draw({ paper: 'navneskilt', head: head(), data: await badgeData(db, exercise) });
	expect(lintPdf(badges)).toEqual([]);
	// The other person's first name is a mark, since nobody else may read it on a card; on a badge it is meant to be read.
	expect(await marks(badges)).toEqual(['HEMMELIG-caseNumber', 'HEMMELIG-navn']);
	expect(await pdfText(badges)).toContain('Markør 12');
});

test('sign-in sheets have names and numbers, and no way to reach anybody', async () => {
	const pdf = await draw({ paper: 'signeringslister', head: head(), data: await signInData(db, exercise) });
	expect(lintPdf(pdf)).toEqual([]);
	expect(await marks(pdf)).toEqual(['HEMMELIG-caseNumber', 'HEMMELIG-navn']);
});

test('the dreiebok is whole, and «mine innspill» has only one sender’s and no scenario', async () => {
	const whole = await draw({ paper: 'dreiebok', head: head(), data: await mselData(db, exercise, null) });
	expect(lintPdf(whole)).toEqual([]);
	expect(await marks(whole)).toEqual(
		expect.arrayContaining(['HEMMELIG-content', 'HEMMELIG-expectedAction', 'HEMMELIG-scenario'])
	);
	const mine = await mselData(db, exercise, 'HEMMELIG-sender');
	expect(mine).toMatchObject({ scenario: '', injects: [{ number: 1 }] });
	expect((await mselData(db, exercise, 'Somebody else')).injects).toEqual([]);
});

test('a municipality without arenas gets a status that says so', async () => {
	const data = await arenaData(db, exercise.municipalityId, null, '2026-11-30');
	const pdf = await draw({ paper: 'arenastatus', head: head(), data });
	expect(await pdfText(pdf)).toContain('Ingen samarbeidsarenaer');
});

test('an arena, where others sit too, is told of what is unntatt offentlighet only who does something and when', async () => {
	const { municipalityId, exerciseId } = await municipalityWithExercise(db);
	const [arena] = await db
		.insert(forum)
		.values({ municipalityId, name: 'Helsefellesskapet' })
		.returning({ id: forum.id });
	const values = { municipalityId, exerciseId, theme: 'alerting', kind: 'improve', state: 'planned' } as const;
	const [shut, open] = await db
		.insert(lesson)
		.values([
			{ ...values, number: 1, title: 'HEMMELIG-læring', restricted: true },
			{ ...values, number: 2, title: 'Åpent læringspunkt' }
		])
		.returning({ id: lesson.id });
	const action = { goal: 'HEMMELIG-mål', owner: 'Marte Nyhus', dueDate: '2026-12-01', forumId: arena!.id };
	await db.insert(improvementAction).values([
		{ ...action, lessonId: shut!.id, measure: 'HEMMELIG-tiltak', effectIndicator: 'HEMMELIG-indikator' },
		{ ...action, lessonId: open!.id, measure: 'Åpent tiltak', effectIndicator: '' }
	]);
	const data = await arenaData(db, municipalityId, null, '2026-11-30');
	const pdf = await draw({ paper: 'arenastatus', head: head(), data });
	expect(await marks(pdf), 'the head’s own').toEqual(['HEMMELIG-caseNumber']);
	expect(data.arenas[0]!.actions).toMatchObject([
		{
			lesson: 1,
			title: papers.withheld,
			measure: '',
			effectIndicator: '',
			owner: 'Marte Nyhus',
			dueDate: '2026-12-01'
		},
		{ lesson: 2, title: 'Åpent læringspunkt', measure: 'Åpent tiltak' }
	]);
});

test('the history of a municipality that has held no exercise says so, and holds nothing of the one to come', async () => {
	const data = await historyData(db, exercise.municipalityId, now);
	const pdf = await draw({ paper: 'historikk', head: historyHead('Eksempelvik kommune', data, now), data });
	expect(lintPdf(pdf)).toEqual([]);
	expect(await pdfText(pdf)).toContain('Ingen øvelser er gjennomført ennå.');
	expect(await marks(pdf)).toEqual([]);
});

test('the history says of what is unntatt offentlighet that it is there and how it stands, and not what it is', async () => {
	const { municipalityId, exerciseId } = await municipalityWithExercise(db);
	await db.update(exerciseTable).set({ state: 'evaluating', endedAt: now }).where(eq(exerciseTable.id, exerciseId));
	const values = { municipalityId, exerciseId, theme: 'alerting', kind: 'improve', state: 'planned' } as const;
	const [shut] = await db
		.insert(lesson)
		.values([
			{ ...values, number: 1, title: 'HEMMELIG-læring', restricted: true },
			{ ...values, number: 2, title: 'Åpent læringspunkt' }
		])
		.returning({ id: lesson.id });
	await db.insert(lessonInExercise).values({
		...{ lessonId: shut!.id, exerciseId, decision: 'taken_in', takenInAs: 'objective' },
		...{ verdict: 'verified', verdictReason: 'HEMMELIG-dom', judgedAt: now }
	});
	const data = await historyData(db, municipalityId, now);
	const pdf = await draw({ paper: 'historikk', head: historyHead('Eksempelvik kommune', data, now), data });
	expect(await marks(pdf)).toEqual([]);
	expect(data.verdicts).toMatchObject([{ lesson: 1, title: papers.withheld, verdict: 'verified' }]);
	expect(data.lessons.map(({ number, title }) => [number, title]).sort()).toEqual([
		[1, papers.withheld],
		[2, 'Åpent læringspunkt']
	]);
});

test('the same data gives the same bytes', async () => {
	const file: PaperFile = { paper: 'ovingsdirektiv', head: head(), data: await directiveData(db, exercise) };
	expect(Buffer.compare(await draw(file), await draw(file))).toBe(0);
});

test('what a paper lacks is named', async () => {
	expect(directiveLacks(head(), await directiveData(db, exercise))).toEqual(['director']);
	expect(directoryLacks(await directoryData(db, exercise.id))).toEqual(['acknowledge']);
	const bare = { ...exercise, startsAt: null, place: ' ', stopPhrase: '', safetyPhone: '' };
	const empty = { ...(await directiveData(db, bare)), objectives: [], roles: [] };
	expect(directiveLacks(paperHead(bare, '', now), empty)).toEqual([
		...['time', 'place', 'objectives', 'stopPhrase', 'safety', 'director', 'roles']
	]);
	expect(directoryLacks({ restricted: false, lines: [] })).toEqual(['lines']);
});
