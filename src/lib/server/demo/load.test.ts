import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { sentences, trimmed } from '#lib/evaluations/sentences.ts';
import { statusAfter } from '#lib/contact-lines/comms-check.ts';
import { formState } from '#lib/evaluations/evaluation.ts';
import { blocking, missingNow } from '#lib/exercises/checks.ts';
import { isoDate } from '#lib/i18n/time.ts';
import { carriedAs } from '#lib/lessons/flags.ts';
import { stateFromEvents } from '#lib/lessons/states.ts';
import type { ReportData } from '#lib/report/report.ts';
import { gaps } from '#lib/role-players/gates.ts';
import { checksOf } from '#lib/server/contact-lines/check-queries.ts';
import { contactLine } from '#lib/server/contact-lines/schema.ts';
import { formFor, responseRates, scaleDistributions } from '#lib/server/evaluations/queries.ts';
import { response } from '#lib/server/evaluations/schema.ts';
import { exerciseFacts } from '#lib/server/exercises/progress.ts';
import type { Exercise } from '#lib/server/exercises/queries.ts';
import { lesson, lessonEvent, lessonInExercise, passage } from '#lib/server/lessons/schema.ts';
import { inject } from '#lib/server/msel/schema.ts';
import { checkPassword } from '#lib/server/municipalities/commands.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { coordinatorOf, mayReadRequests } from '#lib/server/participants/contact.ts';
import { openLink, participantBySession } from '#lib/server/participants/links.ts';
import { approvedVersion } from '#lib/server/report/queries.ts';
import { drafts } from '#lib/server/role-players/drafts.ts';
import { frontOf, latestVersions, staffNotesOf } from '#lib/server/role-players/queries.ts';
import { acknowledgement, controlMistake, rolePlayVersion } from '#lib/server/role-players/schema.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { exercises, numberOf, sourceText } from '../../../../tests/support/demo.fixture.ts';
import { loadDemo, type Demo } from './load.ts';

const now = new Date('2027-01-15T09:00:00Z');
const password = 'et-passord-for-demoen';

