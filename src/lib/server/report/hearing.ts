import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Outcome } from '#lib/forms/form.ts';
import { hearing as t } from '#lib/i18n/nb/hearing.ts';
import { compose, withoutLink } from '#lib/mail/compose.ts';
import { mostComments, type CommentAnswer } from '#lib/report/hearing.ts';
import type { SectionId } from '#lib/report/report.ts';
import { record, type Actor } from '#lib/server/audit/record.ts';
import { newToken, tokenHash } from '#lib/server/auth/tokens.ts';
import type { Db, Tx } from '#lib/server/db/client.ts';
import { lockExercise } from '#lib/server/exercises/lock.ts';
import type { Exercise } from '#lib/server/exercises/queries.ts';
import { wake } from '#lib/server/jobs/wake.ts';
import { mail } from '#lib/server/mail/schema.ts';
import { mailQueue } from '#lib/server/mail/wake.ts';
import { municipalityById } from '#lib/server/municipalities/queries.ts';
import { hearerByToken } from './hearers.ts';
import { nextVersion } from './queries.ts';
import { reportComment, reportHearer } from './schema.ts';

/*
 * Høring: chosen people read the draft through a link of their own and remark on its sections. There is no session: the token is
 * the address, and looking at it changes nothing.
 */

/** A link just made: the token is known only here and now. */
export type HearingLink = { name: string; token: string; until: Date };

type Asked = { name: string; email: string };

/** The full address of a hearer's link; `appUrl` has no trailing slash. */
export const hearingAddress = (appUrl: string, token: string): string => `${appUrl}/horing/${token}`;

/**
 * Ask these people for remarks on the draft as it stands until it is approved. Who has an address gets a mail. Whoever has a link
 * to this version that works is left alone, so that the same form sent twice makes no second link; whose link has ended gets a
 * new one, and is the same person with the same remarks.
 * @returns the links, to copy
 */
export async function askHearers(
	db: Db,
	exercise: Exercise,
	{ people, until }: { people: readonly Asked[]; until: Date },
	by: Actor & { byUserId: string },
	{ appUrl, now }: { appUrl: string; now: Date }
): Promise<Outcome<HearingLink[]>> {
	if (exercise.state !== 'evaluating' && exercise.state !== 'reported') return refused('form', t.notYet);
	if (until <= now) return refused('until', t.untilPassed);
	return db.transaction(async (tx) => {
		await lockExercise(tx, exercise.id);
		const version = await nextVersion(tx, exercise.id);
		const earlier = new Map((await asked(tx, exercise.id, version)).map((one) => [key(one), one]));
		const isOpen = (one: (typeof people)[number]) => {
			const before = earlier.get(key(one));
			return before !== undefined && before.revokedAt === null && before.expiresAt > now;
		};
		const fresh = [...new Map(people.map((one) => [key(one), one])).values()].filter((one) => !isOpen(one));
		if (fresh.length === 0) return refused('form', t.nobodyNew);
		const made: HearingLink[] = [];
		for (const { name, email } of fresh) {
			const token = newToken();
			const link = { name, email, tokenHash: tokenHash(token), expiresAt: until, revokedAt: null };
			const before = earlier.get(key({ name, email }));
			if (before) await withdrawLetters(tx, [before.id]);
			const [hearer] = before
				? await tx
						.update(reportHearer)
						.set(link)
						.where(eq(reportHearer.id, before.id))
						.returning({ id: reportHearer.id })
				: await tx
						.insert(reportHearer)
						.values({ exerciseId: exercise.id, version, createdAt: now, ...link })
						.returning({ id: reportHearer.id });
			await record(tx, { ...by, action: 'hearing.asked', subjectId: hearer!.id });
			if (email) await queueLetter(tx, exercise, { id: hearer!.id, name, email, token, until }, by, { appUrl, now });
			made.push({ name, token, until });
		}
		return { ok: true, value: made };
	});
}

const key = ({ name, email }: Asked) => (email || name).trim().toLowerCase();

/** Who has been asked about this version, also those whose links have ended; the newest of one person last. */
const asked = (tx: Tx, exerciseId: string, version: number) =>
	tx
		.select({
			...{ id: reportHearer.id, name: reportHearer.name, email: reportHearer.email },
			...{ expiresAt: reportHearer.expiresAt, revokedAt: reportHearer.revokedAt }
		})
		.from(reportHearer)
		.where(
			and(eq(reportHearer.exerciseId, exerciseId), eq(reportHearer.version, version), isNull(reportHearer.clearedAt))
		)
		.orderBy(asc(reportHearer.createdAt), asc(reportHearer.id));

