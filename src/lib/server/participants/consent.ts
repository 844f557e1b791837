import { and, asc, desc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Outcome } from '#lib/forms/form.ts';
import { consent as t } from '#lib/i18n/nb/consent.ts';
import { participants } from '#lib/i18n/nb/participants.ts';
import { gapsOfConsent, maySay, type ConsentGap, type Said } from '#lib/participants/consent.ts';
import type { ConsentKind, ConsentSource } from '#lib/participants/participant.ts';
import { record, type Actor } from '#lib/server/audit/record.ts';
import type { Db } from '#lib/server/db/client.ts';
import { withdrawPlayMails } from '#lib/server/mail/withdrawn.ts';
import { consent, participant } from './schema.ts';

/** Somebody's word on a thing. */
export const saidColumns = {
	participantId: consent.participantId,
	kind: consent.kind,
	given: consent.given,
	source: consent.source,
	at: consent.at
};
/** With `selectDistinctOn` of the person and the kind: the newest word of each. */
export const newestOfEach = [consent.participantId, consent.kind, desc(consent.at), desc(consent.id)];

type Word = { kind: ConsentKind; given: boolean; source: ConsentSource };

/**
 * Note what somebody agrees to, or takes back. Nothing earlier is changed. A word about pictures is also the person's choice
 * of pictures; a no to taking part also takes back the mails about it that have not left.
 * @returns refused where the word is a guardian's to give
 */
export async function recordConsent(
	db: Db,
	exerciseId: string,
	participantId: string,
	word: Word,
	by: Actor,
	now: Date
): Promise<Outcome> {
	return db.transaction(async (tx): Promise<Outcome> => {
		const [person] = await tx
			.select({ ageGroup: participant.ageGroup })
			.from(participant)
			.where(
				and(eq(participant.id, participantId), eq(participant.exerciseId, exerciseId), isNull(participant.clearedAt))
			)
			.for('update');
		if (!person) return { ok: false, errors: { form: participants.gone } };
		const { kind, given, source } = word;
		if (!maySay(person.ageGroup, kind, given, source)) return { ok: false, errors: { source: t.needsGuardian[kind] } };
		await tx.insert(consent).values({ participantId, kind, given, source, at: now });
		if (kind === 'photos')
			await tx
				.update(participant)
				.set({ photos: given ? 'yes' : 'no' })
				.where(eq(participant.id, participantId));
		if (kind === 'take_part' && !given) await withdrawPlayMails(tx, [participantId], by.byUserId, now);
		await record(tx, { ...by, action: given ? 'consent.given' : 'consent.withdrawn', subjectId: participantId });
		return { ok: true, value: undefined };
	});
}

/** Everything one person, or others for them, have said, newest first. */
export function consentsOf(db: Db, participantId: string) {
	return db
		.select({ kind: consent.kind, given: consent.given, source: consent.source, at: consent.at })
		.from(consent)
		.where(eq(consent.participantId, participantId))
		.orderBy(desc(consent.at), desc(consent.id));
}

/** One person's age and guardian, and the newest choice of pictures. */
export async function guardianshipOf(db: Db, participantId: string) {
	const [found] = await db
		.select({
			ageGroup: participant.ageGroup,
			guardianName: participant.guardianName,
			guardianPhone: participant.guardianPhone,
			photos: participant.photos
		})
		.from(participant)
		.where(eq(participant.id, participantId));
	return found ?? null;
}

/** Of rows with a participant: whether the person's newest word is not to take part. */
export function hasWithdrawn(participantId: PgColumn): SQL<boolean> {
	return sql<boolean>`coalesce((
		select not c.given from ${consent} c
		where c.participant_id = ${participantId} and c.kind = 'take_part'
		order by c.at desc, c.id desc limit 1
	), false)`;
}

/** Personal data: the role players of an exercise for whom something stands in the way of playing, by name. */
export async function consentGapsOf(
	db: Db,
	exerciseId: string
): Promise<{ id: string; name: string; gaps: ConsentGap[] }[]> {
	const people = await db
		.select({
			id: participant.id,
			name: participant.name,
			ageGroup: participant.ageGroup,
			guardianName: participant.guardianName,
			guardianPhone: participant.guardianPhone,
			photos: participant.photos
		})
		.from(participant)
		.where(
			and(eq(participant.exerciseId, exerciseId), eq(participant.kind, 'role_player'), isNull(participant.clearedAt))
		)
		.orderBy(asc(participant.name), asc(participant.id));
	const newest = await db
		.selectDistinctOn([consent.participantId, consent.kind], saidColumns)
		.from(consent)
		.innerJoin(participant, eq(participant.id, consent.participantId))
		.where(eq(participant.exerciseId, exerciseId))
		.orderBy(...newestOfEach);
	const said = new Map<string, Said>(newest.map((row) => [`${row.participantId} ${row.kind}`, row]));
	return people
		.map((person) => ({
			id: person.id,
			name: person.name,
			gaps: gapsOfConsent({
				...person,
				takePart: said.get(`${person.id} take_part`) ?? null,
				pictures: said.get(`${person.id} photos`) ?? null
			})
		}))
		.filter(({ gaps }) => gaps.length > 0);
}

/** How many role players have had their data deleted while the exercise was still to be held or reported. */
export async function erasedRolePlayers(db: Db, exerciseId: string): Promise<number> {
	return db.$count(
		participant,
		and(eq(participant.exerciseId, exerciseId), eq(participant.kind, 'role_player'), isNotNull(participant.clearedAt))
	);
}
