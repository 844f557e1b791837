import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseForm } from '#lib/forms/form.ts';
import { forumInput, meetingInput } from '#lib/forums/input.ts';
import { organisations as t } from '#lib/i18n/nb/organisations.ts';
import { newParticipantInput, personInput } from '#lib/participants/input.ts';
import {
	answerInput,
	contactInput,
	demandsInput,
	organisationInput,
	participationsInput,
	replyInput
} from './input.ts';

const schemas = {
	organisationInput,
	contactInput,
	participationsInput,
	demandsInput,
	replyInput,
	answerInput,
	newParticipantInput,
	personInput,
	forumInput,
	meetingInput
};

const hostile = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.string({ unit: 'grapheme', maxLength: 40 }),
	fc.constantFrom(
		"'; drop table organisation; --",
		'<script>alert(1)</script>',
		'\u0000',
		'\u202eoffice',
		'🚒🚒🚒',
		'1e9',
		'-1',
		'99999999999999999999',
		'NaN',
		'0x10',
		'1,5',
		'x'.repeat(5000),
		'  ',
		'a@b.no',
		'+47 35 00 00 00',
		'medical_centre',
		'confirmed',
		'question',
		'2027-02-30',
		'2027-01-27',
		'0193a000-0000-7000-8000-000000000001'
	)
);

const longest: Record<string, number> = {
	name: 160,
	address: 200,
	email: 254,
	phone: 30,
	note: 1000,
	compensation: 500,
	task: 1000,
	reply: 1000,
	comment: 1000,
	abbreviation: 20
};
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

describe.each(Object.entries(schemas))('%s', (_name, schema) => {
	const names = Object.keys((schema as unknown as { shape: object }).shape);

	test('takes anything typed: a message per field, or data within the limits', () => {
		const entries = fc.array(fc.tuple(fc.constantFrom(...names, 'unknown', '__proto__'), hostile), { maxLength: 14 });
		fc.assert(
			fc.property(entries, (pairs) => {
				const form = new FormData();
				for (const [name, value] of pairs) form.append(name, value);
				const parsed = parseForm(form, schema);
				if (!parsed.ok) {
					for (const message of Object.values(parsed.errors)) expect(message).toMatch(/\p{L}.*\.$/su);
					return;
				}
				for (const [name, value] of Object.entries(parsed.data)) {
					if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
					if (typeof value !== 'string') continue;
					expect(value).not.toMatch(unwanted);
					expect(value.length).toBeLessThanOrEqual(longest[name] ?? 36);
				}
			}),
			{ numRuns: 300 }
		);
	});
});

const form = (values: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(values)) data.append(name, value);
	return data;
};
const errors = (values: Record<string, string>, schema: Parameters<typeof parseForm>[1]) => {
	const parsed = parseForm(form(values), schema);
	return parsed.ok ? {} : parsed.errors;
};

describe('demands', () => {
	const good = { meetings: '2', meetingMinutes: '45', hoursOnDay: '4,5', compensation: '', task: '', version: '1' };

	test.each([
		['4', 4],
		['1,5', 1.5],
		['0.1', 0.1],
		['99', 99],
		['0', 0]
	])('«%s» hours are %s', (hoursOnDay, hours) => {
		expect(parseForm(form({ ...good, hoursOnDay }), demandsInput)).toMatchObject({ data: { hoursOnDay: hours } });
	});

	test.each(['1,25', '0.05', '', '-1', '99,1', '1e1', 'fire'])('«%s» hours are refused', (hoursOnDay) => {
		expect(errors({ ...good, hoursOnDay }, demandsInput)).toHaveProperty('hoursOnDay');
	});

	test('a meeting has a length; no meetings need none', () => {
		expect(errors({ ...good, meetingMinutes: '0' }, demandsInput)).toEqual({ meetingMinutes: t.meetingsNeedLength });
		expect(errors({ ...good, meetings: '0', meetingMinutes: '0' }, demandsInput)).toEqual({});
	});
});

describe('an answer', () => {
	const good = { answer: 'confirmed', comment: '', name: 'Anne', email: '', phone: '', version: '1' };

	test('a question needs its words, the others do not', () => {
		expect(errors({ ...good, answer: 'question' }, answerInput)).toEqual({ comment: t.mine.commentRequired });
		expect(errors({ ...good, answer: 'question', comment: 'Når?' }, answerInput)).toEqual({});
		expect(errors({ ...good, answer: 'declined' }, answerInput)).toEqual({});
	});

	test('«ikke svart» cannot be sent', () => {
		expect(errors({ ...good, answer: 'not_answered' }, answerInput)).toHaveProperty('answer');
	});
});

describe('a new participant', () => {
	const good = { name: 'Eva', email: '', phone: '' };
	const participationId = '0193a000-0000-7000-8000-000000000001';

	test('a contact answers for a virksomhet, nobody else does, and a markør is not made here', () => {
		expect(errors({ ...good, kind: 'medical_centre', participationId }, newParticipantInput)).toEqual({});
		expect(errors({ ...good, kind: 'medical_centre' }, newParticipantInput)).toHaveProperty('participationId');
		expect(errors({ ...good, kind: 'staff', participationId }, newParticipantInput)).toHaveProperty('participationId');
		expect(errors({ ...good, kind: 'staff', participationId: '' }, newParticipantInput)).toEqual({});
		expect(errors({ ...good, kind: 'role_player' }, newParticipantInput)).toHaveProperty('kind');
	});
});
