import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { Area } from '#lib/exercises/open.ts';
import { parseForm, type FormErrors, type FormValues } from '#lib/forms/form.ts';
import { foremostLink, linkSince, linkState, linkWorks } from '#lib/participants/link.ts';
import { guardianFields, tidyGuardian } from '#lib/participants/consent.ts';
import { consentGapsOf } from '#lib/server/participants/consent.ts';
import { castInput, newPersonInput, personInput } from '#lib/role-players/input.ts';
import { environment } from '#lib/server/env.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { addParticipant } from '#lib/server/participants/commands.ts';
import { issueParticipantLink, revokeParticipantLink } from '#lib/server/participants/issue.ts';
import { linkAddress } from '#lib/server/participants/links.ts';
import { participantsOf } from '#lib/server/participants/queries.ts';
import { swapInput } from '#lib/role-players/swap.ts';
import { swapCast } from '#lib/server/role-players/casting.ts';
import { cast, uncast } from '#lib/server/role-players/commands.ts';
import { castingsOf } from '#lib/server/role-players/progress.ts';
import { rolePlayById, rolesOf } from '#lib/server/role-players/queries.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** @throws 404 for a role that is not this exercise's */
async function requireRole(event: RequestEvent | Parameters<PageServerLoad>[0], area?: Area) {
	const access = await requireExercise(event, 'plan', area);
	const role = await rolePlayById(access.db, access.exercise.id, event.params.rolePlay);
	if (!role) error(404);
	const { exercise, member } = access;
	return {
		...access,
		role,
		by: { municipalityId: exercise.municipalityId, byUserId: member.userId },
		here: `/ovelser/${exercise.id}/markorer/${role.id}/markor`
	};
}

const refused = (status: number, form: string, errors: FormErrors, values?: FormValues) =>
	fail(status, { form, errors, values });

export const load: PageServerLoad = async (event) => {
	const { db, exercise, role, now } = await requireRole(event);
	const people = (await participantsOf(db, exercise.id)).filter(
		({ kind, clearedAt }) => kind === 'role_player' && !clearedAt
	);
	const all = await castingsOf(db, exercise.id);
	const numbers = new Map((await rolesOf(db, exercise.id)).map(({ id, number }) => [id, number]));
	const playing = new Map(
		all
			.filter((one) => !one.reserve && one.rolePlayId !== role.id)
			.map((one) => [one.participantId, numbers.get(one.rolePlayId) ?? null])
	);
	const castings = all.filter(({ rolePlayId }) => rolePlayId === role.id);
	const consents = new Map((await consentGapsOf(db, exercise.id)).map(({ id, gaps }) => [id, gaps]));
	const reserve = new Map(castings.map((one) => [one.participantId, one.reserve]));
	return {
		role: { id: role.id, number: role.number, name: role.name, keyRole: role.keyRole },
		cast: people
			.filter(({ id }) => reserve.has(id))
			.map(({ id, name, email, phone, link, links }) => {
				const foremost = foremostLink(links, now);
				return {
					id,
					name,
					email,
					phone,
					reserve: reserve.get(id)!,
					consent: consents.get(id) ?? [],
					linkId: link?.id ?? '',
					linkWorks: linkWorks(foremost, now),
					linkState: linkState(foremost, now),
					linkSince: linkSince(foremost, now)
				};
			})
			.sort((one, other) => Number(one.reserve) - Number(other.reserve)),
		people: people.filter(({ id }) => !reserve.has(id)).map(({ id, name }) => ({ id, name })),
		/** Who may take over: the reserves of this role first. */
		takers: people
			.filter(({ id }) => reserve.get(id) !== false)
			.map(({ id, name }) => ({ id, name, reserve: reserve.has(id), plays: playing.get(id) ?? null }))
			.sort((one, other) => Number(other.reserve) - Number(one.reserve)),
		saved: event.url.searchParams.has('lagret')
	};
};

export const actions: Actions = {
	choose: async (event) => {
		const { db, exercise, role, here } = await requireRole(event);
		const parsed = parseForm(await event.request.formData(), castInput);
		if (!parsed.ok) return refused(400, 'choose', parsed.errors, parsed.values);
		const done = await cast(db, exercise.id, role.id, parsed.data);
		if (!done.ok) return refused(400, 'choose', done.errors, parsed.values);
		redirect(303, `${here}?lagret`);
	},
	add: async (event) => {
		const { db, exercise, role, here } = await requireRole(event);
		const form = await event.request.formData();
		const parsed = parseForm(form, newPersonInput);
		const guarded = parseForm(form, z.object(guardianFields));
		if (!parsed.ok || !guarded.ok) {
			const errors = { ...(parsed.ok ? {} : parsed.errors), ...(guarded.ok ? {} : guarded.errors) };
			return refused(400, 'add', errors, parsed.values);
		}
		const { reserve, ...named } = parsed.data;
		const person = { ...named, ...tidyGuardian(guarded.data) };
		await db.transaction(async (tx) => {
			const participantId = await addParticipant(tx, exercise.id, { ...person, kind: 'role_player' });
			await cast(tx, exercise.id, role.id, { participantId, reserve });
		});
		redirect(303, `${here}?lagret`);
	},
	swap: async (event) => {
		const { db, exercise, role, by, here } = await requireRole(event);
		const parsed = parseForm(await event.request.formData(), swapInput);
		if (!parsed.ok) return refused(400, 'swap', parsed.errors, parsed.values);
		const { earlier, ...who } = parsed.data;
		const swapped = await swapCast(db, exercise.id, role.id, { ...who, stays: earlier === 'reserve' }, by);
		if (!swapped.ok) return refused(409, 'swap', swapped.errors, parsed.values);
		redirect(303, `${here}?lagret`);
	},
	uncast: async (event) => {
		const { db, exercise, role, here } = await requireRole(event);
		const parsed = parseForm(await event.request.formData(), personInput);
		if (!parsed.ok) error(400);
		await uncast(db, exercise.id, role.id, parsed.data.participantId);
		redirect(303, `${here}?lagret`);
	},
	issue: async (event) => {
		const { db, exercise, role, by, now } = await requireRole(event, 'people');
		const form = await event.request.formData();
		const parsed = parseForm(form, personInput);
		const replaces = form.get('replaces');
		if (!parsed.ok || typeof replaces !== 'string') error(400);
		const { participantId } = parsed.data;
		const castings = await castingsOf(db, exercise.id);
		if (!castings.some((one) => one.rolePlayId === role.id && one.participantId === participantId)) error(404);
		const issued = await issueParticipantLink(db, exercise.id, participantId, replaces, by, now);
		if (!issued.ok) return refused(409, 'link', issued.errors);
		// Known only in this answer: what is stored is its hash.
		const { token, ...link } = issued.value;
		return { form: 'issued', issued: [{ ...link, address: linkAddress(environment().appUrl, token) }] };
	},
	revoke: async (event) => {
		const { db, exercise, role, by, now, here } = await requireRole(event, 'people');
		const parsed = parseForm(await event.request.formData(), personInput);
		if (!parsed.ok) error(400);
		const { participantId } = parsed.data;
		const castings = await castingsOf(db, exercise.id);
		if (!castings.some((one) => one.rolePlayId === role.id && one.participantId === participantId)) error(404);
		const revoked = await revokeParticipantLink(db, exercise.id, participantId, by, now);
		if (!revoked.ok) return refused(409, 'link', revoked.errors);
		redirect(303, here);
	}
};
