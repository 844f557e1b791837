import { and, asc, desc, eq, gt, isNull, notExists, sql } from 'drizzle-orm';
import { hearing as t } from '#lib/i18n/nb/hearing.ts';
import { sectionIds } from '#lib/report/report.ts';
import type { Missing } from '#lib/report/sections.ts';
import { tokenHash } from '#lib/server/auth/tokens.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { members, shownMunicipality } from '#lib/server/municipalities/queries.ts';
import { municipality } from '#lib/server/municipalities/schema.ts';
import { participantsOf } from '#lib/server/participants/queries.ts';
import { reportComment, reportHearer, reportVersion } from './schema.ts';

/** The link is neither stopped, expired nor emptied, and the version that it was about is not approved. */
function working(db: Db, now: Date) {
	const approved = db
		.select({ one: sql`1` })
		.from(reportVersion)
		.where(
			and(
				eq(reportVersion.exerciseId, reportHearer.exerciseId),
				sql`${reportVersion.number} >= ${reportHearer.version}`
			)
		);
	return and(
		isNull(reportHearer.revokedAt),
		isNull(reportHearer.clearedAt),
		gt(reportHearer.expiresAt, now),
		notExists(approved)
	);
}

/** Whether somebody can still read and remark on the draft that is to become this version. */
export async function isHeard(db: Db, exerciseId: string, version: number, now: Date): Promise<boolean> {
	const [found] = await db
		.select({ id: reportHearer.id })
		.from(reportHearer)
		.where(and(eq(reportHearer.exerciseId, exerciseId), eq(reportHearer.version, version), working(db, now)))
		.limit(1);
	return found !== undefined;
}

/** Who has been asked to read drafts of this report, newest first, and whether their link works now. */
export async function hearersOf(db: Db, exerciseId: string, now: Date) {
	const rows = await db
		.select({
			id: reportHearer.id,
			version: reportHearer.version,
			name: reportHearer.name,
			email: reportHearer.email,
			expiresAt: reportHearer.expiresAt,
			works: sql<boolean>`${working(db, now)}`,
			comments: db.$count(reportComment, eq(reportComment.hearerId, reportHearer.id))
		})
		.from(reportHearer)
		.where(eq(reportHearer.exerciseId, exerciseId))
		.orderBy(desc(reportHearer.createdAt), asc(reportHearer.name));
	return rows.map((row) => ({ ...row, name: row.name || t.someone }));
}

const commentColumns = {
	id: reportComment.id,
	section: reportComment.section,
	text: reportComment.text,
	at: reportComment.createdAt,
	answer: reportComment.answer,
	reason: reportComment.reason,
	answeredAt: reportComment.answeredAt
};

/** Every remark on drafts of this report, in the order they came. */
export async function commentsOf(db: Db, exerciseId: string) {
	const rows = await db
		.select({ ...commentColumns, by: reportHearer.name, version: reportHearer.version })
		.from(reportComment)
		.innerJoin(reportHearer, eq(reportHearer.id, reportComment.hearerId))
		.where(eq(reportHearer.exerciseId, exerciseId))
		.orderBy(asc(reportComment.createdAt), asc(reportComment.id));
	return rows.map((row) => ({ ...row, by: row.by || t.someone }));
}
export type ReportComment = Awaited<ReturnType<typeof commentsOf>>[number];

/** One person's own remarks, as that person sees them. */
export function commentsBy(db: Db, hearerId: string) {
	return db
		.select(commentColumns)
		.from(reportComment)
		.where(eq(reportComment.hearerId, hearerId))
		.orderBy(asc(reportComment.createdAt), asc(reportComment.id));
}

/** Who comes with this link. @returns null when it is unknown, expired, stopped or about what is approved (all alike) */
export async function hearerByToken(db: Db, token: string, now: Date) {
	const [found] = await db
		.select({
			id: reportHearer.id,
			name: reportHearer.name,
			version: reportHearer.version,
			expiresAt: reportHearer.expiresAt,
			exerciseId: reportHearer.exerciseId,
			municipality: { ...shownMunicipality, keptDays: municipality.retentionDays }
		})
		.from(reportHearer)
		.innerJoin(exercise, eq(exercise.id, reportHearer.exerciseId))
		.innerJoin(municipality, eq(municipality.id, exercise.municipalityId))
		.where(and(eq(reportHearer.tokenHash, tokenHash(token)), working(db, now)));
	return found ?? null;
}

/**
 * Whom the coordinator may want to ask: members and those who answer for virksomheter, with an address, without a link to this
 * version that works.
 */
export async function suggestedHearers(db: Db, exerciseId: string, municipalityId: string, version: number, now: Date) {
	const asked = await db
		.select({ email: reportHearer.email })
		.from(reportHearer)
		.where(and(eq(reportHearer.exerciseId, exerciseId), eq(reportHearer.version, version), working(db, now)));
	const staff = (await members(db, municipalityId)).map(({ name, email }) => ({ name, email }));
	const contacts = (await participantsOf(db, exerciseId))
		.filter((one) => one.kind !== 'role_player' && one.clearedAt === null)
		.map(({ name, email }) => ({ name, email }));
	const seen = new Set(asked.map(({ email }) => email.toLowerCase()));
	return [...staff, ...contacts].filter(({ email }) => {
		const known = email.toLowerCase();
		if (known === '' || seen.has(known)) return false;
		seen.add(known);
		return true;
	});
}

/** What is not decided about remarks, as the report's list of what is missing has it: one for each section. */
export function unanswered(comments: readonly ReportComment[]): Missing[] {
	const open = Map.groupBy(
		comments.filter((one) => one.answer === null),
		({ section }) => section
	);
	return sectionIds.flatMap((section) => {
		const about = open.get(section)?.length ?? 0;
		return about > 0 ? [{ section, key: 'comments' as const, about: String(about) }] : [];
	});
}
