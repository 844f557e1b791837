import { answersByGroup } from './feedback.ts';
import { earlierObjectives } from './content/earlier.ts';
import type { PassageContent } from './content/findings.ts';
import { observations } from './content/observations.ts';

/**
 * Where a quotation stands in a text.
 * @throws when it does not stand there, or more than once
 */
export function locate(text: string, quote: string): { start: number; end: number } {
	const start = text.indexOf(quote);
	if (start < 0 || text.indexOf(quote, start + 1) >= 0) throw new Error(`Not once in its text: ${quote}`);
	return { start, end: start + quote.length };
}

/** The key of last year's n-th observation, counted from 1. */
export const earlierKey = (number: number) => `earlier-${number}`;

/** The whole text that a passage is quoted from. */
export function textOf(one: PassageContent): string {
	if ('observation' in one) {
		const facts = [
			...observations,
			...earlierObjectives.map(({ fact }, index) => ({ key: earlierKey(index + 1), fact }))
		];
		return facts.find(({ key }) => key === one.observation)?.fact ?? '';
	}
	const answer = answersByGroup.flatMap(({ answers }) => answers).find(({ key }) => key === one.answer);
	if ('field' in one) return answer?.[one.field] ?? '';
	const words = (answer?.answers as Record<string, unknown> | undefined)?.[one.question];
	return typeof words === 'string' ? words : '';
}
