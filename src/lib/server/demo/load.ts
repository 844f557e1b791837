import { hashPassword } from '#lib/server/auth/passwords.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { organisation, participation } from '#lib/server/organisations/schema.ts';
import { issueLink, linkAddress, linkDaysAfterExercise } from '#lib/server/participants/links.ts';
import { linkDeadline } from '#lib/participants/link.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { at, demoCalendar, yearOf } from './calendar.ts';
import { members } from './content/people.ts';
import { insertMunicipality } from './municipality.ts';

export type Demo = { email: string; rolePlayerLink: string; medicalCentreLink: string };

/**
 * Fill an empty database with the fictive Eksempelvik kommune and its exercises, all in one transaction. Dates are counted
 * from `now`, so that the demo is always fresh.
 * @returns the login's address, and two personal links that work
 */
export async function loadDemo(
	db: Db,
	{ now, password, appUrl }: { now: Date; password: string; appUrl: string }
): Promise<Demo> {
	const passwordHash = await hashPassword(password);
	const calendar = demoCalendar(now);
	return db.transaction(async (tx) => {
		const { municipalityId } = await insertMunicipality(tx, passwordHash);
		const endsAt = at(calendar.main, '13:00');
		const [held] = await tx
			.insert(exercise)
			.values({
				municipalityId,
				title: `Brønnvakt ${yearOf(calendar.main)}`,
				format: 'full_scale',
				state: 'evaluating',
				startsAt: at(calendar.main, '09:30'),
				endsAt
			})
			.returning({ id: exercise.id });
		const [office] = await tx
			.insert(organisation)
			.values({ municipalityId, kind: 'medical_centre', name: 'Prøveneset legesenter' })
			.returning({ id: organisation.id });
		const [part] = await tx
			.insert(participation)
			.values({ exerciseId: held!.id, organisationId: office!.id })
			.returning({ id: participation.id });
		const [player, contact] = await tx
			.insert(participant)
			.values([
				{ exerciseId: held!.id, kind: 'role_player', name: 'Liv Torunn Bakke' },
				{ exerciseId: held!.id, kind: 'medical_centre', participationId: part!.id, name: 'Frida Nordlie' }
			])
			.returning({ id: participant.id });
		const until = linkDeadline(endsAt, now, linkDaysAfterExercise);
		const link = async (id: string) => linkAddress(appUrl, await issueLink(tx, id, until, now));
		return {
			email: members.ingrid.email,
			rolePlayerLink: await link(player!.id),
			medicalCentreLink: await link(contact!.id)
		};
	});
}
