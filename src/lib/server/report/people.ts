import { eq } from 'drizzle-orm';
import { report as t } from '#lib/i18n/nb/report.ts';
import { publicOwner } from '#lib/report/public.ts';
import type { Db } from '#lib/server/db/client.ts';
import type { Exercise } from '#lib/server/exercises/queries.ts';
import { forum } from '#lib/server/forums/schema.ts';
import { members } from '#lib/server/municipalities/queries.ts';
import { organisation } from '#lib/server/organisations/schema.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { rolesOf } from '#lib/server/roles/queries.ts';

/**
 * What the public edition calls an owner: whom the exercise's roles are staffed by has that role, a member the function of a
 * member, a participant none.
 */
export async function publicOwners(
	db: Db,
	{ id, municipalityId }: Pick<Exercise, 'id' | 'municipalityId'>
): Promise<(owner: string) => string> {
	const roles = await rolesOf(db, id);
	const staff = await members(db, municipalityId);
	const participants = await db
		.select({ name: participant.name })
		.from(participant)
		.where(eq(participant.exerciseId, id));
	const places = [
		...(await db
			.select({ name: organisation.name })
			.from(organisation)
			.where(eq(organisation.municipalityId, municipalityId))),
		...(await db.select({ name: forum.name }).from(forum).where(eq(forum.municipalityId, municipalityId)))
	];
	const known = {
		people: [
			...roles.flatMap(({ name, staffedBy, deputy }) =>
				[staffedBy, deputy].map((person) => ({ name: person, function: name }))
			),
			...staff.map(({ name, role }) => ({ name, function: t.memberFunctions[role] })),
			...participants.map(({ name }) => ({ name, function: '' }))
		],
		functions: [...roles.map(({ name }) => name), ...places.map(({ name }) => name)]
	};
	return (owner) => publicOwner(owner, known, t.someone);
}
