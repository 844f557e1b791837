import { and, asc, count, eq, gte, inArray, isNull, lt } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { mail as t } from '#lib/i18n/nb/mail.ts';
import { participantKinds, type ParticipantKind } from '#lib/participants/participant.ts';
import type { Db } from '#lib/server/db/client.ts';
import { lockExercise } from '#lib/server/exercises/lock.ts';
import { organisation, participation } from '#lib/server/organisations/schema.ts';
import { participant } from '#lib/server/participants/schema.ts';
import { deadline } from '#lib/server/participants/issue.ts';
import { latestMails } from './outbox.ts';
import { queueMails, type ParticipantMail } from './queue.ts';
import { mail } from './schema.ts';

/** Everybody of a kind in one exercise, with what they answered and the newest mail of this sort. Personal data. */
export async function recipients(db: Db, exerciseId: string, who: ParticipantKind, kind: ParticipantMail) {
	const people = await db
		.select({
			id: participant.id,
			name: participant.name,
			email: participant.email,
			organisation: organisation.name,
			organisationKind: organisation.kind,
			answer: participation.answer
		})
		.from(participant)
		.leftJoin(participation, eq(participation.id, participant.participationId))
		.leftJoin(organisation, eq(organisation.id, participation.organisationId))
		.where(and(eq(participant.exerciseId, exerciseId), eq(participant.kind, who), isNull(participant.clearedAt)))
		.orderBy(asc(organisation.name), asc(participant.name), asc(participant.id));
	const sent = await latestMails(db, exerciseId, [kind]);
	return people.map((person) => {
		const last = sent.get(person.id);
		// One that was withdrawn has not been sent.
		return { ...person, last: last && last.state !== 'withdrawn' ? last : null };
	});
}
export type Recipient = Awaited<ReturnType<typeof recipients>>[number];

/** How many mails of these sorts there are in an exercise: what a page must have seen to send more. */
export async function mailsSoFar(db: Db, exerciseId: string, ...kinds: ParticipantMail[]): Promise<number> {
	const [row] = await db
		.select({ mails: count() })
		.from(mail)
		.where(and(eq(mail.exerciseId, exerciseId), inArray(mail.kind, kinds)));
	return row!.mails;
}

type Batch = {
	exerciseId: string;
	kind: ParticipantMail;
	participantIds: readonly string[];
	/** `mailsSoFar` when the page was opened: a form that is sent twice, or by two, sends once. */
	seen: number;
	/** The sorts that `seen` counts, when it is more than `kind`. */
	counted?: ParticipantMail[];
	by: { userId: string };
	now: Date;
};

/** Put a mail to each of the chosen in the outbox. @returns as `queueMails`; refused when others have sent since */
export async function sendOnce(
	db: Db,
	{ seen, counted, ...batch }: Batch
): Promise<Outcome<Awaited<ReturnType<typeof queueMails>>>> {
	return db.transaction(async (tx) => {
		const refused = (message: string) => ({ ok: false as const, errors: { form: message } });
		await lockExercise(tx, batch.exerciseId);
		if ((await mailsSoFar(tx, batch.exerciseId, ...(counted ?? [batch.kind]))) !== seen)
			return refused(t.send.meanwhile);
		if (!(await deadline(tx, batch.exerciseId, batch.now))) return refused(t.send.tooLate);
		return { ok: true, value: await queueMails(tx, batch) };
	});
}

/** `sendOnce`, refused also where none of the chosen could be written to. */
export async function sendBatch(db: Db, batch: Batch): Promise<Outcome> {
	const sent = await sendOnce(db, batch);
	if (!sent.ok) return sent;
	return sent.value.queued.length > 0
		? { ok: true, value: undefined }
		: { ok: false, errors: { 'participants[]': t.send.choose } };
}

/** Names of those who got a mail at that moment, for the page that says so. */
export async function batchOf(db: Db, exerciseId: string, kind: ParticipantMail, at: Date): Promise<string[]> {
	const found = await db
		.select({ name: mail.toName })
		.from(mail)
		.where(
			and(
				eq(mail.exerciseId, exerciseId),
				eq(mail.kind, kind),
				// To the millisecond, which is what an address can say.
				gte(mail.createdAt, at),
				lt(mail.createdAt, new Date(at.getTime() + 1))
			)
		)
		.orderBy(asc(mail.toName));
	return found.map((row) => row.name);
}

/** How many virksomheter have a contact with an address who has neither answered nor been invited. */
export async function toInvite(db: Db, exerciseId: string): Promise<{ centres: number; others: number }> {
	const people = await recipients(db, exerciseId, 'medical_centre', 'invitation');
	const waiting = people.filter((one) => one.email !== '' && !one.last && one.answer === 'not_answered');
	const different = (centre: boolean) =>
		new Set(
			waiting.filter((one) => (one.organisationKind === 'medical_centre') === centre).map((one) => one.organisation)
		).size;
	return { centres: different(true), others: different(false) };
}

/** How many of each group have an address and have not been sent the evaluation. */
export async function toAsk(db: Db, exerciseId: string): Promise<Record<ParticipantKind, number>> {
	const numbers = {} as Record<ParticipantKind, number>;
	for (const who of participantKinds) {
		const people = await recipients(db, exerciseId, who, 'evaluation');
		numbers[who] = people.filter((one) => one.email !== '' && !one.last && isAsked(who, one)).length;
	}
	return numbers;
}

/** Among the virksomheter only legesentre are asked, and only those that took part. */
export function isAsked(
	who: ParticipantKind,
	{ organisationKind, answer }: Pick<Recipient, 'organisationKind' | 'answer'>
): boolean {
	return who !== 'medical_centre' || (organisationKind === 'medical_centre' && answer !== 'declined');
}
