import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreFields, defaultClosing, evaluationGroups, formState, groupOf, groupSlugs, limits } from './evaluation.ts';
import type { FormQuestion } from './evaluation.ts';
import { answerName, parseResponse, periodInput, periodValues, questionInput, responseValues } from './input.ts';
import { standardFor } from './standard.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const questions: FormQuestion[] = [
	{ id: id(1), kind: 'scale', text: 'Rollen var klar', help: '', options: [] },
	{ id: id(2), kind: 'choice', text: 'Fikk dere svar?', help: '', options: ['Ja', 'Nei, ikke «før» 10'] },
	{ id: id(3), kind: 'choices', text: 'Hva manglet?', help: '', options: ['Klær', 'Mat', 'Sikkerhet'] },
	{ id: id(4), kind: 'text', text: 'Hvilken linje?', help: '', options: [] },
	{ id: id(5), kind: 'time', text: 'Når fikk dere varsel?', help: '', options: [] }
];
const [scale, choice, choices, text, time] = questions.map(answerName) as [string, string, string, string, string];

describe('parseResponse', () => {
	it('takes one core field and nothing else', () => {
		for (const field of coreFields) {
			const parsed = parseResponse({ [field]: 'Ord' }, questions);
			expect(parsed).toMatchObject({ ok: true, content: { answers: [] } });
		}
		expect(parseResponse({ [text]: 'Bare her' }, questions)).toMatchObject({
			ok: false,
			errors: { whatToImprove: expect.any(String) }
		});
	});

	it('gives one message per field, also the core fields together with others', () => {
		const parsed = parseResponse(
			{
				whatWorked: ' ',
				[scale]: '6',
				[choice]: 'Kanskje',
				[choices]: ['Mat', '<script>'],
				[text]: 'x'.repeat(limits.answer + 1),
				[time]: '25.40',
				mostImportant: 'a\u0000b'
			},
			questions
		);
		expect(parsed.ok).toBe(false);
		if (parsed.ok) return;
		expect(Object.keys(parsed.errors).sort()).toEqual(
			['whatToImprove', scale, choice, choices, text, time, 'mostImportant'].sort()
		);
	});

	it('keeps what it read when it is shown again and sent unchanged', () => {
		const words = fc.constantFrom('', 'Ord', 'To\nlinjer', '<b>&amp;', '👍', ' rundt ', 'É');
		const filled = fc.record({
			generalFeedback: words,
			whatWorked: fc.constant('Noe'),
			whatToImprove: words,
			mostImportant: words,
			[scale]: fc.constantFrom('', '0', '1', '5'),
			[choice]: fc.constantFrom('', ...questions[1]!.options),
			[choices]: fc.subarray(questions[2]!.options),
			[text]: words,
			[time]: fc.constantFrom('', '9.30', '0930', '23:59')
		});
		fc.assert(
			fc.property(filled, (values) => {
				const first = parseResponse(values, questions);
				if (!first.ok) throw new Error(JSON.stringify(first.errors));
				expect(parseResponse(responseValues(first.content, questions), questions)).toEqual(first);
			})
		);
	});
});

describe('a form', () => {
	it('is open from its first moment until just before its last', () => {
		const [opensAt, closesAt] = [new Date('2026-12-03T14:00:00Z'), new Date('2026-12-17T22:59:00Z')];
		const at = (time: number) => formState({ opensAt, closesAt }, new Date(time));
		expect(at(+opensAt - 1)).toBe('waiting');
		expect(at(+opensAt)).toBe('open');
		expect(at(+closesAt - 1)).toBe('open');
		expect(at(+closesAt)).toBe('closed');
		expect(formState({ opensAt: null, closesAt }, closesAt)).toBe('waiting');
		expect(formState({ opensAt, closesAt: null }, closesAt)).toBe('open');
		expect(formState(null, closesAt)).toBe('missing');
	});

	it('closes at the end of day 14 by the local clock, also when the clock is changed between', () => {
		const zone = 'Europe/Oslo';
		expect(defaultClosing(new Date('2026-12-03T12:00:00Z'), zone)).toEqual(new Date('2026-12-17T22:59:00Z'));
		expect(defaultClosing(new Date('2027-03-20T12:00:00Z'), zone)).toEqual(new Date('2027-04-03T21:59:00Z'));
		const period = { opensAt: new Date('2027-03-20T12:05:00Z'), closesAt: new Date('2027-04-03T21:59:00Z') };
		expect(periodInput(zone).parse(periodValues(period, zone))).toEqual(period);
	});

	it('does not close before it opens', () => {
		const parsed = periodInput('Europe/Oslo').safeParse({
			opensDate: '2026-12-04',
			opensTime: '10.00',
			closesDate: '2026-12-03'
		});
		expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual(['closesDate']);
		expect(periodInput('Europe/Oslo').safeParse({ opensTime: '10.00' }).success).toBe(false);
		expect(periodInput('Europe/Oslo').safeParse({ opensDate: '2027-03-28', opensTime: '02.30' }).success).toBe(false);
	});
});

describe('a question', () => {
	it('needs at least two different options where one is chosen, and none elsewhere', () => {
		const asked = (kind: string, options: string) => questionInput.safeParse({ kind, text: 'Spørsmål?', options });
		expect(asked('choice', 'Ja\n Ja \n').success).toBe(false);
		expect(asked('choices', Array.from({ length: 13 }, (_, index) => index).join('\n')).success).toBe(false);
		expect(asked('choice', `Ja\n${'x'.repeat(151)}`).success).toBe(false);
		expect(asked('choice', 'Ja\r\n\r\n Nei ').data?.options).toEqual(['Ja', 'Nei']);
		expect(asked('scale', 'Ja\nNei').data?.options).toEqual([]);
	});

	it.each(evaluationGroups)('of the standard form for %s fits its own limits', (group) => {
		const standard = standardFor(group);
		expect(standard.length).toBeGreaterThan(4);
		for (const { standard: _key, ...one } of standard) {
			const typed = { ...one, options: one.options.join('\n') };
			expect(questionInput.safeParse(typed).data, one.text).toEqual(one);
		}
		expect(new Set(standard.map((one) => one.text)).size).toBe(standard.length);
		expect(groupOf(groupSlugs[group])).toBe(group);
	});
});
