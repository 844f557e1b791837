import { and, asc, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Outcome } from '#lib/forms/form.ts';
import { participants as t } from '#lib/i18n/nb/participants.ts';
import { foremostLink, linkDeadline, linkState, linkWorks, type LinkFacts } from '#lib/participants/link.ts';
import { record, type Actor } from '#lib/server/audit/record.ts';
import type { Db, Tx } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { issueLink, linkDaysAfterExercise, revokeLinks, revokeOneLink } from './links.ts';
import { participantById, participantsOf } from './queries.ts';
import { guardianLink, linkSession, participant, participantLink } from './schema.ts';

/** A link just made: the token is known only here and now. */
export type IssuedLink = { participantId: string; name: string; token: string; until: Date };

/**
 * Make a link, or a new one in place of the one the coordinator saw.
 * @param replaces id of the link that the page showed, '' for none: the same form sent twice (reloaded, pressed twice)
 *   must not kill the address that was just copied
 */
export async function issueParticipantLink(
	db: Db,
	exerciseId: string,
	participantId: string,
	replaces: string,
	by: Actor,
	now: Date
): Promise<Outcome<IssuedLink>> {
	return db.transaction(async (tx) => {
		const until = await deadline(tx, exerciseId, now);
		if (!until) return refused(t.linkTooLate(linkDaysAfterExercise));
		const [own] = await lock(tx, exerciseId, participantId);
		if (!own) return refused(t.gone);
		const person = await participantById(tx, exerciseId, participantId);
		if (!person || person.clearedAt) return refused(t.clearedPerson);
		if ((person.link?.id ?? '') !== replaces) return refused(t.issuedMeanwhile(person.name));
		return { ok: true, value: await issue(tx, person, until, by, now) };
	});
}

/**
 * Links for everybody who has none that works. One that was withdrawn was so on purpose, and is left alone; so is
 * everybody when the deadline has passed.
 */
export async function issueMissingLinks(
	db: Db,
	exerciseId: string,
	by: Actor,
	now: Date
): Promise<Outcome<IssuedLink[]>> {
	return db.transaction(async (tx) => {
		const until = await deadline(tx, exerciseId, now);
		if (!until) return refused(t.linkTooLate(linkDaysAfterExercise));
		await lock(tx, exerciseId);
		const missing = (await participantsOf(tx, exerciseId)).filter((person) => missesLink(person, now));
		const issued: IssuedLink[] = [];
		for (const person of missing) issued.push(await issue(tx, person, until, by, now));
		return { ok: true, value: issued };
	});
}

/** Whether «Lag lenker til alle som mangler» includes this person. */
export function missesLink(person: { clearedAt: Date | null; links: readonly LinkFacts[] }, now: Date): boolean {
	const state = linkState(foremostLink(person.links, now), now);
	return !person.clearedAt && (state === 'none' || state === 'expired');
}

/**
 * Stop a person's links at once, also where they are open. Refused when there is none that works.
 * @param linkId the one to stop; all of them without it
 */
export async function revokeParticipantLink(
	db: Db,
	exerciseId: string,
	participantId: string,
	by: Actor,
	now: Date,
	linkId?: string
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [own] = await lock(tx, exerciseId, participantId);
		const person = own ? await participantById(tx, exerciseId, participantId) : null;
		const working = (person?.links ?? []).filter((link) => linkWorks(link, now));
		if (!working.some(({ id }) => linkId === undefined || id === linkId)) return refused(t.noLink);
		if (linkId === undefined) await revokeLinks(tx, participantId, now);
		else await revokeOneLink(tx, participantId, linkId, now);
		await record(tx, { ...by, action: 'link.revoked', subjectId: participantId });
		return { ok: true, value: undefined };
	});
}

/**
 * When an exercise is put off, the links that people and guardians hold must last as long after it as was promised, also
 * where they are open. Never shortens, and wakes none that has stopped working.
 */
export async function extendLinks(db: Db, exerciseId: string, now: Date): Promise<void> {
	const until = await deadline(db, exerciseId, now);
	if (!until) return;
	const people = db.select({ id: participant.id }).from(participant).where(eq(participant.exerciseId, exerciseId));
	const links = db
		.select({ id: participantLink.id })
		.from(participantLink)
		.where(and(inArray(participantLink.participantId, people), isNull(participantLink.revokedAt)));
	const tooSoon = ({ expiresAt }: { expiresAt: AnyPgColumn }) => and(gt(expiresAt, now), lt(expiresAt, until));
	const longer = { expiresAt: until };
	await db.transaction(async (tx) => {
		await tx
			.update(participantLink)
			.set(longer)
			.where(and(inArray(participantLink.id, links), tooSoon(participantLink)));
		await tx
			.update(linkSession)
			.set(longer)
			.where(and(inArray(linkSession.linkId, links), tooSoon(linkSession)));
		await tx
			.update(guardianLink)
			.set(longer)
			.where(and(inArray(guardianLink.participantId, people), isNull(guardianLink.revokedAt), tooSoon(guardianLink)));
	});
}

/** The moment a link made now stops working, or null when it would be dead already. */
export async function deadline(db: Db, exerciseId: string, now: Date): Promise<Date | null> {
	const [found] = await db.select({ endsAt: exercise.endsAt }).from(exercise).where(eq(exercise.id, exerciseId));
	const until = linkDeadline(found?.endsAt ?? null, now, linkDaysAfterExercise);
	return until > now ? until : null;
}

/** One at a time for each person: two links made at the same moment would both work. */
function lock(tx: Tx, exerciseId: string, participantId?: string) {
	return tx
		.select({ id: participant.id })
		.from(participant)
		.where(
			and(
				eq(participant.exerciseId, exerciseId),
				isNull(participant.clearedAt),
				participantId === undefined ? undefined : eq(participant.id, participantId)
			)
		)
		.orderBy(asc(participant.id))
		.for('update');
}

async function issue(tx: Tx, person: { id: string; name: string }, until: Date, by: Actor, now: Date) {
	const token = await issueLink(tx, person.id, until, now);
	await record(tx, { ...by, action: 'link.issued', subjectId: person.id });
	return { participantId: person.id, name: person.name, token, until };
}

const refused = (message: string) => ({ ok: false as const, errors: { form: message } });
