import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium for the stories: `CHROMIUM_PATH`, else the one that comes from npm (the test command works with nothing but
 * Node and npm; the same version everywhere, without a desktop browser's own work: a third less time), else one found on
 * this machine.
 * @returns the path of the program, with the switches it needs
 * @throws Error when there is none
 */
export async function chromium(): Promise<{ executablePath: string; args: string[] }> {
	const args = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
	// Chromium's sandbox refuses to run as root, which build machines often do.
	if (process.getuid?.() === 0) args.push('--no-sandbox');
	if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, args };
	return (await fromNpm(args)) ?? { executablePath: found(), args };
}

function found(): string {
	const path = names.map(onPath).find(Boolean);
	if (!path) throw new Error('No Chromium was found: set CHROMIUM_PATH to one.');
	return path;
}

function onPath(name: string): string | undefined {
	try {
		const path = execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
		return path && existsSync(path) ? path : undefined;
	} catch {
		return undefined;
	}
}

/** The package holds a program for one kind of machine alone. */
async function fromNpm(args: string[]) {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	if (!existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_FILE = fontConfiguration();
	let executablePath = await unpacked();
	if (!starts(executablePath)) {
		// Somebody was stopped while it was unpacked, and it lies there in part.
		rmSync(executablePath, { force: true, recursive: true });
		executablePath = await unpacked();
	}
	return starts(executablePath) ? { executablePath, args: [...args, '--no-sandbox'] } : undefined;
}

async function unpacked(): Promise<string> {
	const { default: packed } = await import('@sparticuz/chromium');
	// The package unpacks the shared libraries it needs only where it believes itself in its own surroundings.
	const before = process.env.AWS_LAMBDA_JS_RUNTIME;
	process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
	try {
		return await packed.executablePath();
	} finally {
		if (before === undefined) delete process.env.AWS_LAMBDA_JS_RUNTIME;
		else process.env.AWS_LAMBDA_JS_RUNTIME = before;
	}
}

function starts(path: string): boolean {
	try {
		execFileSync(path, ['--version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** A machine without fonts: point fontconfig at the ones that come with the app. */
function fontConfiguration(): string {
	const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'));
	const folder = resolve('tests/.output/fonts');
	mkdirSync(folder, { recursive: true });
	const file = join(folder, 'fonts.conf');
	writeFileSync(
		file,
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir></fontconfig>`
	);
	return file;
}
