import type { Db } from '#lib/server/db/client.ts';
import { createOrganisation } from '#lib/server/organisations/commands.ts';
import { addParticipations } from '#lib/server/organisations/participations.ts';
import { done } from './plan.fixture.ts';

/** What the form of the register gives for a medical centre. */
export const office = (name: string) => ({
	kind: 'medical_centre' as const,
	name,
	address: '',
	email: '',
	phone: '',
	doctors: 4,
	note: '',
	version: 1
});
/** What is asked of who takes part. */
export const demands = {
	meetings: 2,
	meetingMinutes: 60,
	hoursOnDay: 4.5,
	compensation: 'Etter avtale',
	task: 'Ta imot'
};
export const contact = { name: 'Anne', email: 'anne@torget.no', phone: '' };

/** A medical centre in the register. @returns its id */
export async function registered(db: Db, municipalityId: string, name: string): Promise<string> {
	return done(await createOrganisation(db, municipalityId, office(name)));
}

/** Medical centres that are asked to take part, in order. */
export async function invited(db: Db, place: { municipalityId: string; exerciseId: string }, ...names: string[]) {
	const ids: string[] = [];
	for (const name of names) ids.push(await registered(db, place.municipalityId, name));
	const asked = { 'organisationIds[]': ids, withContacts: false, ...demands };
	return done(await addParticipations(db, place.municipalityId, place.exerciseId, asked));
}
