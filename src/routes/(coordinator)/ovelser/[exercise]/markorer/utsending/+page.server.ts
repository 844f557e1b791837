import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { firstName, mostCards } from '#lib/cards/card.ts';
import { isId } from '#lib/forms/id.ts';
import { delivery as t } from '#lib/i18n/nb/delivery.ts';
import { deliveryChannels } from '#lib/participants/participant.ts';
import { isLate, sendBy } from '#lib/role-players/reading.ts';
import {
	isInGroup,
	leftOut,
	recipientGroups,
	type Recipient,
	type RecipientGroup
} from '#lib/role-players/recipient.ts';
import { environment } from '#lib/server/env.ts';
import { requireExercise } from '#lib/server/exercises/access.ts';
import { mailsSoFar, sendOnce } from '#lib/server/mail/recipients.ts';
import { hasMailServer } from '#lib/server/participants/delivery.ts';
import { markGiven, printedAmong } from '#lib/server/participants/given.ts';
import { issueParticipantLink } from '#lib/server/participants/issue.ts';
import { linkAddress } from '#lib/server/participants/links.ts';
import { participantsOf } from '#lib/server/participants/queries.ts';
import { recipientsOf } from '#lib/server/role-players/recipients.ts';
import type { Actions, PageServerLoad } from './$types';

/** What this page sends: a form pressed twice, or by two, must not send anybody two of them. */
const cardMails = ['card', 'reminder'] as const;

type Here = RequestEvent<{ exercise: string }>;

const groupOf = (name: string | null): RecipientGroup => recipientGroups.find((group) => group === name) ?? 'all';

export const load: PageServerLoad = async (event) => {
	const { db, exercise, member, now } = await requireExercise(event, 'plan');
	const all = await recipientsOf(db, exercise.id, now);
	// What a new link for an SMS replaces: the same form sent twice must not kill what was just sent.
	const links = new Map((await participantsOf(db, exercise.id)).map(({ id, link }) => [id, link?.id]));
	const query = event.url.searchParams;
	const group = groupOf(query.get('vis'));
	const counted = (name: string) => (query.has(name) ? Number(query.get(name)) || 0 : null);
	return {
		rows: all
			.filter((one) => isInGroup(one, group))
			.map((one) => ({
				...one,
				link: links.get(one.id) ?? '',
				late: isLate(one.sending.first, exercise.startsAt, now)
			})),
		total: all.length,
		leftOut: all.flatMap((one) => {
			const why = one.withdrawn ? null : leftOut(one);
			return why ? [{ id: one.id, name: one.name, why, roles: one.roles }] : [];
		}),
		group,
		counts: Object.fromEntries(
			recipientGroups.map((name) => [name, all.filter((one) => isInGroup(one, name)).length])
		) as Record<RecipientGroup, number>,
		deadline: sendBy(exercise.startsAt),
		overdue: isLate(null, exercise.startsAt, now),
		seen: await mailsSoFar(db, exercise.id, ...cardMails),
		mailReady: await hasMailServer(db, member.municipality.id),
		done: {
			mailed: counted('sendt'),
			reminded: counted('minnet'),
			withoutAddress: counted('uten') ?? 0,
			withoutText: counted('tekst') ?? 0,
			given: counted('gitt')
		}
	};
};

/** Whom the form is about: those it has ticked, or everybody who stands as it says, judged now. */
async function chosen(event: Here) {
	const access = await requireExercise(event, 'plan');
	const form = await event.request.formData();
	const all = await recipientsOf(access.db, access.exercise.id, access.now);
	const whom = String(form.get('whom') ?? '');
	const ticked = new Set(form.getAll('person').map(String));
	const group = recipientGroups.find((name) => name === whom);
	const people = all.filter((one) => !one.withdrawn && (group ? isInGroup(one, group) : ticked.has(one.id)));
	return { ...access, form, people, page: `/ovelser/${access.exercise.id}/markorer/utsending` };
}

const nobody = () => fail(400, { errors: { form: t.nobodyChosen } });

async function send(event: Here, kind: 'card' | 'reminder', done: string) {
	const { db, exercise, member, now, people, form, page } = await chosen(event);
	if (people.length === 0) return nobody();
	// A mail that says «here is your card» to one who has nothing to read only makes them ask.
	const readers = people.filter((one) => leftOut(one) === null);
	if (readers.length === 0) return fail(400, { errors: { form: t.leftOut.everybody } });
	const sent = await sendOnce(db, {
		exerciseId: exercise.id,
		kind,
		counted: [...cardMails],
		participantIds: readers.map(({ id }) => id),
		seen: Number(form.get('seen') ?? Number.NaN),
		by: { userId: member.userId },
		now
	});
	if (!sent.ok) return fail(409, { errors: sent.errors });
	const { queued, withoutAddress } = sent.value;
	const unread = people.length - readers.length;
	redirect(303, `${page}?${done}=${queued.length}&uten=${withoutAddress.length}&tekst=${unread}`);
}

/** Why a person is not sent an SMS that says «here is your card», as it stands now: the page may be an old one. */
function noSms(person: Recipient & { name: string }): string | null {
	if (person.withdrawn) return t.smsWithdrawn(person.name);
	return leftOut(person) ? t.smsNothing(person.name) : null;
}

const channel = z.enum(deliveryChannels).catch('hand');

export const actions: Actions = {
	mail: (event) => send(event, 'card', 'sendt'),
	remind: (event) => send(event, 'reminder', 'minnet'),
	given: async (event) => {
		const { db, exercise, member, now, people, form, page } = await chosen(event);
		if (people.length === 0) return nobody();
		const by = { municipalityId: exercise.municipalityId, byUserId: member.userId };
		const ids = people.map(({ id }) => id);
		const given = await markGiven(db, exercise.id, ids, channel.parse(form.get('channel')), by, now);
		redirect(303, `${page}?gitt=${given}`);
	},
	/** Nothing is made yet: says which printed cards will stop, and asks for the format. */
	cards: async (event) => {
		const { db, now, people } = await chosen(event);
		if (people.length === 0) return nobody();
		if (people.length > mostCards) return fail(400, { errors: { form: t.tooMany(mostCards) } });
		const ids = people.map(({ id }) => id);
		return { cards: { ids, printed: await printedAmong(db, ids, now) } };
	},
	/** A link that is known only in this answer, in words that are ready to be sent from the coordinator's own phone. */
	sms: async (event) => {
		const { db, exercise, member, now } = await requireExercise(event, 'plan');
		const form = await event.request.formData();
		const id = form.get('one');
		if (typeof id !== 'string' || !isId(id)) error(400);
		const person = (await recipientsOf(db, exercise.id, now)).find((one) => one.id === id);
		const refusal = person ? noSms(person) : t.changedMeanwhile;
		if (!person || refusal) return fail(409, { errors: { form: refusal } });
		const replaces = String(form.get(`link-${id}`) ?? '');
		const by = { municipalityId: exercise.municipalityId, byUserId: member.userId };
		const issued = await issueParticipantLink(db, exercise.id, id, replaces, by, now);
		if (!issued.ok) return fail(409, { errors: issued.errors });
		const address = linkAddress(environment().appUrl, issued.value.token);
		const sender = `${member.name}, ${member.municipality.name}`;
		return {
			sms: {
				id,
				name: person.name,
				phone: person.phone,
				until: issued.value.until,
				text: t.smsText(firstName(person.name), exercise.title, address, sender)
			}
		};
	}
};
