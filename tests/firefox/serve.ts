import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { environment, overrideEnvironment } from '../../src/lib/server/env.ts';
import { appUrl, peopleFile } from '../e2e/app.ts';
import { theDay } from '../e2e/day.ts';
import { serverPort } from './net.ts';

/* The production build behind the net that is cut, with nothing but the exercise of card.spec.ts. */
const dataDir = mkdtempSync(join(tmpdir(), 'brunn-firefox-'));
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
overrideEnvironment({
	DATABASE_URL: '',
	DATA_DIR: dataDir,
	PORT: String(serverPort),
	APP_URL: appUrl,
	LOG_LEVEL: 'error'
});

const { db, close } = await openDatabase(environment().database);
const day = await theDay(db, new Date());
await close();
mkdirSync(dirname(peopleFile), { recursive: true });
writeFileSync(peopleFile, JSON.stringify({ day }, null, '\t'));

await serve(environment());
