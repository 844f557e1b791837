import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import type { ForumInput } from '#lib/forums/input.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { forums as t } from '#lib/i18n/nb/forums.ts';
import type { Db } from '#lib/server/db/client.ts';
import { isTaken } from '#lib/server/db/unique.ts';
import { improvementAction } from '#lib/server/lessons/schema.ts';
import { forum, forumMeeting } from './schema.ts';

/** Some twelve years of monthly meetings. */
export const mostMeetings = 150;

const unknown = { ok: false as const, errors: { form: forms.unknownReference(t.name) } };
const nameTaken = { ok: false as const, errors: { name: t.nameTaken } };
const own = (municipalityId: string, id: string) => and(eq(forum.id, id), eq(forum.municipalityId, municipalityId));

/** Add a samarbeidsarena. @returns its id */
export async function createForum(db: Db, municipalityId: string, input: ForumInput): Promise<Outcome<string>> {
	return namedOnce(async () => {
		if (await taken(db, municipalityId, input.name)) return nameTaken;
		const [made] = await db
			.insert(forum)
			.values({ ...input, municipalityId })
			.returning({ id: forum.id });
		return { ok: true, value: made!.id };
	});
}

/** Change a samarbeidsarena's name and abbreviation. */
export async function updateForum(db: Db, municipalityId: string, id: string, input: ForumInput): Promise<Outcome> {
	return namedOnce(async () => {
		if (await taken(db, municipalityId, input.name, id)) return nameTaken;
		const changed = await db.update(forum).set(input).where(own(municipalityId, id)).returning({ id: forum.id });
		return changed.length === 1 ? { ok: true, value: undefined } : unknown;
	});
}

async function taken(db: Db, municipalityId: string, name: string, except?: string): Promise<boolean> {
	const found = await db
		.select({ id: forum.id })
		.from(forum)
		.where(
			and(
				eq(forum.municipalityId, municipalityId),
				eq(sql`lower(${forum.name})`, sql`lower(${name})`),
				except === undefined ? undefined : ne(forum.id, except)
			)
		)
		.limit(1);
	return found.length > 0;
}

async function namedOnce<T>(write: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
	try {
		return await write();
	} catch (error) {
		if (isTaken(error)) return nameTaken;
		throw error;
	}
}

/** Delete a samarbeidsarena, unless tiltak are to be taken up there. */
export async function removeForum(db: Db, municipalityId: string, id: string): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [found] = await tx.select({ id: forum.id }).from(forum).where(own(municipalityId, id)).for('update');
		if (!found) return { ok: true, value: undefined };
		const [actions] = await tx
			.select({ count: count() })
			.from(improvementAction)
			.where(eq(improvementAction.forumId, id));
		if (actions!.count > 0) return { ok: false, errors: { form: t.inUse } };
		await tx.delete(forum).where(own(municipalityId, id));
		return { ok: true, value: undefined };
	});
}

/** Add a meeting date (`YYYY-MM-DD`) to one of the municipality's arenas. */
export async function addMeeting(db: Db, municipalityId: string, forumId: string, heldOn: string): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [found] = await tx.select({ id: forum.id }).from(forum).where(own(municipalityId, forumId)).for('update');
		if (!found) return unknown;
		const [row] = await tx.select({ count: count() }).from(forumMeeting).where(eq(forumMeeting.forumId, forumId));
		if (row!.count >= mostMeetings) return { ok: false, errors: { heldOn: t.tooMany(mostMeetings) } };
		const made = await tx
			.insert(forumMeeting)
			.values({ forumId, heldOn })
			.onConflictDoNothing()
			.returning({ id: forumMeeting.id });
		return made.length === 1 ? { ok: true, value: undefined } : { ok: false, errors: { heldOn: t.meetingTaken } };
	});
}

/** Take a meeting date away. */
export async function removeMeeting(db: Db, municipalityId: string, forumId: string, id: string): Promise<void> {
	await db
		.delete(forumMeeting)
		.where(
			and(
				eq(forumMeeting.id, id),
				eq(forumMeeting.forumId, forumId),
				sql`${forumMeeting.forumId} in (select ${forum.id} from ${forum} where ${forum.municipalityId} = ${municipalityId})`
			)
		);
}
