import { expect, test } from 'vitest';
import { abbreviationsIn } from './abbreviations.ts';

const shorts = (data: unknown) => abbreviationsIn(data).map(({ short }) => short);

test('what the texts use is explained, by the alphabet and once', () => {
	expect(abbreviationsIn({ a: 'AMK ringte EPS.', b: ['AMK igjen', { c: 'ROS-analysen' }] })).toEqual([
		{ short: 'AMK', long: 'akuttmedisinsk kommunikasjonssentral' },
		{ short: 'EPS', long: 'evakuerte- og pårørendesenter' },
		{ short: 'ROS', long: 'risiko- og sårbarhetsanalyse' }
	]);
});

test('a part of a word, another case and what is not text are no abbreviations', () => {
	expect(shorts({ a: 'PROSESS', b: 'mye ros til alle', c: 'HVEM', d: 'ÆROS', e: 3, f: null, EPS: 'nøkkel' })).toEqual(
		[]
	);
});

test('beside signs and at both ends', () => {
	expect(shorts(['HRS', '(LRS)', 'DSB/NVE', '«HV»,'])).toEqual(['DSB', 'HRS', 'HV', 'LRS', 'NVE']);
});
