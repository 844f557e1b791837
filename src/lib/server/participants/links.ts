import { and, asc, eq, gt, inArray, isNull, type SQL } from 'drizzle-orm';
import { newCode, readCode } from '#lib/participants/code.ts';
import type { LinkChannel, Language, ParticipantKind } from '#lib/participants/participant.ts';
import { newToken, tokenHash } from '#lib/server/auth/tokens.ts';
import type { Db } from '#lib/server/db/client.ts';
import { together } from '#lib/server/db/together.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { shownMunicipality } from '#lib/server/municipalities/queries.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { linkSession, participant, participantLink } from './schema.ts';

/** Whom a link's session belongs to: all that the participant's pages may start from. */
export type ParticipantAccess = {
	participantId: string;
	linkId: string;
	kind: ParticipantKind;
	name: string;
	participationId: string | null;
	/** What the person has chosen to read the frame in. */
	language: Language;
	exercise: { id: string; title: string; startsAt: Date | null; endsAt: Date | null; timeZone: string };
	municipality: { id: string; name: string; phone: string; isDemo: boolean };
	/** The link's deadline. */
	until: Date;
};

/** Days a link works after the exercise: long enough for the evaluation and the follow-up, then it is dead. */
export const linkDaysAfterExercise = 120;

/**
 * Make a new link for a participant; earlier ones of the same channel stop working, those of the others do not: what was
 * printed still works when a mail is sent.
 * @returns the token, to be shown or sent once; only its hash is stored
 */
export async function issueLink(
	db: Db,
	participantId: string,
	expiresAt: Date,
	now: Date,
	channel: LinkChannel = 'shown'
): Promise<string> {
	const token = newToken();
	await insertLinks(db, [{ participantId, token }], expiresAt, now, channel);
	return token;
}

/** What is printed: the token of the QR code, and the short code for those who have no camera. */
export type PaperLink = { token: string; code: string };

/** Secrets that open nothing before `issuePaperLinks` has stored their hashes: what cannot be printed is never made. */
export const newPaperLink = (): PaperLink => ({ token: newToken(), code: newCode() });

/** As `issueLink`, for what is printed. @returns what only the paper knows; its hashes are stored */
export async function issuePaperLink(db: Db, participantId: string, expiresAt: Date, now: Date): Promise<PaperLink> {
	const link = newPaperLink();
	await issuePaperLinks(db, new Map([[participantId, link]]), expiresAt, now);
	return link;
}

/** `issuePaperLink` for many at once, with secrets made beforehand, by participant. */
export async function issuePaperLinks(
	db: Db,
	links: ReadonlyMap<string, PaperLink>,
	expiresAt: Date,
	now: Date
): Promise<void> {
	const rows = [...links].map(([participantId, link]) => ({ participantId, ...link }));
	await insertLinks(db, rows, expiresAt, now, 'paper');
}

async function insertLinks(
	db: Db,
	rows: readonly { participantId: string; token: string; code?: string }[],
	expiresAt: Date,
	now: Date,
	channel: LinkChannel
): Promise<void> {
	if (rows.length === 0) return;
	const ids = rows.map(({ participantId }) => participantId);
	await db.transaction(async (tx) => {
		// One at a time for each person: two links made at the same moment would both work.
		await tx
			.select({ id: participant.id })
			.from(participant)
			.where(inArray(participant.id, ids))
			.orderBy(asc(participant.id))
			.for('update');
		await tx
			.update(participantLink)
			.set({ revokedAt: now })
			.where(
				and(
					inArray(participantLink.participantId, ids),
					eq(participantLink.channel, channel),
					isNull(participantLink.revokedAt)
				)
			);
		await tx.insert(participantLink).values(
			rows.map(({ participantId, token, code }) => ({
				participantId,
				tokenHash: tokenHash(token),
				codeHash: code === undefined ? null : tokenHash(code),
				channel,
				expiresAt,
				createdAt: now
			}))
		);
	});
}

/** Stop all of a participant's links at once, with every session that they started. */
export async function revokeLinks(db: Db, participantId: string, now: Date): Promise<void> {
	await db
		.update(participantLink)
		.set({ revokedAt: now })
		.where(and(eq(participantLink.participantId, participantId), isNull(participantLink.revokedAt)));
}

