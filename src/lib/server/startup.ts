import { operations as t } from '#lib/i18n/nb/operations.ts';
import { setupCode } from '#lib/server/auth/setup.ts';
import { startControlSocket } from '#lib/server/backup/socket.ts';
import { openDatabase } from '#lib/server/db/client.ts';
import { database, startDatabase } from '#lib/server/db/instance.ts';
import { environment } from '#lib/server/env.ts';
import { startMail } from '#lib/server/mail/worker.ts';
import { sealKey } from '#lib/server/mail/seal.ts';
import { log } from '#lib/server/log.ts';
import { isEmpty } from '#lib/server/municipalities/queries.ts';
import { clearOldParticipants } from '#lib/server/participants/retention.ts';

const sixHours = 6 * 3600 * 1000;

/**
 * What happens once when the server starts: open the database, begin to send mail, listen for backup and restore, begin to clear what is kept
 * long enough, and ask for setting up where nobody has. The command line closes the database again (src/cli/serve.ts).
 */
export async function startServer(): Promise<void> {
	const settings = environment();
	await startDatabase(async () => {
		const opened = await openDatabase(settings.database);
		try {
			const stopMail = await startMail(opened, sealKey(settings));
			// What is being sent is finished before the ground goes away.
			return { ...opened, close: () => stopMail().finally(opened.close) };
		} catch (failure) {
			await opened.close();
			throw failure;
		}
	});
	await startControlSocket(database, settings);
	await clearOld();
	setInterval(clearOld, sixHours).unref();
	if (await isEmpty(database())) console.error(t.setup(`${settings.appUrl}/oppsett`, setupCode()));
}

/** Late is better than never: a fault here must not stop the server. */
async function clearOld(): Promise<void> {
	try {
		const cleared = await clearOldParticipants(database(), new Date());
		if (cleared > 0) log.info({ cleared }, 'participants cleared');
	} catch (failure) {
		log.error({ err: failure }, 'participants not cleared');
	}
}
