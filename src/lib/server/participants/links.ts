import { and, eq, gt, isNull } from 'drizzle-orm';
import type { ParticipantKind } from '#lib/participants/participant.ts';
import { newToken, tokenHash } from '#lib/server/auth/tokens.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { linkSession, participant, participantLink } from './schema.ts';

/** Whom a link's session belongs to: all that the participant's pages may start from. */
export type ParticipantAccess = {
	participantId: string;
	linkId: string;
	kind: ParticipantKind;
	name: string;
	participationId: string | null;
	exercise: { id: string; title: string; startsAt: Date | null; endsAt: Date | null; timeZone: string };
	municipality: { id: string; name: string; phone: string; isDemo: boolean };
	/** The link's deadline. */
	until: Date;
};

/** Days a link works after the exercise: long enough for the evaluation and the follow-up, then it is dead. */
export const linkDaysAfterExercise = 120;

/**
 * Make a new link for a participant; earlier ones stop working.
 * @returns the token, to be shown or sent once; only its hash is stored
 */
export async function issueLink(db: Db, participantId: string, expiresAt: Date, now: Date): Promise<string> {
	const token = newToken();
	await db.transaction(async (tx) => {
		await tx
			.update(participantLink)
			.set({ revokedAt: now })
			.where(and(eq(participantLink.participantId, participantId), isNull(participantLink.revokedAt)));
		await tx.insert(participantLink).values({ participantId, tokenHash: tokenHash(token), expiresAt, createdAt: now });
	});
	return token;
}

/** Stop a participant's link at once, with every session that it started. */
export async function revokeLink(db: Db, participantId: string, now: Date): Promise<void> {
	await db
		.update(participantLink)
		.set({ revokedAt: now })
		.where(and(eq(participantLink.participantId, participantId), isNull(participantLink.revokedAt)));
}

/** The full address of a link; always from `APP_URL`, never from what a request says of itself. */
export function linkAddress(appUrl: string, token: string): string {
	return `${appUrl}/d/${token}`;
}

/**
 * What pressing the button does: start a narrow session.
 * @returns the cookie's secret and its end, or null when the link is unknown, expired or revoked (all alike)
 */
export async function openLink(db: Db, token: string, now: Date): Promise<{ secret: string; until: Date } | null> {
	const [link] = await db
		.select({ id: participantLink.id, expiresAt: participantLink.expiresAt, openedAt: participantLink.openedAt })
		.from(participantLink)
		.where(
			and(
				eq(participantLink.tokenHash, tokenHash(token)),
				isNull(participantLink.revokedAt),
				gt(participantLink.expiresAt, now)
			)
		);
	if (!link) return null;
	const secret = newToken();
	await db.transaction(async (tx) => {
		await tx.insert(linkSession).values({ id: tokenHash(secret), linkId: link.id, expiresAt: link.expiresAt });
		if (!link.openedAt) await tx.update(participantLink).set({ openedAt: now }).where(eq(participantLink.id, link.id));
	});
	return { secret, until: link.expiresAt };
}

/** What the link page may tell before the button is pressed: only whose link it is, the same for every link. */
export async function linkMunicipality(db: Db): Promise<{ name: string; phone: string; isDemo: boolean } | null> {
	const found = await db
		.select({ name: municipality.name, phone: municipality.phone, isDemo: municipality.isDemo })
		.from(municipality)
		.limit(2);
	return found.length === 1 ? found[0]! : null;
}

/** Who a link session's cookie belongs to, or null when it, or the link behind it, is no longer good. */
export async function participantBySession(db: Db, secret: string, now: Date): Promise<ParticipantAccess | null> {
	const [found] = await db
		.select({
			participantId: participant.id,
			linkId: participantLink.id,
			kind: participant.kind,
			name: participant.name,
			participationId: participant.participationId,
			exercise: {
				id: exercise.id,
				title: exercise.title,
				startsAt: exercise.startsAt,
				endsAt: exercise.endsAt,
				timeZone: exercise.timeZone
			},
			municipality: {
				id: municipality.id,
				name: municipality.name,
				phone: municipality.phone,
				isDemo: municipality.isDemo
			},
			until: participantLink.expiresAt
		})
		.from(linkSession)
		.innerJoin(participantLink, eq(participantLink.id, linkSession.linkId))
		.innerJoin(participant, eq(participant.id, participantLink.participantId))
		.innerJoin(exercise, eq(exercise.id, participant.exerciseId))
		.innerJoin(municipality, eq(municipality.id, exercise.municipalityId))
		.where(
			and(
				eq(linkSession.id, tokenHash(secret)),
				gt(linkSession.expiresAt, now),
				isNull(participantLink.revokedAt),
				gt(participantLink.expiresAt, now),
				isNull(participant.clearedAt)
			)
		);
	return found ?? null;
}
