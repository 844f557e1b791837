import { v7 } from 'uuid';
import type { Tx } from '#lib/server/db/client.ts';
import { commsCheck, contactChannel, contactLine } from '#lib/server/contact-lines/schema.ts';
import { criterion, exercise, exerciseSeries, exerciseTransition, objective } from '#lib/server/exercises/schema.ts';
import { inject } from '#lib/server/msel/schema.ts';
import { assessment, observation } from '#lib/server/observations/schema.ts';
import { participation } from '#lib/server/organisations/schema.ts';
import { exerciseRole } from '#lib/server/roles/schema.ts';
import type { ExerciseState } from '#lib/exercises/exercise.ts';
import { at, plusDays, yearOf } from './calendar.ts';
import { checks, lines } from './content/contact-lines.ts';
import { main, objectives, type CriterionKey } from './content/exercise.ts';
import { injects } from './content/injects.ts';
import { assessments, observations } from './content/observations.ts';
import { nextParticipations } from './content/participations.ts';
import type { Member } from './content/people.ts';
import type { OrganisationKey } from './content/register.ts';
import { roles } from './content/roles.ts';
import { entries, idsFor, type Place } from './register.ts';

export type MainPlan = {
	id: string;
	startsAt: Date;
	endsAt: Date;
	criteria: Record<CriterionKey, string>;
	observations: Record<string, string>;
};

/** The main exercise as it was planned and held: goals, roles, lines, dreiebok and what the evaluators saw. */
export async function insertMain(tx: Tx, place: Place): Promise<MainPlan> {
	const { municipalityId, calendar, members } = place;
	const day = calendar.main;
	const id = v7();
	const seriesId = v7();
	const startsAt = at(day, main.startClock);
	const endsAt = at(day, main.endClock);
	await tx.insert(exerciseSeries).values({ id: seriesId, municipalityId, name: main.series });
	await tx.insert(exercise).values({
		id,
		municipalityId,
		seriesId,
		title: `${main.series} ${yearOf(day)}`,
		format: 'full_scale',
		state: 'evaluating',
		purpose: main.purpose,
		scenario: main.scenario,
		startsAt,
		endsAt,
		place: main.place,
		stopPhrase: main.stopPhrase,
		realIncidentProcedure: main.realIncidentProcedure,
		safetyContact: main.safetyContact,
		safetyPhone: main.safetyPhone,
		caseNumber: main.caseNumber(yearOf(day)),
		startedAt: at(day, main.startedClock),
		endedAt: at(day, main.endedClock),
		createdAt: at(plusDays(day, -126), '10:20')
	});
	await insertTransitions(tx, place, id, [
		['planned', 'ready', 'ingrid', at(plusDays(day, -12), '13:10')],
		['ready', 'running', 'torHakon', at(day, main.startedClock)],
		['running', 'evaluating', 'torHakon', at(day, main.endedClock)]
	]);

	const objectiveIds = objectives.map(() => v7());
	await tx.insert(objective).values(
		objectives.map(({ title, description }, index) => ({
			id: objectiveIds[index]!,
			exerciseId: id,
			position: index + 1,
			title,
			description
		}))
	);
	const criteria = Object.fromEntries(
		objectives.flatMap((one) => one.criteria.map(({ key }) => [key, v7()]))
	) as Record<CriterionKey, string>;
	await tx.insert(criterion).values(
		objectives.flatMap((one, index) =>
			one.criteria.map(({ key, text, howSeen }, place) => ({
				id: criteria[key],
				objectiveId: objectiveIds[index]!,
				position: place + 1,
				text,
				howSeen
			}))
		)
	);
	await insertRoles(tx, place, id);
	await tx.insert(inject).values(
		injects.map(({ offset, delivered, expected, objective: number, ...rest }, index) => ({
			...rest,
			exerciseId: id,
			number: index + 1,
			offsetMinutes: offset,
			expectedAction: expected,
			objectiveId: objectiveIds[number - 1]!,
			deliveredAt: delivered === null ? null : at(day, delivered)
		}))
	);

	const seen = Object.fromEntries(observations.map(({ key }) => [key, v7()]));
	await tx.insert(observation).values(
		observations.map(({ key, criterion: served, clock, place: where, fact, by }) => ({
			id: seen[key]!,
			exerciseId: id,
			criterionId: criteria[served],
			observedAt: at(day, clock),
			place: where,
			fact,
			byUserId: members[by],
			createdAt: at(day, clock)
		}))
	);
	await tx.insert(assessment).values(
		entries(assessments).map(([key, { rating, reason }]) => ({
			criterionId: criteria[key],
			rating,
			reason,
			byUserId: members.perArne,
			at: at(plusDays(day, 9), '11:00')
		}))
	);
	return { id, startsAt, endsAt, criteria, observations: seen };
}

/** Moves between states, in order. */
export async function insertTransitions(
	tx: Tx,
	{ members }: Place,
	exerciseId: string,
	moves: [ExerciseState, ExerciseState, Member, Date][]
): Promise<void> {
	await tx.insert(exerciseTransition).values(
		moves.map(([fromState, toState, by, when]) => ({
			exerciseId,
			fromState,
			toState,
			byUserId: members[by],
			at: when
		}))
	);
}

async function insertRoles(tx: Tx, { organisations, calendar }: Place, exerciseId: string): Promise<void> {
	const ids = idsFor(roles);
	await tx.insert(exerciseRole).values(
		entries(roles).map(([key, { organisation, ...rest }], index) => ({
			...rest,
			id: ids[key],
			exerciseId,
			position: index + 1,
			organisationId: organisation && organisations[organisation]
		}))
	);
	const lineIds = lines.map(() => v7());
	await tx.insert(contactLine).values(
		lines.map(({ from, to, acknowledge, verified, channels: _channels, ...rest }, index) => ({
			...rest,
			id: lineIds[index]!,
			exerciseId,
			number: index + 1,
			fromRoleId: ids[from],
			toRoleId: ids[to],
			acknowledgeMinutes: acknowledge,
			lastVerifiedOn: verified ? calendar.main : null
		}))
	);
	await tx.insert(contactChannel).values(
		lines.flatMap(({ channels }, index) =>
			channels.map(({ kind, real, exercise: used }, rank) => ({
				lineId: lineIds[index]!,
				rank: rank + 1,
				kind,
				realValue: real,
				exerciseValue: used
			}))
		)
	);
	await tx.insert(commsCheck).values(
		checks.map(({ line, clock, ...rest }) => ({
			...rest,
			lineId: lineIds[line - 1]!,
			triedAt: at(calendar.main, clock)
		}))
	);
}

/** Who is asked to take part, what it costs them, and what they answered. */
export async function insertParticipations(
	tx: Tx,
	{ organisations }: Place,
	exerciseId: string,
	content: typeof nextParticipations,
	/** The moment an answer came, from the number of days that the content says. */
	answeredAt: (days: number) => Date
): Promise<Partial<Record<OrganisationKey, string>>> {
	const ids: Partial<Record<OrganisationKey, string>> = {};
	await tx.insert(participation).values(
		content.map(({ organisation, minutes, hours, answered, ...rest }) => ({
			...rest,
			id: (ids[organisation] = v7()),
			exerciseId,
			organisationId: organisations[organisation],
			meetingMinutes: minutes,
			hoursOnDay: hours,
			answeredAt: answered === null ? null : answeredAt(answered)
		}))
	);
	return ids;
}
