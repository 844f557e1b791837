import { eq } from 'drizzle-orm';
import { render } from 'svelte/server';
import { v4 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editions } from '#lib/i18n/nb/editions.ts';
import { leftOutOfPublic } from '#lib/report/public.ts';
import { sectionIds, type ReportEdition } from '#lib/report/report.ts';
import SectionPreview from '#lib/report/SectionPreview.svelte';
import { commsCheck, contactChannel, contactLine } from '#lib/server/contact-lines/schema.ts';
import { evaluationForm, response } from '#lib/server/evaluations/schema.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { criterion, exercise, objective } from '#lib/server/exercises/schema.ts';
import { newExercise, newPerson, newWorld, type World } from '#lib/server/lessons/lessons.fixture.ts';
import {
	finding,
	improvementAction,
	lesson,
	lessonFinding,
	lessonInExercise,
	passage
} from '#lib/server/lessons/schema.ts';
import { observation } from '#lib/server/observations/schema.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { roleScriptFields, type RoleScript } from '#lib/role-players/instruction.ts';
import { casting, firstImpression, rolePlay } from '#lib/server/role-players/schema.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import { pdfText } from '../../../../tests/e2e/pdf.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { approveReport, restrict, saveNarratives, takeFinding } from './commands.ts';
import { reportFigures } from './figures.ts';
import { loadReport } from './load.ts';
import { forgetReports, reportPdf } from './pdf.ts';
import { approvedVersion, narrativesMark, narrativesOf, restrictable, restrictedMark, versionsOf } from './queries.ts';

const now = new Date('2026-12-20T09:00:00Z');
/** Stands in every value that must not become public; each with a name of its own. */
const secret = /hemmelig\p{L}*/giu;
/** How long it took until somebody acknowledged on a line that does not work, and one more on a line that does. */
const secretMinutes = 7317;

