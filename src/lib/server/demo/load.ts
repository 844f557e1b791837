import { linkDeadline } from '#lib/participants/link.ts';
import { hashPassword } from '#lib/server/auth/passwords.ts';
import type { Db } from '#lib/server/db/client.ts';
import { issueLink, linkAddress, linkDaysAfterExercise } from '#lib/server/participants/links.ts';
import { at, demoCalendar, plusDays } from './calendar.ts';
import { findings } from './content/findings.ts';
import { lessons } from './content/lessons.ts';
import { earlierLessons } from './content/earlier.ts';
import { mainParticipations } from './content/participations.ts';
import { earlierNarratives, mainNarratives } from './content/narratives.ts';
import { members } from './content/people.ts';
import { insertEarlier } from './earlier.ts';
import { insertFeedback } from './feedback.ts';
import { insertFindings, insertLessons } from './learning.ts';
import { insertMunicipality } from './municipality.ts';
import { insertNext } from './next.ts';
import { insertParticipants } from './participants.ts';
import { insertMain, insertParticipations } from './plan.ts';
import { insertRegister, type Place } from './register.ts';
import { approveDemoReport } from './reports.ts';
import { insertRolePlays } from './role-plays.ts';

export type Demo = { email: string; rolePlayerLead: string; rolePlayerLink: string; medicalCentreLink: string };

/** Whose links are printed: the card of Astrid Berg, and the office that has not answered yet. */
const printed = { rolePlayer: '7', medicalCentre: 'proveneset' };

/**
 * Fill an empty database with the fictive Eksempelvik kommune and its exercises. Dates are counted from `now`, so that
 * the demo is always fresh.
 * @returns the login's address, and two personal links that work
 */
export async function loadDemo(
	db: Db,
	{ now, password, appUrl }: { now: Date; password: string; appUrl: string }
): Promise<Demo> {
	const passwordHash = await hashPassword(password);
	const calendar = demoCalendar(now);
	const filled = await db.transaction(async (tx) => {
		const { municipalityId, memberIds } = await insertMunicipality(tx, passwordHash);
		const register = await insertRegister(tx, municipalityId, calendar);
		const place: Place = { municipalityId, members: memberIds, calendar, ...register };

		const main = await insertMain(tx, place);
		const earlier = await insertEarlier(tx, place, main);
		const participations = await insertParticipations(tx, place, main.id, mainParticipations, (daysBefore) =>
			at(plusDays(calendar.main, -daysBefore), '11:05')
		);
		const people = await insertParticipants(tx, place, main, participations);
		await insertRolePlays(tx, place, main, people);
		const answers = await insertFeedback(tx, place, main, people);
		const held = { id: main.id, mainId: main.id, day: calendar.main };
		const findingIds = await insertFindings(tx, place, held, findings, { answers, observations: main.observations });
		const lessonIds = await insertLessons(tx, place, held, lessons, {
			firstNumber: earlierLessons.length + 1,
			findingIds
		});
		await insertNext(tx, place, main, new Map([...lessonIds, ...earlier.lessonIds]));

		const until = linkDeadline(main.endsAt, now, linkDaysAfterExercise);
		const link = async (key: string) => linkAddress(appUrl, await issueLink(tx, people[key]!.id, until, now));
		const links = {
			rolePlayerLink: await link(printed.rolePlayer),
			medicalCentreLink: await link(printed.medicalCentre)
		};
		return { place, mainId: main.id, earlierId: earlier.id, links };
	});
	const { place, mainId, earlierId, links } = filled;
	const reportOf = (day: string, daysAfter: number) => at(plusDays(day, daysAfter), '12:45');
	await approveDemoReport(db, place, earlierId, earlierNarratives, reportOf(calendar.earlier, 34));
	await approveDemoReport(db, place, mainId, mainNarratives, reportOf(calendar.main, 50));
	return { email: members.ingrid.email, rolePlayerLead: members.marte.email, ...links };
}
