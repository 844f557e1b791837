import { z } from 'zod';
import { optionalChoice, optionalText } from '#lib/forms/fields.ts';
import { pageReaderIn } from '#lib/i18n/pageReaders.ts';
import { readerIn, type ReaderLanguage } from '#lib/i18n/readers.ts';

/** How it was to take part, from 1 (very badly) to 5 (very well). */
export const feelings = [1, 2, 3, 4, 5] as const;
const words = ['1', '2', '3', '4', '5'] as const;

/** Førsteinntrykk: nothing is compulsory but to say something. @param language of what is said where something is wrong */
export function impressionInput(language: ReaderLanguage) {
	const t = pageReaderIn(language).thanks;
	const { frame } = readerIn(language);
	return z
		.object({
			feeling: optionalChoice(t.feeling, words, frame).transform((value) => (value === null ? null : Number(value))),
			worked: optionalText(t.worked, 500, frame),
			better: optionalText(t.better, 500, frame)
		})
		.refine(({ feeling, worked, better }) => feeling !== null || worked !== '' || better !== '', {
			path: ['feeling'],
			error: t.saySomething
		});
}
export type ImpressionInput = z.output<ReturnType<typeof impressionInput>>;

/** «Kontakt meg»: the reason may be left out. */
export const contactInput = (language: ReaderLanguage) =>
	z.object({ text: optionalText(pageReaderIn(language).thanks.contactText, 500, readerIn(language).frame) });

/** Figures of fewer than five are not shown: they would point to persons. */
export const smallestShown = 5;

/** How many felt how, 1 to 5; null where too few have said. */
export function feelingCounts(given: readonly (number | null)[]): number[] | null {
	const told = given.filter((one) => one !== null);
	return told.length < smallestShown ? null : feelings.map((feeling) => told.filter((one) => one === feeling).length);
}
