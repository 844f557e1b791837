import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** A name longer than this does not fit in a socket's address. */
const LONGEST = 100;

/** Where the running server listens for `npm run backup` and `npm run restore`: known from DATA_DIR alone. */
export function controlSocketPath(dataDir: string): string {
	const path = join(dataDir, 'brunn.sock');
	if (path.length <= LONGEST) return path;
	const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
	return join(tmpdir(), `brunn-${userInfo().uid}-${name}`, 'brunn.sock');
}
