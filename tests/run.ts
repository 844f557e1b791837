import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/*
 * `npm test`: everything that must hold before a change is taken in. Each step runs even when an earlier one failed, so
 * that one run tells all; the last line counts what the test runners themselves counted. Steps of one row run side by
 * side: each uses one processor.
 */

const output = 'tests/.output';
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

type Count = { passed: number; failed: number };
type Step = { name: string; command: string[]; count?: () => Count };

const rows: Step[][] = [
	[
		{ name: 'Types', command: ['npm', 'run', '--silent', 'check'] },
		{ name: 'Lint', command: ['npm', 'run', '--silent', 'lint'] }
	],
	[{ name: 'Build', command: ['npm', 'run', '--silent', 'build'] }],
	[
		{
			name: 'Unit and integration, on both engines',
			command: [
				...['npx', 'vitest', 'run', '--reporter=default'],
				...['--reporter=json', `--outputFile.json=${output}/unit.json`]
			],
			count: vitestCount
		}
	],
	[
		{
			name: 'Browser stories: with JavaScript, without, and by the keyboard alone',
			command: ['npx', 'playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
			count: playwrightCount
		}
	],
	[{ name: 'Every form sent without JavaScript', command: ['node', 'tests/e2e/every-action.ts'] }]
];

const pipes = ['pipe', 'pipe'] as const;
const shown = ['inherit', 'inherit'] as const;

const total: Count = { passed: 0, failed: 0 };
for (const row of rows) await Promise.all(row.map((step) => take(step, row.length > 1)));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function take(step: Step, besideOthers: boolean): Promise<void> {
	if (!besideOthers) console.log(`\n── ${step.name}`);
	const started = Date.now();
	const { code, said } = await run(step.command, besideOthers);
	if (besideOthers) console.log(`\n── ${step.name}\n${said}`);
	const counted = step.count ? safely(step.count) : { passed: 0, failed: 0 };
	if (code === 0 && !step.count) counted.passed = 1;
	// A step that fails without a failed test (a type error, a crash of the runner) counts as one.
	if (code !== 0 && counted.failed === 0) counted.failed = 1;
	total.passed += counted.passed;
	total.failed += counted.failed;
	console.log(`── ${step.name}: ${code === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - started) / 1000)} s`);
}

/** @param collected what it prints is kept for later, so that it does not mix with what another prints */
function run([command, ...parameters]: string[], collected: boolean): Promise<{ code: number; said: string }> {
	return new Promise((resolve) => {
		let said = '';
		const started = spawn(command!, parameters, { stdio: ['inherit', ...(collected ? pipes : shown)] });
		for (const stream of [started.stdout, started.stderr]) stream?.on('data', (part: Buffer) => (said += String(part)));
		started.on('close', (code) => resolve({ code: code ?? 1, said }));
	});
}

function safely(count: () => Count): Count {
	try {
		return count();
	} catch {
		// No report means that the runner never came so far.
		return { passed: 0, failed: 1 };
	}
}

function vitestCount(): Count {
	const report = JSON.parse(readFileSync(`${output}/unit.json`, 'utf8')) as {
		numPassedTests: number;
		numFailedTests: number;
		numFailedTestSuites: number;
	};
	return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, report.numFailedTestSuites) };
}

function playwrightCount(): Count {
	const report = JSON.parse(readFileSync(`${output}/stories.json`, 'utf8')) as {
		stats: { expected: number; unexpected: number; flaky: number };
		errors: unknown[];
	};
	// A story that passes only at the second try has failed.
	return {
		passed: report.stats.expected,
		failed: report.stats.unexpected + report.stats.flaky + report.errors.length
	};
}
