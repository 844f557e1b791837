import { applicable } from './applicable.ts';
import type { CaseStageText, RoleScript } from './instruction.ts';

/*
 * How a text reads: LIX (C.-H. Björnsson, «Läsbarhet», 1968): words per sentence plus the share of words with more than six
 * letters, in per cent. Lists are one item a line, so a line that ends counts as a sentence that ends.
 */

export const readabilityLevels = ['easy', 'fair', 'heavy', 'hard'] as const;
export type ReadabilityLevel = (typeof readabilityLevels)[number];

export type Readability = { words: number; lix: number; level: ReadabilityLevel; seconds: number };

/** Björnsson's own borders: under 30 is easy (books for children), 40 is ordinary prose, 50 is factual. */
export function levelOf(lix: number): ReadabilityLevel {
	if (lix < 30) return 'easy';
	if (lix < 40) return 'fair';
	return lix < 50 ? 'heavy' : 'hard';
}

/** A text shorter than this says nothing about how the writer writes: one long word would be half of it. */
export const enoughWords = 8;

/** Slow, as outdoors and for the first time: silent reading of Norwegian prose is nearer to 200. */
const wordsPerMinute = 150;

const words = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;

/** @returns null where there is nothing to read */
export function readability(text: string): Readability | null {
	const shown = applicable(text);
	const all = shown.match(words) ?? [];
	if (all.length === 0) return null;
	const sentences = shown
		// A clock, a number or «kl.» ends no sentence.
		.replace(/(\d)[.:](?=\d)/g, '$1')
		.replace(/\b(kl|ca|nr|f|eks|osv|dvs)\./gi, '$1')
		.split(/[.!?…:]+|\n|\|/)
		.filter((part) => /\p{L}/u.test(part)).length;
	const long = all.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6).length;
	const lix = Math.round(all.length / Math.max(1, sentences) + (100 * long) / all.length);
	return { words: all.length, lix, level: levelOf(lix), seconds: Math.ceil((all.length / wordsPerMinute) * 60) };
}

/** Each block that has enough words, and the whole. */
export function roleReadability(script: RoleScript, stages: readonly CaseStageText[]) {
	const course = stages.map(({ when, become, signs, changedBy }) => [when, become, signs, changedBy].join('\n'));
	const texts: [string, string][] = [...Object.entries(script), ['stages', course.join('\n')]];
	const blocks = texts.flatMap(([block, text]) => {
		const found = readability(text);
		return found ? [{ block, ...found }] : [];
	});
	return {
		blocks,
		heavy: blocks.filter((one) => one.words >= enoughWords && (one.level === 'heavy' || one.level === 'hard')),
		whole: readability(texts.map(([, text]) => applicable(text)).join('\n'))
	};
}
export type RoleReadability = ReturnType<typeof roleReadability>;
