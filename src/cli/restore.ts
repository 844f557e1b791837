import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { backup as t } from '#lib/i18n/nb/backup.ts';
import { refusal } from '#lib/server/db/refusal.ts';
import { environment, readEnvironmentFile } from '#lib/server/env.ts';
import { fileName, giveBackup, takeBackup } from './control.ts';
import { run } from './run.ts';

/** `npm run restore -- file [--erstatt]`: loads a backup into the Brunn that runs. */
await run(async () => {
	const words = process.argv.slice(2);
	const replace = words.includes('--erstatt');
	const [name, ...rest] = words.filter((word) => word !== '--erstatt');
	if (!name || rest.length > 0 || name.startsWith('-')) throw refusal(t.restoreUsage);
	const file = resolve(name);
	if (!existsSync(file)) throw refusal(t.fileMissing(file));
	readEnvironmentFile();
	const settings = environment();
	if (replace) {
		const safety = resolve(fileName('brunn-for-gjenoppretting', new Date()));
		await takeBackup(settings, safety);
		console.log(t.safetyCopy(safety));
	}
	console.log(t.restored(await giveBackup(settings, file, replace)));
});
