import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { backup as t } from '#lib/i18n/nb/backup.ts';
import { refusal } from '#lib/server/db/refusal.ts';
import { environment, readEnvironmentFile } from '#lib/server/env.ts';
import { fileName, takeBackup } from './control.ts';
import { run } from './run.ts';

/** `npm run backup [-- file]`: a copy of everything, taken while Brunn runs. */
await run(async () => {
	const [name = fileName('brunn', new Date()), ...rest] = process.argv.slice(2);
	if (rest.length > 0 || name.startsWith('-')) throw refusal(t.backupUsage);
	readEnvironmentFile();
	const file = resolve(name);
	const count = await takeBackup(environment(), file);
	console.log(t.written(file, count, `${Math.ceil(statSync(file).size / 1024)} kB`));
	console.log(t.keepSafe);
});