describeEachEngine('demo', ({ db }) => {
	let demo: Demo;
	let main: Exercise;
	let next: Exercise;
	let earlier: Exercise;

	beforeAll(async () => {
		demo = await loadDemo(db, { now, password, appUrl: 'https://brunn.example.no' });
		[earlier, main, next] = (await exercises(db)) as [Exercise, Exercise, Exercise];
	});

	test('is marked as fictive, and the coordinator can log in', async () => {
		expect(await db.select({ isDemo: municipality.isDemo }).from(municipality)).toEqual([{ isDemo: true }]);
		expect(await checkPassword(db, demo.email, password)).not.toBeNull();
	});

	test('the markøransvarlig of the card can log in, and reads who wants to be rung; the printed user sees that somebody waits', async () => {
		const lead = (await checkPassword(db, demo.rolePlayerLead, password))!;
		const named = await coordinatorOf(db, main.id);
		expect(named).toEqual({ id: lead, name: 'Marte Nyhus' });
		expect((await frontOf(db, main.id))!.contactName).toBe(named!.name);
		expect(mayReadRequests({ userId: lead, role: 'planner' }, named)).toBe(true);
		const printed = (await checkPassword(db, demo.email, password))!;
		expect(mayReadRequests({ userId: printed, role: 'administrator' }, named)).toBe(false);
	});

	test('has an exercise that is over, one before it and one ahead', () => {
		expect([earlier.state, main.state, next.state]).toEqual(['reported', 'reported', 'planned']);
		expect([earlier.title, main.title, next.title]).toEqual(['Ekstremvær 2025', 'Brønnvakt 2026', 'Strømbrudd 2027']);
		expect([main.series, next.series]).toEqual(['Brønnvakt', null]);
	});

	test('has what the main exercise needs', async () => {
		const facts = await exerciseFacts(db, main);
		expect(facts).toMatchObject({ organisations: 11, lines: 12, rolePlays: 12, injects: 12, criteria: 9, answers: 30 });
		expect(facts).toMatchObject({ findings: 8, lessons: 7, rolePlaysUncast: 0, rolePlaysUnpublished: 0 });
		expect(facts.criteriaAssessed).toBe(facts.criteria);
		expect(blocking(facts)).toEqual([]);
		expect(missingNow(facts)).toEqual([]);
		const statuses = await db
			.select({ status: contactLine.status })
			.from(contactLine)
			.where(eq(contactLine.exerciseId, main.id));
		const counted = Object.groupBy(statuses, ({ status }) => status);
		expect([counted.wrong!.length, counted.uncertain!.length, counted.untested!.length]).toEqual([1, 2, 2]);
		expect(await numberOf(db, inject, main)).toBe(12);
	});

	test('what was tried of the lines is what their status says, and the report has times for them', async () => {
		const known = await db
			.select({ id: contactLine.id, status: contactLine.status, tested: contactLine.lastVerifiedOn })
			.from(contactLine)
			.where(eq(contactLine.exerciseId, main.id));
		const checks = await checksOf(db, main.id);
		const told = known.map(({ id }) => checks.find(({ lineId }) => lineId === id));
		expect(known.map(({ status, tested }) => `${status} ${tested}`)).toEqual(
			told.map((one) => (one ? `${statusAfter[one.outcome]} ${isoDate(one.triedAt, main.timeZone)}` : 'untested null'))
		);
		const { data } = (await approvedVersion(db, main.id))!;
		expect(data.acknowledgement).toMatchObject({ measured: 8, withinTarget: 7, onFallback: 1, wrong: 1 });
	});

	test('every card is complete, on the card and behind it', async () => {
		const contents = await drafts(db, main.id);
		const published = await latestVersions(db, main.id);
		expect(published.size).toBe(12);
		for (const [id, content] of contents) {
			expect(gaps(content)).toEqual([]);
			expect(content.stages.length).toBeGreaterThanOrEqual(2);
			expect(published.get(id)!.content).toEqual(content);
			const staff = (await staffNotesOf(db, main.id, id))!;
			for (const text of [staff.purpose, staff.expectedHandling, staff.vitalSigns, staff.makeUp])
				expect(text).not.toBe('');
			// What only the staff may know stands nowhere on the card.
			expect(JSON.stringify(content)).not.toContain(staff.expectedHandling);
			expect(JSON.stringify(content)).not.toContain(staff.purpose);
		}
	});

	test('one role has two versions, one player has read the older, one answered wrong first', async () => {
		const versions = await db.select({ id: rolePlayVersion.id, number: rolePlayVersion.number }).from(rolePlayVersion);
		expect(versions.filter(({ number }) => number === 2)).toHaveLength(1);
		const read = await db
			.select({ versionId: acknowledgement.versionId, right: acknowledgement.rightAtOnce })
			.from(acknowledgement);
		expect(read).toHaveLength(11);
		expect(read.filter(({ right }) => !right)).toHaveLength(1);
		expect(read.map(({ versionId }) => versionId)).not.toContain(versions.find(({ number }) => number === 2)!.id);
		expect(await db.select({ id: controlMistake.id }).from(controlMistake)).toHaveLength(1);
	});

	test('thirty answers from five groups, and one office that can still answer', async () => {
		const rates = await responseRates(db, main.id);
		expect(rates.map(({ invited, answered }) => [answered, invited])).toEqual([
			[4, 5],
			[12, 13],
			[4, 4],
			[4, 6],
			[5, 6]
		]);
		const form = await formFor(db, main.id, 'medical_centre');
		expect(formState(form, now)).toBe('open');
		expect(formState(form, new Date(now.getTime() + 15 * 86_400_000))).toBe('closed');
		expect(formState(await formFor(db, main.id, 'role_player'), now)).toBe('closed');
		const scales = await scaleDistributions(db, main.id);
		expect(scales.find(({ group }) => group === 'role_player')!.scales[0]!.counts).not.toBeNull();
	});

	test('nothing leads from an anonymous answer to a person', async () => {
		const rows = await db
			.select({ respondent: response.respondent, participantId: response.participantId, formId: response.formId })
			.from(response);
		const anonymous = await formFor(db, main.id, 'role_player');
		const own = rows.filter(({ formId }) => formId === anonymous!.id);
		expect(own).toHaveLength(12);
		expect(own.every(({ participantId }) => participantId === null)).toBe(true);
	});

	test('every passage is a whole sentence of what it is taken from', async () => {
		const passages = await db.select().from(passage);
		expect(passages.length).toBeGreaterThan(35);
		for (const one of passages) {
			const text = await sourceText(db, one);
			const spans = sentences(text).map((span) => trimmed(text, span));
			expect(spans, text.slice(one.start, one.end)).toContainEqual({ start: one.start, end: one.end });
		}
	});

	test('every lesson stands where its history ends', async () => {
		const rows = await db.select({ id: lesson.id, state: lesson.state }).from(lesson);
		expect(rows).toHaveLength(11);
		for (const { id, state } of rows) {
			const events = await db
				.select({ toState: lessonEvent.toState, at: lessonEvent.at })
				.from(lessonEvent)
				.where(eq(lessonEvent.lessonId, id))
				.orderBy(asc(lessonEvent.at));
			expect(stateFromEvents(events)).toBe(state);
			expect(events.at(-1)!.at < now).toBe(true);
		}
	});

	test('the earlier lessons were judged by somebody else than their owners', async () => {
		const rows = await db
			.select({ verdict: lessonInExercise.verdict, judgedBy: lessonInExercise.judgedBy, ownerId: lesson.ownerId })
			.from(lessonInExercise)
			.innerJoin(lesson, eq(lesson.id, lessonInExercise.lessonId))
			.where(and(eq(lessonInExercise.exerciseId, main.id), isNotNull(lessonInExercise.verdict)));
		expect(rows.map(({ verdict }) => verdict).sort()).toEqual(['not_confirmed', 'verified']);
		for (const { judgedBy, ownerId } of rows) expect(judgedBy).not.toBe(ownerId);
	});

	test('every lesson that waits stands before the next exercise', async () => {
		const rows = await db.select({ id: lesson.id, kind: lesson.kind, state: lesson.state }).from(lesson);
		const waiting = rows.filter((one) => carriedAs(one) === 'waiting').map(({ id }) => id);
		const carried = await db
			.select({ lessonId: lessonInExercise.lessonId, decision: lessonInExercise.decision })
			.from(lessonInExercise)
			.where(eq(lessonInExercise.exerciseId, next.id));
		expect(carried.map(({ lessonId }) => lessonId).sort()).toEqual(waiting.sort());
		expect(carried.map(({ decision }) => decision).sort()).toEqual(['left_out', 'taken_in', 'undecided', 'undecided']);
		expect(next.previousExerciseId).toBe(main.id);
		expect(await numberOf(db, exerciseRole, next)).toBe(await numberOf(db, exerciseRole, main));
	});

	test('both reports are approved, with the earlier lessons in the main one', async () => {
		for (const held of [earlier, main]) {
			const { pdf, number } = (await approvedVersion(db, held.id))!;
			expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
			expect(number).toBe(1);
		}
		const data: ReportData = (await approvedVersion(db, main.id))!.data;
		expect(data.earlierLessons.map(({ decision, verdict }) => verdict?.result ?? decision.kind)).toEqual([
			'not_confirmed',
			'verified',
			'left_out'
		]);
		expect(data.nextExercise?.name).toBe(next.title);
		expect(data.objectives.map(({ attainment }) => attainment)).not.toContain(null);
	});

	test('both printed links open what they should', async () => {
		const kinds = [];
		for (const address of [demo.rolePlayerLink, demo.medicalCentreLink]) {
			const [, token] = /^https:\/\/brunn\.example\.no\/d\/([a-z2-7]{32})$/.exec(address)!;
			const opened = await openLink(db, token!, now);
			const who = await participantBySession(db, opened!.secret, now);
			kinds.push(who!.kind);
			expect(who!.exercise.id).toBe(main.id);
		}
		expect(kinds).toEqual(['role_player', 'medical_centre']);
	});
});
