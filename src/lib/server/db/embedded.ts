import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { operations as t } from '#lib/i18n/nb/operations.ts';
import { lockFolder } from './lock.ts';
import { refusal } from './refusal.ts';

/** The parts of Emscripten's file system that are patched. Internal to PGlite: hence its exact version, and the check below. */
type FileStream = { nfd?: number; node?: unknown };
type NodeFileSystem = {
	realPath(node: unknown): string;
	stream_ops: { fsync?: (stream: FileStream) => number };
};
type FileSystemOptions = Awaited<ReturnType<NodeFS['init']>>['emscriptenOpts'];

/**
 * PGlite's own Node file system answers fsync without doing it: what is committed is lost with the power. This one does it,
 * for folders too (a new WAL file is not safe before its folder is).
 */
function durableFileSystem(folder: string, onSync: () => void): NodeFS {
	const files = new NodeFS(folder);
	const init = files.init.bind(files);
	files.init = async (pg, options) => {
		const { emscriptenOpts } = await init(pg, options);
		const patch = (module: { NODEFS: NodeFileSystem }) => {
			module.NODEFS.stream_ops.fsync = (stream) => {
				if (stream.nfd !== undefined) fsyncSync(stream.nfd);
				else if (stream.node) syncPath(module.NODEFS.realPath(stream.node));
				onSync();
				return 0;
			};
		};
		const preRun = [...((emscriptenOpts.preRun as unknown[] | undefined) ?? []), patch];
		return { emscriptenOpts: { ...emscriptenOpts, preRun } as FileSystemOptions };
	};
	return files;
}

const DURABLE = ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'synchronous_commit=on'];
const COMMON = ['-c', 'timezone=UTC'];

export type Embedded = { client: PGlite; close(): Promise<void> };

/**
 * Opens the embedded database in `dataDir` for this process alone, and creates it when there is none.
 *
 * `durable: false` leaves fsync out and is for tests only.
 *
 * @throws a refusal when another process has it open, when the folder cannot be written, or when fsync does not take effect
 */
export async function openEmbedded(dataDir: string, { durable = true } = {}): Promise<Embedded> {
	const unlock = lockFolder(dataDir);
	try {
		const folder = join(dataDir, 'pg');
		if (!existsSync(join(folder, 'PG_VERSION'))) await create(folder, durable);
		const client = takingTurns(await start(folder, durable));
		let closed: Promise<void> | undefined;
		const close = async () => {
			await client.close();
			unlock();
		};
		return { client, close: () => (closed ??= close()) };
	} catch (error) {
		unlock();
		throw error;
	}
}

/**
 * PGlite works in this very thread and answers before anybody else is heard: a report's dozens of queries, for thirty who ask at
 * once, would keep every other page waiting until the last of them. Now each query waits for what has come over the net by then.
 */
function takingTurns(client: PGlite): PGlite {
	const query = client.query.bind(client);
	client.query = async <Row>(...asked: Parameters<PGlite['query']>) => {
		await setImmediate();
		return query<Row>(...asked);
	};
	return client;
}

/** Creates beside and moves into place, so that a process killed in the middle leaves nothing half-made under the real name. */
async function create(folder: string, durable: boolean): Promise<void> {
	const unfinished = `${folder}.new`;
	rmSync(unfinished, { recursive: true, force: true });
	mkdirSync(unfinished, { mode: 0o700 });
	await (await start(unfinished, durable)).close();
	if (durable) syncTree(unfinished);
	renameSync(unfinished, folder);
	if (durable) syncPath(dirname(folder));
}

async function start(folder: string, durable: boolean): Promise<PGlite> {
	let syncs = 0;
	const withoutFsync = PGlite.defaultStartParams;
	const client = await PGlite.create(
		durable
			? {
					fs: durableFileSystem(folder, () => syncs++),
					startParams: [...withoutFsync.filter((param) => param !== '-F'), ...COMMON, ...DURABLE]
				}
			: { dataDir: folder, startParams: [...withoutFsync, ...COMMON] }
	);
	if (durable) {
		// The patched function is internal to PGlite, so see that a commit reaches it rather than trust that it does.
		const before = syncs;
		await client.query(`select pg_logical_emit_message(true, 'brunn', 'fsync')`);
		if (syncs === before) {
			await client.close();
			throw refusal(t.fsyncMissing);
		}
	}
	return client;
}

function syncTree(folder: string): void {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) syncTree(path);
		else if (entry.isFile()) syncPath(path);
	}
	syncPath(folder);
}

function syncPath(path: string): void {
	const fd = openSync(path, 'r');
	try {
		fsyncSync(fd);
	} finally {
		closeSync(fd);
	}
}
