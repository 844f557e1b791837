import { eq } from 'drizzle-orm';
import { v4 } from 'uuid';
import { expect } from 'vitest';
import { roleScriptFields, type RoleScript } from '#lib/role-players/instruction.ts';
import { commsCheck, contactChannel, contactLine } from '#lib/server/contact-lines/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { evaluationForm, response } from '#lib/server/evaluations/schema.ts';
import { criterion, exercise, objective } from '#lib/server/exercises/schema.ts';
import { newExercise, newPerson, newWorld, type World } from '#lib/server/lessons/lessons.fixture.ts';
import { finding, improvementAction, lesson, lessonInExercise, passage } from '#lib/server/lessons/schema.ts';
import { assessment, observation } from '#lib/server/observations/schema.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { restrict, saveNarratives, takeFinding } from '#lib/server/report/commands.ts';
import { narrativesMark, restrictable, restrictedMark } from '#lib/server/report/queries.ts';
import { casting, firstImpression, rolePlay } from '#lib/server/role-players/schema.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';

/** When it is told. */
export const now = new Date('2026-12-20T09:00:00Z');
/** How long it took until somebody acknowledged on a line that does not work, and one more on a line that does. */
export const secretMinutes = 7317;

/**
 * An exercise that is over, with one restricted and one open of each kind. What must not become public begins with
 * «Hemmelig».
 */
export async function openAndRestricted(db: Db): Promise<World> {
	const world = await newWorld(db);
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
	await db
		.insert(assessment)
		.values({ criterionId: openCriterion.id, rating: 'partly_attained', reason: 'HemmeligBegrunnelse' });
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
	return world;
}
