import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/* `npm run test:firefox`: the stories of the card in the Firefox that this machine has. */

const firefox = process.env.FIREFOX_PATH || ['firefox', 'firefox-esr'].map(onPath).find(Boolean);
if (!firefox) {
	console.log('No Firefox here: nothing was tested. Install firefox or firefox-esr, or set FIREFOX_PATH.');
} else if (!existsSync('build/handler.js')) {
	console.error('Build Brunn first: npm run build');
	process.exitCode = 1;
} else {
	console.log(execFileSync(firefox, ['--version'], { encoding: 'utf8' }).trim());
	const { status } = spawnSync('npx', ['playwright', 'test', '--config', 'tests/firefox/playwright.config.ts'], {
		stdio: 'inherit',
		// A port of its own, so that the other stories can run meanwhile.
		env: { STORIES_PORT: '4183', ...process.env, STORIES_FIREFOX: firefox }
	});
	process.exitCode = status ?? 1;
}

function onPath(name: string): string | undefined {
	try {
		return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
	} catch {
		return undefined;
	}
}
