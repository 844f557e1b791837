import { setTimeout as wait } from 'node:timers/promises';
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Database, Db } from '#lib/server/db/client.ts';
import { startJobs } from '#lib/server/jobs/jobs.ts';
import { wake, withoutJob } from '#lib/server/jobs/wake.ts';
import { log } from '#lib/server/log.ts';
import { deliverMails, type Sending } from './deliver.ts';
import { mail, mailSettings } from './schema.ts';
import type { SealKey } from './seal.ts';
import { mailQueue } from './wake.ts';

type Options = Pick<Sending, 'pause'> & {
	clock?: () => Date;
	/** Seconds between looks for new jobs. */
	pollEvery?: number;
};

const minute = 60_000;
const batch = 25;
const mostAtOnce = 500;
const longestGoodbye = 10_000;

/**
 * Begin to send what is in the outbox, and go on until stopped.
 * @returns what stops it, before the database is closed
 */
export async function startMail(
	{ db, engine }: Pick<Database, 'db' | 'engine'>,
	key: SealKey,
	{ clock = () => new Date(), pollEvery, pause }: Options = {}
): Promise<() => Promise<void>> {
	// Nobody else can have the embedded database open: what says `sending` was left by a server that died. Before the first
	// job of our own is taken: after it, it may be us.
	if (engine === 'embedded') await takeBack(db, clock());
	const stopping = new AbortController();
	const sending: Sending = { db, key, clock, pause, signal: stopping.signal };
	let last: Promise<unknown> = Promise.resolve();
	const work = (ids: string[]) => {
		const delivering = deliverMails(sending, ids);
		last = Promise.allSettled([last, delivering]);
		return delivering;
	};
	const stopJobs = await startJobs({ db, engine }, [{ name: mailQueue, work, batch }], pollEvery);
	await wakeForgotten(db, clock());
	// The jobs are not in a backup, and a server may die with its job in hand: nothing that is due is left lying.
	const timer = setInterval(() => void again(db, clock()), minute);
	timer.unref();
	return async () => {
		clearInterval(timer);
		stopping.abort();
		// What the server is just taking is noted, unless it keeps us waiting: then it is sent again after the start.
		await Promise.race([last, wait(longestGoodbye, undefined, { ref: false })]);
		await stopJobs();
	};
}

async function again(db: Db, now: Date): Promise<void> {
	try {
		await wakeForgotten(db, now);
	} catch (error) {
		log.error({ err: error }, 'outbox not looked through');
	}
}

function takeBack(db: Db, now: Date) {
	return db.update(mail).set({ dueAt: now }).where(eq(mail.state, 'sending'));
}

/** Give a job to every mail whose time it is and that has none, where there is a mail server to send it. */
async function wakeForgotten(db: Db, now: Date): Promise<void> {
	await db.transaction(async (tx) => {
		const due = await tx
			.select({ id: mail.id })
			.from(mail)
			.innerJoin(mailSettings, eq(mailSettings.municipalityId, mail.municipalityId))
			.where(and(inArray(mail.state, ['waiting', 'sending']), lte(mail.dueAt, now)))
			.orderBy(asc(mail.dueAt))
			.limit(mostAtOnce);
		const forgotten = await withoutJob(
			tx,
			mailQueue,
			due.map((row) => row.id)
		);
		await wake(tx, mailQueue, forgotten);
	});
}
