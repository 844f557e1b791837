import { and, asc, desc, eq, inArray, ne, not } from 'drizzle-orm';
import { v7 } from 'uuid';
import { calendarFile, eventOf } from '#lib/mail/calendar.ts';
import { compose } from '#lib/mail/compose.ts';
import { playMails, type MailKind } from '#lib/mail/mail.ts';
import type { Db } from '#lib/server/db/client.ts';
import { environment } from '#lib/server/env.ts';
import { record } from '#lib/server/audit/record.ts';
import { wake } from '#lib/server/jobs/wake.ts';
import { hasWithdrawn } from '#lib/server/participants/consent.ts';
import { recordDelivery } from '#lib/server/participants/delivery.ts';
import { deadline } from '#lib/server/participants/issue.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { addressees, type Addressee } from './facts.ts';
import { issueMailLink } from './links.ts';
import { mail } from './schema.ts';
import { mailQueue } from './wake.ts';

export type ParticipantMail = Exclude<MailKind, 'test'>;

type Request = {
	exerciseId: string;
	kind: ParticipantMail;
	participantIds: readonly string[];
	/** Null for what the server does by itself. */
	by: { userId: string } | null;
	now: Date;
	/** Not before this moment. */
	dueAt?: Date;
	/** How long the links work, where it is another moment than `deadline` says. */
	until?: Date;
};

/**
 * Put a mail to each of these people in the outbox, each with a personal link of its own. Give the transaction of whatever
 * causes it: row, link and job stand or fall with it. Works, and waits, also where no mail server is set up.
 * @returns ids of participants: whose mail is in the outbox, and who has no address. Who is of another exercise, or has
 *   been cleared, or has taken back the wish to play what the mail is about, is in neither; nobody is when links made now
 *   would be dead already
 */
export async function queueMails(tx: Db, request: Request): Promise<{ queued: string[]; withoutAddress: string[] }> {
	const { exerciseId, kind, by, now, dueAt = now } = request;
	await holdPeople(tx, exerciseId, request.participantIds);
	const people = await addressees(tx, exerciseId, await stillTakingPart(tx, request));
	const until = request.until ?? (await deadline(tx, exerciseId, now));
	const reachable = until ? people.filter((person) => person.email !== '') : [];
	const withoutAddress = people.filter((person) => person.email === '').map((person) => person.id);
	if (!until || reachable.length === 0) return { queued: [], withoutAddress };
	const { appUrl } = environment();
	const ids = reachable.map((person) => person.id);
	const before = await lastCalendars(tx, kind, ids);
	const made = [];
	for (const person of reachable) {
		const link = await issueMailLink(tx, person, until, { appUrl, now });
		const id = v7();
		const facts = { ...person.facts, link, until };
		made.push({
			id,
			municipalityId: person.municipalityId,
			exerciseId,
			participantId: person.id,
			kind,
			toName: facts.toName,
			toAddress: person.email,
			...compose(kind, facts),
			calendar: calendarFor(kind, person, facts, before.get(person.id) ?? '', now),
			messageId: `<${id}@${URL.parse(appUrl)!.hostname}>`,
			dueAt,
			createdBy: by?.userId ?? null,
			createdAt: now
		});
	}
	await tx.insert(mail).values(made);
	await wake(
		tx,
		mailQueue,
		made.map((one) => one.id),
		dueAt.getTime() - now.getTime()
	);
	await recordDelivery(tx, ids, 'mail', { reminder: kind === 'reminder', byUserId: by?.userId ?? null, now });
	for (const one of made)
		await record(tx, {
			municipalityId: one.municipalityId,
			byUserId: by?.userId ?? null,
			action: `mail.${kind}`,
			subjectId: one.participantId
		});
	return { queued: ids, withoutAddress };
}

/** Whoever is being deleted at this moment is either gone before, or has this mail emptied too: never a name that stays. */
async function holdPeople(tx: Db, exerciseId: string, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	await tx
		.select({ id: participant.id })
		.from(participant)
		.where(and(eq(participant.exerciseId, exerciseId), inArray(participant.id, [...ids])))
		// The same order as where links are made, so that two never wait for each other.
		.orderBy(asc(participant.id))
		.for('update');
}

/** Judged while the people are held: what was true when the page was opened may not be any more. */
async function stillTakingPart(tx: Db, { kind, participantIds }: Request): Promise<readonly string[]> {
	if (!playMails.some((one) => one === kind) || participantIds.length === 0) return participantIds;
	const taking = await tx
		.select({ id: participant.id })
		.from(participant)
		.where(and(inArray(participant.id, [...participantIds]), not(hasWithdrawn(participant.id))));
	return taking.map(({ id }) => id);
}

const withCalendar = ['invitation', 'card'] as const;
const hasCalendar = (kind: MailKind) => withCalendar.find((one) => one === kind);

function calendarFor(
	kind: ParticipantMail,
	person: Addressee,
	facts: Parameters<typeof eventOf>[1],
	before: string,
	now: Date
): string {
	// What is changed, or read late, may have another time than the first file.
	const like = hasCalendar(kind) ?? (kind === 'changed' ? 'card' : null);
	const event = like && eventOf(like, facts, `${person.id}@brunn`, person.place);
	return event ? calendarFile(event, before, now) : '';
}

/** What each was sent last for the calendar. */
async function lastCalendars(tx: Db, kind: ParticipantMail, ids: string[]): Promise<Map<string, string>> {
	if (!hasCalendar(kind) && kind !== 'changed') return new Map();
	const found = await tx
		.selectDistinctOn([mail.participantId], { participantId: mail.participantId, calendar: mail.calendar })
		.from(mail)
		.where(and(inArray(mail.participantId, ids), ne(mail.calendar, '')))
		.orderBy(mail.participantId, desc(mail.createdAt), desc(mail.id));
	return new Map(found.map((row) => [row.participantId!, row.calendar]));
}