async function queueLetter(
	tx: Tx,
	exercise: Exercise,
	{ id: hearerId, name, email, token, until }: Asked & { id: string; token: string; until: Date },
	by: { byUserId: string },
	{ appUrl, now }: { appUrl: string; now: Date }
): Promise<void> {
	const id = v7();
	const municipality = await municipalityById(tx, exercise.municipalityId);
	const link = hearingAddress(appUrl, token);
	await tx.insert(mail).values({
		id,
		municipalityId: exercise.municipalityId,
		exerciseId: exercise.id,
		hearerId,
		kind: 'hearing',
		toName: name,
		toAddress: email,
		...compose('hearing', { municipality, exercise, toName: name, link, until }),
		messageId: `<${id}@${URL.parse(appUrl)!.hostname}>`,
		dueAt: now,
		createdBy: by.byUserId,
		createdAt: now
	});
	await wake(tx, mailQueue, [id], 0);
}

/** A new link for somebody who is asked, to copy; the earlier one, also in a mail, stops. Remarks stay. */
export async function renewHearer(
	db: Db,
	exerciseId: string,
	hearerId: string,
	by: Actor,
	now: Date
): Promise<Outcome<HearingLink>> {
	return db.transaction(async (tx) => {
		const token = newToken();
		const [found] = await tx
			.update(reportHearer)
			.set({ tokenHash: tokenHash(token) })
			.where(
				and(
					own(exerciseId, hearerId),
					isNull(reportHearer.revokedAt),
					isNull(reportHearer.clearedAt),
					gt(reportHearer.expiresAt, now)
				)
			)
			.returning({ name: reportHearer.name, until: reportHearer.expiresAt });
		if (!found) return refused('form', t.gone);
		await withdrawLetters(tx, [hearerId]);
		await record(tx, { ...by, action: 'hearing.renewed', subjectId: hearerId });
		return { ok: true, value: { ...found, token } };
	});
}

/** Stop a link at once; what has been remarked stays. The same again changes nothing. */
export async function stopHearer(db: Db, exerciseId: string, hearerId: string, by: Actor, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const stopped = await tx
			.update(reportHearer)
			.set({ revokedAt: now })
			.where(and(own(exerciseId, hearerId), isNull(reportHearer.revokedAt)))
			.returning({ id: reportHearer.id });
		if (stopped.length === 0) return;
		await withdrawLetters(tx, [hearerId]);
		await record(tx, { ...by, action: 'hearing.stopped', subjectId: hearerId });
	});
}

const own = (exerciseId: string, hearerId: string) =>
	and(eq(reportHearer.exerciseId, exerciseId), eq(reportHearer.id, hearerId));

/** A letter whose link does not work is not to leave. */
async function withdrawLetters(tx: Tx, hearerIds: string[]): Promise<void> {
	const held = await tx
		.select({ id: mail.id, text: mail.text })
		.from(mail)
		.where(and(inArray(mail.hearerId, hearerIds), inArray(mail.state, ['waiting', 'failed'])))
		.for('update');
	for (const { id, text } of held)
		await tx
			.update(mail)
			.set({ state: 'withdrawn', text: withoutLink(text) })
			.where(eq(mail.id, id));
}

/**
 * A remark from whoever comes with this link. The same words on the same section again are stored once.
 * @returns «dead» when the link does not work, «full» when so many have been sent that no person can have written them
 */
export async function remark(
	db: Db,
	token: string,
	{ section, text }: { section: SectionId; text: string },
	now: Date
): Promise<'stored' | 'dead' | 'full'> {
	return db.transaction(async (tx) => {
		const hearer = await hearerByToken(tx, token, now);
		if (!hearer) return 'dead';
		await tx.select({ id: reportHearer.id }).from(reportHearer).where(eq(reportHearer.id, hearer.id)).for('update');
		const said = await tx
			.select({ section: reportComment.section, text: reportComment.text })
			.from(reportComment)
			.where(eq(reportComment.hearerId, hearer.id));
		if (said.some((one) => one.section === section && one.text === text)) return 'stored';
		if (said.length >= mostComments) return 'full';
		await tx.insert(reportComment).values({ hearerId: hearer.id, section, text, createdAt: now });
		return 'stored';
	});
}

/** Take a remark in or not, and say why not. The last answer counts. */
export async function answerRemark(
	db: Db,
	exerciseId: string,
	commentId: string,
	{ answer, reason }: { answer: CommentAnswer; reason: string },
	by: { userId: string },
	now: Date
): Promise<Outcome> {
	if (answer === 'not_taken_in' && reason === '') return refused('reason', t.reasonMissing);
	const hearers = db.select({ id: reportHearer.id }).from(reportHearer).where(eq(reportHearer.exerciseId, exerciseId));
	const answered = await db
		.update(reportComment)
		.set({ answer, reason, answeredAt: now, answeredBy: by.userId })
		.where(and(eq(reportComment.id, commentId), inArray(reportComment.hearerId, hearers)))
		.returning({ id: reportComment.id });
	return answered.length === 1 ? { ok: true, value: undefined } : refused('form', t.commentGone);
}

const refused = (field: string, message: string) => ({ ok: false as const, errors: { [field]: message } });
