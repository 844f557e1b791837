import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import { sameCard } from '#lib/role-players/changes.ts';
import { gaps, type Gap } from '#lib/role-players/gates.ts';
import { neverSent, type Sending } from '#lib/participants/sending.ts';
import {
	controlOf,
	failingGates,
	isLate,
	nextStep,
	readingOf,
	type Control,
	type Gate,
	type Reading,
	type Step
} from '#lib/role-players/reading.ts';
import type { Db } from '#lib/server/db/client.ts';
import { sendingsOf } from '#lib/server/participants/delivery.ts';
import { consentGapsOf } from '#lib/server/participants/consent.ts';
import { participant, participantLink } from '#lib/server/participants/schema.ts';
import { drafts, latestVersions, rolesOf } from './queries.ts';
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

/** One role, how far its text has come, and how far the person who plays it has. No personal data. */
export type RolePlayRow = {
	id: string;
	number: number;
	name: string;
	age: string;
	keyRole: boolean;
	participantId: string | null;
	reserves: string[];
	latest: number | null;
	/** The draft reads otherwise than the latest version. */
	changed: boolean;
	gaps: Gap[];
	/** How the card was handed to the person who plays. */
	sending: Sending;
	/** The card came, or will come, less than a week before. */
	late: boolean;
	/** The newest version that the person has acknowledged. */
	acknowledged: { number: number; at: Date } | null;
	reading: Reading;
	control: Control;
	step: Step;
	failing: Gate[];
};

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

/** The exercise's roles by number, each with its next step and the gates that fail. */
export async function rolePlayRows(db: Db, exerciseId: string, now: Date): Promise<RolePlayRow[]> {
	const roles = await rolesOf(db, exerciseId);
	if (roles.length === 0) return [];
	const contents = await drafts(db, exerciseId);
	const facts = await readingFacts(db, exerciseId, now);
	const consents = new Map((await consentGapsOf(db, exerciseId)).map((one) => [one.id, one.gaps]));
	return roles.map(({ id, number, name, age, keyRole }) => {
		const mine = facts.castings.filter((one) => one.rolePlayId === id);
		const participantId = mine.find((one) => !one.reserve)?.participantId ?? null;
		const reserves = mine.filter((one) => one.reserve).map((one) => one.participantId);
		const version = facts.versions.get(id) ?? null;
		const content = contents.get(id)!;
		const missing = gaps(content);
		const unpublished = version === null || !sameCard(version.content, content);
		const { reading, control, acknowledged } = facts.of(id, participantId);
		const sending = participantId ? facts.sendingOf(participantId) : neverSent;
		const consent = participantId ? (consents.get(participantId) ?? []) : [];
		const known = {
			gaps: missing.length,
			unpublished,
			// Whoever has taken part back plays nothing.
			reading: consent.includes('withdrawn') ? ('no_person' as const) : reading,
			control,
			consent: consent.length,
			sending,
			keyRole,
			reserves: reserves.length
		};
		const { startsAt } = content.exercise;
		return {
			id,
			number,
			name,
			age,
			keyRole,
			participantId,
			reserves,
			latest: version?.number ?? null,
			changed: version !== null && unpublished,
			gaps: missing,
			sending,
			late: participantId !== null && isLate(sending.first, startsAt ? new Date(startsAt) : null, now),
			acknowledged,
			reading,
			control,
			step: nextStep(known),
			failing: failingGates(known)
		};
	});
}

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

/** The list's figures, from its rows. */
export function figuresOf(rows: readonly RolePlayRow[]) {
	const of = (test: (row: RolePlayRow) => boolean) => rows.filter(test).length;
	return {
		/** Fictive roles. */
		roles: rows.length,
		/** Persons who play at least one. */
		players: new Set(rows.flatMap((row) => row.participantId ?? [])).size,
		ready: of((row) => row.step === 'ready'),
		/** Nobody has seen the card yet: no person, no text, no link, or not opened. */
		notOpened: of((row) => ['no_person', 'no_text', 'no_link', 'not_opened'].includes(row.reading)),
		readLatest: of((row) => row.reading === 'read'),
		controlRightAtOnce: of((row) => row.control === 'right'),
		controlWrong: of((row) => row.control === 'wrong' || row.control === 'right_later')
	};
}
export type RolePlayFigures = ReturnType<typeof figuresOf>;

/** Roles, players, who has read the latest text, and who is ready: for the exercise's overview and the report. */
export async function rolePlayerFigures(db: Db, exerciseId: string, now: Date): Promise<RolePlayFigures> {
	return figuresOf(await rolePlayRows(db, exerciseId, now));
}
