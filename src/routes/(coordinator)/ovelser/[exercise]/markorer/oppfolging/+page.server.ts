import { error, fail, redirect } from '@sveltejs/kit';
import { isId } from '#lib/forms/id.ts';
import { may } from '#lib/municipalities/member.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { members } from '#lib/server/municipalities/queries.ts';
import {
	contactRequestsOf,
	coordinatorOf,
	finishRequest,
	mayBeCoordinator,
	mayReadRequests,
	nameCoordinator,
	waitingRequests
} from '#lib/server/participants/contact.ts';
import { noteFollowUp, toRing } from '#lib/server/role-players/follow-up.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member } = await requireExercise(event, 'plan');
	const coordinator = await coordinatorOf(db, exercise.id);
	const reads = mayReadRequests(member, coordinator);
	const names = may(member.role, 'decide');
	return {
		coordinator,
		waiting: await waitingRequests(db, exercise.id),
		/** Null for everybody but who may read them. */
		requests: reads ? await contactRequestsOf(db, exercise.id) : null,
		members: names
			? (await members(db, exercise.municipalityId))
					.filter(mayBeCoordinator)
					.map(({ userId, name }) => ({ userId, name }))
			: null,
		calls: await toRing(db, exercise.id),
		chosen: event.url.searchParams.has('valgt')
	};
};

/** @throws 400 when a hand-made request names nothing */
function idIn(form: FormData, name: string): string {
	const id = form.get(name);
	if (typeof id !== 'string' || !isId(id)) error(400);
	return id;
}

export const actions: Actions = {
	/** @throws 403 for everybody but who may read the requests */
	done: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'plan', 'people');
		const request = idIn(await event.request.formData(), 'request');
		if (!mayReadRequests(member, await coordinatorOf(db, exercise.id))) error(403);
		await finishRequest(db, exercise.id, request, member.userId, now);
		redirect(303, `/ovelser/${exercise.id}/markorer/oppfolging#kontakt`);
	},
	followedUp: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'plan', 'people');
		const participant = idIn(await event.request.formData(), 'participant');
		await noteFollowUp(db, exercise.id, participant, member.userId, now);
		redirect(303, `/ovelser/${exercise.id}/markorer/oppfolging#dagen-etter`);
	},
	/** Who is let in to what somebody has written in confidence: not for those who only plan. */
	coordinator: async (event) => {
		const { db, exercise, member } = await requireExercise(event, 'decide');
		const form = await event.request.formData();
		const user = form.get('coordinator');
		const by = { municipalityId: exercise.municipalityId, byUserId: member.userId };
		const named = await nameCoordinator(db, exercise.id, typeof user === 'string' && isId(user) ? user : null, by);
		if (!named.ok) return fail(400, { errors: named.errors });
		redirect(303, `/ovelser/${exercise.id}/markorer/oppfolging?valgt`);
	}
};
