import { error, fail } from '@sveltejs/kit';
import { isId } from '#lib/forms/id.ts';
import { may } from '#lib/municipalities/member.ts';
import { foremostLink, linkSince, linkState } from '#lib/participants/link.ts';
import { environment } from '#lib/server/env.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { toInvite } from '#lib/server/mail/recipients.ts';
import { outboxCounts } from '#lib/server/mail/outbox.ts';
import { participationsOf } from '#lib/server/organisations/queries.ts';
import {
	issueMissingLinks,
	issueParticipantLink,
	missesLink,
	type IssuedLink
} from '#lib/server/participants/issue.ts';
import { linkAddress } from '#lib/server/participants/links.ts';
import { participantsOf, participationSummary } from '#lib/server/participants/queries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'read');
	const participations = await participationsOf(db, exercise.id);
	const summary = await participationSummary(db, exercise.id);
	// Names, addresses and what people wrote are for those who plan; the others see counts.
	if (!may(member.role, 'plan')) {
		return {
			participations: participations.map((one) => ({ ...one, comment: '', contacts: [] as string[] })),
			people: null,
			summary: summary.participants,
			missing: 0,
			mail: null
		};
	}
	const people = await participantsOf(db, exercise.id);
	return {
		participations: participations.map((one) => ({
			...one,
			contacts: people.filter((person) => person.participationId === one.id).map((person) => person.name)
		})),
		people: people.map(({ link, links, ...person }) => {
			const foremost = foremostLink(links, now);
			return {
				...person,
				linkId: link?.id ?? '',
				linkState: linkState(foremost, now),
				linkSince: linkSince(foremost, now)
			};
		}),
		summary: summary.participants,
		missing: people.filter((person) => missesLink(person, now)).length,
		mail: {
			toInvite: await toInvite(db, exercise.id),
			counts: await outboxCounts(db, exercise.municipalityId, exercise.id)
		}
	};
};

/** The address is known only in this answer: only its hash is stored. */
const shownOnce = ({ token, ...link }: IssuedLink) => ({ ...link, address: linkAddress(environment().appUrl, token) });

export const actions: Actions = {
	issue: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'plan', 'people');
		const form = await event.request.formData();
		const [id, replaces] = [form.get('participant'), form.get('replaces')];
		if (typeof id !== 'string' || !isId(id) || typeof replaces !== 'string') error(400);
		const by = { municipalityId: exercise.municipalityId, byUserId: member.userId };
		const issued = await issueParticipantLink(db, exercise.id, id, replaces, by, now);
		return issued.ok ? { issued: [shownOnce(issued.value)] } : fail(409, { errors: issued.errors });
	},
	issueMissing: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'plan', 'people');
		const by = { municipalityId: exercise.municipalityId, byUserId: member.userId };
		const issued = await issueMissingLinks(db, exercise.id, by, now);
		return issued.ok ? { issued: issued.value.map(shownOnce) } : fail(409, { errors: issued.errors });
	}
};
