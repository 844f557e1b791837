import { operations as t } from '#lib/i18n/nb/operations.ts';
import { setupCode } from '#lib/server/auth/setup.ts';
import { startControlSocket } from '#lib/server/backup/socket.ts';
import { openDatabase } from '#lib/server/db/client.ts';
import { database, startDatabase } from '#lib/server/db/instance.ts';
import { environment } from '#lib/server/env.ts';
import { isEmpty } from '#lib/server/municipalities/queries.ts';

/**
 * What happens once when the server starts: open the database, listen for backup and restore, and ask for setting up
 * where nobody has. The command line closes the database again (src/cli/serve.ts).
 */
export async function startServer(): Promise<void> {
	const settings = environment();
	await startDatabase(() => openDatabase(settings.database));
	await startControlSocket(database, settings);
	if (await isEmpty(database())) console.error(t.setup(`${settings.appUrl}/oppsett`, setupCode()));
}
