import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { richReport } from '../../../../tests/support/report.fixture.ts';
import { forgetReports, reportPdf } from '../report/pdf.ts';

afterAll(forgetReports);

const installed = spawnSync('verapdf', ['--version'], { stdio: 'ignore' }).status === 0;

test.skipIf(!installed).each([
	['2a', false],
	['3a', true]
] as const)('veraPDF, where it is installed, finds PDF/A-%s and PDF/UA-1', async (flavour, withData) => {
	const folder = mkdtempSync(join(tmpdir(), 'brunn-verapdf-'));
	const file = join(folder, 'rapport.pdf');
	writeFileSync(file, await reportPdf(richReport(), { withData }));
	try {
		for (const profile of [flavour, 'ua1']) {
			const { stdout } = spawnSync('verapdf', ['--format', 'text', '--verbose', '--flavour', profile, file], {
				encoding: 'utf8'
			});
			expect(stdout).toMatch(/^PASS/);
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
});
