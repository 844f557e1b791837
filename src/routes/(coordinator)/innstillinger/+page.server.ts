import { error, fail, redirect } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { isId } from '#lib/forms/id.ts';
import { auth as t } from '#lib/i18n/nb/auth.ts';
import { memberInput, municipalityInput } from '#lib/municipalities/input.ts';
import { memberRoles, type MemberRole } from '#lib/municipalities/member.ts';
import { requireMember } from '#lib/server/auth/access.ts';
import { database } from '#lib/server/db/instance.ts';
import { environment } from '#lib/server/env.ts';
import {
	changeRole,
	inviteMember,
	reinviteMember,
	removeMember,
	updateMunicipality
} from '#lib/server/municipalities/commands.ts';
import { members, municipalityById } from '#lib/server/municipalities/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const member = requireMember(event, 'administer');
	return {
		ownUserId: member.userId,
		members: await members(database(), member.municipality.id),
		municipality: await municipalityById(database(), member.municipality.id)
	};
};

const invitationAddress = (token: string) => `${environment().appUrl}/invitasjon/${token}`;

export const actions: Actions = {
	municipality: async (event) => {
		const member = requireMember(event, 'administer');
		const parsed = parseForm(await event.request.formData(), municipalityInput);
		if (!parsed.ok) return fail(400, { form: 'municipality', values: parsed.values, errors: parsed.errors });
		await updateMunicipality(database(), member.municipality.id, parsed.data);
		redirect(303, '/innstillinger?lagret#kommunen');
	},
	/** The link is shown once, in this very answer: only its hash is stored. */
	invite: async (event) => {
		const member = requireMember(event, 'administer');
		const parsed = parseForm(await event.request.formData(), memberInput);
		if (!parsed.ok) return fail(400, { form: 'invite', values: parsed.values, errors: parsed.errors });
		const made = await inviteMember(database(), member.municipality.id, parsed.data, event.locals.now);
		if (!made.ok) return fail(400, { form: 'invite', values: parsed.values, errors: made.errors });
		return { invitation: { name: parsed.data.name, address: invitationAddress(made.value) } };
	},
	reinvite: async (event) => {
		const member = requireMember(event, 'administer');
		const id = membershipId(await event.request.formData());
		const made = await reinviteMember(database(), member.municipality.id, id, event.locals.now);
		if (!made) error(404);
		return { invitation: { name: made.name, address: invitationAddress(made.token) } };
	},
	role: async (event) => {
		const member = requireMember(event, 'administer');
		const form = await event.request.formData();
		const role = form.get('role');
		if (!memberRoles.includes(role as MemberRole)) error(400);
		const id = membershipId(form);
		const changed = await changeRole(database(), member.municipality.id, id, role as MemberRole);
		if (!changed.ok) return fail(400, { form: 'members', values: {}, errors: changed.errors });
		redirect(303, '/innstillinger');
	},
	remove: async (event) => {
		const member = requireMember(event, 'administer');
		const id = membershipId(await event.request.formData());
		const all = await members(database(), member.municipality.id);
		if (all.find((one) => one.id === id)?.userId === member.userId)
			return fail(400, { form: 'members', values: {}, errors: { form: t.removeSelf } });
		const removed = await removeMember(database(), member.municipality.id, id);
		if (!removed.ok) return fail(400, { form: 'members', values: {}, errors: removed.errors });
		redirect(303, '/innstillinger');
	}
};

/** The member a button stands beside. @throws 400 when a hand-made request names none */
function membershipId(form: FormData): string {
	const id = form.get('membership');
	if (typeof id !== 'string' || !isId(id)) error(400);
	return id;
}
