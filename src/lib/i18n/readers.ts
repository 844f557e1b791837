import { datesIn } from './dates.ts';
import { cardClient as clientEn } from './en/cardClient.ts';
import { cardFrame as frameEn } from './en/cardFrame.ts';
import { rolePlayerCard as cardEn } from './en/rolePlayerCard.ts';
import { cardClient as clientNb } from './nb/cardClient.ts';
import { cardFrame as frameNb } from './nb/cardFrame.ts';
import { rolePlayerCard as cardNb } from './nb/rolePlayerCard.ts';
import { cardClient as clientNn } from './nn/cardClient.ts';
import { cardFrame as frameNn } from './nn/cardFrame.ts';
import { rolePlayerCard as cardNn } from './nn/rolePlayerCard.ts';

/*
 * The words of a participant's page in the language that the reader has chosen. See
 * reader.ts for how a component gets them.
 */
const readers = {
	nb: { language: 'nb', card: cardNb, frame: frameNb, client: clientNb, dates: datesIn.nb },
	nn: { language: 'nn', card: cardNn, frame: frameNn, client: clientNn, dates: datesIn.nn },
	en: { language: 'en', card: cardEn, frame: frameEn, client: clientEn, dates: datesIn.en }
} as const;
export type ReaderLanguage = keyof typeof readers;
export type Reader = Omit<(typeof readers)['nb'], 'language' | 'dates'> & {
	language: ReaderLanguage;
	dates: (typeof datesIn)[ReaderLanguage];
};

/** How each language names itself. */
export const languageNames: Record<ReaderLanguage, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export const readerIn = (language: ReaderLanguage): Reader => readers[language];
