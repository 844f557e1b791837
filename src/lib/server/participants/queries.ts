import { and, asc, count, desc, eq, type SQL } from 'drizzle-orm';
import {
	participationAnswers,
	type OrganisationKind,
	type ParticipationAnswer
} from '#lib/organisations/organisation.ts';
import type { LinkFacts } from '#lib/participants/link.ts';
import { participantKinds, type LinkChannel, type ParticipantKind } from '#lib/participants/participant.ts';
import type { Db } from '#lib/server/db/client.ts';
import { organisation, participation } from '#lib/server/organisations/schema.ts';
import { participant, participantLink } from './schema.ts';

async function select(db: Db, where: SQL | undefined) {
	const people = await db
		.select({
			id: participant.id,
			kind: participant.kind,
			name: participant.name,
			email: participant.email,
			phone: participant.phone,
			clearedAt: participant.clearedAt,
			participationId: participant.participationId,
			organisation: organisation.name
		})
		.from(participant)
		.leftJoin(participation, eq(participation.id, participant.participationId))
		.leftJoin(organisation, eq(organisation.id, participation.organisationId))
		.where(where)
		.orderBy(asc(participant.name), asc(participant.id));
	const rows = await db
		.selectDistinctOn([participantLink.participantId, participantLink.channel], {
			participantId: participantLink.participantId,
			id: participantLink.id,
			channel: participantLink.channel,
			createdAt: participantLink.createdAt,
			expiresAt: participantLink.expiresAt,
			openedAt: participantLink.openedAt,
			revokedAt: participantLink.revokedAt
		})
		.from(participantLink)
		.innerJoin(participant, eq(participant.id, participantLink.participantId))
		.where(where)
		.orderBy(
			participantLink.participantId,
			participantLink.channel,
			desc(participantLink.createdAt),
			desc(participantLink.id)
		);
	const links = new Map<string, PersonLink[]>();
	for (const { participantId, ...link } of rows) {
		links.set(participantId, [...(links.get(participantId) ?? []), link]);
	}
	return people.map((person) => {
		const mine = links.get(person.id) ?? [];
		return {
			...person,
			/** The latest of each channel. */
			links: mine,
			/** The latest that was shown to copy: what a new one of that kind replaces. */
			link: mine.find(({ channel }) => channel === 'shown') ?? null
		};
	});
}
export type PersonLink = LinkFacts & { id: string; channel: LinkChannel };

/**
 * Personal data, for those who may plan: everybody with a page of their own in one exercise, by kind and name, with
 * the facts of the latest link of each channel (how they stand together is `foremostLink(links, now)`).
 */
export async function participantsOf(db: Db, exerciseId: string) {
	const people = await select(db, eq(participant.exerciseId, exerciseId));
	return people.sort((a, b) => participantKinds.indexOf(a.kind) - participantKinds.indexOf(b.kind));
}

/** One participant of one exercise with the latest links, or null. */
export async function participantById(db: Db, exerciseId: string, id: string) {
	const [found] = await select(db, and(eq(participant.exerciseId, exerciseId), eq(participant.id, id)));
	return found ?? null;
}
export type Participant = NonNullable<Awaited<ReturnType<typeof participantById>>>;

export type ParticipationSummary = {
	organisations: {
		total: number;
		answers: Record<ParticipationAnswer, number>;
		byKind: Partial<Record<OrganisationKind, Record<ParticipationAnswer, number>>>;
		/** Questions that nobody has replied to. */
		waitForReply: number;
	};
	participants: Record<ParticipantKind, number>;
};

/** How many take part in one exercise, per kind and answer. Counts only, no personal data. */
export async function participationSummary(db: Db, exerciseId: string): Promise<ParticipationSummary> {
	const answers = await db
		.select({
			kind: organisation.kind,
			answer: participation.answer,
			replied: participation.reply,
			count: count()
		})
		.from(participation)
		.innerJoin(organisation, eq(organisation.id, participation.organisationId))
		.where(eq(participation.exerciseId, exerciseId))
		.groupBy(organisation.kind, participation.answer, participation.reply);
	const people = await db
		.select({ kind: participant.kind, count: count() })
		.from(participant)
		.where(eq(participant.exerciseId, exerciseId))
		.groupBy(participant.kind);
	const summary: ParticipationSummary = {
		organisations: { total: 0, answers: zeros(participationAnswers), byKind: {}, waitForReply: 0 },
		participants: zeros(participantKinds)
	};
	const { organisations } = summary;
	for (const row of answers) {
		organisations.total += row.count;
		organisations.answers[row.answer] += row.count;
		(organisations.byKind[row.kind] ??= zeros(participationAnswers))[row.answer] += row.count;
		if (row.answer === 'question' && row.replied === '') organisations.waitForReply += row.count;
	}
	for (const row of people) summary.participants[row.kind] = row.count;
	return summary;
}

function zeros<T extends string>(keys: readonly T[]): Record<T, number> {
	return Object.fromEntries(keys.map((key) => [key, 0])) as Record<T, number>;
}
