import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseForm } from '#lib/forms/form.ts';
import { markInput, nextInput, ownFields, parseSource, sourceKey, takeInInput, type PassageSource } from './input.ts';

const id = fc.uuid();
const source: fc.Arbitrary<PassageSource> = fc.oneof(
	fc.record({ kind: fc.constant('field' as const), responseId: id, field: fc.constantFrom(...ownFields) }),
	fc.record({ kind: fc.constant('question' as const), responseId: id, questionId: id }),
	fc.record({ kind: fc.constant('observation' as const), observationId: id })
);

test('a text’s key leads back to the same text', () => {
	fc.assert(
		fc.property(source, (one) => {
			expect(parseSource(sourceKey(one))).toEqual(one);
		})
	);
});

test('a key that means nothing is refused, whatever it is', () => {
	fc.assert(
		fc.property(fc.string(), (key) => {
			expect(parseSource(key)).toBeNull();
		})
	);
	const known = '0190a0a0-0000-7000-8000-000000000000';
	for (const key of [known, `${known}.payloadHash`, `obs.whatWorked`, `${known}.whatWorked.x`, `.${known}`])
		expect(parseSource(key)).toBeNull();
});

function form(values: Record<string, string | string[]>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) data.append(name, one);
	return data;
}

describe('marking', () => {
	const at = '0190a0a0-0000-7000-8000-000000000000';
	const whole = { source: `${at}.whatWorked`, 'ranges[]': ['0-24', '25-42'], findingId: at };

	it('takes the sentences that were ticked', () => {
		expect(parseForm(form(whole), markInput)).toMatchObject({
			ok: true,
			data: {
				'ranges[]': [
					{ start: 0, end: 24 },
					{ start: 25, end: 42 }
				]
			}
		});
	});

	it.each([
		['no sentence', { ...whole, 'ranges[]': [] }, 'ranges[]', 'Velg minst én setning.'],
		['no finding', { ...whole, findingId: '' }, 'findingId', 'Velg et svar for «Funn».']
	])('says that there is %s', (_what, values, name, message) => {
		const parsed = parseForm(form(values), markInput);
		expect(parsed.ok ? {} : parsed.errors).toEqual({ [name]: message });
	});

	it.each(['-1-5', '5', 'a-b', '1-2-3', '0-999999', '1e1-20', ''])('refuses the range «%s»', (range) => {
		expect(parseForm(form({ ...whole, 'ranges[]': [range] }), markInput).ok).toBe(false);
	});
});

describe('the next exercise', () => {
	const whole = { title: 'Strømbrudd 2027', format: 'command_post' };
	const errors = (values: Record<string, string>) => {
		const parsed = parseForm(form({ ...whole, ...values }), nextInput);
		return parsed.ok ? {} : parsed.errors;
	};
	it('needs no date', () => expect(errors({})).toEqual({}));
	it('needs clocks with the date', () =>
		expect(Object.keys(errors({ startDate: '2027-04-22' }))).toEqual(['startTime']));
	it('needs the date with clocks', () => expect(Object.keys(errors({ startTime: '09:00' }))).toEqual(['startDate']));
	it('ends after it begins', () => {
		const times = { startDate: '2027-04-22', startTime: '12:00', endTime: '09:00' };
		expect(Object.keys(errors(times))).toEqual(['endTime']);
	});
	it('copies no lines without the roles they run between', () => {
		expect(Object.keys(errors({ contactLines: 'ja' }))).toEqual(['contactLines']);
		expect(errors({ contactLines: 'ja', roles: 'ja' })).toEqual({});
	});
});

test('a text too long for an objective is refused as one, not as a criterion', () => {
	const text = 'x'.repeat(201);
	expect(parseForm(form({ as: 'objective', text }), takeInInput)).toMatchObject({
		ok: false,
		errors: { text: expect.stringContaining('200 tegn') }
	});
	expect(parseForm(form({ as: 'criterion', text }), takeInInput).ok).toBe(true);
});
