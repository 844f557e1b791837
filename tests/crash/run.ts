import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { openDatabase, type DatabaseAddress } from '../../src/lib/server/db/client.ts';
import { startPostgres } from '../support/postgres.ts';
import { databaseTarget } from './database-target.ts';
import { evaluationTarget } from './evaluation-target.ts';
import { crash, type Target } from './harness.ts';

/*
 * kill -9 in the middle of the submissions, again and again, on both engines. `evaluation` sends markører's answers to the
 * built server (npm run build first); `database` writes to the database through the smallest server there is. Ends with code 1 when an acknowledged answer is
 * lost, changed or there twice.
 *
 *     npm exec -- node tests/crash/run.ts --rounds 10 --submissions 1000 --engine both --target evaluation
 */
const { values } = parseArgs({
	options: {
		rounds: { type: 'string', default: '10' },
		submissions: { type: 'string', default: '1000' },
		engine: { type: 'string', default: 'both' },
		target: { type: 'string', default: 'evaluation' }
	}
});
const targets: Record<string, () => Target> = { evaluation: evaluationTarget, database: () => databaseTarget };
const newTarget = targets[values.target];
const engines = (['embedded', 'postgres'] as const).filter((engine) => [engine, 'both'].includes(values.engine));
const [rounds, submissions] = [Number(values.rounds), Number(values.submissions)];
if (!newTarget || engines.length === 0 || !(rounds >= 1) || !(submissions >= 10)) {
	console.error(
		`--engine embedded|postgres|both, --target ${Object.keys(targets).join('|')}, --rounds ≥ 1, --submissions ≥ 10`
	);
	process.exit(2);
}

let failed = false;
for (const engine of engines) {
	const { address, remove } = engine === 'embedded' ? await embedded() : await postgresDatabase();
	try {
		await (await openDatabase(address)).close();
		const log = (line: string) => console.log(`${engine}: ${line}`);
		const { lost, doubled, changed, acknowledged, retried } = await crash(newTarget(), address, {
			rounds,
			submissions,
			log
		});
		failed ||= lost.length + doubled.length + changed.length > 0;
		log(
			`${rounds} kills, ${acknowledged} acknowledged before one, ${retried} sent again: ` +
				`${lost.length} lost, ${doubled.length} there twice, ${changed.length} changed`
		);
	} finally {
		await remove();
	}
}
process.exit(failed ? 1 : 0);

type Place = { address: DatabaseAddress; remove(): Promise<void> };

async function embedded(): Promise<Place> {
	const dataDir = mkdtempSync(join(tmpdir(), 'brunn-crash-'));
	return { address: { dataDir }, remove: async () => rmSync(dataDir, { recursive: true, force: true }) };
}

async function postgresDatabase(): Promise<Place> {
	const cluster = process.env.TEST_DATABASE_URL ? undefined : await startPostgres();
	const adminUrl = cluster?.url ?? process.env.TEST_DATABASE_URL!;
	const name = `brunn_crash_${randomBytes(6).toString('hex')}`;
	const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
	await admin.unsafe(`create database ${name}`);
	const url = new URL(adminUrl);
	url.pathname = `/${name}`;
	const remove = async () => {
		await admin.unsafe(`drop database ${name} with (force)`);
		await admin.end();
		await cluster?.stop();
	};
	return { address: { databaseUrl: url.href }, remove };
}
