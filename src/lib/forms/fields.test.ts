import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as fields from './fields.ts';
import { formValues, parseForm } from './form.ts';

function check(schema: z.ZodType, value: string) {
	const form = new FormData();
	form.set('felt', value);
	const result = parseForm(form, z.object({ felt: schema }));
	return result.ok
		? { value: (result.data as { felt: unknown }).felt }
		: { error: result.errors.felt, kept: result.values.felt };
}

describe('text', () => {
	const schema = fields.text('Navn', 20);
	test('must be there, and says which field', () => {
		expect(check(schema, '  \n ').error).toBe('Fyll ut «Navn».');
	});
	test('may not be too long, and keeps what was typed', () => {
		const typed = 'x'.repeat(21);
		expect(check(schema, typed)).toEqual({ error: expect.stringContaining('høyst 20 tegn'), kept: typed });
	});
	test.each(['a\u0000b', 'a\u202eb', 'a\u0007b'])(
		'refuses characters that deceive or cannot be stored: %j',
		(typed) => {
			expect(check(schema, typed)).toEqual({ error: expect.stringContaining('Navn'), kept: typed });
		}
	);
	test.each(["'; drop--", '<script>', '🚑 åæø', 'Čáhcesuolu'])('takes %s as it stands', (typed) => {
		expect(check(schema, typed).value).toBe(typed);
	});
	test('a missing field gets the same message', () => {
		const result = parseForm(new FormData(), z.object({ felt: schema }));
		expect(result.ok ? {} : result.errors).toEqual({ felt: 'Fyll ut «Navn».' });
	});
});

test('whatever is typed, the answer is a value within the limit or a message that is ours', () => {
	const kinds: [string, z.ZodType][] = [
		['text', fields.text('Felt', 50)],
		['optionalText', fields.optionalText('Felt', 50)],
		['email', fields.email('Felt')],
		['optionalPhone', fields.optionalPhone('Felt')],
		['integer', fields.integer('Felt', 0, 100)],
		['optionalDecimal', fields.optionalDecimal('Felt', 0, 24)],
		['date', fields.date('Felt')],
		['optionalTime', fields.optionalTime('Felt')],
		['choice', fields.choice('Felt', ['a', 'b'])],
		['optionalReference', fields.optionalReference('Felt')]
	];
	fc.assert(
		fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary', maxLength: 120 }), ([, schema], typed) => {
			const { value, error } = check(schema, typed);
			if (error !== undefined) expect(error).toMatch(/«Felt»/);
			else if (typeof value === 'string') expect(value.length).toBeLessThanOrEqual(50);
		}),
		{ numRuns: 500 }
	);
});

test.each([
	['2026-12-03', '2026-12-03'],
	['3.12.2026', '2026-12-03'],
	['29.02.2028', '2028-02-29']
])('date %s', (typed, iso) => expect(check(fields.date('Dato'), typed).value).toBe(iso));

test.each(['2026-02-30', '31.04.2026', 'i morgen', '0026-01-01'])('no such date: %s', (typed) =>
	expect(check(fields.date('Dato'), typed).error).toContain('finnes')
);

test.each([
	['9.30', '09:30'],
	['0930', '09:30'],
	['23:59', '23:59']
])('time %s', (typed, iso) => expect(check(fields.time('Tid'), typed).value).toBe(iso));

test.each(['25.40', '12.60', 'ni'])('no such time: %s', (typed) =>
	expect(check(fields.time('Tid'), typed).error).toContain('finnes')
);

test.each(['112', '+47 22 33 44 55', '000 41 207'])('phone %s', (typed) =>
	expect(check(fields.optionalPhone('Telefon'), typed).value).toBe(typed)
);
test.each(['12', 'ring meg', '1234567890123456'])('no phone: %s', (typed) =>
	expect(check(fields.optionalPhone('Telefon'), typed).error).toBeTruthy()
);

test.each([
	['7', 7],
	['99999999999', 0],
	['-1', 0],
	['1e9', 0],
	['', 0]
])('version %j is %d: never a number that the column cannot hold', (typed, version) =>
	expect(check(fields.version(), typed).value).toBe(version)
);

test('a field that would change the kind of object is left out', () => {
	const form = new FormData();
	for (const value of ['a', 'b']) form.append('__proto__', value);
	form.append('navn', 'Kari');
	const values = formValues(form);
	expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
	expect(values).toEqual({ navn: 'Kari' });
});
