import { v7 } from 'uuid';
import type { Tx } from '#lib/server/db/client.ts';
import { forum, forumMeeting } from '#lib/server/forums/schema.ts';
import { contactPerson, organisation } from '#lib/server/organisations/schema.ts';
import { workday, type Calendar } from './calendar.ts';
import { forums, organisations, type ForumKey, type OrganisationKey } from './content/register.ts';
import type { Members } from './municipality.ts';

/** What every exercise of the demo builds on. */
export type Place = {
	municipalityId: string;
	members: Members;
	organisations: Record<OrganisationKey, string>;
	forums: Record<ForumKey, string>;
	calendar: Calendar;
};

/** An id for each key. */
export function idsFor<Key extends string>(content: Record<Key, unknown>): Record<Key, string> {
	return Object.fromEntries(Object.keys(content).map((key) => [key, v7()])) as Record<Key, string>;
}

export function entries<Key extends string, Value>(content: Record<Key, Value>): [Key, Value][] {
	return Object.entries(content) as [Key, Value][];
}

/** Organisations with their contacts, and the arenas with their meetings. */
export async function insertRegister(
	tx: Tx,
	municipalityId: string,
	calendar: Calendar
): Promise<Pick<Place, 'organisations' | 'forums'>> {
	const organisationIds = idsFor(organisations);
	await tx.insert(organisation).values(
		entries(organisations).map(([key, { contact: _contact, ...values }]) => ({
			...values,
			id: organisationIds[key],
			municipalityId
		}))
	);
	await tx
		.insert(contactPerson)
		.values(entries(organisations).map(([key, { contact }]) => ({ ...contact, organisationId: organisationIds[key] })));

	const forumIds = idsFor(forums);
	await tx.insert(forum).values(
		entries(forums).map(([key, { name, abbreviation }]) => ({
			id: forumIds[key],
			municipalityId,
			name,
			abbreviation
		}))
	);
	await tx
		.insert(forumMeeting)
		.values(
			entries(forums).flatMap(([key, { meetings }]) =>
				meetings.map((days) => ({ forumId: forumIds[key], heldOn: workday(calendar.today, days) }))
			)
		);
	return { organisations: organisationIds, forums: forumIds };
}
