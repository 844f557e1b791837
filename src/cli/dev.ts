import { createServer } from 'vite';
import { stopDatabase } from '#lib/server/db/instance.ts';
import { environment, readEnvironmentFile } from '#lib/server/env.ts';
import { run } from './run.ts';
import { refuseTakenPort } from './serve.ts';

/** `npm run dev`: Vite's server with the same settings as `npm start`. */
await run(async () => {
	readEnvironmentFile();
	const settings = environment();
	await refuseTakenPort(settings);
	const vite = await createServer({ server: { host: settings.host, port: settings.port, strictPort: true } });
	const stop = async () => {
		await vite.close();
		await stopDatabase();
		process.exit(0);
	};
	// Vite's own handlers would end the process before the database is closed.
	process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT');
	process.once('SIGTERM', () => void stop()).once('SIGINT', () => void stop());
	await vite.listen();
	vite.printUrls();
});
