import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlQuestion } from './control.ts';

describe('the control question', () => {
	test('has the nødord once among three, in an order that is the person’s own and stays', () => {
		const orders = new Set<string>();
		fc.assert(
			fc.property(fc.uuid(), (id) => {
				const { options, right } = controlQuestion('Dette er ekte', id);
				expect(controlQuestion('Dette er ekte', id)).toEqual({ options, right });
				expect(new Set(options.map(({ label }) => label)).size).toBe(3);
				expect(options.find(({ value }) => value === right)!.label).toBe('«Dette er ekte»');
				orders.add(right);
			})
		);
		expect(orders.size).toBe(3);
	});

	test.each(['Hjelp, hjelp', 'hjelp hjelp', '«Hjelp, hjelp!»', 'Kan noen komme'])(
		'a nødord that sounds as a wrong answer (%s) stands there once',
		(phrase) => {
			const plain = controlQuestion(phrase, 'x').options.map(({ label }) =>
				label.toLowerCase().replace(/[^a-zæøå]/g, '')
			);
			expect(new Set(plain).size).toBe(3);
		}
	);
});
