import { eq } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import type { Tx } from '#lib/server/db/client.ts';
import { addCriterion, addObjective } from '#lib/server/exercises/objective-commands.ts';
import { exerciseById } from '#lib/server/exercises/queries.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { startNextExercise } from '#lib/server/lessons/carry-commands.ts';
import { leaveOut, takeIn } from '#lib/server/lessons/decision-commands.ts';
import { at, plusDays, yearOf } from './calendar.ts';
import { next } from './content/next.ts';
import { nextParticipations } from './content/participations.ts';
import type { OrganisationKey } from './content/register.ts';
import { insertContacts } from './participants.ts';
import { insertParticipations, type MainPlan } from './plan.ts';
import type { Place } from './register.ts';

/** Next year's exercise, started from the main one the way the coordinator does it. */
export async function insertNext(tx: Tx, place: Place, main: MainPlan, lessonIds: Map<number, string>): Promise<void> {
	const { municipalityId, members, calendar } = place;
	const day = calendar.next;
	const previous = await exerciseById(tx, municipalityId, main.id);
	const exerciseId = valueOf(
		await startNextExercise(tx, municipalityId, previous!, {
			title: `${next.title} ${yearOf(day)}`,
			format: 'command_post',
			series: 'outside',
			startsAt: at(day, next.startClock),
			endsAt: at(day, next.endClock),
			place: false,
			safety: true,
			roles: true,
			contactLines: true,
			'underWork[]': []
		})
	);
	await tx
		.update(exercise)
		.set({
			purpose: next.purpose,
			scenario: next.scenario,
			place: next.place,
			createdAt: at(plusDays(calendar.today, -9), '09:10')
		})
		.where(eq(exercise.id, exerciseId));
	const { title, description, criterion: text, howSeen } = next.objective;
	const objectiveId = await addObjective(tx, exerciseId, { title, description, version: 0 });
	valueOf(await addCriterion(tx, exerciseId, objectiveId, { text, howSeen }));

	const by = { userId: members.ingrid, at: at(plusDays(calendar.today, -6), '13:40') };
	const bridge = (number: number) => ({ municipalityId, exerciseId, lessonId: lessonIds.get(number)! });
	const { takenIn, leftOut } = next;
	valueOf(
		await takeIn(
			tx,
			bridge(takenIn.lesson),
			{ as: 'criterion', text: takenIn.text, objectiveId, howSeen: takenIn.howSeen },
			by
		)
	);
	valueOf(await leaveOut(tx, bridge(leftOut.lesson), { reason: leftOut.reason }, by));
	const participations = await insertParticipations(tx, place, exerciseId, nextParticipations, (daysAgo) =>
		at(plusDays(calendar.today, -daysAgo), '09:25')
	);
	const hasAnswered = (key: OrganisationKey) =>
		nextParticipations.some(({ organisation, answered }) => organisation === key && answered !== null);
	await insertContacts(tx, place, { id: exerciseId, endsAt: at(day, next.endClock) }, participations, hasAnswered);
}

/** What a command made; the demo's content is never refused. */
function valueOf<Value>(outcome: Outcome<Value>): Value {
	if (!outcome.ok) throw new Error(`The demo was refused: ${JSON.stringify(outcome.errors)}`);
	return outcome.value;
}
