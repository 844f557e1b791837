import type { ContactLineInput } from '../../src/lib/contact-lines/input.ts';
import type { Outcome } from '../../src/lib/forms/form.ts';
import type { RoleInput } from '../../src/lib/roles/input.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { exercise } from '../../src/lib/server/exercises/schema.ts';
import { municipality } from '../../src/lib/server/municipalities/schema.ts';
import { createRole } from '../../src/lib/server/roles/commands.ts';

/** A municipality with an exercise that is being planned. */
export async function aPlannedExercise(db: Db, of?: { municipalityId: string }) {
	const municipalityId = of?.municipalityId ?? (await aMunicipality(db));
	const [made] = await db
		.insert(exercise)
		.values({ municipalityId, title: 'Ekstremvær', format: 'full_scale' })
		.returning({ id: exercise.id });
	return { id: made!.id, municipalityId };
}

async function aMunicipality(db: Db): Promise<string> {
	const [made] = await db.insert(municipality).values({ name: 'Eksempelvik' }).returning({ id: municipality.id });
	return made!.id;
}

/** What a form for a role gives when only the name is filled in. */
export const roleNamed = (name: string, more: Partial<RoleInput> = {}): RoleInput => ({
	name,
	function: 'exercised',
	organisationId: null,
	external: false,
	responsibility: '',
	staffedBy: '',
	deputy: '',
	version: 1,
	...more
});

/** Roles with these names, in order. @returns their ids */
export async function roles(db: Db, exerciseId: string, ...names: string[]): Promise<string[]> {
	const ids: string[] = [];
	for (const name of names) ids.push(done(await createRole(db, exerciseId, roleNamed(name))));
	return ids;
}

/** What a form for a contact line gives when only the roles are chosen. */
export const lineBetween = (
	fromRoleId: string,
	toRoleId: string,
	more: Partial<ContactLineInput> = {}
): ContactLineInput => ({
	fromRoleId,
	toRoleId,
	purpose: 'alert',
	trigger: '',
	message: '',
	channels: [],
	acknowledgeMinutes: null,
	escalation: '',
	outOfHours: '',
	status: 'untested',
	lastVerifiedOn: null,
	version: 1,
	...more
});

/** The value of a command that went through. @throws with what stood in the way */
export function done<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
	return outcome.value;
}
