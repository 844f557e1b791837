import { expect, test } from 'vitest';
import { richReport } from '../../../tests/support/report.fixture.ts';
import { dataFiles } from './data-files.ts';

const named = (files: ReturnType<typeof dataFiles>, name: string) =>
	files.find((file) => file.name === name)?.text ?? '';

test('everything the report says is there as JSON, and its tables as CSV', () => {
	const report = richReport();
	const files = dataFiles(report);
	expect(files.map(({ name }) => name)).toEqual([
		...['rapport.json', 'kriterier.csv', 'kontaktlinjer.csv', 'svar.csv', 'funn.csv', 'laeringspunkter.csv'],
		'tiltaksplan.csv'
	]);
	expect(JSON.parse(named(files, 'rapport.json'))).toMatchObject({
		document: report.document,
		actions: report.actions
	});
	const [head, first] = named(files, 'tiltaksplan.csv').split('\r\n');
	expect(head).toContain('"Læringspunkt";"Mål";"Tiltak"');
	expect(first).toContain(`"L11";"${report.actions[0]!.goal}"`);
	expect(first).toContain(';45000;');
});

test('what too few answered is in no file', () => {
	const files = dataFiles(richReport());
	for (const { text } of files) expect(text).not.toContain('Rollen min var klar');
	expect(named(files, 'svar.csv')).toContain('Jeg følte meg trygg');
});

test('how the report looks is no data', () => {
	const look = { colour: '#8a1538', arms: 'data:image/png;base64,AAAA' };
	const [json] = dataFiles({ ...richReport(), look });
	expect(json!.text).not.toContain('base64');
});

test('quotes, line breaks and what looks like a formula do no harm in a spreadsheet', () => {
	const report = richReport();
	report.actions[0]!.goal = '=HYPERLINK("http://x")';
	report.actions[0]!.measure = 'To\nlinjer; og "sitat"';
	const plan = named(dataFiles(report), 'tiltaksplan.csv');
	expect(plan).toContain(`"'=HYPERLINK(""http://x"")"`);
	expect(plan).toContain('"To\nlinjer; og ""sitat"""');
});

test('a table without rows is no file', () => {
	expect(dataFiles({ ...richReport(), actions: [], findings: [] }).map(({ name }) => name)).not.toContain(
		'tiltaksplan.csv'
	);
});
