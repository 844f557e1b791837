import { v7 } from 'uuid';
import { user } from '#lib/server/auth/schema.ts';
import type { Tx } from '#lib/server/db/client.ts';
import { membership, municipality } from '#lib/server/municipalities/schema.ts';
import { members, place, type Member } from './content/people.ts';

export type Members = Record<Member, string>;

/** The municipality and its members. All have the same password, so that every role can be tried. */
export async function insertMunicipality(
	tx: Tx,
	passwordHash: string
): Promise<{ municipalityId: string; memberIds: Members }> {
	const municipalityId = v7();
	await tx.insert(municipality).values({ id: municipalityId, ...place, isDemo: true });
	const keys = Object.keys(members) as Member[];
	const memberIds = Object.fromEntries(keys.map((key) => [key, v7()])) as Members;
	await tx
		.insert(user)
		.values(
			keys.map((key) => ({ id: memberIds[key], email: members[key].email, name: members[key].name, passwordHash }))
		);
	await tx
		.insert(membership)
		.values(keys.map((key) => ({ municipalityId, userId: memberIds[key], role: members[key].role })));
	return { municipalityId, memberIds };
}
