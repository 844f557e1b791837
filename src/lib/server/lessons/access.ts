import { error, type RequestEvent } from '@sveltejs/kit';
import { isId } from '#lib/forms/id.ts';
import type { Permission } from '#lib/municipalities/member.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import type { Db } from '#lib/server/db/client.ts';
import { database } from '#lib/server/db/instance.ts';
import type { Member } from '#lib/server/municipalities/queries.ts';
import { lessonById, type FlaggedLesson } from './queries.ts';

/**
 * Load and authorise in one: the lesson in the address, if it is the member's municipality's and the role allows it.
 * @throws 401, 403, or 404 for a lesson that does not exist or is another municipality's (alike)
 */
export async function requireLesson(
	event: Pick<RequestEvent, 'locals' | 'params'>,
	permission: Permission
): Promise<{ db: Db; member: Member; lesson: FlaggedLesson; now: Date }> {
	const member = requireMember(event, permission);
	const id = event.params.lesson;
	const db = database();
	const { now } = event.locals;
	const found = isId(id) ? await lessonById(db, member.municipality.id, id, now) : null;
	if (!found) error(404);
	return { db, member, lesson: found, now };
}
