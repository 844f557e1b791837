import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/*
 * `npm test`: everything that must hold before a change is taken in. Each step runs even when an earlier one failed, so
 * that one run tells all; the last line counts what the test runners themselves counted.
 */

const output = 'tests/.output';
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

type Count = { passed: number; failed: number };
type Step = { name: string; command: string[]; count?: () => Count };

const steps: Step[] = [
	{ name: 'Types', command: ['npm', 'run', '--silent', 'check'] },
	{ name: 'Lint', command: ['npm', 'run', '--silent', 'lint'] },
	{ name: 'Build', command: ['npm', 'run', '--silent', 'build'] },
	{
		name: 'Unit and integration, on both engines',
		command: ['npx', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${output}/unit.json`],
		count: vitestCount
	},
	{
		name: 'Browser stories: with JavaScript, without, and by the keyboard alone',
		command: ['npx', 'playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
		count: playwrightCount
	},
	{ name: 'Every form sent without JavaScript', command: ['node', 'tests/e2e/every-action.ts'] }
];

const total: Count = { passed: 0, failed: 0 };
for (const step of steps) {
	console.log(`\n── ${step.name}`);
	const started = Date.now();
	const code = await run(step.command);
	const counted = step.count ? safely(step.count) : { passed: 0, failed: 0 };
	if (code === 0 && !step.count) counted.passed = 1;
	// A step that fails without a failed test (a type error, a crash of the runner) counts as one.
	if (code !== 0 && counted.failed === 0) counted.failed = 1;
	total.passed += counted.passed;
	total.failed += counted.failed;
	console.log(`── ${step.name}: ${code === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - started) / 1000)} s`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function run([command, ...parameters]: string[]): Promise<number> {
	return new Promise((resolve) => {
		spawn(command!, parameters, { stdio: 'inherit' }).on('close', (code) => resolve(code ?? 1));
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
