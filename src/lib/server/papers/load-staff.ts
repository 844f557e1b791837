import { and, asc, eq, ne } from 'drizzle-orm';
import { cardNumbers, firstName, inCardOrder } from '#lib/cards/card.ts';
import { papers } from '#lib/i18n/nb/papers.ts';
import { roles as duties } from '#lib/i18n/nb/roles.ts';
import { clock, isoDate, shortDate } from '#lib/i18n/time.ts';
import { plannedAt, startOf } from '#lib/msel/timing.ts';
import type { ArenaData, BadgeData, MselData, PosterData, SignInData } from '#lib/papers/paper.ts';
import type { Db } from '#lib/server/db/client.ts';
import { objectivesOf, type Exercise } from '#lib/server/exercises/queries.ts';
import { forumsOf } from '#lib/server/forums/queries.ts';
import { improvementAction, lesson } from '#lib/server/lessons/schema.ts';
import { injectsOf } from '#lib/server/msel/queries.ts';
import { participationsOf } from '#lib/server/organisations/queries.ts';
import { participantsOf } from '#lib/server/participants/queries.ts';
import { castable, castingsOf } from '#lib/server/role-players/progress.ts';
import { rolesOf as rolePlaysOf } from '#lib/server/role-players/queries.ts';
import { rolesOf } from '#lib/server/roles/queries.ts';

/** What hangs on the wall. Nothing but what everybody on the spot must know. */
export function posterData(exercise: Exercise, appUrl: string): PosterData {
	const { stopPhrase, realIncidentProcedure, safetyContact, safetyPhone } = exercise;
	return { stopPhrase, realIncidentProcedure, safetyContact, safetyPhone, codePage: `${appUrl}/kode` };
}

/** Who gives injects in the exercise, by name; '' where some have no sender. */
export async function senders(db: Db, exerciseId: string): Promise<string[]> {
	const injects = await injectsOf(db, exerciseId);
	return [...new Set(injects.map((one) => one.sender))].sort((a, b) => a.localeCompare(b, 'nb'));
}

/**
 * Dreiebok; the caller has checked that it may be seen (`maySeeInjects`).
 * @param sender only what this one gives; null for all
 */
export async function mselData(db: Db, exercise: Exercise, sender: string | null): Promise<MselData> {
	const zone = exercise.timeZone;
	const start = startOf(exercise);
	const objectives = new Map((await objectivesOf(db, exercise.id)).map(({ id, number }) => [id, number]));
	const clockOf = (at: Date | null) => {
		if (!at) return '';
		const otherDay = start && isoDate(at, zone) !== isoDate(start, zone);
		return otherDay ? `${shortDate(at, zone)} ${clock(at, zone)}` : clock(at, zone);
	};
	const injects = await injectsOf(db, exercise.id);
	return {
		scenario: sender === null ? exercise.scenario : '',
		sender,
		injects: injects
			.filter((one) => sender === null || one.sender === sender)
			.map((one) => ({
				...{ number: one.number, offsetMinutes: one.offsetMinutes, sender: one.sender, recipient: one.recipient },
				...{ channel: one.channel, content: one.content, expectedAction: one.expectedAction, state: one.state },
				clock: clockOf(plannedAt(start, one.offsetMinutes)),
				objective: one.objectiveId ? (objectives.get(one.objectiveId) ?? null) : null,
				deliveredClock: clockOf(one.deliveredAt)
			}))
	};
}

/** The markører with the numbers of what they play, in the order they are received. Personal data, for those who plan. */
async function rolePlayers(db: Db, exerciseId: string) {
	const numbers = new Map((await rolePlaysOf(db, exerciseId)).map(({ id, number }) => [id, number]));
	const castings = await castingsOf(db, exerciseId);
	const people = (await castable(db, exerciseId)).map(({ id, name }) => {
		const mine = castings.filter((one) => one.participantId === id);
		const own = mine.filter((one) => !one.reserve);
		return {
			name,
			firstName: firstName(name),
			reserve: own.length === 0 && mine.length > 0,
			numbers: (own.length > 0 ? own : mine).map((one) => numbers.get(one.rolePlayId)!).sort((a, b) => a - b)
		};
	});
	return inCardOrder(people);
}

