import { randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli as t } from '#lib/i18n/nb/cli.ts';
import { openDatabase } from '#lib/server/db/client.ts';
import { lockFolder } from '#lib/server/db/lock.ts';
import { loadDemo } from '#lib/server/demo/load.ts';
import { environment, overrideEnvironment } from '#lib/server/env.ts';
import { buildIfChanged } from './build.ts';
import { run } from './run.ts';
import { refuseTakenPort, serve } from './serve.ts';

const FOLDER = 'brunn-demo-';

/** `npm run demo`: builds when needed, fills a throw-away database, and serves it. Does not read .env: that is for real use. */
await run(async () => {
	removeLeftovers();
	const dataDir = mkdtempSync(join(tmpdir(), FOLDER));
	const leave = () => process.exit(130);
	process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
	process.once('SIGINT', leave).once('SIGTERM', leave);

	overrideEnvironment({ DATABASE_URL: '', DATA_DIR: dataDir, DEMO: '1' });
	const settings = environment();
	await refuseTakenPort(settings);
	buildIfChanged();

	console.log(t.loading);
	const password = settings.demoPassword ?? randomPassword();
	const demo = await fill(dataDir, password, settings.appUrl);

	// From here the server's own orderly stop.
	process.off('SIGINT', leave).off('SIGTERM', leave);
	await serve(settings);
	console.log(
		[
			'',
			t.demo.address + settings.appUrl,
			t.demo.user + demo.email,
			t.demo.password + password,
			t.demo.rolePlayerLead(demo.rolePlayerLead),
			t.demo.rolePlayer + demo.rolePlayerLink,
			t.demo.medicalCentre + demo.medicalCentreLink,
			'',
			t.demoHelp
		].join('\n')
	);
});

/** Opened and closed again before the server opens it: the embedded database has room for one. */
async function fill(dataDir: string, password: string, appUrl: string): ReturnType<typeof loadDemo> {
	const { db, close } = await openDatabase({ dataDir });
	try {
		return await loadDemo(db, { now: new Date(), password, appUrl });
	} finally {
		await close();
	}
}

/** 16 letters and digits, without those that look like another. */
function randomPassword(): string {
	const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
	return Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('');
}

/** A demo that was killed could not remove its folder. One that still runs holds the lock of its own. */
function removeLeftovers(): void {
	for (const name of readdirSync(tmpdir())) {
		if (!name.startsWith(FOLDER)) continue;
		const folder = join(tmpdir(), name);
		try {
			const unlock = lockFolder(folder);
			rmSync(folder, { recursive: true, force: true });
			unlock();
		} catch {
			// In use, or someone else's.
		}
	}
}
