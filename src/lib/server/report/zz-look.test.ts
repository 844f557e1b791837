import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { richReport } from '../../../../tests/support/report.fixture.ts';
import { reportPdf, forgetReports } from './pdf.ts';
test('draw', async () => {
	const d = richReport();
	d.document.date = '2027-03-16';
	writeFileSync('/tmp/figures-out.pdf', await reportPdf(d));
	await forgetReports();
}, 60000);
