import { and, eq, inArray, lte } from 'drizzle-orm';
import { withoutLink } from '#lib/mail/compose.ts';
import { isFinal, isForAll, packFailure, pauseAfter, type Failure } from '#lib/mail/failure.ts';
import type { Db } from '#lib/server/db/client.ts';
import { wake } from '#lib/server/jobs/wake.ts';
import { log } from '#lib/server/log.ts';
import { mail } from './schema.ts';
import type { SealKey } from './seal.ts';
import { openSettings, type Smtp } from './settings.ts';
import { sendLetter } from './transport.ts';
import { mailQueue } from './wake.ts';

export type Sending = {
	db: Db;
	key: SealKey;
	/** Looked at anew at each step: sending takes time. */
	clock: () => Date;
	/** Tests only: shorter pauses. */
	pause?: (attempts: number) => number | null;
	/** The server is stopping: what has been taken is finished, nothing more is taken. */
	signal?: AbortSignal;
};

/** Longer than one sending can take: after it, whoever had taken the mail is dead, and another may. */
export const lease = 5 * 60_000;
const atOnce = 3;

const claimed = {
	id: mail.id,
	municipalityId: mail.municipalityId,
	messageId: mail.messageId,
	toName: mail.toName,
	toAddress: mail.toAddress,
	subject: mail.subject,
	text: mail.text,
	calendar: mail.calendar,
	attempts: mail.attempts
};

/**
 * Send these mails, as far as it is their time and nobody else is sending them. The row says `sending` before the first byte
 * leaves and `sent` after the server's OK: a kill between those two is the only moment that can make a second copy, with the
 * same Message-ID.
 */
export async function deliverMails(sending: Sending, ids: readonly string[]): Promise<void> {
	/** What is known of each municipality's server by now: settings, or why the rest of its mails need not be tried. */
	const servers = new Map<string, Promise<Smtp | null>>();
	const down = new Map<string, Failure>();
	const queue = [...ids];
	const next = async () => {
		for (let id = queue.shift(); id !== undefined && !sending.signal?.aborted; id = queue.shift())
			await deliverOne(sending, id, servers, down);
	};
	await Promise.all(Array.from({ length: atOnce }, next));
}

async function deliverOne(
	sending: Sending,
	id: string,
	servers: Map<string, Promise<Smtp | null>>,
	down: Map<string, Failure>
): Promise<void> {
	const { db, clock } = sending;
	const [row] = await db.select({ municipalityId: mail.municipalityId }).from(mail).where(eq(mail.id, id));
	if (!row) return;
	const { municipalityId } = row;
	if (!servers.has(municipalityId)) servers.set(municipalityId, smtpOf(sending, municipalityId));
	const smtp = await servers.get(municipalityId)!;
	// Not set up, or its password cannot be opened: it waits, and saving the settings wakes it.
	if (!smtp) return;
	const taken = await claim(db, id, clock());
	if (!taken) return;
	const known = down.get(municipalityId);
	const failure = known ?? (await sendLetter(smtp, taken));
	if (failure && isForAll(failure)) down.set(municipalityId, failure);
	await (failure ? settleFailed(sending, taken, failure) : settleSent(db, taken, clock()));
	if (failure) log.warn({ mail: id, reason: failure.reason, attempts: taken.attempts }, 'mail not sent');
}

async function smtpOf({ db, key }: Sending, municipalityId: string): Promise<Smtp | null> {
	const opened = await openSettings(db, municipalityId, key);
	return opened.readiness === 'ready' ? opened.smtp : null;
}

/** Take a mail, also one that was left half-way by a server that died. Null when it is not its time, or another has it. */
async function claim(db: Db, id: string, now: Date) {
	return db.transaction(async (tx) => {
		const [found] = await tx
			.select(claimed)
			.from(mail)
			.where(and(eq(mail.id, id), inArray(mail.state, ['waiting', 'sending']), lte(mail.dueAt, now)))
			.for('update', { skipLocked: true });
		if (!found) return null;
		const attempts = found.attempts + 1;
		await tx
			.update(mail)
			.set({ state: 'sending', attempts, dueAt: new Date(now.getTime() + lease) })
			.where(eq(mail.id, id));
		return { ...found, attempts };
	});
}

type Claimed = NonNullable<Awaited<ReturnType<typeof claim>>>;

async function settleSent(db: Db, { id, text }: Claimed, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		// Whatever its state has become meanwhile: it has left, and that is what must stand.
		const sent = await tx
			.update(mail)
			.set({ state: 'sent', sentAt: now, lastError: '' })
			.where(eq(mail.id, id))
			.returning({ text: mail.text });
		// Emptied meanwhile with the person: then the words stay gone.
		if (sent[0]?.text)
			await tx
				.update(mail)
				.set({ text: withoutLink(text) })
				.where(eq(mail.id, id));
	});
}

async function settleFailed(
	{ db, clock, pause = pauseAfter }: Sending,
	{ id, attempts }: Claimed,
	failure: Failure
): Promise<void> {
	const wait = isFinal(failure) ? null : pause(attempts);
	const lastError = packFailure(failure);
	await db.transaction(async (tx) => {
		const dueAt = new Date(clock().getTime() + (wait ?? 0));
		const changed = await tx
			.update(mail)
			.set({ state: wait === null ? 'failed' : 'waiting', lastError, dueAt })
			// Its lease has run out if somebody else has counted on.
			.where(and(eq(mail.id, id), eq(mail.state, 'sending'), eq(mail.attempts, attempts)))
			.returning({ id: mail.id });
		if (changed.length > 0 && wait !== null) await wake(tx, mailQueue, [id], wait);
	});
}
