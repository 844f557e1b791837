import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { isId } from '#lib/forms/id.ts';
import { forumInput, meetingInput } from '#lib/forums/input.ts';
import { isoDate } from '#lib/i18n/time.ts';
import type { Permission } from '#lib/municipalities/member.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { addMeeting, removeForum, removeMeeting, updateForum } from '#lib/server/forums/commands.ts';
import { forumById } from '#lib/server/forums/queries.ts';
import type { Actions, PageServerLoad } from './$types';

/** @throws 404 for an arena that does not exist or is another municipality's (alike) */
async function requireForum(event: RequestEvent<{ forum: string }>, permission: Permission) {
	const { municipality } = requireMember(event, permission);
	const db = database();
	const forum = isId(event.params.forum) ? await forumById(db, municipality.id, event.params.forum) : null;
	if (!forum) error(404);
	return { db, forum, municipalityId: municipality.id };
}

export const load: PageServerLoad = async (event) => {
	const { forum } = await requireForum(event, 'read');
	const today = isoDate(event.locals.now);
	return {
		forum: { ...forum, meetings: forum.meetings.map((one) => ({ ...one, coming: one.heldOn >= today })) }
	};
};

export const actions: Actions = {
	update: async (event) => {
		const { db, forum, municipalityId } = await requireForum(event, 'plan');
		const parsed = parseForm(await event.request.formData(), forumInput);
		if (!parsed.ok) return fail(400, { form: 'forum', values: parsed.values, errors: parsed.errors });
		const changed = await updateForum(db, municipalityId, forum.id, parsed.data);
		if (!changed.ok) return fail(409, { form: 'forum', values: parsed.values, errors: changed.errors });
		redirect(303, `/register/arenaer/${forum.id}`);
	},
	remove: async (event) => {
		const { db, forum, municipalityId } = await requireForum(event, 'plan');
		const removed = await removeForum(db, municipalityId, forum.id);
		if (!removed.ok) return fail(409, { form: 'page', values: {}, errors: removed.errors });
		redirect(303, '/register#arenaer');
	},
	addMeeting: async (event) => {
		const { db, forum, municipalityId } = await requireForum(event, 'plan');
		const parsed = parseForm(await event.request.formData(), meetingInput);
		if (!parsed.ok) return fail(400, { form: 'meeting', values: parsed.values, errors: parsed.errors });
		const made = await addMeeting(db, municipalityId, forum.id, parsed.data.heldOn);
		if (!made.ok) return fail(409, { form: 'meeting', values: parsed.values, errors: made.errors });
		redirect(303, `/register/arenaer/${forum.id}#moter`);
	},
	removeMeeting: async (event) => {
		const { db, forum, municipalityId } = await requireForum(event, 'plan');
		const id = (await event.request.formData()).get('meeting');
		if (typeof id !== 'string' || !isId(id)) error(400);
		await removeMeeting(db, municipalityId, forum.id, id);
		redirect(303, `/register/arenaer/${forum.id}#moter`);
	}
};
