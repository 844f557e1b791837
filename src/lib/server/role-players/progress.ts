import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import { sameCard } from '#lib/role-players/changes.ts';
import { gaps, type Gap } from '#lib/role-players/gates.ts';
import { controlOf, nextStep, readingOf, type Control, type Reading, type Step } from '#lib/role-players/reading.ts';
import type { Db } from '#lib/server/db/client.ts';
import { participant, participantLink } from '#lib/server/participants/schema.ts';
import { drafts, latestVersions, rolesOf } from './queries.ts';
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

/** Each person's link: made and (be it an earlier one) opened; `made` is null when none works now. */
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
			opened: row.openedAt ?? before.opened
		});
	}
	return links;
}
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
	link: PersonalLink | null;
	/** The newest version that the person has acknowledged. */
	acknowledged: { number: number; at: Date } | null;
	reading: Reading;
	control: Control;
	step: Step;
};

/** The exercise's roles by number, each with its next step. */
export async function rolePlayRows(db: Db, exerciseId: string, now: Date): Promise<RolePlayRow[]> {
	const roles = await rolesOf(db, exerciseId);
	const [contents, versions, castings] = [
		await drafts(db, exerciseId),
		await latestVersions(db, exerciseId),
		await castingsOf(db, exerciseId)
	];
	const links = await linksOf(db, exerciseId, now);
	const acknowledgements = await acknowledgementsOf(db, exerciseId);
	const mistakes = await mistakesOf(db, exerciseId);
	return roles.map(({ id, number, name, age, keyRole }) => {
		const mine = castings.filter((one) => one.rolePlayId === id);
		const participantId = mine.find((one) => !one.reserve)?.participantId ?? null;
		const reserves = mine.filter((one) => one.reserve).map((one) => one.participantId);
		const version = versions.get(id) ?? null;
		const content = contents.get(id)!;
		const link = participantId ? (links.get(participantId) ?? null) : null;
		const read = acknowledgements.find((one) => one.rolePlayId === id && one.participantId === participantId) ?? null;
		const wrong = mistakes.find((one) => one.versionId === version?.id && one.participantId === participantId);
		const missing = gaps(content);
		const unpublished = version === null || !sameCard(version.content, content);
		const reading = readingOf({
			cast: participantId !== null,
			latest: version?.number ?? null,
			linked: link?.made != null,
			opened: link?.opened != null,
			acknowledged: read?.number ?? null
		});
		const control = controlOf(reading === 'read' ? read!.rightAtOnce : null, wrong?.times ?? 0);
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
			link,
			acknowledged: read && { number: read.number, at: read.at },
			reading,
			control,
			step: nextStep({ gaps: missing.length, unpublished, reading, control, keyRole, reserves: reserves.length })
		};
	});
}

/** «Lest og forstått» by everybody on every role, the newest version first. */
function acknowledgementsOf(db: Db, exerciseId: string) {
	return db
		.select({
			rolePlayId: rolePlayVersion.rolePlayId,
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
