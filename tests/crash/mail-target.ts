import { openDatabase } from '../../src/lib/server/db/client.ts';
import { environment } from '../../src/lib/server/env.ts';
import { sealKey } from '../../src/lib/server/mail/seal.ts';
import { startMail } from '../../src/lib/server/mail/worker.ts';

/*
 * The outbox's worker alone, to be killed. AHEAD: minutes that its clock is ahead, which lets the time pass in which another
 * server could still be sending what one that was killed had taken.
 */
const settings = environment();
// What is killed is this program, not the machine: nothing is lost that the kernel has.
const database = await openDatabase(settings.database, { migrationsFolder: null, durable: false });
const ahead = Number(process.env.AHEAD ?? 0) * 60_000;
const stop = await startMail(database, sealKey(settings), {
	pollEvery: 0.5,
	clock: () => new Date(Date.now() + ahead)
});
process.once(
	'SIGTERM',
	() =>
		void stop()
			.then(database.close)
			.then(() => process.exit(0))
);
console.log('ready');
