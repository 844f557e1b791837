import { describe, expect, test } from 'vitest';
import { frontInput, maxStages, newPersonInput, rolePlayInput } from './input.ts';

describe('forms', () => {
	const practical = frontInput('Europe/Oslo');

	test('the time of meeting is the exercise’s own clock; an end without date is the same day', () => {
		const parsed = practical.parse({ meetDate: '2026-12-03', meetTime: '08.15', endsTime: '13:30' });
		expect(parsed.meetAt).toEqual(new Date('2026-12-03T07:15:00Z'));
		expect(parsed.endsBy).toEqual(new Date('2026-12-03T12:30:00Z'));
		expect(practical.parse({ meetDate: '2026-12-03' }).meetAt).toBeNull();
	});

	test.each([
		['a clock that is skipped', { meetDate: '2026-03-29', meetTime: '02:30' }, 'meetTime'],
		['a clock without a date', { meetTime: '08:15' }, 'meetDate'],
		['an end before the meeting', { meetDate: '2026-12-03', meetTime: '09:00', endsTime: '08:00' }, 'endsTime'],
		['a map that is not https', { mapUrl: 'javascript:alert(1)' }, 'mapUrl'],
		['a map over http', { mapUrl: 'http://kart.example' }, 'mapUrl'],
		['a phone of letters', { contactPhone: 'Marte' }, 'contactPhone'],
		['a long text', { wear: 'x'.repeat(501) }, 'wear']
	])('%s is refused at its field', (_what, values, field) => {
		const parsed = practical.safeParse(values);
		expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
	});

	const facts = { number: '7', name: 'Astrid' };
	test('steps come in the order of their numbers; emptied ones go, new ones come last', () => {
		const parsed = rolePlayInput.parse({
			...facts,
			'stages.0.order': '2',
			'stages.0.when': 'B',
			'stages.0.become': 'b',
			'stages.1.order': '1',
			'stages.1.when': 'A',
			'stages.1.become': 'a',
			'stages.2.order': '3',
			'stages.3.when': 'C',
			'stages.3.become': 'c'
		});
		expect(parsed.stages.map(({ when }) => when)).toEqual(['A', 'B', 'C']);
	});
	test('half a step is refused at the half that is missing', () => {
		const errors = (values: object) =>
			rolePlayInput.safeParse({ ...facts, ...values }).error?.issues.map(({ path }) => path.join('.'));
		expect(errors({ 'stages.1.when': 'A' })).toEqual(['stages.1.become']);
		expect(errors({ 'stages.1.become': 'a' })).toEqual(['stages.1.when']);
		expect(errors({ 'stages.0.signs': 's' })).toEqual(['stages.0.when', 'stages.0.become']);
		expect(errors({ [`stages.${maxStages}.when`]: 'A' })).toBeUndefined();
	});
	test('a markør must be reachable', () => {
		expect(newPersonInput.safeParse({ name: 'Liv' }).success).toBe(false);
		expect(newPersonInput.safeParse({ name: 'Liv', phone: '000 11 222' }).success).toBe(true);
	});
});
