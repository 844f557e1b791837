import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { payloadHash, type Envelope, type Payload, type Receipt, type Result } from '#lib/card-client/envelope.ts';
import { text } from '#lib/forms/fields.ts';
import { readerIn, type ReaderLanguage } from '#lib/i18n/readers.ts';
import type { Db, Tx } from '#lib/server/db/client.ts';
import { participant, participantSubmission } from '#lib/server/participants/schema.ts';
import { impressionInput } from '#lib/role-players/impression.ts';
import { markAttendance } from './attendance.ts';
import { saveImpression } from './impressions.ts';
import { acknowledge } from './publish.ts';
import { askQuestion } from './questions.ts';

export type Received =
	| { kind: 'receipt'; receipt: Receipt }
	/** The id is taken by something else: another payload, or another person's. */
	| { kind: 'mixed' }
	/** It says nothing that can be done. */
	| { kind: 'invalid' };

type Who = { participantId: string; exercise: { id: string } };

/**
 * Take what a phone sends, once: the receipt is stored in the same transaction as what was done, and the same thing sent
 * again is answered with the same receipt. Two of the same at once come one after the other, by the primary key.
 */
export async function receive(db: Db, who: Who, sent: Envelope, now: Date): Promise<Received> {
	const { clientId, kind, payload, hash } = sent;
	if (payloadHash(payload) !== hash) return { kind: 'mixed' };
	return db.transaction(async (tx): Promise<Received> => {
		const started = await tx
			.insert(participantSubmission)
			.values({ clientId, participantId: who.participantId, kind, payloadHash: hash, receipt: {}, receivedAt: now })
			.onConflictDoNothing()
			.returning({ clientId: participantSubmission.clientId });
		if (started.length === 0) return before(tx, who, sent);
		const result = await act(tx, who, sent, now);
		const mine = eq(participantSubmission.clientId, clientId);
		if (!result) {
			await tx.delete(participantSubmission).where(mine);
			return { kind: 'invalid' };
		}
		const receipt: Receipt = { clientId, hash, receivedAt: now.toISOString(), result };
		await tx.update(participantSubmission).set({ receipt }).where(mine);
		return { kind: 'receipt', receipt };
	});
}

/** The id has been here before: the same receipt, unless it was for something else. */
async function before(tx: Tx, who: Who, { clientId, kind, hash }: Envelope): Promise<Received> {
	const [found] = await tx
		.select({
			participantId: participantSubmission.participantId,
			kind: participantSubmission.kind,
			hash: participantSubmission.payloadHash,
			receipt: participantSubmission.receipt
		})
		.from(participantSubmission)
		.where(eq(participantSubmission.clientId, clientId));
	const same = found && found.participantId === who.participantId && found.kind === kind && found.hash === hash;
	return same ? { kind: 'receipt', receipt: found.receipt as Receipt } : { kind: 'mixed' };
}

/** Do it. @returns null when it cannot be done, and then nothing has been */
function act(tx: Tx, who: Who, { kind, payload }: Envelope, now: Date): Promise<Result | null> {
	if (kind === 'read') return read(tx, who, payload, now);
	if (kind === 'question') return ask(tx, who, payload, now);
	if (kind === 'attendance') return attend(tx, who, payload, now);
	return impress(tx, who, payload, now);
}

async function impress(tx: Tx, who: Who, payload: Payload, now: Date): Promise<Result | null> {
	const input = impressionInput('nb').safeParse(payload);
	if (!input.success) return null;
	return (await saveImpression(tx, who.exercise.id, who.participantId, input.data, now)).ok ? {} : null;
}

const readInput = z.object({ version: z.uuid(), answer: z.string().min(1).max(10) });

async function read(tx: Tx, who: Who, payload: Payload, now: Date): Promise<Result | null> {
	const input = readInput.safeParse(payload);
	if (!input.success) return null;
	const { version, answer } = input.data;
	return acknowledge(tx, who.exercise.id, who.participantId, version, answer, now);
}

/** Also for the page's own form, which says in the reader's language what is wrong. */
export function questionInput(language: ReaderLanguage) {
	const { card, frame } = readerIn(language);
	return z.object({ version: z.uuid(), text: text(card.questionLabel, 1000, frame) });
}

async function ask(tx: Tx, who: Who, payload: Payload, now: Date): Promise<Result | null> {
	const input = questionInput('nb').safeParse(payload);
	if (!input.success) return null;
	const { version: versionId, text } = input.data;
	return (await askQuestion(tx, who.exercise.id, who.participantId, { versionId, text }, now)) ? {} : null;
}

/** `at`: when it was pressed, by the server's clock as the phone knows it. */
const attendanceInput = z.object({
	attendance: z.enum(['in', 'out']),
	at: z.iso.datetime().optional()
});

async function attend(tx: Tx, who: Who, payload: Payload, now: Date): Promise<Result | null> {
	const input = attendanceInput.safeParse(payload);
	if (!input.success) return null;
	const { attendance, at } = input.data;
	return noteOwnAttendance(tx, who, attendance, at ? new Date(at) : now, now);
}

/** How long a press can have waited on a phone and still be of this day. */
const longestWait = 24 * 3600_000;

/**
 * The person's own check-in or check-out. A press that waited on the phone does not undo what staff, or a later press, has
 * noted since.
 * @param pressed when, by the server's clock as the phone knows it; never later than now, nor before yesterday: a phone may
 *   say any year
 * @returns null when the exercise takes no more
 */
export async function noteOwnAttendance(
	tx: Tx,
	who: Who,
	attendance: 'in' | 'out',
	pressed: Date,
	now: Date
): Promise<Result | null> {
	const at = new Date(Math.min(now.getTime(), Math.max(pressed.getTime(), now.getTime() - longestWait)));
	const [noted] = await tx
		.select({ attendanceAt: participant.attendanceAt })
		.from(participant)
		.where(eq(participant.id, who.participantId))
		.for('update');
	if (noted?.attendanceAt && noted.attendanceAt > at) return { attendance, overtaken: true };
	const marked = await markAttendance(tx, who.exercise.id, who.participantId, attendance, at);
	return marked.ok ? { attendance } : null;
}
