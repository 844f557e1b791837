import { randomInt, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase, type DatabaseAddress, type Db } from '../../src/lib/server/db/client.ts';
import { freePort } from '../support/postgres.ts';
import { runProgram, type Running } from '../support/process.ts';

/** A program that answers are sent to, and how to send one and find it again. */
export type Target = {
	program: string;
	/** What the program writes when it can be sent to. */
	ready: string;
	/** Settings beside the database and the port. */
	environment?: () => Record<string, string>;
	/** Builds what so many answers need. Called once, before the program is started. */
	prepare?: (db: Db, submissions: number) => Promise<void>;
	/** Answers true when the program has acknowledged it, false or an error when it has not. */
	submit(port: number, id: string, content: string): Promise<boolean>;
	/** All that is stored, duplicates too. */
	stored(db: Db): Promise<{ id: string; content: string }[]>;
};

export type Outcome = {
	rounds: number;
	acknowledged: number;
	retried: number;
	/** Acknowledged and not there. */
	lost: string[];
	/** There more than once. */
	doubled: string[];
	/** There with another content than was sent. */
	changed: string[];
};

const IN_FLIGHT = 16;

/**
 * Kills the program with SIGKILL in the middle of the submissions, `rounds` times on the same database. After each kill it is
 * started again, what was not acknowledged is sent again under the same id, and then all that is stored is compared with
 * all that was ever sent.
 */
export async function crash(
	target: Target,
	address: DatabaseAddress,
	{ rounds, submissions, log = () => {} }: { rounds: number; submissions: number; log?: (line: string) => void }
): Promise<Outcome> {
	const outcome: Outcome = { rounds, acknowledged: 0, retried: 0, lost: [], doubled: [], changed: [] };
	const sent = new Map<string, string>();
	await withDatabase(address, async (db) => target.prepare?.(db, rounds * submissions));
	for (let round = 1; round <= rounds; round++) {
		const fresh = Array.from(
			{ length: submissions },
			(_, n) => [randomUUID(), `${round}/${n} æøå ${'x'.repeat(n % 500)}.`] as const
		);
		for (const [id, content] of fresh) sent.set(id, content);

		const killed = await start(target, address);
		const killAt = randomInt(Math.ceil(submissions * 0.2), Math.ceil(submissions * 0.8));
		const acknowledged = await sendAll(target, killed.port, fresh, (count) => {
			if (count === killAt) killed.program.child.kill('SIGKILL');
		});
		if (acknowledged.size < killAt) killed.program.child.kill('SIGTERM');
		const { signal, output } = await killed.program.ended;
		if (acknowledged.size < killAt)
			throw new Error(`Only ${acknowledged.size} of ${submissions} were acknowledged before any kill:\n${output}`);
		if (signal !== 'SIGKILL') throw new Error(`The program ended by itself:\n${output}`);

		const again = await start(target, address);
		const rest = fresh.filter(([id]) => !acknowledged.has(id));
		const secondTime = await sendAll(target, again.port, rest);
		if (secondTime.size !== rest.length) throw new Error('Not everything was accepted after the restart.');
		again.program.child.kill('SIGTERM');
		const { code, output: last } = await again.program.ended;
		if (code !== 0) throw new Error(`It did not stop in order:\n${last}`);

		const stored = await withDatabase(address, target.stored);
		compare(sent, stored, outcome);
		outcome.acknowledged += acknowledged.size;
		outcome.retried += rest.length;
		log(
			`round ${round}: killed after ${acknowledged.size} acknowledged, ${rest.length} sent again, ${stored.length} stored`
		);
	}
	return outcome;
}

function compare(sent: Map<string, string>, stored: { id: string; content: string }[], outcome: Outcome): void {
	const found = new Map<string, string>();
	for (const { id, content } of stored) {
		if (found.has(id)) outcome.doubled.push(id);
		found.set(id, content);
	}
	for (const [id, content] of sent) {
		if (!found.has(id)) outcome.lost.push(id);
		else if (found.get(id) !== content) outcome.changed.push(id);
	}
}

async function start(target: Target, address: DatabaseAddress): Promise<{ program: Running; port: number }> {
	const port = await freePort();
	const database: Record<string, string> =
		'databaseUrl' in address
			? { DATABASE_URL: address.databaseUrl, DATA_DIR: join(tmpdir(), `brunn-crash-run-${process.pid}`) }
			: { DATA_DIR: address.dataDir };
	const environment = { ...database, PORT: String(port), ...target.environment?.() };
	const program = runProgram(target.program, { environment });
	await program.until(target.ready);
	return { program, port };
}

/** Sends some at a time and goes on past what fails; answers with the ids that were acknowledged. */
async function sendAll(
	target: Target,
	port: number,
	answers: (readonly [string, string])[],
	onCount: (count: number) => void = () => {}
): Promise<Set<string>> {
	const acknowledged = new Set<string>();
	const queue = [...answers];
	const worker = async () => {
		for (let next = queue.shift(); next; next = queue.shift()) {
			const ok = await target.submit(port, ...next).catch(() => false);
			if (ok) {
				acknowledged.add(next[0]);
				onCount(acknowledged.size);
			} else await wait(0);
		}
	};
	await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
	return acknowledged;
}

async function withDatabase<Result>(address: DatabaseAddress, use: (db: Db) => Promise<Result>): Promise<Result> {
	const { db, close } = await openDatabase(address, { migrationsFolder: null });
	try {
		return await use(db);
	} finally {
		await close();
	}
}
