import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parseForm } from '#lib/forms/form.ts';
import { isId } from '#lib/forms/id.ts';
import { foremostLink, linkSince, linkState, linkWorks } from '#lib/participants/link.ts';
import { consentInput, guardianFields } from '#lib/participants/consent.ts';
import { personInput } from '#lib/participants/input.ts';
import { environment } from '#lib/server/env.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { consentGapsOf, consentsOf, guardianshipOf, recordConsent } from '#lib/server/participants/consent.ts';
import { mailsTo } from '#lib/server/mail/outbox.ts';
import { sealKey } from '#lib/server/mail/seal.ts';
import { mailReadiness } from '#lib/server/mail/settings.ts';
import { removeParticipant, updateParticipant } from '#lib/server/participants/commands.ts';
import { guardianLinkOf, issueGuardianLink, revokeGuardianLink } from '#lib/server/participants/guardian.ts';
import { issueParticipantLink, revokeParticipantLink } from '#lib/server/participants/issue.ts';
import { guardianAddress, linkAddress } from '#lib/server/participants/links.ts';
import { participantById } from '#lib/server/participants/queries.ts';
import type { Actions, PageServerLoad } from './$types';

/** @throws 404 for one that does not exist or is another exercise's (alike) */
async function requirePerson(event: RequestEvent<{ exercise: string; participant: string }>) {
	const { db, exercise, member, now } = await requireExercise(event, 'plan', 'people');
	const id = event.params.participant;
	const person = isId(id) ? await participantById(db, exercise.id, id) : null;
	if (!person) error(404);
	const by = { municipalityId: exercise.municipalityId, byUserId: member.userId };
	return { db, exercise, person, by, now, page: `/ovelser/${exercise.id}/deltakere` };
}

export const load: PageServerLoad = async (event) => {
	const { db, exercise, person, now } = await requirePerson(event);
	const player = person.kind === 'role_player' && !person.clearedAt;
	const { link, links, ...about } = person;
	const foremost = foremostLink(links, now);
	const rows = links.map((one) => ({ ...one, state: linkState(one, now), since: linkSince(one, now) }));
	return {
		person: about,
		guardian: player ? await guardianshipOf(db, person.id) : null,
		guardianLink: player ? await guardianLinkOf(db, person.id, now) : null,
		consents: player ? await consentsOf(db, person.id) : [],
		gaps: player ? ((await consentGapsOf(db, exercise.id)).find(({ id }) => id === person.id)?.gaps ?? []) : [],
		/** `id` is of the one that a new one replaces; the rest says how the person stands. */
		link: {
			id: link?.id ?? '',
			state: linkState(foremost, now),
			since: linkSince(foremost, now),
			expiresAt: foremost?.expiresAt ?? null
		},
		working: rows.filter((one) => linkWorks(one, now)),
		mails: await mailsTo(db, exercise.id, person.id),
		mailReady: (await mailReadiness(db, exercise.municipalityId, sealKey(environment()))) === 'ready',
		now
	};
};

export const actions: Actions = {
	save: async (event) => {
		const { db, exercise, person, now, page } = await requirePerson(event);
		const schema = person.kind === 'role_player' ? personInput.extend(guardianFields) : personInput;
		const parsed = parseForm(await event.request.formData(), schema);
		if (!parsed.ok) return fail(400, { form: 'save', values: parsed.values, errors: parsed.errors });
		const changed = await updateParticipant(db, exercise.id, person.id, parsed.data, now);
		if (!changed.ok) return fail(409, { form: 'save', values: parsed.values, errors: changed.errors });
		redirect(303, `${page}#person-${person.id}`);
	},
	/** What staff have been told that a role player, or the guardian, says. */
	consent: async (event) => {
		const { db, exercise, person, by, now, page } = await requirePerson(event);
		const parsed = parseForm(await event.request.formData(), consentInput);
		if (!parsed.ok) return fail(400, { form: 'consent', values: parsed.values, errors: parsed.errors });
		const noted = await recordConsent(db, exercise.id, person.id, parsed.data, by, now);
		if (!noted.ok) return fail(409, { form: 'consent', values: parsed.values, errors: noted.errors });
		redirect(303, `${page}/folk/${person.id}#samtykke`);
	},
	/** A link with which the guardian answers; the address is known only in this answer. */
	guardian: async (event) => {
		const { db, exercise, person, by, now } = await requirePerson(event);
		const issued = await issueGuardianLink(db, exercise.id, person.id, by, now);
		if (!issued.ok) return fail(409, { form: 'page', values: {}, errors: issued.errors });
		const { token, until } = issued.value;
		return { guardian: { address: guardianAddress(environment().appUrl, token), until } };
	},
	stopGuardian: async (event) => {
		const { db, exercise, person, by, now, page } = await requirePerson(event);
		await revokeGuardianLink(db, exercise.id, person.id, by, now);
		redirect(303, `${page}/folk/${person.id}#foresatt`);
	},
	issue: async (event) => {
		const { db, exercise, person, by, now } = await requirePerson(event);
		const replaces = (await event.request.formData()).get('replaces');
		if (typeof replaces !== 'string') error(400);
		const issued = await issueParticipantLink(db, exercise.id, person.id, replaces, by, now);
		if (!issued.ok) return fail(409, { form: 'page', values: {}, errors: issued.errors });
		const { token, ...link } = issued.value;
		// The address is known only in this answer: only its hash is stored.
		return { issued: [{ ...link, address: linkAddress(environment().appUrl, token) }] };
	},
	revoke: async (event) => {
		const { db, exercise, person, by, now, page } = await requirePerson(event);
		const one = (await event.request.formData()).get('link');
		if (one !== null && (typeof one !== 'string' || !isId(one))) error(400);
		const revoked = await revokeParticipantLink(db, exercise.id, person.id, by, now, one ?? undefined);
		if (!revoked.ok) return fail(409, { form: 'page', values: {}, errors: revoked.errors });
		redirect(303, `${page}/folk/${person.id}#lenken`);
	},
	remove: async (event) => {
		const { db, exercise, person, by, page } = await requirePerson(event);
		const removed = await removeParticipant(db, exercise.id, person.id, by);
		if (!removed.ok) return fail(409, { form: 'page', values: {}, errors: removed.errors });
		redirect(303, `${page}#folk`);
	}
};
