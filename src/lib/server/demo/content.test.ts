import { describe, expect, test } from 'vitest';
import { sentences, trimmed } from '#lib/evaluations/sentences.ts';
import { standardFor } from '#lib/evaluations/standard.ts';
import { coreFields } from '#lib/evaluations/evaluation.ts';
import { parseResponse } from '#lib/evaluations/input.ts';
import { isClosed, transitions } from '#lib/lessons/states.ts';
import { at, demoCalendar, plusDays } from './calendar.ts';
import { findings } from './content/findings.ts';
import { lessons } from './content/lessons.ts';
import { earlierLessons } from './content/earlier.ts';
import { answersByGroup, valuesOf } from './feedback.ts';
import { locate, textOf } from './locate.ts';
import { rolePlays } from './role-plays.ts';

const content = import.meta.glob<Record<string, unknown>>('./content/*.ts', { eager: true });

/** Every text in the demo's content, wherever it stands. */
function texts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value === 'function' || value === null || typeof value !== 'object') return [];
	return Object.values(value).flatMap(texts);
}
const everything = Object.values(content).flatMap(texts);

describe('what is written', () => {
	test('there is enough to learn from', () => {
		expect(rolePlays.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
		expect(answersByGroup.flatMap(({ answers }) => answers)).toHaveLength(30);
		expect(findings).toHaveLength(8);
		expect(everything.length).toBeGreaterThan(1000);
	});

	test('every number and address is fictive', () => {
		for (const text of everything) {
			for (const [number] of text.matchAll(/\b\d{3} ?\d{2} ?\d{3}\b|\b\d{8}\b|\+47/g))
				expect(number).toMatch(/^000 4\d \d{3}$/);
			for (const [address] of text.matchAll(/\S+@\S+/g)) expect(address).toMatch(/[.@]example\.no$/);
			for (const [address] of text.matchAll(/https?:\/\/\S+/g)) expect(new URL(address).host).toMatch(/\.example\.no$/);
		}
	});

	test('no real municipality, exercise, newspaper or enterprise is named', () => {
		const real =
			/kragerø|mimirsbrunn|oslo|bergen|telemark|sørlandet|vestfold|agder|røde kors|nrk|aftenposten|helse (sør|vest|midt|nord)/i;
		expect(everything.filter((text) => real.test(text))).toEqual([]);
	});

	test('the words are typed with care', () => {
		for (const text of everything) {
			expect(text).toBe(text.trim());
			expect(text).not.toMatch(/ {2}|\.\.|undefined|kl \d|kl\.\d| ,|[“”"]/);
		}
	});
});

describe('answers', () => {
	test('each fills in its form as the page would accept it', () => {
		for (const { group, answers } of answersByGroup) {
			const questions = standardFor(group).map((one, index) => ({ ...one, id: String(index) }));
			for (const one of answers) {
				const parsed = parseResponse(valuesOf(group, one, questions), questions);
				expect(parsed.ok, one.key).toBe(true);
				if (parsed.ok) expect(parsed.content.answers.length).toBeGreaterThan(3);
			}
		}
	});

	test('no two say the same', () => {
		const said = answersByGroup.flatMap(({ answers }) =>
			answers.flatMap((one) => coreFields.map((field) => one[field]))
		);
		const written = said.filter(Boolean);
		expect(new Set(written).size).toBe(written.length);
	});
});

describe('quotations', () => {
	const passages = findings.flatMap((one) => one.passages.map((passage) => ({ passage, title: one.title })));

	test.each(passages)('$title: $passage.quote', ({ passage }) => {
		const text = textOf(passage);
		expect(sentences(text).map((span) => trimmed(text, span))).toContainEqual(locate(text, passage.quote));
	});

	test('one that is not there, or twice, is refused', () => {
		expect(() => locate('En. To.', 'Tre.')).toThrow('Tre.');
		expect(() => locate('En. En.', 'En.')).toThrow('En.');
	});
});

describe('lessons', () => {
	const all = [...earlierLessons, ...lessons];

	test.each(all)('$title has moved as lessons may', ({ kind, moves }) => {
		expect(moves[0]!.to).toBe('draft');
		for (const [index, { to }] of moves.slice(1).entries()) expect(transitions[kind][moves[index]!.to]).toContain(to);
	});

	test('whoever judges is not the owner', () => {
		for (const { owner, moves } of all)
			for (const { to, by } of moves) if (to === 'verified' || to === 'not_confirmed') expect(by).not.toBe(owner);
	});

	test('what is reported done has tiltak that are done, with what shows it', () => {
		for (const { kind, moves, actions } of all) {
			const state = moves.at(-1)!.to;
			if (kind === 'improve') expect(actions.length).toBeGreaterThan(0);
			if (!isClosed({ kind, state }) && state !== 'to_verify') continue;
			for (const action of actions)
				expect(action).toMatchObject({ state: 'done', evidence: expect.stringMatching(/\S/) });
		}
	});
});

describe('dates', () => {
	const everyDay = Array.from(
		{ length: 800 },
		(_, index) => new Date(Date.UTC(2026, 0, 1, 22, 30) + index * 86_400_000)
	);

	test('exercises are held on Tuesdays, in order, at times that exist', () => {
		for (const now of everyDay) {
			const { earlier, main, next, today } = demoCalendar(now);
			for (const day of [earlier, main, next]) expect(new Date(day).getUTCDay()).toBe(2);
			expect(main <= plusDays(today, -60) && main >= plusDays(today, -66)).toBe(true);
			expect(plusDays(earlier, 300) < main && today < next).toBe(true);
			expect(at(main, '08:15').getTime()).toBeLessThan(now.getTime());
		}
	});

	test('nothing in the history lies ahead', () => {
		for (const { moves } of [...earlierLessons, ...lessons]) {
			const days = moves.map(({ after, day }) => (after === 'main' ? day - 60 : day - 420));
			expect(days).toEqual([...days].sort((one, other) => one - other));
			expect(days.at(-1)).toBeLessThan(0);
		}
	});
});
