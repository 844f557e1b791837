import { setupCode } from '#lib/server/auth/setup.ts';
import { startControlSocket } from '#lib/server/backup/socket.ts';
import { openDatabase } from '#lib/server/db/client.ts';
import { database, startDatabase, stopDatabase } from '#lib/server/db/instance.ts';
import { environment } from '#lib/server/env.ts';
import { operations as t } from '#lib/i18n/nb/operations.ts';
import { isEmpty } from '#lib/server/municipalities/queries.ts';

/** What happens once when the server starts: open the database, and ask for setting up where nobody has. */
export async function startServer(): Promise<void> {
	const settings = environment();
	await startDatabase(() => openDatabase(settings.database));
	process.on('sveltekit:shutdown', stopDatabase);
	await startControlSocket(database, settings);
	if (await isEmpty(database())) console.error(t.setup(`${settings.appUrl}/oppsett`, setupCode()));
}
