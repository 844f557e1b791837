import { error, type RequestEvent } from '@sveltejs/kit';
import type { Permission } from '#lib/municipalities/member.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import type { Db } from '#lib/server/db/client.ts';
import { database } from '#lib/server/db/instance.ts';
import type { Member } from '#lib/server/municipalities/queries.ts';
import { exerciseById, type Exercise } from './queries.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Load and authorise in one: the exercise in the address, if it is the member's municipality's and the role allows it.
 * Every page, action and endpoint below `/ovelser/[exercise]` begins here; what it then reads or writes is scoped by
 * `exercise.id`.
 * @throws 401, 403, or 404 for an exercise that does not exist or is another municipality's (alike)
 */
export async function requireExercise(
	event: Pick<RequestEvent, 'locals' | 'params'>,
	permission: Permission
): Promise<{ db: Db; member: Member; exercise: Exercise; now: Date }> {
	const member = requireMember(event, permission);
	const id = event.params.exercise ?? '';
	const db = database();
	const found = uuid.test(id) ? await exerciseById(db, member.municipality.id, id) : null;
	if (!found) error(404);
	return { db, member, exercise: found, now: event.locals.now };
}