const staffOf = async (db: Db, exerciseId: string) =>
	(await rolesOf(db, exerciseId)).flatMap(({ function: duty, staffedBy }) =>
		duty === 'exercised' || staffedBy.trim() === '' ? [] : [{ name: staffedBy, duty: duties.function[duty] }]
	);

/** Sign-in sheets. Personal data, for those who plan; who has been cleared away is not on them. */
export async function signInData(db: Db, exercise: Exercise): Promise<SignInData> {
	const people = await participantsOf(db, exercise.id);
	const participations = await participationsOf(db, exercise.id);
	return {
		rolePlayers: (await rolePlayers(db, exercise.id)).map((one) => ({
			numbers: one.reserve ? `${papers.badges.reserve} ${cardNumbers(one.numbers)}` : cardNumbers(one.numbers),
			name: one.name
		})),
		offices: participations
			.filter(({ kind, answer }) => kind === 'medical_centre' && answer !== 'declined')
			.map(({ name }) => name),
		evaluators: people.filter(({ kind, clearedAt }) => kind === 'evaluator' && !clearedAt).map(({ name }) => name),
		staff: await staffOf(db, exercise.id)
	};
}

/** Badges: first names and numbers of markører, names and functions of the staff, first names of evaluators. */
export async function badgeData(db: Db, exercise: Exercise): Promise<BadgeData> {
	const people = await participantsOf(db, exercise.id);
	const { badges: t } = papers;
	return {
		badges: [
			...(await rolePlayers(db, exercise.id)).map((one) => ({
				name: one.firstName,
				role: one.reserve ? t.reserve : t.rolePlayer,
				number: cardNumbers(one.numbers)
			})),
			...(await staffOf(db, exercise.id)).map(({ name, duty }) => ({ name, role: duty, number: '' })),
			...people
				.filter(({ kind, clearedAt }) => kind === 'evaluator' && !clearedAt)
				.map(({ name }) => ({ name: firstName(name), role: t.evaluator, number: '' }))
		]
	};
}

/**
 * What samarbeidsarenaer follow up: the open tiltak of the municipality's lessons, also those from other exercises, since an
 * arena meets about all of them. Others than the municipality sit in it: of a lesson that is unntatt offentlighet it is told
 * who has something to do and when, and none of the words.
 * @param forumId one arena; null for all
 */
export async function arenaData(
	db: Db,
	municipalityId: string,
	forumId: string | null,
	today: string
): Promise<ArenaData> {
	const forums = (await forumsOf(db, municipalityId)).filter(({ id }) => forumId === null || id === forumId);
	const rows = await db
		.select({
			forumId: improvementAction.forumId,
			lesson: lesson.number,
			title: lesson.title,
			restricted: lesson.restricted,
			theme: lesson.theme,
			measure: improvementAction.measure,
			owner: improvementAction.owner,
			dueDate: improvementAction.dueDate,
			state: improvementAction.state,
			effectIndicator: improvementAction.effectIndicator
		})
		.from(improvementAction)
		.innerJoin(lesson, eq(lesson.id, improvementAction.lessonId))
		.where(
			and(eq(lesson.municipalityId, municipalityId), ne(improvementAction.state, 'done'), ne(lesson.state, 'withdrawn'))
		)
		.orderBy(asc(improvementAction.dueDate), asc(lesson.number), asc(improvementAction.id));
	return {
		arenas: forums.map(({ id, name, meetings }) => ({
			name,
			nextMeeting: meetings.find((heldOn) => heldOn >= today) ?? null,
			actions: rows
				.filter((row) => row.forumId === id)
				.map(({ forumId: _forum, restricted, ...action }) => ({
					...action,
					...(restricted ? { title: papers.withheld, measure: '', effectIndicator: '' } : {}),
					overdue: action.dueDate < today
				}))
		}))
	};
}
