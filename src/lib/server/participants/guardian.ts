import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { participants } from '#lib/i18n/nb/participants.ts';
import { guardian as t } from '#lib/i18n/nb/guardian.ts';
import { asksGuardian } from '#lib/participants/consent.ts';
import type { ConsentKind } from '#lib/participants/participant.ts';
import { record, type Actor } from '#lib/server/audit/record.ts';
import { newToken, tokenHash } from '#lib/server/auth/tokens.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { shownMunicipality } from '#lib/server/municipalities/queries.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { consentsOf, recordConsent } from './consent.ts';
import { deadline } from './issue.ts';
import { linkDaysAfterExercise } from './links.ts';
import { guardianLink, participant } from './schema.ts';

/*
 * A guardian answers for a minor through a link of its own: it reaches one page with what is asked, and never the card, the
 * child's page or anybody else's. There is no session: the token is the address, and looking at it changes nothing.
 */

/** Make a link for the guardian of a minor; the earlier one stops. @returns the token, known only here and now */
export async function issueGuardianLink(
	db: Db,
	exerciseId: string,
	participantId: string,
	by: Actor,
	now: Date
): Promise<Outcome<{ token: string; until: Date }>> {
	const refused = (message: string) => ({ ok: false as const, errors: { form: message } });
	return db.transaction(async (tx) => {
		const until = await deadline(tx, exerciseId, now);
		if (!until) return refused(participants.linkTooLate(linkDaysAfterExercise));
		const [minor] = await tx
			.select({ id: participant.id })
			.from(participant)
			.where(
				and(
					eq(participant.id, participantId),
					eq(participant.exerciseId, exerciseId),
					eq(participant.kind, 'role_player'),
					ne(participant.ageGroup, 'adult'),
					isNull(participant.clearedAt)
				)
			)
			.for('update');
		if (!minor) return refused(t.onlyMinors);
		await stopGuardianLinks(tx, participantId, now);
		const token = newToken();
		await tx
			.insert(guardianLink)
			.values({ participantId, tokenHash: tokenHash(token), expiresAt: until, createdAt: now });
		await record(tx, { ...by, action: 'guardian_link.issued', subjectId: participantId });
		return { ok: true, value: { token, until } };
	});
}

/** Stop the guardian's link at once. The same again changes nothing; nobody of another exercise. */
export async function revokeGuardianLink(
	db: Db,
	exerciseId: string,
	participantId: string,
	by: Actor,
	now: Date
): Promise<void> {
	await db.transaction(async (tx) => {
		const [own] = await tx
			.select({ id: participant.id })
			.from(participant)
			.where(and(eq(participant.id, participantId), eq(participant.exerciseId, exerciseId)))
			.for('update');
		if (own && (await stopGuardianLinks(tx, participantId, now)) > 0)
			await record(tx, { ...by, action: 'guardian_link.revoked', subjectId: participantId });
	});
}

/** Stop whatever a guardian of this person may have. @returns how many links worked */
export async function stopGuardianLinks(tx: Db, participantId: string, now: Date): Promise<number> {
	const stopped = await tx
		.update(guardianLink)
		.set({ revokedAt: now })
		.where(and(eq(guardianLink.participantId, participantId), isNull(guardianLink.revokedAt)))
		.returning({ id: guardianLink.id });
	return stopped.length;
}

/** Until when the guardian of this person has a link that works; null without one. */
export async function guardianLinkOf(db: Db, participantId: string, now: Date): Promise<Date | null> {
	const [found] = await db
		.select({ until: guardianLink.expiresAt })
		.from(guardianLink)
		.where(
			and(
				eq(guardianLink.participantId, participantId),
				isNull(guardianLink.revokedAt),
				gt(guardianLink.expiresAt, now)
			)
		)
		.orderBy(desc(guardianLink.createdAt))
		.limit(1);
	return found?.until ?? null;
}

/**
 * What a guardian is asked, and has answered. Of the child there is the first name; of the play nothing.
 * @returns null when the link is unknown, expired or revoked, or nothing is asked any more (all alike)
 */
export async function askedOfGuardian(db: Db, token: string, now: Date) {
	const [found] = await db
		.select({
			participantId: participant.id,
			name: participant.name,
			ageGroup: participant.ageGroup,
			guardianName: participant.guardianName,
			guardianPhone: participant.guardianPhone,
			exercise: {
				id: exercise.id,
				title: exercise.title,
				state: exercise.state,
				startsAt: exercise.startsAt,
				endsAt: exercise.endsAt,
				endedAt: exercise.endedAt,
				timeZone: exercise.timeZone
			},
			municipality: { ...shownMunicipality, keptDays: municipality.retentionDays }
		})
		.from(guardianLink)
		.innerJoin(participant, eq(participant.id, guardianLink.participantId))
		.innerJoin(exercise, eq(exercise.id, participant.exerciseId))
		.innerJoin(municipality, eq(municipality.id, exercise.municipalityId))
		.where(
			and(
				eq(guardianLink.tokenHash, tokenHash(token)),
				isNull(guardianLink.revokedAt),
				gt(guardianLink.expiresAt, now),
				isNull(participant.clearedAt)
			)
		);
	const kinds = found ? asksGuardian(found.ageGroup) : [];
	if (!found || kinds.length === 0) return null;
	const { name, participantId, ...shown } = found;
	const said = await consentsOf(db, participantId);
	return {
		...shown,
		participantId,
		firstName: name.trim().split(/\s+/)[0] ?? '',
		asked: kinds.map((kind) => ({ kind, said: said.find((one) => one.kind === kind) ?? null }))
	};
}

/** The guardian's yes or no to one of the things asked. @returns false when the link no longer answers for anybody */
export async function answerAsGuardian(
	db: Db,
	token: string,
	{ kind, given }: { kind: ConsentKind; given: boolean },
	now: Date
): Promise<boolean> {
	const found = await askedOfGuardian(db, token, now);
	if (!found?.asked.some((one) => one.kind === kind)) return false;
	const by = { municipalityId: found.municipality.id, byUserId: null };
	const word = { kind, given, source: 'guardian' as const };
	return (await recordConsent(db, found.exercise.id, found.participantId, word, by, now)).ok;
}
