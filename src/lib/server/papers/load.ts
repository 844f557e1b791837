import { clock, isoDate, longDate, sentence, span } from '#lib/i18n/time.ts';
import type { DirectiveData, DirectoryData, PaperHead } from '#lib/papers/paper.ts';
import { linesOf, realValuesOf } from '#lib/server/contact-lines/queries.ts';
import type { Db } from '#lib/server/db/client.ts';
import { objectivesOf, type Exercise } from '#lib/server/exercises/queries.ts';
import { participationsOf } from '#lib/server/organisations/queries.ts';
import { frontOf } from '#lib/server/role-players/queries.ts';
import { rolesOf } from '#lib/server/roles/queries.ts';

/*
 * What the papers for those who take part say. Each is picked field by field: what is not named here cannot be printed.
 */

/** What stands on every paper of the exercise. */
export function paperHead(exercise: Exercise, municipality: string, now: Date): PaperHead {
	const { title, startsAt, endsAt, timeZone, place, caseNumber } = exercise;
	return {
		municipality,
		exercise: title,
		time: startsAt ? (endsAt ? span(startsAt, endsAt, timeZone) : longDate(startsAt, timeZone)) : '',
		place,
		caseNumber,
		madeOn: isoDate(now, timeZone)
	};
}

/** Øvingsdirektiv: without scenario, innspill and criteria; of the markører's front only where and when they meet. */
export async function directiveData(db: Db, exercise: Exercise): Promise<DirectiveData> {
	const { format, purpose, stopPhrase, realIncidentProcedure, safetyContact, safetyPhone, timeZone } = exercise;
	const objectives = await objectivesOf(db, exercise.id);
	const roles = await rolesOf(db, exercise.id);
	const front = await frontOf(db, exercise.id);
	const meetAt = front?.meetAt ? `${longDate(front.meetAt, timeZone)} kl.\u00a0${clock(front.meetAt, timeZone)}` : '';
	const participations = await participationsOf(db, exercise.id);
	return {
		...{ format, purpose, stopPhrase, realIncidentProcedure, safetyContact, safetyPhone },
		objectives: objectives.map(({ number, title, description }) => ({ number, title, description })),
		meeting: sentence([meetAt, front?.meetingPlace ?? ''].filter(Boolean).join(', ')),
		staff: roles.flatMap(({ name, function: duty, staffedBy }) =>
			duty === 'exercised' ? [] : [{ name, function: duty, staffedBy }]
		),
		roles: roles
			.filter((role) => role.function === 'exercised')
			.map(({ name, organisation, responsibility }) => ({ name, organisation, responsibility })),
		organisations: participations
			.filter(({ answer }) => answer !== 'declined')
			.map(({ name, kind }) => ({ name, kind }))
	};
}

/**
 * Sambandskatalog. The lines' own texts (what triggers them, what must be said) are the staff's and not in it.
 * @param restricted with the values of a real event; the caller has checked that the asker plans the exercise
 */
export async function directoryData(
	db: Db,
	exerciseId: string,
	{ restricted = false }: { restricted?: boolean } = {}
): Promise<DirectoryData> {
	const lines = await linesOf(db, exerciseId);
	const real = new Map<string, string[]>();
	if (restricted) for (const { id } of lines) real.set(id, await realValuesOf(db, exerciseId, id));
	return {
		restricted,
		lines: lines.map(({ id, number, from, to, purpose, acknowledgeMinutes, channels }) => ({
			...{ number, from, to, purpose, acknowledgeMinutes },
			channels: channels.map(({ kind, exerciseValue }, index) => {
				const realValue = real.get(id)?.[index];
				return { kind, exerciseValue, ...(realValue ? { realValue } : {}) };
			})
		}))
	};
}