/** Stop one of a participant's links, with its sessions. @returns whether there was one that was not stopped before */
export async function revokeOneLink(db: Db, participantId: string, linkId: string, now: Date): Promise<boolean> {
	const stopped = await db
		.update(participantLink)
		.set({ revokedAt: now })
		.where(
			and(
				eq(participantLink.participantId, participantId),
				eq(participantLink.id, linkId),
				isNull(participantLink.revokedAt)
			)
		)
		.returning({ id: participantLink.id });
	return stopped.length === 1;
}

/** The full address of a link; always from `APP_URL`, never from what a request says of itself. */
export function linkAddress(appUrl: string, token: string): string {
	return `${appUrl}/d/${token}`;
}

/** The full address of a guardian's link, likewise. */
export function guardianAddress(appUrl: string, token: string): string {
	return `${appUrl}/foresatt/${token}`;
}

/** The session that a link or a code starts: the cookie's secret. */
export type OpenedLink = { secret: string };

/**
 * What pressing the button does: start a narrow session.
 * @returns null when the link is unknown, expired or revoked (all alike)
 */
export function openLink(db: Db, token: string, now: Date): Promise<OpenedLink | null> {
	return open(db, eq(participantLink.tokenHash, tokenHash(token)), now);
}

/**
 * What the right short code does: the same as the button on the link that it was printed beside.
 * @param typed as the person wrote it
 * @returns null when the code is not one, or is unknown, expired or revoked (all alike)
 */
export async function openCode(db: Db, typed: string, now: Date): Promise<OpenedLink | null> {
	const code = readCode(typed);
	return code === null ? null : open(db, eq(participantLink.codeHash, tokenHash(code)), now);
}

async function open(db: Db, which: SQL, now: Date): Promise<OpenedLink | null> {
	const [link] = await db
		.select({ id: participantLink.id, expiresAt: participantLink.expiresAt, openedAt: participantLink.openedAt })
		.from(participantLink)
		.where(and(which, isNull(participantLink.revokedAt), gt(participantLink.expiresAt, now)));
	if (!link) return null;
	const secret = newToken();
	await db.transaction(async (tx) => {
		await tx.insert(linkSession).values({ id: tokenHash(secret), linkId: link.id, expiresAt: link.expiresAt });
		if (!link.openedAt) await tx.update(participantLink).set({ openedAt: now }).where(eq(participantLink.id, link.id));
	});
	return { secret };
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
	const found = await sessionById(db, tokenHash(secret));
	if (!found || found.sessionUntil <= now || found.access.until <= now) return null;
	return found.access;
}

/** Not revoked, not emptied; whether the deadline has passed is for who asks. Every open card asks every few seconds. */
const sessionById = together(async (db, ids: string[]) => {
	const found = await db
		.select({
			id: linkSession.id,
			sessionUntil: linkSession.expiresAt,
			access: {
				participantId: participant.id,
				linkId: participantLink.id,
				kind: participant.kind,
				name: participant.name,
				participationId: participant.participationId,
				language: participant.language,
				until: participantLink.expiresAt
			},
			exercise: {
				id: exercise.id,
				title: exercise.title,
				startsAt: exercise.startsAt,
				endsAt: exercise.endsAt,
				timeZone: exercise.timeZone
			},
			municipality: shownMunicipality
		})
		.from(linkSession)
		.innerJoin(participantLink, eq(participantLink.id, linkSession.linkId))
		.innerJoin(participant, eq(participant.id, participantLink.participantId))
		.innerJoin(exercise, eq(exercise.id, participant.exerciseId))
		.innerJoin(municipality, eq(municipality.id, exercise.municipalityId))
		.where(and(inArray(linkSession.id, ids), isNull(participantLink.revokedAt), isNull(participant.clearedAt)));
	return new Map(
		found.map(({ id, sessionUntil, access, exercise, municipality }) => {
			const whose: ParticipantAccess = { ...access, exercise, municipality };
			return [id, { sessionUntil, access: whose }];
		})
	);
});
