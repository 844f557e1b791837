import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cli as t } from '#lib/i18n/nb/cli.ts';
import { refusal } from '#lib/server/db/refusal.ts';

const STAMP = 'build/.sources';
const SOURCES = ['package-lock.json', 'svelte.config.js', 'vite.config.ts', 'src/**/*', 'static/**/*'];

/** Builds when there is no build, or when anything that it is made of has changed since. */
export function buildIfChanged(): void {
	const sources = fingerprint();
	if (existsSync('build/index.js') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
	console.log(t.building);
	const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		encoding: 'utf8',
		maxBuffer: 1e8
	});
	if (status !== 0) throw refusal(`${t.buildFailed}\n${stdout}\n${stderr}`);
	writeFileSync(STAMP, sources);
}

function fingerprint(): string {
	const hash = createHash('sha256');
	for (const path of globSync(SOURCES).sort()) {
		if (path.endsWith('.test.ts') || !statSync(path).isFile()) continue;
		hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
	}
	return hash.digest('hex');
}
