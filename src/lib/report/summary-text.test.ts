import { expect, test } from 'vitest';
import { richReport } from '../../../tests/support/report.fixture.ts';
import { summaryText } from './summary-text.ts';

test('the summary stands alone as text', () => {
	const text = summaryText(richReport());
	expect(text.split('\n').slice(0, 3)).toEqual([
		'Sammendrag av læringsrapport: Mimirsbrunn 2026',
		'Eksempelvik kommune, Fullskalaøvelse, torsdag 3. desember 2026 kl. 09.00–13.00, Nesbrua og legesentrene',
		'Versjon 1, godkjent, 18. januar 2027. Saksnummer 2026/1487. Intern utgave'
	]);
	expect(text).toContain('\n\nDETTE FUNGERTE\n1. Varslingen fra AMK til legevakta gikk på fire minutter.\n2. ');
	expect(text).toContain('\nMål 2. Dele ett situasjonsbilde: Delvis nådd\n');
	expect(text).toContain('\n\nVEDTAK VI BER OM\n1. Tiltaksplanen');
});

test('what is not written has no heading, and a point is one line whatever was typed', () => {
	const data = richReport();
	Object.assign(data, { objectives: [], summary: { worked: ['Én\nto'], toImprove: [], decisions: [] } });
	data.exercise.purpose = '';
	expect(summaryText(data).split('\n\n').slice(1)).toEqual(['DETTE FUNGERTE\n1. Én to\n']);
});
