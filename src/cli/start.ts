import { cli as t } from '#lib/i18n/nb/cli.ts';
import { environment, readEnvironmentFile } from '#lib/server/env.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';

/** `npm start`: the built server, with the settings in .env and the environment. */
await run(async () => {
	readEnvironmentFile();
	const settings = environment();
	await serve(settings);
	console.log(t.started(settings.appUrl));
});
