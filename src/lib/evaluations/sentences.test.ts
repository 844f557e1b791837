import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences, trimmed } from './sentences.ts';

const cut = (text: string) =>
	sentences(text).map((span) => {
		const { start, end } = trimmed(text, span);
		return text.slice(start, end);
	});

describe('sentences', () => {
	it.each([
		'Vi fikk bl.a. ikke beskjed om møtestedet.',
		'Vi ringte bl.a. Torget legekontor og fikk svar.',
		'Første varsel kom kl. 09.30 på vakttelefonen.',
		'Det kom ca. 3. desember, og vi var ca. 3. på listen.',
		'Det kom ca. 3.',
		'Vi manglet f.eks. vann, mat, tøy osv. på stedet.',
		'Avtalen gjelder t.o.m. 17. mai, jf. Plan 2 pkt. 4.',
		'Overlegen, dr. A. B. Eksempel, var der ca. kl. 10.',
		'Det tok maks. 12.5 minutter, dvs. under målet …',
		'Vi så nødvarsel... men ingen svarte.',
		'«Dette er ekte!» sa markøren da.',
		'Se kommunens side, www.eksempelvik.kommune.no.'
	])('keeps %s whole', (text) => {
		expect(cut(text)).toEqual([text]);
	});

	it('cuts at the end of a sentence', () => {
		expect(cut('Nyttig også for oss. Vi fikk prøvd varslingen! Gjør vi det igjen? Ja.')).toEqual([
			'Nyttig også for oss.',
			'Vi fikk prøvd varslingen!',
			'Gjør vi det igjen?',
			'Ja.'
		]);
	});

	it('cuts after a clock time, a number and «osv.» when a new sentence begins', () => {
		expect(cut('Varselet kom kl. 10.05. Vi var klare. 3 markører manglet, sko osv. Ellers gikk det bra.')).toEqual([
			'Varselet kom kl. 10.05.',
			'Vi var klare.',
			'3 markører manglet, sko osv.',
			'Ellers gikk det bra.'
		]);
	});

	it('cuts inside quotation marks and parentheses', () => {
		expect(cut('Hun sa «vent her.» «Ingen kom.» (Det var kaldt.) Vi gikk.')).toEqual([
			'Hun sa «vent her.»',
			'«Ingen kom.»',
			'(Det var kaldt.)',
			'Vi gikk.'
		]);
	});

	it('cuts what is written without capital letters', () => {
		expect(cut('det gikk bra. vi fikk beskjed i tide. takk')).toEqual([
			'det gikk bra.',
			'vi fikk beskjed i tide.',
			'takk'
		]);
	});

	it('cuts at blank lines and at lines of a list, not where a mail was wrapped', () => {
		expect(cut('Vi savnet:\n- instruks\n- vann\n\n1. Varsling\n2. Samband\nDette var\nden siste.')).toEqual([
			'Vi savnet:',
			'- instruks',
			'- vann',
			'1. Varsling',
			'2. Samband',
			'Dette var\nden siste.'
		]);
	});

	it('gives nothing for a blank text', () => {
		expect(sentences('')).toEqual([]);
		expect(sentences(' \n\t ')).toEqual([]);
	});

	const words = fc.constantFrom(
		...[
			'Vi',
			'fikk',
			'bl.a.',
			'kl.',
			'09.30',
			'ca.',
			'3.',
			'osv.',
			'ikke.',
			'beskjed!',
			'?',
			'…',
			'«',
			'»',
			'\n',
			'\n\n',
			' ',
			'  ',
			'👍',
			'Å',
			'(',
			')'
		]
	);
	const texts = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '))
	);

	it('covers any text with spans side by side, each with something to mark', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const spans = sentences(text);
				if (text.trim() === '') return spans.length === 0;
				expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
				for (const span of spans) {
					const { start, end } = trimmed(text, span);
					expect(end).toBeGreaterThan(start);
				}
			}),
			{ numRuns: 2000 }
		);
	});

	it('never cuts a pair of UTF-16 surrogates', () => {
		fc.assert(
			fc.property(texts, (text) => sentences(text).every(({ start }) => !/[\udc00-\udfff]/.test(text[start] ?? ''))),
			{ numRuns: 1000 }
		);
	});

	it('never cuts right after an abbreviation that leads on, a clock time or a date', () => {
		const abbreviation = fc.constantFrom('bl.a.', 'f.eks.', 'kl.', 'ca.', 'nr.', 'dvs.', 'jf.', 'pga.', 'tlf.', 'evt.');
		const follow = fc.constantFrom('09.30', '3.', 'legekontoret', 'Torget', '110');
		fc.assert(
			fc.property(abbreviation, follow, (short, next) => {
				const text = `Vi hørte ${short} ${next} da`;
				expect(cut(text)).toEqual([text]);
			})
		);
	});
});
