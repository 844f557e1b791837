import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#lib/server/db/client.ts';
import { queueMails } from '#lib/server/mail/queue.ts';
import { mail } from '#lib/server/mail/schema.ts';
import { sealKey } from '#lib/server/mail/seal.ts';
import { saveMailSettings } from '#lib/server/mail/settings.ts';
import { addParticipant } from '#lib/server/participants/commands.ts';
import { createTestDatabase, engines } from '../support/database.ts';
import { municipalityWithExercise } from '../support/municipality.fixture.ts';
import { runProgram } from '../support/process.ts';
import { smtpSettings, startSmtp } from '../support/smtp.ts';

const mails = 24;
/** As many as are on their way at once: the only ones that may come twice, each with its own Message-ID. */
const inFlight = 3;

test.each(engines)(
	'kill -9 in the middle of sending: none lost, none doubled but in the window (%s)',
	{ timeout: 120_000 },
	async (engine) => {
		const { address, remove } = await createTestDatabase(engine);
		const dataDir = 'dataDir' in address ? address.dataDir : mkdtempSync(join(tmpdir(), 'brunn-mail-'));
		const smtp = await startSmtp();
		const key = sealKey({ secretKey: undefined, dataDir });
		const withDatabase = async <T>(use: (db: Awaited<ReturnType<typeof openDatabase>>['db']) => Promise<T>) => {
			const { db, close } = await openDatabase(address, { migrationsFolder: null, durable: false });
			return use(db).finally(close);
		};
		const environment = {
			DATA_DIR: dataDir,
			LOG_LEVEL: 'error',
			...('databaseUrl' in address ? { DATABASE_URL: address.databaseUrl } : {})
		};
		try {
			await withDatabase(async (db) => {
				const { exerciseId, municipalityId } = await municipalityWithExercise(db);
				const participantIds: string[] = [];
				for (let n = 0; n < mails; n++) {
					const person = { kind: 'evaluator' as const, name: `Nr ${n}`, email: `nr${n}@example.no`, phone: '' };
					participantIds.push(await addParticipant(db, exerciseId, person));
				}
				const now = new Date();
				await saveMailSettings(db, municipalityId, smtpSettings(smtp.port), 0, key, now);
				await db.transaction((tx) => queueMails(tx, { exerciseId, kind: 'evaluation', participantIds, by: null, now }));
			});
			const killed = runProgram('tests/crash/mail-target.ts', { environment });
			await smtp.until(mails / 3);
			killed.child.kill('SIGKILL');
			expect((await killed.ended).signal).toBe('SIGKILL');
			expect(smtp.received.length).toBeLessThan(mails);

			const again = runProgram('tests/crash/mail-target.ts', { environment: { ...environment, AHEAD: '6' } });
			const ids = () => new Set(smtp.received.map((one) => one.messageId));
			await expect.poll(() => ids().size, { timeout: 60_000 }).toBe(mails);
			again.child.kill('SIGTERM');
			expect((await again.ended).code).toBe(0);

			expect(smtp.received.length - mails).toBeLessThanOrEqual(inFlight);
			const rows = await withDatabase((db) => db.select({ state: mail.state, messageId: mail.messageId }).from(mail));
			expect(new Set(rows.map((row) => row.messageId))).toEqual(ids());
			expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['sent']));
		} finally {
			await smtp.close();
			await remove();
			rmSync(dataDir, { recursive: true, force: true });
		}
	}
);
