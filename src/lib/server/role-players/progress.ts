import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import { neverSent, type Sending } from '#lib/participants/sending.ts';
import { controlOf, readingOf } from '#lib/role-players/reading.ts';
import type { Db } from '#lib/server/db/client.ts';
import { sendingsOf } from '#lib/server/participants/delivery.ts';
import { participant, participantLink } from '#lib/server/participants/schema.ts';
import { latestVersions } from './queries.ts';
import { readersFacts } from './still-read.ts';
import { acknowledgement, casting, controlMistake, rolePlay, rolePlayVersion } from './schema.ts';

/** Personal data: those who can be given a role in this exercise. */
export function castable(db: Db, exerciseId: string) {
	return db
		.select({ id: participant.id, name: participant.name, email: participant.email, phone: participant.phone })
		.from(participant)
		.where(
			and(eq(participant.exerciseId, exerciseId), eq(participant.kind, 'role_player'), isNull(participant.clearedAt))
		)
		.orderBy(asc(participant.name), asc(participant.id));
}

/** Who plays what, by id only. */
export function castingsOf(db: Db, exerciseId: string) {
	return db
		.select({
			rolePlayId: casting.rolePlayId,
			participantId: casting.participantId,
			reserve: casting.reserve
		})
		.from(casting)
		.innerJoin(rolePlay, eq(rolePlay.id, casting.rolePlayId))
		.where(eq(rolePlay.exerciseId, exerciseId))
		.orderBy(asc(casting.participantId));
}

/** Each person's links together: when the newest that works was made (null: none does), and when one was first opened. */
export async function linksOf(db: Db, exerciseId: string, now: Date) {
	const rows = await db
		.select({
			participantId: participantLink.participantId,
			createdAt: participantLink.createdAt,
			openedAt: participantLink.openedAt,
			expiresAt: participantLink.expiresAt,
			revokedAt: participantLink.revokedAt
		})
		.from(participantLink)
		.innerJoin(participant, eq(participant.id, participantLink.participantId))
		.where(and(eq(participant.exerciseId, exerciseId), eq(participant.kind, 'role_player')))
		.orderBy(asc(participantLink.createdAt));
	const links = new Map<string, PersonalLink>();
	for (const row of rows) {
		const before = links.get(row.participantId) ?? { made: null, until: null, opened: null };
		const works = row.revokedAt === null && row.expiresAt > now;
		links.set(row.participantId, {
			made: works ? row.createdAt : before.made,
			until: works && (!before.until || row.expiresAt > before.until) ? row.expiresAt : before.until,
			opened: earliest(before.opened, row.openedAt)
		});
	}
	return links;
}
const earliest = (one: Date | null, other: Date | null) =>
	one && other ? (one < other ? one : other) : (one ?? other);
export type PersonalLink = { made: Date | null; until: Date | null; opened: Date | null };

/** What is known of everybody's reading in one exercise, to be looked up by role and person. */
export async function readingFacts(db: Db, exerciseId: string, now: Date) {
	const [versions, castings, links] = [
		await latestVersions(db, exerciseId),
		await castingsOf(db, exerciseId),
		await linksOf(db, exerciseId, now)
	];
	const sendings = await sendingsOf(db, exerciseId);
	const acknowledgements = await acknowledgementsOf(db, exerciseId);
	const mistakes = await mistakesOf(db, exerciseId);
	const stillHolds = await readersFacts(db, exerciseId, versions, acknowledgements);
	return {
		versions,
		castings,
		linkOf: (participantId: string): PersonalLink => links.get(participantId) ?? noLink,
		/** As noted; who has opened it had it then at the latest. */
		sendingOf(participantId: string): Sending {
			const sending = sendings.get(participantId) ?? neverSent;
			const opened = links.get(participantId)?.opened ?? null;
			const first = opened && (!sending.first || opened < sending.first) ? opened : sending.first;
			return { ...sending, first };
		},
		/** How one person stands with one role. */
		of(rolePlayId: string, participantId: string | null) {
			const version = versions.get(rolePlayId) ?? null;
			const link = participantId ? (links.get(participantId) ?? noLink) : noLink;
			const mine = (one: { participantId: string }) => one.participantId === participantId;
			const read = acknowledgements.find((one) => one.rolePlayId === rolePlayId && mine(one)) ?? null;
			const wrong = mistakes.find((one) => one.versionId === version?.id && mine(one));
			const reading = readingOf({
				cast: participantId !== null,
				latest: version?.number ?? null,
				linked: link.made !== null,
				opened: link.opened !== null,
				// An older version that reads the same to this person counts as the newest.
				acknowledged: read && version && stillHolds(read, version) ? version.number : (read?.number ?? null)
			});
			return {
				reading,
				control: controlOf(reading === 'read' ? read!.rightAtOnce : null, wrong?.times ?? 0),
				acknowledged: read && { number: read.number, at: read.at }
			};
		}
	};
}
const noLink: PersonalLink = { made: null, until: null, opened: null };

/** «Lest og forstått» by everybody on every role, the newest version first. */
function acknowledgementsOf(db: Db, exerciseId: string) {
	return db
		.select({
			rolePlayId: rolePlayVersion.rolePlayId,
			versionId: rolePlayVersion.id,
			participantId: acknowledgement.participantId,
			number: rolePlayVersion.number,
			rightAtOnce: acknowledgement.rightAtOnce,
			at: acknowledgement.at
		})
		.from(acknowledgement)
		.innerJoin(rolePlayVersion, eq(rolePlayVersion.id, acknowledgement.versionId))
		.innerJoin(rolePlay, eq(rolePlay.id, rolePlayVersion.rolePlayId))
		.where(eq(rolePlay.exerciseId, exerciseId))
		.orderBy(desc(rolePlayVersion.number));
}

function mistakesOf(db: Db, exerciseId: string) {
	return db
		.select({
			versionId: controlMistake.versionId,
			participantId: controlMistake.participantId,
			times: count()
		})
		.from(controlMistake)
		.innerJoin(rolePlayVersion, eq(rolePlayVersion.id, controlMistake.versionId))
		.innerJoin(rolePlay, eq(rolePlay.id, rolePlayVersion.rolePlayId))
		.where(eq(rolePlay.exerciseId, exerciseId))
		.groupBy(controlMistake.versionId, controlMistake.participantId);
}

/** How many persons have acknowledged this version. */
export async function readersOf(db: Db, versionId: string): Promise<number> {
	const [found] = await db
		.select({ readers: count() })
		.from(acknowledgement)
		.where(eq(acknowledgement.versionId, versionId));
	return found?.readers ?? 0;
}