describeEachEngine('the public edition', ({ db }) => {
	let world: World;
	const held = async () => (await exerciseById(db, world.municipalityId, world.exerciseId))!;
	const load = async (edition: ReportEdition) =>
		loadReport(db, await held(), { version: 1, approvedBy: null, now, edition });
	/** Numbers have a thin space between thousands. */
	const solid = (text: string) => text.replace(/\s/g, '');
	const leaks = (text: string) => [...new Set(text.match(secret))];

	beforeAll(async () => {
		world = await newWorld(db);
		await seed();
	});
	afterAll(forgetReports);

	/** One restricted and one open of each kind. */
	async function seed(): Promise<void> {
		const { municipalityId, exerciseId, formId, observationId } = world;
		const chief = await newPerson(db, municipalityId, 'HemmeligEier Hansen');
		const answer = { formId, clientId: v4(), payloadHash: 'x', submittedOn: '2026-12-04' } as const;
		const texts = { whatWorked: 'HemmeligSitat. Åpent sitat.', whatToImprove: 'HemmeligFunnsitat her.' };
		const [said] = await db
			.insert(response)
			.values({ ...answer, respondent: 'individual', reference: v4().slice(0, 8), ...texts })
			.returning({ id: response.id });
		const asked = ['role_player', 'leadership'] as const;
		const invited = await db
			.insert(participant)
			.values(asked.map((kind) => ({ exerciseId, kind, name: 'HemmeligMarkør' })))
			.returning({ id: participant.id });
		const script = Object.fromEntries(roleScriptFields.map((field) => [field, ''])) as RoleScript;
		const [played] = await db
			.insert(rolePlay)
			.values({ exerciseId, number: 1, name: 'HemmeligRolle', script })
			.returning({ id: rolePlay.id });
		await db.insert(casting).values({ rolePlayId: played!.id, participantId: invited[0]!.id });
		// Enough role players for figures. Nobody has chosen among their words, as the findings choose among the answers'.
		const spoke = await db
			.insert(participant)
			.values(Array.from({ length: 5 }, () => ({ exerciseId, kind: 'role_player' as const, name: 'HemmeligMarkør' })))
			.returning({ id: participant.id });
		await db.insert(firstImpression).values(
			spoke.map(({ id }) => ({
				...{ participantId: id, feeling: 4, at: now },
				...{ worked: 'HemmeligInntrykk av Kari', better: 'HemmeligForslag' }
			}))
		);
		const [few] = await db
			.insert(evaluationForm)
			.values({ exerciseId, group: 'leadership' })
			.returning({ id: evaluationForm.id });
		const [one] = await db
			.insert(response)
			.values({
				...answer,
				formId: few!.id,
				clientId: v4(),
				respondent: 'individual',
				reference: v4().slice(0, 8),
				whatWorked: 'HemmeligSmågruppe.'
			})
			.returning({ id: response.id });
		const [closed, open] = await db
			.insert(finding)
			.values([
				{ exerciseId, number: 1, title: 'HemmeligFunn', theme: 'contact_lines', cause: 'HemmeligÅrsak' },
				{ exerciseId, number: 2, title: 'Åpent funn', theme: 'contact_lines', cause: 'Åpen årsak' }
			])
			.returning({ id: finding.id });
		await db.update(observation).set({ fact: 'HemmeligObservasjon' }).where(eq(observation.id, observationId));
		await db.insert(passage).values([
			{ findingId: closed!.id, observationId, start: 0, end: 10 },
			{ findingId: closed!.id, responseId: said!.id, field: 'whatToImprove', start: 0, end: 22 },
			// The same words under an open finding are no less restricted.
			{ findingId: open!.id, responseId: said!.id, field: 'whatToImprove', start: 3, end: 20 },
			{ findingId: open!.id, responseId: one!.id, field: 'whatWorked', start: 0, end: 18 }
		]);
		const values = { municipalityId, theme: 'contact_lines', kind: 'improve', state: 'planned' } as const;
		const [shut, free] = await db
			.insert(lesson)
			.values([
				{
					...values,
					exerciseId,
					number: 1,
					title: 'HemmeligLæring',
					description: 'HemmeligBeskrivelse',
					ownerId: chief
				},
				{ ...values, exerciseId, number: 2, title: 'Åpent læringspunkt', ownerId: chief }
			])
			.returning({ id: lesson.id });
		const action = { goal: 'Mål', effectIndicator: 'Indikator', dueDate: '2027-03-01' };
		await db.insert(improvementAction).values([
			{ ...action, lessonId: shut!.id, measure: 'HemmeligTiltak', goal: 'HemmeligMål', owner: 'HemmeligAnsvarlig' },
			{ ...action, lessonId: free!.id, measure: 'Åpent tiltak', owner: 'HemmeligEier Hansen' },
			{ ...action, lessonId: free!.id, measure: 'Annet tiltak', owner: 'HemmeligBemanning' },
			{ ...action, lessonId: free!.id, measure: 'Tredje tiltak', owner: 'HemmeligUkjent Berg' },
			{ ...action, lessonId: free!.id, measure: 'Fjerde tiltak', owner: 'Helsesjefen' }
		]);
		const roles = await db
			.insert(exerciseRole)
			.values([
				{ exerciseId, position: 0, name: 'Kriseledelsen', staffedBy: 'HemmeligBemanning' },
				{ exerciseId, position: 1, name: 'Legesenteret' }
			])
			.returning({ id: exerciseRole.id });
		const ends = { exerciseId, fromRoleId: roles[0]!.id, toRoleId: roles[1]!.id, purpose: 'alert' } as const;
		const lines = await db
			.insert(contactLine)
			.values([
				{ ...ends, number: 1, status: 'wrong', message: 'HemmeligMelding' },
				{ ...ends, number: 2, status: 'uncertain' },
				{ ...ends, number: 3, status: 'confirmed' }
			])
			.returning({ id: contactLine.id });
		const real = { realValue: 'HemmeligNummer', exerciseValue: 'HemmeligØvingsnummer', kind: 'phone' } as const;
		await db.insert(contactChannel).values(lines.map(({ id }) => ({ ...real, lineId: id, rank: 1 })));
		const tried = { channel: 'phone', note: 'HemmeligNotat', triedAt: now } as const;
		await db.insert(commsCheck).values([
			{ ...tried, lineId: lines[0]!.id, outcome: 'wrong_number' },
			{ ...tried, lineId: lines[1]!.id, outcome: 'reached_on_fallback', minutes: secretMinutes },
			{ ...tried, lineId: lines[2]!.id, outcome: 'reached', minutes: secretMinutes + 1 }
		]);
		// A restricted lesson of an earlier exercise, and what it was taken in as.
		const before = await newExercise(db, municipalityId, { title: 'I fjor' });
		const [old] = await db
			.insert(lesson)
			.values({ ...values, exerciseId: before, number: 3, title: 'HemmeligGammel', restricted: true })
			.returning({ id: lesson.id });
		const [goal] = await db
			.insert(objective)
			.values({ exerciseId, position: 0, title: 'Åpent øvingsmål' })
			.returning({ id: objective.id });
		const [shutCriterion] = await db
			.insert(criterion)
			.values([
				{ objectiveId: goal!.id, position: 0, text: 'HemmeligKriterium' },
				{ objectiveId: goal!.id, position: 1, text: 'Åpent kriterium' }
			])
			.returning({ id: criterion.id });
		const criteria = await db.select({ id: criterion.id, text: criterion.text }).from(criterion);
		const openCriterion = criteria.find(({ text }) => text === 'Åpent kriterium')!;
		await db.update(observation).set({ criterionId: openCriterion.id }).where(eq(observation.id, observationId));
		await db.insert(lessonInExercise).values({
			...{ lessonId: old!.id, exerciseId, decision: 'taken_in', takenInAs: 'criterion' },
			...{ criterionId: shutCriterion!.id, verdict: 'verified', verdictReason: 'HemmeligDom', judgedBy: chief }
		});
		const next = await newExercise(db, municipalityId, { title: 'Neste', previousExerciseId: exerciseId });
		await db.insert(lessonInExercise).values({ lessonId: shut!.id, exerciseId: next });
		await saveNarratives(
			db,
			exerciseId,
			{ roles: 'HemmeligTekst', method: 'Åpen tekst', worked: 'Åpent punkt' },
			narrativesMark({}, ['roles', 'method', 'worked'])
		);
		// Taken into the summary by a press, and restricted afterwards.
		await takeFinding(db, exerciseId, 1, 'toImprove');
		await takeFinding(db, exerciseId, 2, 'toImprove');
		await db.update(exercise).set({ state: 'evaluating' }).where(eq(exercise.id, exerciseId));
		const chosen = { findings: [1], lessons: [1], narratives: ['roles'] };
		const seen = restrictedMark(await restrictable(db, exerciseId));
		expect(await restrict(db, { id: exerciseId, municipalityId }, chosen, seen)).toMatchObject({ ok: true });
	}

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
				...['HemmeligTekst', 'HemmeligInntrykk', 'HemmeligForslag']
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
			'roles text 1',
			'contactLines lines 2',
			'contactLines acknowledgement 3',
			'rolePlayers rolePlayers 1',
			'feedback quotations 13',
			'assessment findings 1',
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
			approveReport(db, await held(), by, number, now, changed);
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
