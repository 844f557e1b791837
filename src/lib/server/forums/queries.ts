import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '#lib/server/db/client.ts';
import { forum, forumMeeting } from './schema.ts';

const columns = { id: forum.id, name: forum.name, abbreviation: forum.abbreviation };

/** The municipality's samarbeidsarenaer by name, each with its meeting dates (`YYYY-MM-DD`) in order. */
export async function forumsOf(db: Db, municipalityId: string) {
	const found = await db
		.select(columns)
		.from(forum)
		.where(eq(forum.municipalityId, municipalityId))
		.orderBy(asc(forum.name));
	const meetings = await db
		.select({ forumId: forumMeeting.forumId, heldOn: forumMeeting.heldOn })
		.from(forumMeeting)
		.innerJoin(forum, eq(forum.id, forumMeeting.forumId))
		.where(eq(forum.municipalityId, municipalityId))
		.orderBy(asc(forumMeeting.heldOn));
	return found.map((one) => ({
		...one,
		meetings: meetings.filter(({ forumId }) => forumId === one.id).map(({ heldOn }) => heldOn)
	}));
}
export type Forum = Awaited<ReturnType<typeof forumsOf>>[number];

/** One samarbeidsarena of one municipality with its meetings, or null. */
export async function forumById(db: Db, municipalityId: string, id: string) {
	const [found] = await db
		.select(columns)
		.from(forum)
		.where(and(eq(forum.municipalityId, municipalityId), eq(forum.id, id)));
	if (!found) return null;
	const meetings = await db
		.select({ id: forumMeeting.id, heldOn: forumMeeting.heldOn })
		.from(forumMeeting)
		.where(eq(forumMeeting.forumId, id))
		.orderBy(asc(forumMeeting.heldOn));
	return { ...found, meetings };
}
