import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import type { Database } from '#lib/server/db/client.ts';
import { log } from '#lib/server/log.ts';
import { bossDatabase } from './boss-database.ts';
import { jobsOpen } from './wake.ts';

/*
 * The job queue: pg-boss in the same database, on both engines. A job only wakes somebody up: what is to be done, and whether
 * it is done, stands in the feature's own row. A job too many does no harm, and one that is gone is made again from the row.
 * pg-boss keeps its tables in a schema of its own, outside the backup.
 */

export type Queue = {
	name: string;
	/** Wakes up to `batch` rows at once. What it throws is logged; the rows are found again by the feature. */
	work: (ids: string[]) => Promise<void>;
	batch: number;
};

/** A whole batch takes less than this, or its jobs are given up; the rows live on. */
const longestBatch = 15 * 60;
const dayInSeconds = 24 * 3600;

/**
 * Opens the queues and begins to work on them.
 * @param pollEvery seconds between looks for new jobs
 * @returns what stops it: waits a little for what is being done; give it before the database is closed
 */
export async function startJobs(
	{ db, engine }: Pick<Database, 'db' | 'engine'>,
	queues: Queue[],
	pollEvery = 1
): Promise<() => Promise<void>> {
	const boss = new PgBoss({
		db: bossDatabase(db),
		backend: engine === 'embedded' ? 'pglite' : 'postgres',
		// Nothing here runs by the calendar, and one server needs no register of servers.
		schedule: false,
		registerInstance: false,
		// Few jobs: a rebuild or a warning about upkeep is not worth a write an hour to the embedded engine.
		reindex: false,
		monitorVacuum: false,
		warningSlowQuerySeconds: 120
	});
	boss.on('error', (error: unknown) => log.error({ err: error }, 'job queue'));
	await boss.start();
	for (const { name, work, batch } of queues) {
		const options = { retryLimit: 0, expireInSeconds: longestBatch, deleteAfterSeconds: dayInSeconds };
		// Also reads it into pg-boss's memory, so that sending needs no query outside the caller's transaction.
		await boss.createQueue(name, options);
		await boss.work<{ id: string }>(
			name,
			{ batchSize: batch, pollingIntervalSeconds: pollEvery, burstWhenBatchFull: true },
			async (jobs) => {
				try {
					await work(jobs.map((job) => job.data.id));
				} catch (error) {
					log.error({ err: error, queue: name }, 'job failed');
				}
			}
		);
	}
	const closeJobs = jobsOpen(async (tx, queue, jobs) => {
		await boss.insert(queue, jobs, { db: fromDrizzle(tx as never, sql as never) });
	});
	return async () => {
		closeJobs();
		await boss.stop({ close: false, graceful: true, timeout: 8000 });
	};
}
