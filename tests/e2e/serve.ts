import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import { loadDemo } from '../../src/lib/server/demo/load.ts';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { environment, overrideEnvironment } from '../../src/lib/server/env.ts';
import { addPeople } from './people.ts';
import { appPort, appUrl, password, peopleFile } from './app.ts';

/* The stories' server: the production build on the embedded database, filled with the demo and one person of each kind. */
const dataDir = mkdtempSync(join(tmpdir(), 'brunn-stories-'));
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
overrideEnvironment({
	DATABASE_URL: process.env.STORIES_DATABASE_URL ?? '',
	DATA_DIR: dataDir,
	PORT: String(appPort),
	APP_URL: appUrl,
	LOG_LEVEL: 'error'
});

const { db, close } = await openDatabase(environment().database);
const now = new Date();
const demo = await loadDemo(db, { now, password, appUrl });
const people = await addPeople(db, demo, now);
await close();
mkdirSync(dirname(peopleFile), { recursive: true });
writeFileSync(peopleFile, JSON.stringify(people, null, '\t'));

await serve(environment());
